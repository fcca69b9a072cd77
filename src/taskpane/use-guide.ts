/** Whether the three steps are shown: to somebody without a schema who has not closed them, and to anybody who calls them. */
import { useCallback, useState } from "react";

const KEY = "chi-tieu.guide";
const CLOSED = "closed";

/** Storage can be refused; then it is closed for as long as the pane is open. */
function wasClosed(): boolean {
  try {
    return window.localStorage.getItem(KEY) === CLOSED;
  } catch {
    return false;
  }
}

interface Shown {
  readonly is: "not yet" | "offered" | "called" | "closed";
  /** How often it was called: each time it takes the focus. */
  readonly calls: number;
}

export interface GuideState {
  readonly isShown: boolean;
  readonly calls: number;
  /** Somebody begins: they are shown unless they were closed before. */
  readonly offer: () => void;
  readonly call: () => void;
  readonly close: () => void;
}

export function useGuide(): GuideState {
  const [{ is, calls }, setShown] = useState<Shown>({ is: "not yet", calls: 0 });
  const offer = useCallback(() => {
    setShown((now) => (now.is === "not yet" && !wasClosed() ? { ...now, is: "offered" } : now));
  }, []);
  const call = useCallback(() => {
    setShown((now) => ({ is: "called", calls: now.calls + 1 }));
  }, []);
  const close = useCallback(() => {
    setShown({ is: "closed", calls: 0 });
    try {
      window.localStorage.setItem(KEY, CLOSED);
    } catch {
      return; // Storage refused.
    }
  }, []);
  return { isShown: is === "offered" || is === "called", calls, offer, call, close };
}
