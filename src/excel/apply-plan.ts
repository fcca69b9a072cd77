/**
 * Carries a plan out in the open workbook. Round trips: those of `prepare` (not for conditional formats alone) and those of
 * `sendSteps`. A writing always ends in one of three ways, and the outcome says in which: everything done; the workbook as
 * before; or something between, with ways on that can be tried until one succeeds. Until then nothing else is written.
 */
import type { AppliedPlan } from "../app/ports";
import { failure, success, type Outcome, type Problem, type Standing } from "../domain/outcome";
import type { StepBefore } from "../domain/plan/before";
import { invertPlan } from "../domain/plan/invert";
import { countCells, type PlanStep, type TableSize, type WorkbookPlan } from "../domain/plan/plan";
import { queueAnchors } from "./basis";
import { queueCapture } from "./capture";
import { noJournal, type Entry, type Journal, type Progress } from "./journal";
import { KnownSheets, newToken, SHEETS_QUERY, withMarks } from "./known-sheets";
import { prepare } from "./prepare";
import { runExcel } from "./run";
import { sendSteps } from "./send-steps";
import { queueGrown } from "./table-size";
import { takeBack } from "./take-back";
import { verifyUntouched } from "./verify-untouched";

type Failed = Extract<Outcome<never>, { ok: false }>;

/** What stands between of earlier writings, one workbook at a time. */
export class Unsettled {
  failed: Failed | null = null;
}

/** Makes the changes of the plan; `undo` brings back what was there before. */
export function applyPlan(
  plan: WorkbookPlan,
  unsettled = new Unsettled(),
  journal = noJournal(),
): Promise<Outcome<AppliedPlan>> {
  if (unsettled.failed) return Promise.resolve(unsettled.failed);
  return new Writing(plan, unsettled, journal).apply();
}

/** A writing of this pane, or of one that stood here before it was loaded anew. */
export class Writing {
  readonly #plan: WorkbookPlan;
  #sheets = new KnownSheets();
  #inverse: WorkbookPlan;
  /** Some of the inverse may have been carried out. */
  #undoing = false;
  #id = newToken();
  /** The session has it too. */
  #isKept = false;

  constructor(
    readonly original: WorkbookPlan,
    readonly unsettled: Unsettled,
    readonly journal: Journal,
  ) {
    this.#plan = withMarks(original, newToken());
    this.#inverse = invertPlan(this.#plan, []);
  }

  /** The writing as the session keeps it; null where it is not there. */
  static resume({ id, sheets }: Entry, unsettled: Unsettled, journal: Journal): Writing | null {
    const kept = journal.writing(id);
    if (!kept) return null;
    const writing = new Writing(kept.plan, unsettled, journal);
    writing.#id = id;
    writing.#inverse = kept.inverse;
    writing.#sheets = new KnownSheets(sheets);
    writing.#isKept = true;
    return writing;
  }

