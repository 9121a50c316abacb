/** Faults of the database, made in fake-indexeddb, whose transactions send every request through one method. */

/** The parts of fake-indexeddb's transaction that a fault works with. */
interface FakeTransaction {
  readonly db: IDBDatabase;
  _abort(errorName: string | null): void;
  _execRequestAsync(request: { operation: () => unknown }): IDBRequest;
}

/**
 * What goes wrong: the disk is full when something is written, or is met full by the transaction that it is written in; or the
 * worker is stopped, so that the transaction ends and the connection with it.
 */
export type FaultKind = "full at a write" | "full in a transaction" | "stopped";

export const FAULT_KINDS: readonly FaultKind[] = ["full at a write", "full in a transaction", "stopped"];

/** What fake-indexeddb executes for requests that write. */
const WRITES = /^bound (?:storeRecord|deleteRecord|clear)$/;

/**
 * Runs `work` with `kind` of fault at its `nth` request of the database, counted from 1; a full disk counts writes alone.
 *
 * @returns What `work` threw, `undefined` if nothing; `null` if it did not come to that request.
 */
export async function withFault(
  kind: FaultKind,
  nth: number,
  work: () => Promise<unknown>,
): Promise<{ readonly error: unknown } | null> {
  const prototype = IDBTransaction.prototype as unknown as FakeTransaction;
  const execute = prototype._execRequestAsync;
  let requests = 0;
  prototype._execRequestAsync = function (this: FakeTransaction, request) {
    if (kind === "stopped" || WRITES.test(request.operation.name)) requests += 1;
    else return execute.call(this, request);
    // Whoever was stopped asks nothing any more; Dexie would open the database again.
    if (kind === "stopped" && requests > nth) throw new DOMException("Stopped.", "InvalidStateError");
    return requests === nth ? FAULTS[kind](this, request, execute) : execute.call(this, request);
  };
  const ended = work().then(
    () => ({ error: undefined }),
    (error: unknown) => ({ error }),
  );
  const end = await ended.finally(() => {
    prototype._execRequestAsync = execute;
  });
  return requests >= nth ? end : null;
}

type Fault = (
  transaction: FakeTransaction,
  request: { operation: () => unknown },
  execute: FakeTransaction["_execRequestAsync"],
) => IDBRequest;

const FAULTS: Readonly<Record<FaultKind, Fault>> = {
  "full at a write": (transaction, request, execute) => {
    const operation = () => {
      throw new DOMException("The disk is full.", "QuotaExceededError");
    };
    return execute.call(transaction, { ...request, operation });
  },
  "full in a transaction": (transaction, request, execute) => {
    const made = execute.call(transaction, request);
    queueMicrotask(() => transaction._abort("QuotaExceededError"));
    return made;
  },
  stopped: (transaction, request, execute) => {
    const made = execute.call(transaction, request);
    transaction.db.close();
    queueMicrotask(() => transaction._abort(null));
    return made;
  },
};
