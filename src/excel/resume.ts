/**
 * What an earlier page of the pane did and the session still knows. Before a way back is offered the workbook is looked at:
 * it has to hold what was written. Another workbook in the same window, or the same one closed without saving and opened
 * again, does not. Round trips: none where nothing is kept; else 1 for the sheets, 1 for rules and rows, those of verifyUntouched.
 */
import type { Resumed } from "../app/ports";
import { success, type Outcome } from "../domain/outcome";
import { countCells, type PlanStep, type WorkbookPlan } from "../domain/plan/plan";
import { Writing, type Unsettled } from "./apply-plan";
import type { Entry, Journal } from "./journal";
import { keyOf, KnownSheets, SHEETS_QUERY } from "./known-sheets";
import { rangeAt } from "./range-at";
import { readStanding } from "./rules";
import { runExcel } from "./run";

/** More of the cells than this hold something else: it is not the state that the way back was made for. */
const MOST_EDITED = 0.25;

/** The writings that can be taken back, oldest first, and the one that stopped. */
export async function resumeWritings(journal: Journal, unsettled: Unsettled): Promise<Outcome<Resumed>> {
  const entries = [...journal.entries()];
  let stopped: Resumed["stopped"] = null;
  // A workbook that was closed without saving stands where an older one left it.
  for (let newest = entries.at(-1); newest; newest = entries.at(-1)) {
    const writing = Writing.resume(newest, unsettled, journal);
    if (writing && newest.progress !== "done") {
      stopped = writing.stopped(newest.progress).problem;
      break;
    }
    const stands = writing ? await isThere(writing, newest) : success(false);
    if (!stands.ok) return stands;
    if (stands.value) break;
    journal.forget(newest.id);
    entries.pop();
  }
  const done = entries.flatMap((entry) => {
    const each = entry.progress === "done" ? Writing.resume(entry, unsettled, journal) : null;
    return each ? [each.applied()] : [];
  });
  return success({ done, stopped });
}

async function isThere(writing: Writing, entry: Entry): Promise<Outcome<boolean>> {
  const looks = await looksDone(writing.original, entry);
  if (!looks.ok || !looks.value) return looks;
  const same = await writing.verify();
  if (same.ok) return success(true);
  const { code, params } = same.problem;
  if (code === "edited-since") return success(Number(params?.["count"]) <= countCells(writing.original) * MOST_EDITED);
  return code === "moved-since" || code === "sheet-missing" ? success(false) : same;
}

/** Whether the sheets are there, and the rules and hidden rows as they were left: all that leaves no contents. */
function looksDone({ steps }: WorkbookPlan, entry: Entry): Promise<Outcome<boolean>> {
  return runExcel(async (context) => {
    const present = context.workbook.worksheets.load(SHEETS_QUERY);
    await context.sync();
    const ids = new Set(present.items.map(({ id }) => id));
    if (!needed(steps, entry).every((id) => ids.has(id))) return success(false);
    const known = new KnownSheets(entry.sheets);
    const hidden = steps.flatMap((step) => {
      if (step.kind !== "hide-rows") return [];
      const { top, bottom } = step;
      const rows = rangeAt(known.at(context, step.sheet), { top, left: 0, bottom, right: 0 }).load("rowHidden");
      return [{ rows, wanted: step.hidden }];
    });
    const marked = lastOfTags(steps);
    const { rules } = await readStanding(
      context,
      marked.map(({ sheet, tag, range }) => ({
        ...{ kind: "remove-conditional-formats" as const, sheet, tag },
        ...(range ? { range } : {}),
      })),
      known,
    );
    const asLeft = marked.every(({ kind, tag }, index) => {
      const stands = (rules[index]?.() ?? []).some((rule) => rule.tag === tag);
      return stands === (kind === "conditional-format");
    });
    if (hidden.length > 0 && marked.length === 0) await context.sync();
    // null where some rows are hidden and some are not
    return success(asLeft && hidden.every(({ rows, wanted }) => (rows.rowHidden as boolean | null) !== !wanted));
  });
}

type RuleStep = Extract<PlanStep, { kind: "conditional-format" | "remove-conditional-formats" }>;

/** The last step of each tag on each sheet. */
function lastOfTags(steps: readonly PlanStep[]): RuleStep[] {
  const last = new Map<string, RuleStep>();
  for (const step of steps)
    if (step.kind === "conditional-format" || step.kind === "remove-conditional-formats")
      last.set(`${keyOf(step.sheet)}|${step.tag}`, step);
  return [...last.values()];
}

/** Ids of the sheets that the plan left standing. */
function needed(steps: readonly PlanStep[], { sheets }: Entry): string[] {
  const ids = new Map(sheets);
  const left = new Map<string, boolean>();
  for (const step of steps) left.set(keyOf(step.sheet), step.kind !== "delete-sheet");
  return [...left].flatMap(([name, stands]) => (stands ? [ids.get(name) ?? name] : []));
}
