/** The pane's use cases on the open workbook. Each is loaded when it is first used, so that the pane appears at once. */
import type { Lang } from "../messages/lang";
import type { OpenWorkbook } from "../app/ports";
import { success } from "../domain/outcome";
import { Journal, type Session } from "../excel/journal";
import { watchWaiting } from "../excel/waiting";
import { namesOf } from "./names";
import type { PaneApp } from "./pane-app";

/** Calls `make` once, at the first use. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}

/** Storage that ends with the pane's window; a browser may refuse it to a frame of another site. */
function sessionStorageOf(): Session | null {
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
}

/** Storage that stays, for schemas that were taken from files. */
function localStorageOf(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

/** The use cases on the workbook of that address. */
export function createPaneApp(address: string, savesFiles: boolean): PaneApp {
  const journal = new Journal(sessionStorageOf(), address);
  const borrowed = once(
    async () =>
      new (await import("./borrowed-schemas")).BorrowedSchemas(localStorageOf(), (address as string | undefined) ?? ""),
  );
  const forms = once(async () =>
    (await import("./create-forms-app")).createFormsApp({ workbook, reader, schemas: await borrowed() }),
  );
  const workbook = once(async (): Promise<OpenWorkbook> => {
    const [{ createExcelWorkbook }, { withBorrowed }, schemas] = await Promise.all([
      import("../excel/excel-workbook"),
      import("../app/borrow-schema"),
      borrowed(),
    ]);
    return withBorrowed(createExcelWorkbook(journal), () => schemas.current);
  });
  const reader = once(async () => {
    const [{ createFileReader }, { startBrowserWorker }] = await Promise.all([
      import("../files/reader"),
      import("../files/browser-worker"),
    ]);
    return createFileReader(startBrowserWorker);
  });
  const history = once(async () =>
    (await import("./history-app")).createHistoryApp(await workbook(), async (plan) =>
      (await import("../files/apply-plan")).applyPlanToFile(null, plan, { compute: false }),
    ),
  );
  /** What was read in this session, for looking at it again. */
  const sourceFiles = once(async () => new (await import("../app/source-files")).SourceFiles());
  return {
    watchWaiting,
    async resume() {
      return journal.entries().length === 0 ? success({ done: [], stopped: null }) : (await workbook()).resume();
    },
    async foreseeUndo({ plan }) {
      return (await workbook()).foreseeUndo(plan);
    },
    async readOverview() {
      const { readOverview } = await import("../app/overview");
      return readOverview(await workbook());
    },
    async findSchema() {
      const { loadSchema } = await import("../app/load-schema");
      const loaded = await loadSchema(await workbook());
      return loaded.ok ? success(undefined) : loaded;
    },
    async watchChanges(changed) {
      const { watchChanges } = await import("../excel/watch");
      return watchChanges(changed);
    },
    async checkSheets(which) {
      const [{ checkWorkbook }, { loadSchema }] = await Promise.all([
        import("../app/check-workbook"),
        import("../app/load-schema"),
      ]);
      const report = await checkWorkbook(await workbook(), which);
      if (!report.ok) return report;
      const loaded = await loadSchema(await workbook());
      return loaded.ok ? success({ report: report.value, names: namesOf(loaded.value.schema) }) : loaded;
    },
    async applyFixes(chosen) {
      const [{ planFixes }, { applyChange }] = await Promise.all([import("../app/fixes"), import("../app/change")]);
      const change = planFixes(chosen);
      return change.ok ? applyChange(await workbook(), change.value) : change;
    },
    async writeCheckSheet(lines, texts) {
      const [{ planCheckSheet }, { applyChange }] = await Promise.all([
        import("../app/check-results"),
        import("../app/change"),
      ]);
      const change = await planCheckSheet(await workbook(), lines, texts);
      return change.ok ? applyChange(await workbook(), change.value) : change;
    },
    async changeDecisions(update) {
      const [{ planDecisions, readDecisions }, { applyChange }] = await Promise.all([
        import("../app/check-results"),
        import("../app/change"),
      ]);
      const kept = await readDecisions(await workbook());
      if (!kept.ok) return kept;
      const change = await planDecisions(await workbook(), update(kept.value));
      return change.ok ? applyChange(await workbook(), change.value) : change;
    },
    async planAttainment(asOf) {
      const { planAttainment } = await import("../app/attainment");
      const planned = await planAttainment(await workbook(), "active", asOf);
      const { current } = await borrowed();
      if (!planned.ok || !current) return planned;
      const { withLentSheets } = await import("../app/borrow-schema");
      return success({ ...planned.value, ...withLentSheets(planned.value, current) });
    },
    async isTableInFront() {
      const { isTableInFront } = await import("../app/attainment");
      return isTableInFront(await workbook());
    },
    async planAttainmentRemoval() {
      const { planAttainmentRemoval } = await import("../app/attainment");
      return planAttainmentRemoval(await workbook(), "active");
    },
    async planSchema(ask, chosen) {
      const { planSchema } = await import("../app/propose-schema");
      return planSchema(await workbook(), chosen?.sheet ?? "active", ask, chosen?.column);
    },
    async planSample() {
      const { planSample } = await import("../app/sample");
      return planSample(await workbook());
    },
    async planSeal() {
      const { planSeal } = await import("../app/seal-schema");
      return planSeal(await workbook(), new Date());
    },
    async readAmendable() {
      const { readAmendable } = await import("../app/amend-schema");
      return readAmendable(await workbook());
    },
    async planAmendment(amendment) {
      const { planSchemaAmendment } = await import("../app/amend-schema");
      return planSchemaAmendment(await workbook(), amendment);
    },
    async planCarry(file, answers, written) {
      const { planCarry, readBefore } = await import("../app/carry-history");
      const before = await readBefore(await reader(), file);
      return before.ok ? planCarry(await workbook(), before.value, answers, written) : before;
    },
    restoreHistory: async () => (await history()).restoreHistory(),
    planMoveOut: async () => (await history()).planMoveOut(),
    closePeriod: async (period) => (await history()).closePeriod(period),
    correctByHand: async (reason) => (await history()).correctByHand(reason),
    correctLate: async () => (await history()).correctLate(),
    writeTrendSheet: async () => (await history()).writeTrendSheet(),
    setVerdict: async (wish) => (await history()).setVerdict(wish),
    async applyChange(change) {
      const { applyChange } = await import("../app/change");
      return applyChange(await workbook(), change);
    },
    async toggleHighlight() {
      const { toggleHighlight } = await import("../app/highlight");
      return toggleHighlight(await workbook());
    },
    async toggleLaggingRows() {
      const { toggleLaggingRows } = await import("../app/lagging-rows");
      return toggleLaggingRows(await workbook());
    },
    prepareReading() {
      // What fails to load now is reported when it is used.
      void Promise.all([
        import("../app/consolidate"),
        workbook(),
        reader().then((made) => {
          made.prepare();
        }),
      ]).catch(() => undefined);
    },
    releaseReading() {
      void reader().then(
        (made) => {
          made.release();
        },
        () => undefined,
      );
    },
    async consolidateFiles(files, options) {
      const { consolidateFiles } = await import("../app/consolidate");
      const kept = await sourceFiles();
      const before = options.earlier ? null : kept.release();
      const instead = before ? { instead: before } : {};
      const preview = await consolidateFiles(await workbook(), await reader(), files, { ...options, ...instead });
      if (preview.ok) kept.keep(preview.value);
      return preview;
    },
    async reconsider(preview, decisions, signal) {
      const { reconsider } = await import("../app/consolidate");
      return reconsider(preview, decisions, signal);
    },
    forms,
    async borrowedSchema() {
      const { current } = await borrowed();
      if (!current) return null;
      const { isLent } = await import("../app/borrow-schema");
      return (await isLent(await workbook(), current)) ? current : null;
    },
    async findForm() {
      return (await import("../excel/find-form")).findForm();
    },
    async readReport(draft, refusalLang) {
      const [{ readReport }, { findingTitle, isFindingCode }] = await Promise.all([
        import("../app/report-of-workbook"),
        import("../messages/render-finding"),
      ]);
      const titleOf = (code: string, lang: Lang): string => (isFindingCode(code) ? findingTitle(code, lang) : code);
      return readReport(await workbook(), draft, titleOf, refusalLang);
    },
    async planReport(report) {
      const { planReportSheets } = await import("../app/report-sheets");
      return planReportSheets(await workbook(), report);
    },
    async renderReport(report) {
      const [{ renderWord }, { buildDocument }] = await Promise.all([
        import(/* webpackChunkName: "word" */ "../word/render"),
        import("../domain/report/document"),
      ]);
      return success(await renderWord(buildDocument(report), report.profile.issuer));
    },
    async renderSlip(slip) {
      const [{ applyPlanToFile }, { slipPlan }] = await Promise.all([
        import("../files/apply-plan"),
        import("../domain/sheets/send-back-sheet"),
      ]);
      return success(await applyPlanToFile(null, slipPlan(slip), { compute: false }));
    },
    async exportData(format) {
      const [{ exportWorkbook }, { exportText }] = await Promise.all([
        import("../app/export-workbook"),
        import("../domain/report/export-rows"),
      ]);
      const rows = await exportWorkbook(await workbook());
      return rows.ok ? success(new TextEncoder().encode(exportText(rows.value, format))) : rows;
    },
    canSaveFiles() {
      return savesFiles;
    },
    async readContributions(indicator) {
      const [{ readContributions }, { loadSchema }, { SOURCE_SHEET }] = await Promise.all([
        import("../app/provenance"),
        import("../app/load-schema"),
        import("../domain/sheets/source-columns"),
      ]);
      const contributions = await readContributions(await workbook(), indicator);
      if (!contributions.ok) return contributions;
      const loaded = await loadSchema(await workbook());
      if (!loaded.ok) return loaded;
      return success({
        contributions: contributions.value,
        sheet: SOURCE_SHEET,
        names: namesOf(loaded.value.schema),
      });
    },
    async readSurroundings(preview, place) {
      const { surroundingsOf } = await import("../app/provenance");
      return success(surroundingsOf(preview, place));
    },
    async readSource(place, picked) {
      return (await sourceFiles()).look(place, await reader(), picked);
    },
    async select(sheet, cell) {
      return (await workbook()).select(sheet, cell);
    },
  };
}
