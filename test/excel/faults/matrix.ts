/**
 * What becomes of a writing, and of taking it back, when any of its requests fails. A run is one action with one fault; its
 * verdict is by the saved file alone, never by the inverse: as before, fully done, or ended well by the way on that was
 * offered. Whatever the problem says must be what happened.
 */
import type { AppliedPlan } from "../../../src/app/ports";
import type { Outcome, Problem } from "../../../src/domain/outcome";
import type { Executed } from "../../../src/workbench/host/faults";
import { differenceOf, isSame, stateOf, type State } from "../../support/book-state";
import { value } from "../../support/value";
import type { WritingAction } from "./actions";
import { open, type Opened } from "./books";

export type Phase = "do" | "undo";

export interface Run {
  readonly action: WritingAction;
  readonly phase: Phase;
  readonly request: number;
  readonly executed: Executed;
  readonly onward: boolean;
  readonly code: string;
  /** Which of the offered ways is taken. */
  readonly way: "undo" | "finish";
}

export type Verdict = "as before" | "done" | "undone" | "taken on";

/** How an action goes without a fault: states before and after, and requests of each phase. */
export interface Course {
  readonly action: WritingAction;
  readonly before: State;
  readonly after: State;
  readonly requests: Readonly<Record<Phase, number>>;
}

/** The action without a fault; what is not taken back exactly is said at once. */
export async function courseOf(action: WritingAction): Promise<Course> {
  const before = stateOf(action.before);
  const opened = open(action.before);
  opened.host.faults.clear();
  const applied = value(await action.act(opened.workbook));
  const done = opened.host.faults.requests;
  const after = stateOf(opened.book);
  if (await isSame(after, before)) throw new Error(`${action.name}: nothing was written`);
  value(await applied.undo());
  if (!(await isSame(stateOf(opened.book), before)))
    throw new Error(`${action.name}: undo leaves a difference in ${await differenceOf(action.before, opened.book)}`);
  return { action, before, after, requests: { do: done, undo: opened.host.faults.requests - done } };
}

const EXECUTED: readonly Executed[] = ["nothing", "half", "all"];

/** Every run of an action's course with the code. */
export function runsOf({ action, requests }: Course, code: string): Run[] {
  const runs: Run[] = [];
  for (const phase of ["do", "undo"] as const)
    for (let request = 1; request <= requests[phase]; request += 1)
      for (const executed of EXECUTED)
        for (const onward of [false, true])
          for (const way of onward ? (["undo", "finish"] as const) : (["undo"] as const))
            runs.push({ action, phase, request, executed, onward, code, way });
  return runs;
}

/** Text of what is wrong, or the verdict. */
export async function carryOut(
  { action, phase, request, executed, onward, code, way }: Run,
  course: Course,
): Promise<Verdict | { readonly wrong: string }> {
  const opened = open(action.before);
  const { host, workbook } = opened;
  const strike = (): void => {
    host.faults.clear();
    host.faults.add({ request, onward, executed, code });
  };
  if (phase === "do") {
    strike();
    const outcome = await action.act(workbook);
    host.faults.clear();
    return judge(opened, course, outcome, way, { ok: "done", untouched: "as before" });
  }
  const applied: AppliedPlan = value(await action.act(workbook));
  strike();
  const outcome = await applied.undo();
  host.faults.clear();
  return judge(opened, course, outcome, way, { ok: "undone", untouched: "done" });
}

interface Expected {
  readonly ok: Verdict;
  /** What stands where the problem says that nothing came of it. */
  readonly untouched: Verdict;
}

async function judge(
  { book }: Opened,
  { before, after }: Course,
  outcome: Outcome<unknown>,
  way: Run["way"],
  { ok, untouched }: Expected,
): Promise<Verdict | { readonly wrong: string }> {
  const state = stateOf(book);
  const is = async (verdict: Verdict): Promise<boolean> => isSame(state, verdict === "done" ? after : before);
  const found = async (): Promise<string> =>
    (await is("as before")) ? "as before" : (await is("done")) ? "done" : "a mixture";
  if (outcome.ok) return (await is(ok)) ? ok : { wrong: `reported as ${ok}, is ${await found()}` };
  const { problem } = outcome;
  if (problem.ways) return takeOn(book, { before, after }, problem.ways, way);
  const said = saidBy(problem, untouched);
  return (await is(said)) ? said : { wrong: `${problem.code} says ${said}, is ${await found()}` };
}

/** A problem of the reading before the writing says nothing about the workbook: it must not have changed. */
function saidBy({ standing }: Problem, untouched: Verdict): Verdict {
  if (standing === "as-before") return "as before";
  return standing === "done" ? "done" : untouched;
}

async function takeOn(
  book: Opened["book"],
  { before, after }: Pick<Course, "before" | "after">,
  ways: NonNullable<Problem["ways"]>,
  way: Run["way"],
): Promise<Verdict | { readonly wrong: string }> {
  const outcome = way === "undo" ? await ways.undo() : await ways.finish();
  if (!outcome.ok)
    return { wrong: `${way} was offered and failed: ${outcome.problem.code} ${outcome.problem.details ?? ""}` };
  if (!(await isSame(stateOf(book), way === "undo" ? before : after)))
    return { wrong: `${way} was offered and left something else` };
  return "taken on";
}

/** Lines of a table: verdicts by action and phase. */
export function table(
  counts: ReadonlyMap<string, ReadonlyMap<string, number>>,
  columns: readonly string[] = ["as before", "done", "undone", "taken on"],
): string {
  const lines = [...counts].map(([name, verdicts]) => {
    const wrong = [...verdicts].filter(([verdict]) => !columns.includes(verdict)).reduce((sum, [, n]) => sum + n, 0);
    return [
      name.padEnd(52),
      ...[...columns.map((column) => verdicts.get(column) ?? 0), wrong].map((n) => String(n).padStart(10)),
    ].join("");
  });
  return [["".padEnd(52), ...[...columns, "WRONG"].map((c) => c.padStart(10))].join(""), ...lines].join("\n");
}
