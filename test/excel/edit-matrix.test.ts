/**
 * An edit between preview and writing, or between writing and undo. Each run has one right answer, taken from the saved file
 * alone: what was asked for, done to the edited workbook as if the edit had come first; or a refusal that leaves the edited
 * workbook as it is. A share of the runs is drawn (support/tries); ONLY names those whose title it matches.
 */
import { writeSync } from "node:fs";
import type { WorkbookPort } from "../../src/app/ports";
import type { WorkbookPlan } from "../../src/domain/plan/plan";
import { createExcelWorkbook } from "../../src/excel/excel-workbook";
import type { Book } from "../../src/workbench/book/book";
import { createTestHost } from "../../src/workbench/in-process";
import { differenceOf, isSame, stateOf } from "../support/book-state";
import { drawn, SEED, tries } from "../support/tries";
import { value } from "../support/value";
import { ACTIONS, writingActions, type WritingAction } from "./faults/actions";
import { open } from "./faults/books";
import { allEdits, placesOf, type Edit, type Places } from "./faults/edits";
import { table } from "./faults/matrix";

const SHARE = tries(10, 70, Infinity);
/** Of the actions; their states take longer than the runs. */
const ACTIONS_TRIED = tries(3, Infinity);
const FEWEST_RUNS = 800;

const VERDICTS = ["done", "undone", "refused", "given up"] as const;
type Verdict = (typeof VERDICTS)[number];
type Judged = Verdict | { readonly wrong: string };

interface Run {
  readonly action: WritingAction;
  readonly moment: "before the writing" | "before the undo";
  readonly edit: Edit | "the same in another pane";
}

/** The edit in the book behind the host. */
async function make(run: Run, places: Places): Promise<void> {
  if (run.edit === "the same in another pane") {
    await run.action.act(createExcelWorkbook());
    return;
  }
  const { edit } = run;
  await Excel.run(async (context) => {
    edit.make(context.workbook, places);
    await context.sync();
  });
}

async function beforeWriting(run: Run): Promise<Judged> {
  const { action } = run;
  const places = placesOf(action.before);
  const first = open(action.before);
  await make(run, places);
  const edited = first.book.copy();
  const wanted = (await action.act(first.workbook)).ok ? first.book : null;
  const { book, workbook } = open(action.before);
  const between: WorkbookPort = {
    ...workbook,
    apply: async (plan) => {
      await make(run, places);
      return workbook.apply(plan);
    },
  };
  const outcome = await action.act(between);
  const state = stateOf(book);
  if (!outcome.ok)
    return (await isSame(state, stateOf(edited)))
      ? "refused"
      : { wrong: `${outcome.problem.code}, but ${await differenceOf(edited, book)}` };
  if (wanted && (await isSame(state, stateOf(wanted)))) return "done";
  // Beside a sheet that was renamed meanwhile, one that is added may have another place, and says the same.
  const isStructural = typeof run.edit !== "string" && run.edit.isStructural === true;
  if (wanted && isStructural && inAnyOrder(book) === inAnyOrder(wanted)) return "done";
  return {
    wrong: `written all the same, ${wanted ? await differenceOf(wanted, book) : "and would have been refused"}`,
  };
}

/** What a person reads: names of sheets and contents of cells, row by row without blank ones. */
function contentsOf(book: Book): string {
  book.settle();
  return JSON.stringify(
    book.sheets.map((sheet) => [
      sheet.name,
      [...sheet.cells]
        .filter(([, cell]) => cell.value !== null || cell.formula !== undefined)
        .sort(([a], [b]) => a - b)
        .map(([key, cell]) => [key, cell.formula ?? cell.value]),
    ]),
  );
}

