import { useEffect, useRef, useState } from "preact/hooks";
import type { Job } from "./machine";

/** What has become of the job that the reader asked for. */
export type JobState =
  | { readonly kind: "idle" | "failed" }
  /** The model must be downloaded, and the reader has not agreed yet. */
  | { readonly kind: "asks"; readonly job: Job }
  /** `loaded`: the share of the model that is there; `null` while none is being downloaded. */
  | { readonly kind: "running"; readonly loaded: number | null };

interface Jobs {
  readonly state: JobState;
  /** Starts another job, which ends the one before; a model is downloaded only after `goOn`. */
  readonly start: (make: () => Promise<Job>) => Promise<void>;
  readonly goOn: () => Promise<void>;
}

/** One job at a time, which ends with the view. */
export function useJob(): Jobs {
  const [state, setState] = useState<JobState>({ kind: "idle" });
  const running = useRef(new AbortController());
  useEffect(() => () => running.current.abort(), []);
  const begin = () => {
    running.current.abort();
    running.current = new AbortController();
    return running.current.signal;
  };
  /** What comes of a job that was ended is told to nobody. */
  const guarded = async (signal: AbortSignal, work: () => Promise<JobState>) => {
    const told = await work().catch((): JobState => ({ kind: "failed" }));
    if (!signal.aborted) setState(told);
  };
  const run = async (job: Job, signal: AbortSignal): Promise<JobState> => {
    setState({ kind: "running", loaded: null });
    const onLoading = (loaded: number) => signal.aborted || setState({ kind: "running", loaded });
    await job.run({ signal, onLoading });
    return { kind: "idle" };
  };
  const start = (make: () => Promise<Job>) => {
    const signal = begin();
    return guarded(signal, async () => {
      const job = await make();
      return (await job.needsModel()) ? { kind: "asks", job } : run(job, signal);
    });
  };
  const goOn = async () => {
    if (state.kind !== "asks") return;
    const { job } = state;
    const signal = begin();
    await guarded(signal, () => run(job, signal));
  };
  return { state, start, goOn };
}
