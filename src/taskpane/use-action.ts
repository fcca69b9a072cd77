/** One operation of the workbook and where it stands. An exception is a bug and goes to the error boundary. */
import { useCallback, useRef, useState } from "react";
import type { Outcome, Problem } from "../domain/outcome";

export type ActionState<T> =
  | { readonly kind: "idle" }
  /** `last`: the result before, to be shown meanwhile. */
  | { readonly kind: "busy"; readonly last: T | null }
  | { readonly kind: "done"; readonly value: T }
  | { readonly kind: "failed"; readonly problem: Problem };

export interface Action<T, A extends readonly unknown[]> {
  readonly state: ActionState<T>;
  /** Starts it; a later start or a reset makes the earlier result disappear (null). */
  readonly start: (...args: A) => Promise<Outcome<T> | null>;
  /** Puts another result in the place of the one at hand, which stays until then. */
  readonly replace: (running: Promise<Outcome<T>>) => Promise<Outcome<T> | null>;
  readonly reset: () => void;
}

export function useAction<T, A extends readonly unknown[]>(
  run: (...args: A) => Promise<Outcome<T>>,
  first: "idle" | "busy" = "idle",
): Action<T, A> {
  const [state, setState] = useState<ActionState<T>>(first === "busy" ? { kind: first, last: null } : { kind: first });
  const [bug, setBug] = useState<Error | null>(null);
  const turn = useRef(0);
  if (bug) throw bug;

  const settle = useCallback(async (running: () => Promise<Outcome<T>>): Promise<Outcome<T> | null> => {
    const mine = (turn.current += 1);
    try {
      const outcome = await running();
      if (mine !== turn.current) return null;
      setState(outcome.ok ? { kind: "done", value: outcome.value } : { kind: "failed", problem: outcome.problem });
      return outcome;
    } catch (error) {
      if (mine === turn.current) setBug(error instanceof Error ? error : new Error(String(error)));
      return null;
    }
  }, []);
  const start = useCallback(
    (...args: A): Promise<Outcome<T> | null> => {
      setState((now) => ({ kind: "busy", last: resultOf(now) }));
      return settle(() => run(...args));
    },
    [run, settle],
  );
  const replace = useCallback((running: Promise<Outcome<T>>) => settle(() => running), [settle]);
  const reset = useCallback(() => {
    turn.current += 1;
    setState({ kind: "idle" });
  }, []);
  return { state, start, replace, reset };
}

/** The result at hand: of this run, or of the one before while this one goes on. */
export function resultOf<T>(state: ActionState<T>): T | null {
  if (state.kind === "done") return state.value;
  return state.kind === "busy" ? state.last : null;
}
