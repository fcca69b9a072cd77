/** A made-up workbook for the pane: every state a person can meet, without Excel. */
import type { ConsolidationPreview } from "../../../src/app/consolidate";
import { planChange, type PlannedChange } from "../../../src/app/change";
import type { AppliedPlan } from "../../../src/app/ports";
import { waiveFindings } from "../../../src/domain/consolidate/acceptance";
import type { Decision } from "../../../src/domain/consolidate/decision";
import { overridesOf, withOverride } from "../../../src/domain/consolidate/override";
import { buildSampleSheets } from "../../../src/domain/sheets/sample-sheets";
import { failure, success, type Outcome, type ProblemCode } from "../../../src/domain/outcome";
import type { PaneApp } from "../../../src/taskpane/pane-app";
import { fakeForms } from "./fake-forms";
import { fakeReport } from "./fake-report";
import { askedPreview, contradictingPreview, hundredAskedPreview } from "./asked";
import { AROUND, CONTRIBUTIONS, FINDINGS, fixesFor, NAMES, OVERVIEW, PREVIEW, proposal } from "./fake-data";

export type FakeState =
  | "ready"
  | "blank"
  | "figures"
  | "asked"
  | "contradicting"
  | "hundred-asked"
  | "nothing"
  | "form"
  | "form-clean"
  | "borrowed"
  | "many"
  | "clean"
  | "bug"
  | "slow"
  | ProblemCode;

const PROBLEMS: ReadonlySet<string> = new Set<ProblemCode>([
  "no-schema",
  "no-attainment",
  "cell-editing",
  "sheet-protected",
  "host-refused",
  "changed-meanwhile",
]);

/** What was selected and undone, for the tests to look at. */
declare global {
  interface Window {
    fakeLog?: string[];
  }
}

function log(entry: string): void {
  (window.fakeLog ??= []).push(entry);
}

