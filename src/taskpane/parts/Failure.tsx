/** A failed operation of a screen: the missing schema leads by the hand, everything else is a problem with its way out. */
import { Suspense, lazy, type JSX } from "react";
import type { Problem } from "../../domain/outcome";
import { AsOfQuestion } from "./AsOfQuestion";
import { ProblemNotice } from "./ProblemNotice";

const NoSchema = lazy(async () => ({
  default: (await import(/* webpackChunkName: "first-run" */ "../first-run/NoSchema")).NoSchema,
}));

export function Failure({
  problem,
  onRetry,
  onDay,
}: {
  readonly problem: Problem;
  readonly onRetry: () => void;
  /** Goes on with the day that a person names, where the day of the figures is what was missing. */
  readonly onDay?: (day: number) => void;
}): JSX.Element {
  if (problem.code === "as-of-missing" && onDay) return <AsOfQuestion days={problem.days ?? []} onDay={onDay} />;
  return problem.code === "no-schema" ? (
    <Suspense fallback={null}>
      <NoSchema onRetry={onRetry} />
    </Suspense>
  ) : (
    <ProblemNotice problem={problem} onRetry={onRetry} />
  );
}