  async apply(): Promise<Outcome<AppliedPlan>> {
    const state = { sent: false };
    const done = await runExcel(async (context): Promise<Outcome<null>> => {
      let { steps } = this.#plan;
      let remembered: (() => StepBefore)[] = [];
      if (needsMemory(steps)) {
        const prepared = await prepare(context, this.#plan, this.#sheets);
        if (!prepared.ok) return prepared;
        ({ steps } = prepared.value);
        this.#inverse = prepared.value.inverse;
      } else remembered = queueCapture(context, steps, this.#sheets);
      // Beside the writing: a plan without memory is taken back where its place turns out to be another.
      const anchors = queueAnchors(context, this.#plan.anchors ?? []);
      this.#keep("writing");
      state.sent = true;
      const present = context.workbook.worksheets;
      let grown = (): ReadonlyMap<PlanStep, TableSize> => new Map();
      await sendSteps(context, steps, this.#sheets, () => {
        present.load(SHEETS_QUERY);
        grown = queueGrown(context, this.#inverse.steps, this.#sheets);
      });
      this.#sheets.learn(present.items);
      this.#inverse = { ...this.#inverse, steps: withGrowth(this.#inverse.steps, grown()) };
      if (remembered.length > 0)
        this.#inverse = invertPlan(
          this.#plan,
          remembered.map((each) => each()),
        );
      return anchors() ?? success(null);
    });
    if (done.ok) {
      this.#keep("done");
      return success(this.applied());
    }
    if (!state.sent) return standing(done, "as-before");
    if (done.problem.code === "no-answer") return this.#between("write-incomplete", done);
    const { outcome } = await takeBack(this.#inverse, this.#sheets);
    if (!outcome.ok) return this.#between("write-incomplete", outcome, done);
    this.journal.forget(this.#id);
    return standing(done, "as-before");
  }

  applied(): AppliedPlan {
    return {
      plan: this.original,
      cells: countCells(this.original),
      outlasts: this.#isKept,
      undo: (force) => this.#undo(force),
    };
  }

  /** The pane was loaded anew in the middle of it: nobody knows how far it came. */
  stopped(progress: Exclude<Progress, "done">): Failed {
    const code = progress === "writing" ? "write-incomplete" : "undo-incomplete";
    return this.#between(code, { ok: false, problem: { code: "pane-reloaded", retryable: false } });
  }

  /** Whether what was written still stands there as it was written. */
  verify(): Promise<Outcome<WorkbookPlan>> {
    return verifyUntouched(this.#plan, this.#inverse, this.#sheets, false);
  }

  #keep(progress: Progress): void {
    const entry: Entry = { id: this.#id, progress, sheets: this.#sheets.entries() };
    this.#isKept = this.journal.keep(entry, { plan: this.#plan, inverse: this.#inverse });
  }

  /** Where a person changed what was written, it asks first: nothing is taken back unless `force` says so. */
  async #undo(force = false): Promise<Outcome<void>> {
    if (this.#undoing) return this.#back("undo-incomplete");
    const same = await verifyUntouched(this.#plan, this.#inverse, this.#sheets, force);
    if (!same.ok) return standing(same, "done");
    const unmoved = this.#inverse;
    this.#inverse = same.value;
    this.#keep("undoing");
    const { outcome, sent } = await takeBack(this.#inverse, this.#sheets);
    if (outcome.ok) return this.#settle();
    if (sent) return this.#between("undo-incomplete", outcome);
    // The next time its places are looked for anew.
    this.#inverse = unmoved;
    this.#keep("done");
    return standing(outcome, "done");
  }

  async #back(code: "write-incomplete" | "undo-incomplete"): Promise<Outcome<void>> {
    const { outcome } = await takeBack(this.#inverse, this.#sheets);
    return outcome.ok ? this.#settle() : this.#between(code, outcome);
  }

  /** Everything anew from what was there before, which is the same as doing the rest. */
  async #finish(code: "write-incomplete" | "undo-incomplete"): Promise<Outcome<AppliedPlan>> {
    const back = await this.#back(code);
    return back.ok ? new Writing(withoutIds(this.original), this.unsettled, this.journal).apply() : back;
  }

  #between(code: "write-incomplete" | "undo-incomplete", { problem }: Failed, first?: Failed): Failed {
    this.#undoing = true;
    const details = [first?.problem, problem]
      .flatMap((each) => (each ? [`${each.code}: ${each.details ?? ""}`] : []))
      .join(" || ");
    const failed: Failed = {
      ok: false,
      problem: {
        code,
        cause: problem.code,
        retryable: false,
        standing: "between",
        ...(problem.params === undefined ? {} : { params: problem.params }),
        details,
        ways: {
          // A button may be left standing elsewhere in the pane after the other way was taken.
          finish: () => (this.#undoing ? this.#finish(code) : Promise.resolve(failure("nothing-to-do"))),
          undo: () => (this.#undoing ? this.#back(code) : Promise.resolve(success(undefined))),
        },
      },
    };
    this.unsettled.failed = failed;
    return failed;
  }

  #settle(): Outcome<void> {
    this.#undoing = false;
    this.unsettled.failed = null;
    this.journal.forget(this.#id);
    return success(undefined);
  }
}

/** Rules that were brought back have other ids than those that the plan was made for. */
function withoutIds(plan: WorkbookPlan): WorkbookPlan {
  const steps = plan.steps.map((step): PlanStep => {
    if (step.kind !== "remove-conditional-formats") return step;
    const { ids: _, ...open } = step;
    return open;
  });
  return { ...plan, steps };
}

/** What a table was left at; tables that did not grow need nothing. */
function withGrowth(steps: readonly PlanStep[], grown: ReadonlyMap<PlanStep, TableSize>): PlanStep[] {
  return steps.flatMap((step): PlanStep[] => {
    if (step.kind !== "table-size") return [step];
    const from = grown.get(step);
    return from ? [{ ...step, from }] : [];
  });
}

/** Rules that are known and the sheet in front are remembered in the request that changes them. */
function needsMemory(steps: readonly PlanStep[]): boolean {
  return steps.some(
    (step) =>
      (step.kind === "remove-conditional-formats" && step.ids === undefined) ||
      (step.kind !== "conditional-format" && step.kind !== "remove-conditional-formats" && step.kind !== "activate"),
  );
}

function standing({ problem }: Failed, stands: Standing): Failed {
  const said: Problem = { ...problem, standing: stands };
  return { ok: false, problem: said };
}