/** The same, whatever the order of the sheets. */
function inAnyOrder(book: Book): string {
  return JSON.stringify((JSON.parse(contentsOf(book)) as [string, unknown][]).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What an undo has to leave: the edit alone; null where it was made on what is taken away. */
async function editAlone(run: Run, places: Places): Promise<Book | null> {
  const { book } = open(run.action.before);
  if (run.edit === "the same in another pane" || !run.edit.fits(book, places)) return null;
  await make(run, places);
  return book;
}

async function beforeUndo(run: Run): Promise<Judged | null> {
  const { action, edit } = run;
  const { book, workbook } = open(action.before);
  const applied = value(await action.act(workbook));
  const places = placesOf(book);
  if (edit !== "the same in another pane" && !edit.fits(book, places)) return null;
  const wanted = await editAlone(run, places);
  // The host of the writing again, in its state.
  createTestHost({ book, level: 14 });
  await make(run, places);
  const edited = stateOf(book);
  const outcome = await applied.undo();
  const state = stateOf(book);
  if (outcome.ok) {
    // With what it was made on, an edit of lines and names goes; so does the same done twice.
    const isGone = wanted === null && (typeof edit === "string" || edit.isStructural === true);
    if ((wanted !== null || isGone) && (await isSame(state, stateOf(wanted ?? action.before)))) return "undone";
    // Lines put into a sheet of ours are filled anew, or stay with their looks.
    const right = [wanted ?? action.before, action.before].map(contentsOf);
    if (typeof edit !== "string" && edit.isStructural === true && right.includes(contentsOf(book))) return "undone";
    return { wrong: `undone, but ${await differenceOf(wanted ?? edited.book, book)}` };
  }
  const { code, standing } = outcome.problem;
  if (standing !== "done" || !(await isSame(state, edited)))
    return { wrong: `${code} ${String(standing)}, but ${await differenceOf(edited.book, book)}` };
  if (code !== "edited-since") return "refused";
  // The person gives the edit up: what was there before comes back, and what the edit did elsewhere stays.
  const forced = await applied.undo(true);
  if (!forced.ok)
    return forced.problem.standing === "done" && (await isSame(stateOf(book), edited))
      ? "refused"
      : { wrong: "given up, but refused half-way" };
  return "given up";
}

function nameOf({ edit, moment }: Run): string {
  return `${typeof edit === "string" ? edit : edit.name}, ${moment}`;
}

function titleOf(run: Run): string {
  return `${run.action.name}: ${nameOf(run)}`;
}

/**
 * The switch of the highlight reads and writes within one click, without a preview: of two panes clicked in the same instant
 * both do what they read. Only rules of ours are at stake, and the next click sets them right.
 */
function isOneClick({ action, edit, moment }: Run): boolean {
  return edit === "the same in another pane" && moment === "before the writing" && action.name.startsWith("highlight");
}

let drawnActions: ReturnType<typeof writingActions> | null = null;

/** Made once for both tests. */
function actionsTried(): ReturnType<typeof writingActions> {
  return (drawnActions ??= writingActions(drawn(ACTIONS, ACTIONS_TRIED)));
}

test("no plan fits rows in which cells are merged: Excel would leave them as high as they are", async () => {
  for (const { before, act } of await actionsTried()) {
    const { workbook } = open(before);
    const plans: WorkbookPlan[] = [];
    await act({
      ...workbook,
      apply: (plan) => {
        plans.push(plan);
        return workbook.apply(plan);
      },
    });
    for (const { steps } of plans)
      for (const fit of steps) {
        if (fit.kind !== "fit-rows") continue;
        // Only where it is fitted again does its inverse bring heights back.
        const isNew = steps.some(({ kind, sheet }) => kind === "add-sheet" && sheet === fit.sheet);
        expect(isNew || fit.again === true).toBe(true);
        const merged = steps.filter(
          (step) =>
            step.kind === "merge" &&
            step.sheet === fit.sheet &&
            step.range.top <= fit.bottom &&
            step.range.bottom >= fit.top,
        );
        expect(merged).toEqual([]);
      }
  }
});

test(
  "no edit is lost or written over, before a writing and before its undo",
  async () => {
    const runs: Run[] = [];
    const actions = await actionsTried();
    for (const action of actions)
      for (const edit of [...allEdits(), "the same in another pane"] as const)
        for (const moment of ["before the writing", "before the undo"] as const)
          if (
            moment === "before the undo" ||
            typeof edit === "string" ||
            edit.fits(action.before, placesOf(action.before))
          )
            runs.push({ action, edit, moment });
    const counts = new Map<string, Map<string, number>>();
    const wrong: string[] = [];
    const only = new RegExp(process.env["ONLY"] ?? "");
    const tried = drawn(runs, SHARE).filter((run) => only.test(titleOf(run)) && !isOneClick(run));
    for (const run of tried) {
      const judged = run.moment === "before the writing" ? await beforeWriting(run) : await beforeUndo(run);
      if (judged === null) continue;
      const line = nameOf(run);
      const own = counts.get(line) ?? new Map<string, number>();
      const word = typeof judged === "string" ? judged : "wrong";
      counts.set(line, own.set(word, (own.get(word) ?? 0) + 1));
      if (typeof judged !== "string") wrong.push(`${titleOf(run)}: ${judged.wrong}`);
      if (
        typeof run.edit !== "string" &&
        run.edit.name === "nothing" &&
        (judged === "refused" || judged === "given up")
      )
        wrong.push(`${run.action.name}: refused though nothing was edited`);
    }
    writeSync(
      1,
      `${table(counts, VERDICTS)}\n${String(actions.length)} actions, ${String(tried.length)} of ${String(runs.length)} runs, seed ${String(SEED)}, ${String(wrong.length)} wrong\n`,
    );
    expect(wrong.slice(0, 80)).toEqual([]);
    if (actions.length === ACTIONS.length) expect(runs.length).toBeGreaterThanOrEqual(FEWEST_RUNS);
  },
  tries(300_000, 600_000, 3_600_000),
);