export function createFakeApp(state: FakeState): PaneApp {
  let onlyLagging = false;
  let highlighted = false;
  const sources = new Map<string, string>();
  let decisions: readonly Decision[] = [];
  const problem = PROBLEMS.has(state)
    ? failure(state as ProblemCode, { retryable: state === "cell-editing", details: "fake" })
    : null;
  const onWrite = problem && state !== "no-schema" && state !== "no-attainment" ? problem : null;
  const days = [
    { day: 45_183, files: 11 },
    { day: 45_199, files: 1 },
  ];
  const undated = state === "as-of-missing" ? failure(state, { days }) : null;
  const onRead =
    state === "blank" ? failure("no-schema") : state === "no-schema" || state === "host-refused" ? problem : null;
  const nothingYet = state === "no-attainment" || state === "figures" ? failure("no-attainment") : null;
  const applied = (change: PlannedChange): AppliedPlan => ({
    plan: change.plan,
    cells: change.summary.cells,
    undo: async (): Promise<Outcome<void>> => {
      log("undo");
      await wait(state);
      highlighted = false;
      return success(undefined);
    },
  });
  const change: PlannedChange = {
    plan: { title: "attainment", steps: [] },
    summary: { cells: 228, adds: [], replaces: [], removes: [], touches: ["Biểu 01"] },
  };
  return {
    resume() {
      return Promise.resolve(success({ done: [], stopped: null }));
    },
    foreseeUndo() {
      return Promise.resolve(success({ outlasts: true, losses: [] }));
    },
    async findSchema() {
      await wait(state);
      return onRead ?? success(undefined);
    },
    borrowedSchema: () =>
      Promise.resolve(
        state === "borrowed" ? { file: "02_NN_bieu.xlsx", indicators: 12, unit: "Phòng Nông nghiệp" } : null,
      ),
    findForm: () => Promise.resolve(success(state === "form" || state === "form-clean" ? "Biểu báo cáo" : null)),
    forms: () => Promise.resolve(fakeForms(onRead === null, state === "form-clean")),
    watchWaiting(changed) {
      (window as unknown as { fakeWaiting?: (isWaiting: boolean) => void }).fakeWaiting = changed;
      return () => undefined;
    },
    watchChanges(changed) {
      (window as unknown as { fakeChange?: () => void }).fakeChange = changed;
      return Promise.resolve(() => undefined);
    },
    async readReport(draft) {
      await wait(state);
      return onRead ?? nothingYet ?? success(fakeReport(draft));
    },
    planReport() {
      return Promise.resolve(success(change));
    },
    renderReport() {
      return Promise.resolve(success(new Uint8Array()));
    },
    renderSlip(slip) {
      log(`slip ${slip.unit}`);
      return Promise.resolve(success(new Uint8Array([1])));
    },
    exportData(format) {
      log(`export ${format}`);
      return Promise.resolve(onRead ?? success(new Uint8Array([1])));
    },
    canSaveFiles() {
      return true;
    },
    async readOverview() {
      const seen = window as unknown as { fakeReads?: number };
      seen.fakeReads = (seen.fakeReads ?? 0) + 1;
      await wait(state);
      if (state === "bug") throw new Error("a made-up fault");
      return onRead ?? nothingYet ?? success({ ...OVERVIEW, highlighted });
    },
    async checkSheets(which) {
      log(`check ${String(which)}`);
      await wait(state);
      const shown = waiveFindings(FINDINGS, decisions);
      const findings = state === "clean" ? [] : shown;
      const checked = { cells: 456, rules: 36, sheets: which === "all" ? ["Biểu 01", "TT-LN"] : ["Biểu 01"] };
      return onRead ?? success({ report: { findings, checked, files: [], fixes: fixesFor(findings) }, names: NAMES });
    },
    async applyFixes(chosen) {
      for (const { cells } of chosen) for (const { after } of cells) log(`fix ${JSON.stringify(after)}`);
      await wait(state);
      return onWrite ?? success(applied(change));
    },
    async writeCheckSheet(lines) {
      log(`lines ${String(lines.length)}`);
      await wait(state);
      return onWrite ?? success(applied(change));
    },
    async changeDecisions(update) {
      decisions = update(decisions);
      await wait(state);
      return onWrite ?? success(applied(change));
    },
    async planAttainment(asOf) {
      await wait(state);
      if (asOf === undefined && undated) return undated;
      return onRead ?? success({ ...change, asOf: asOf ?? OVERVIEW.asOf ?? 0, basis: "actual", legend: "I5" });
    },
    isTableInFront() {
      return Promise.resolve(success(state === "figures"));
    },
    async planAttainmentRemoval() {
      await wait(state);
      if (state === "clean") return failure("nothing-to-do", { params: { sheet: "Biểu 01" } });
      const range = { top: 6, left: 8, bottom: 60, right: 20 };
      const plan = {
        title: "attainment-off",
        steps: [
          { kind: "clear", sheet: "Biểu 01", range },
          { kind: "write", sheet: "Biểu 01", top: 4, left: 8, cells: [[""]] },
        ],
      } as const;
      return (
        onRead ?? success({ plan, summary: { cells: 0, adds: [], replaces: ["Biểu 01"], removes: [], touches: [] } })
      );
    },
    async planSchema(ask, chosen) {
      await wait(state);
      return onWrite ?? success({ proposal: proposal(ask, chosen?.column), sheet: "Phụ lục", change: SCHEMA_CHANGE });
    },
    async readContributions(code) {
      log(`sources ${code}`);
      await wait(state);
      return success({ contributions: CONTRIBUTIONS, sheet: "Nguồn số liệu", names: NAMES });
    },
    async readSurroundings(_preview, { cell }) {
      log(`around ${cell}`);
      await wait(state);
      return success(cell === "D7" ? null : AROUND);
    },
    async readSource({ cell, file, fingerprint }, picked) {
      log(`source ${cell} ${picked?.name ?? ""}`.trim());
      await wait(state);
      if (picked?.name.startsWith("16_") === true)
        return success({
          kind: "refused",
          finding: { code: "file-encrypted", severity: "E", at: { file: picked.name } },
        });
      if (picked) sources.set(file, picked.name);
      const name = sources.get(file);
      if (name === undefined) return success(null);
      const other = name !== file;
      if (fingerprint === "") throw new Error("no fingerprint");
      const version = other ? ("other" as const) : ("same" as const);
      return success({ kind: "read", file: name, version, around: AROUND, now: other ? "251" : "248", agrees: !other });
    },
    planSample() {
      const sample = planChange(buildSampleSheets());
      return Promise.resolve(success({ change: sample, isBlank: state === "blank" }));
    },
    async planSeal() {
      await wait(state);
      const last = { version: 1, date: "02/01/2023" };
      return success({ last, differences: 3, version: 2, change });
    },
    async readAmendable() {
      await wait(state);
      const indicators = PREVIEW.schema.indicators.map(({ code, name }) => ({ code, name }));
      return onRead ?? success({ indicators, fields: ["Kế hoạch", "Kỳ gốc"] });
    },
    async planAmendment({ value }) {
      log(`amend ${value}`);
      await wait(state);
      return onWrite ?? success({ old: "520", value, closedAfter: ["9 tháng năm 2023"], change });
    },
    async planCarry(file, answers) {
      log(`carry ${file.name} ${JSON.stringify(answers)}`);
      await wait(state);
      const indicators = PREVIEW.schema.indicators.map(({ code, name }) => ({ code, name }));
      const asked = Object.keys(answers).length > 0 ? [] : [{ code: "C9", name: "Trồng rừng tập trung", unit: "ha" }];
      return onWrite ?? success({ asked, rows: 24, periods: ["6 tháng đầu năm 2022"], change, indicators });
    },
    async restoreHistory() {
      log("restore");
      await wait(state);
      return onWrite ?? success(applied(change));
    },
    async planMoveOut() {
      log("move out");
      await wait(state);
      const file = { title: "", steps: [] };
      return success({
        years: [2018],
        rows: 912,
        fileName: "Lich su 2018.xlsx",
        file,
        change,
        bytes: new Uint8Array(),
      });
    },
    async closePeriod(period) {
      log(`close ${period}`);
      await wait(state);
      return onWrite ?? success(applied(change));
    },
    async correctByHand(reason) {
      log(`correct ${reason}`);
      await wait(state);
      return onWrite ?? success(applied(change));
    },
    async correctLate() {
      log("correct late");
      await wait(state);
      return onWrite ?? success(applied(change));
    },
    async writeTrendSheet() {
      log("trend");
      await wait(state);
      return onWrite ?? success(applied(change));
    },
    async setVerdict({ indicator, result, reason }) {
      log(`verdict ${indicator} ${result} ${reason}`);
      await wait(state);
      return onWrite ?? success(applied(change));
    },
    async applyChange(planned) {
      log("apply");
      await wait(state);
      return onWrite ?? success(applied(planned));
    },
    async toggleHighlight() {
      await wait(state);
      if (onWrite) return onWrite;
      highlighted = !highlighted;
      return success({ on: highlighted, rows: OVERVIEW.lagging.length, sheet: "Tổng hợp", applied: applied(change) });
    },
    async toggleLaggingRows() {
      await wait(state);
      onlyLagging = !onlyLagging;
      return success({ onlyLagging, rows: 60, sheet: "Tổng hợp", applied: applied(change) });
    },
    prepareReading: () => undefined,
    releaseReading: () => undefined,
    async consolidateFiles(files, { signal, onProgress, unwritten, asOf }) {
      for (const [index, file] of files.entries()) {
        await wait(state);
        if (signal.aborted) return failure("cancelled");
        await file.bytes();
        onProgress({ done: index + 1, total: files.length, file: file.name });
      }
      if (asOf === undefined && undated) return undated;
      if (previewOf(state) !== PREVIEW) return success(previewOf(state));
      if (state === "nothing") return success(nothingRead(files.map(({ name }) => name)));
      const many = { sheets: 204, cells: 98_000, over: "sheets", kept: false } as const;
      const sources = state === "many" ? many : PREVIEW.sources;
      const settings = { ...PREVIEW.schema.settings, asOf: asOf ?? PREVIEW.schema.settings.asOf };
      return (
        onRead ??
        success({ ...PREVIEW, schema: { ...PREVIEW.schema, settings }, sources, decisions: unwritten?.decisions ?? [] })
      );
    },
    async reconsider(preview, decisions, signal) {
      await wait(state);
      if (signal.aborted) {
        log("count stopped");
        return failure("cancelled");
      }
      for (const { action, value, result, reason, text } of decisions)
        log(`${action} ${String(value ?? result ?? (action === "column" ? text : undefined))} ${reason}`);
      const placed = ({ file, cell }: Pick<Decision, "file" | "cell">): string => `${file}|${cell}`;
      const taken = new Set(decisions.map(placed));
      const { values: first } = previewOf(state).consolidation;
      const values = first.map((each) => (taken.has(placed(each)) ? { ...each, used: true, why: "" } : each));
      const kept = preview.input.keepSources;
      const [adds, removes] = kept ? [COPIES, []] : [[], COPIES];
      const summary = {
        ...PREVIEW.change.summary,
        cells: kept ? 7680 : 1480,
        adds: [...PREVIEW.change.summary.adds, ...adds],
      };
      const after =
        preview.sources.kept === kept ? preview.change : { ...preview.change, summary: { ...summary, removes } };
      const findings = waiveFindings(PREVIEW.consolidation.findings, decisions);
      const overrides = overridesOf(decisions);
      const indicators = PREVIEW.consolidation.indicators.map((each) => withOverride(each, overrides));
      return success({
        ...preview,
        decisions,
        input: decisions.some(({ action }) => action === "column")
          ? { ...preview.input, submissions: [] }
          : preview.input,
        sources: { ...preview.sources, kept },
        change: after,
        consolidation: { ...preview.consolidation, values, findings, indicators },
      });
    },
    async select(sheet, cell) {
      log(`select ${sheet}!${cell}`);
      await wait(state);
      return state === "cell-editing" && problem ? problem : success(undefined);
    },
  };
}

