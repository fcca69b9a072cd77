/** A limit for work that never pauses: what a file makes the spreadsheet library do in this very thread. */
import { runInThisContext } from "node:vm";

/** What `act` gives. @throws TimeLimit after so many milliseconds, however deep it is in a loop. */
export function within<T>(milliseconds: number, act: () => T): T {
  // A script that is stopped takes with it whatever it called.
  const call = runInThisContext("(act) => { globalThis.__chiTieuAct = act; }") as (act: () => T) => void;
  call(act);
  try {
    return runInThisContext("globalThis.__chiTieuAct()", { timeout: milliseconds }) as T;
  } catch (error) {
    // Under a test runner it is an Error of another world.
    if ((error as { readonly code?: unknown } | null)?.code === "ERR_SCRIPT_EXECUTION_TIMEOUT") throw new TimeLimit();
    throw error;
  } finally {
    Reflect.deleteProperty(globalThis, "__chiTieuAct");
  }
}

export class TimeLimit extends Error {}
