/** The value of an outcome; a problem fails the test by its code. */
import type { Outcome } from "../../src/domain/outcome";

export function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`${outcome.problem.code}: ${outcome.problem.details ?? ""}`);
  return outcome.value;
}