function previewOf(state: FakeState): ConsolidationPreview {
  if (state === "asked") return askedPreview();
  if (state === "contradicting") return contradictingPreview();
  return state === "hundred-asked" ? hundredAskedPreview() : PREVIEW;
}

/** As many as the made-up consolidation would keep. */
const COPIES = Array.from(
  { length: 14 },
  (_, index) => `NG ${String(index + 1).padStart(2, "0")} Phòng Nông nghiệp và Phát`,
);

const SCHEMA_CHANGE: PlannedChange = {
  plan: { title: "schema", steps: [] },
  summary: { cells: 1643, adds: ["Bộ chỉ tiêu", "Đơn vị", "Thiết lập"], replaces: [], removes: [], touches: [] },
};

function wait(state: FakeState): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, state === "slow" ? 400 : 0));
}

/** What a preview is of files that cannot be read. */
function nothingRead(names: readonly string[]): ConsolidationPreview {
  const files = names.map((file) => ({
    file,
    status: "unreadable" as const,
    fingerprint: file,
    units: [],
    sheets: [],
  }));
  const counts = { ...PREVIEW.consolidation.counts, metOrExceeded: 0, exceeded: 0, met: 0 };
  return {
    ...PREVIEW,
    changes: [],
    earlier: { ...PREVIEW.earlier, figures: 0 },
    consolidation: { ...PREVIEW.consolidation, files, values: [], findings: [], indicators: [], counts },
  };
}
