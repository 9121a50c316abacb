import { useEffect } from "preact/hooks";
import { Button } from "./Button";

interface ToastProps {
  readonly message: string;
  /** The words on its button and what it does; `null` for news alone. */
  readonly action: { readonly label: string; readonly run: () => void } | null;
  readonly onExpire: () => void;
  /** Eight seconds: long enough to read it, find it and press it. */
  readonly durationMs?: number;
}

/** A short notice that goes by itself. Whoever shows another one gives it another `key`. */
export function Toast({ message, action, onExpire, durationMs = 8000 }: ToastProps) {
  useEffect(() => {
    const timer = setTimeout(onExpire, durationMs);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div class="toast" role="status">
      <span>{message}</span>
      {action && (
        <Button kind="link" onClick={action.run}>
          {action.label}
        </Button>
      )}
    </div>
  );
}
