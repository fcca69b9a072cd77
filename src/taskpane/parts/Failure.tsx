/** A failed operation of a screen: the missing schema leads by the hand, everything else is a problem with its way out. */
import type { JSX } from "react";
import type { Problem } from "../../domain/outcome";
import { NoSchema } from "./NoSchema";
import { ProblemNotice } from "./ProblemNotice";

export function Failure({
  problem,
  onRetry,
}: {
  readonly problem: Problem;
  readonly onRetry: () => void;
}): JSX.Element {
  return problem.code === "no-schema" ? (
    <NoSchema onRetry={onRetry} />
  ) : (
    <ProblemNotice problem={problem} onRetry={onRetry} />
  );
}
