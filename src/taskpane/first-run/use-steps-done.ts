/** Which of the three steps the workbook shows to be done: read from it, never remembered, so that an undo takes it back too. */
import { useCallback, useEffect } from "react";
import type { Overview } from "../../app/overview";
import type { Outcome } from "../../domain/outcome";
import { useAction } from "../use-action";
import { usePane } from "../use-pane";
import { useReturn } from "../use-return";

/** Schema, figures, highlight. */
export type StepsDone = readonly [boolean, boolean, boolean];

export function stepsDone(read: Outcome<Pick<Overview, "highlighted">>): StepsDone {
  // Where Excel does not answer, nothing is known to be done.
  if (!read.ok) return [read.problem.code === "no-attainment", false, false];
  return [true, true, read.value.highlighted];
}

export function useStepsDone(): StepsDone {
  const { app, revision } = usePane();
  const { state, start } = useAction(
    useCallback(() => app.readOverview(), [app]),
    "busy",
  );
  const look = useCallback(() => void start(), [start]);
  useEffect(look, [look, revision]);
  useReturn(look);
  if (state.kind === "done") return stepsDone({ ok: true, value: state.value });
  return state.kind === "failed" ? stepsDone({ ok: false, problem: state.problem }) : [false, false, false];
}
