/** Consolidating again: nothing doubled, what changed is listed, decisions are kept in the workbook. */
import { parseRange } from "../../src/domain/grid/address";
import { settingAddresses } from "../../src/domain/schema/read-settings";
import { applyChange } from "../../src/app/change";
import { consolidateFiles, reconsider, type ConsolidationPreview } from "../../src/app/consolidate";
import type { ConsolidationOptions } from "../../src/app/settle";
import { readOverview } from "../../src/app/overview";
import type { PickedFile } from "../../src/app/ports";
import type { Decision } from "../../src/domain/consolidate/decision";
import { applyPlanToFile } from "../../src/files/apply-plan";
import { readSources } from "../../src/domain/sheets/read-sources";
import { sourceColumn } from "../../src/domain/sheets/source-columns";
import { OVERRIDDEN } from "../../src/domain/sheets/styles";
import type { FileWorkbook } from "../../src/files/file-workbook";
import { answerKey, departmentFiles, openSchemaWorkbook, sampleBytes } from "../support/pacnam";
import { consolidatedSample, previewedSample, sampleReader } from "../support/sample-run";
import { value } from "../support/value";

const run = async (workbook: FileWorkbook, files: readonly PickedFile[], options: ConsolidationOptions = {}) =>
  value(await consolidateFiles(workbook, sampleReader(), files, options));

const decide = async (preview: ConsolidationPreview, decisions: readonly Decision[]) =>
  value(await reconsider(preview, decisions));

const NN = "02_BC NN&PTNT 9T.2023.xlsx";

/** The agriculture department's file with another figure for the crop area. */
async function corrected(): Promise<PickedFile> {
  const bytes = await applyPlanToFile(sampleBytes(`departments/${NN}`), {
    title: "correction",
    steps: [{ kind: "write", sheet: "TT-LN", top: 17, left: 4, cells: [[112]] }],
  });
  return { name: NN, modified: 2, bytes: () => Promise.resolve(bytes) };
}

const DECISION: Decision = {
  action: "use",
  indicator: "NN06",
  file: NN,
  sheet: "CN-NTM",
  cell: "E5",
  value: 18_954,
  text: "18954",
  reason: "19.207 là số ước cả năm",
};

test("the same files again change nothing at all", async () => {
  const { workbook, preview: first } = await previewedSample();
  expect(first.changes).toEqual([]);
  value(await applyChange(workbook, first.change));
  const second = await run(workbook, departmentFiles().reverse());
  expect(second.change.plan.steps).toEqual([]);
  expect(second.changes).toEqual([]);
});

test("a correction replaces its unit's figure and is listed with old and new", async () => {
  const { workbook, preview: first } = await consolidatedSample();
  const correction = await corrected();
  const second = await run(workbook, [correction], { earlier: first });
  expect(second.consolidation.values).toHaveLength(answerKey.values.length);
  expect(second.changes).toEqual([
    { indicator: "NN04", unit: "NN", before: 54, after: 112, file: NN, sheet: "TT-LN", cell: "E18" },
  ]);
  expect(second.consolidation.counts.metOrExceeded).toBe(17);
  value(await applyChange(workbook, second.change));
  const third = await run(workbook, [correction], { earlier: first });
  expect(third.changes).toEqual([]);
  expect(third.consolidation).toEqual(second.consolidation);
  expect(third.schema).toEqual(second.schema);
  expect(third.change.plan.steps).toEqual([]);
});

test("a decision is made without reading again, kept in the workbook, and void when the cell changes", async () => {
  const { workbook, preview: first } = await previewedSample();
  const decided = await decide(first, [DECISION]);
  const figure = (preview: typeof first) =>
    preview.consolidation.indicators.find(({ indicator }) => indicator.code === "NN06")?.actual;
  expect([figure(first), figure(decided)]).toEqual([null, 18_954]);
  value(await applyChange(workbook, decided.change));
  const again = await run(workbook, departmentFiles());
  expect(again.decisions).toEqual([{ ...DECISION, unit: "NN", against: ["NN: 19207"] }]);
  expect(figure(again)).toBe(18_954);
  expect(figure(await decide(again, []))).toBeNull();
  expect(figure(await decide(again, [{ ...DECISION, text: "18.000" }]))).toBeNull();
});

test("a waived finding keeps nothing out and says so", async () => {
  const { preview: first } = await previewedSample();
  const accept: Decision = {
    ...{ action: "accept", indicator: "TD02", file: NN, sheet: "TT-LN", cell: "E20", code: "unit-slip" },
    ...{ text: "58400", reason: "Đã hỏi lại, số đúng" },
  };
  const waived = await decide(first, [accept]);
  expect(waived.consolidation.findings.find(({ code }) => code === "unit-slip")?.waived).toBe("Đã hỏi lại, số đúng");
  expect(waived.consolidation.indicators.find(({ indicator }) => indicator.code === "TD02")?.actual).toBe(58_400);
});

test("two files that only share a name are both kept", async () => {
  const workbook = await openSchemaWorkbook();
  const files = departmentFiles();
  const [first, second] = [files[0], files[1]];
  if (!first || !second) throw new Error("no files");
  const name = "Bao cao.xlsx";
  const same = await run(workbook, [
    { ...first, name },
    { ...second, name },
  ]);
  expect(same.consolidation.files.map(({ file, units }) => [file, units])).toEqual([
    ["Bao cao [2].xlsx", ["NN"]],
    ["Bao cao.xlsx", ["TCKH"]],
  ]);
});

test("a verdict can be set by a person with a reason; without one it is not", async () => {
  const { workbook, preview: first } = await previewedSample();
  const override: Decision = {
    ...{ action: "override", indicator: "KT03", file: "", sheet: "", cell: "", result: "met" },
    reason: "Kỳ này thống kê tính theo giá mới",
  };
  const set = await decide(first, [override]);
  expect(set.consolidation.counts).toMatchObject({ metOrExceeded: 17, onTrack: 5 });
  const verdict = ({ consolidation }: ConsolidationPreview) =>
    consolidation.indicators.find(({ indicator }) => indicator.code === "KT03");
  expect(verdict(set)?.judgement.result).toBe("met");
  expect(verdict(set)?.computed).toEqual(verdict(first)?.judgement);
  const silent = await decide(first, [{ ...override, reason: " " }]);
  expect(silent.consolidation.counts).toEqual(first.consolidation.counts);
  // Marked in the sheet: by its look, and by the reason in words.
  const steps = JSON.stringify(set.change.plan.steps);
  expect(steps).toContain(JSON.stringify(OVERRIDDEN).slice(1, -1));
  expect(steps).toContain(`Người tổng hợp đánh giá lại: ${override.reason}`);
  value(await applyChange(workbook, set.change));
  const overview = value(await readOverview(workbook));
  expect(overview.counts).toEqual(set.consolidation.counts);
  const again = await run(workbook, departmentFiles());
  expect(again.decisions).toEqual([{ ...override, period: "", figure: "12.9", target: "18,1" }]);
  // The same decision, its facts in another order, is nothing new to write.
  expect(again.change.plan.steps).toEqual([]);
  expect(verdict(await decide(again, []))).toEqual(verdict(first));
});

const usedFigures = ({ consolidation }: ConsolidationPreview) =>
  consolidation.values
    .filter(({ used }) => used)
    .map(({ indicator, unit, value: figure, parts, reading, cell }) => ({
      indicator,
      unit,
      figure,
      parts,
      reading,
      cell,
    }))
    .sort((a, b) =>
      `${String(a.indicator)}${a.unit}${a.cell}`.localeCompare(`${String(b.indicator)}${b.unit}${b.cell}`),
    );

test("a later session with one corrected file keeps what the others sent, marked with its run", async () => {
  const { workbook, preview: first } = await consolidatedSample();
  const later = await run(workbook, [await corrected()]);
  const { counts, missingUnits, findings, values } = later.consolidation;
  expect(counts.counted).toBe(first.consolidation.counts.counted);
  expect(counts.noData).toBe(first.consolidation.counts.noData);
  // Of a file with a password there was nothing to keep.
  expect(missingUnits).toEqual(["CHQS", ...first.consolidation.missingUnits]);
  expect(later.changes.map(({ indicator, before, after }) => [indicator, before, after])).toEqual([["NN04", 54, 112]]);
  const others = (preview: ConsolidationPreview) => usedFigures(preview).filter(({ unit }) => unit !== "NN");
  expect(others(later)).toEqual(others(first));
  expect(later.consolidation.indicators.map(({ judgement }) => judgement.result)).toEqual(
    (await run(await openSchemaWorkbook(), [...departmentFiles(), await corrected()])).consolidation.indicators.map(
      ({ judgement }) => judgement.result,
    ),
  );
  const kept = values.filter(({ unit, used }) => used && unit !== "NN");
  expect(new Set(kept.map(({ run: from }) => from))).toEqual(new Set(["1 (14/09/2023, Thực hiện)"]));
  expect(findings.filter(({ code }) => code === "figure-kept").map(({ at }) => at.unit)).toHaveLength(
    later.earlier.units.length,
  );
  value(await applyChange(workbook, later.change));
  const sources = value(await workbook.readSheets({ names: ["Nguồn số liệu"] })).sheets[0];
  const runs = readSources(sources ?? null).filter(({ used }) => used);
  expect(new Set(runs.map(({ unit, run: from }) => `${unit === "NN" ? "NN" : "others"} ${from}`))).toEqual(
    new Set(["NN 2 (14/09/2023, Thực hiện)", "others 1 (14/09/2023, Thực hiện)"]),
  );
  // The same once more changes nothing.
  expect((await run(workbook, [await corrected()])).change.plan.steps).toEqual([]);
});

test("a figure typed by hand says so with its reason, in the runs that keep it too, until somebody revokes it", async () => {
  const workbook = await openSchemaWorkbook();
  const before = await workbook.readSheets("all");
  const first = await run(workbook, departmentFiles());
  const of = first.consolidation.values.find(
    ({ unit, used, value: figure }) => used && unit !== "NN" && figure !== null,
  );
  const { file = "", sheet = "", cell = "", text = "", indicator } = of ?? {};
  const typed: Decision = {
    ...{ action: "use", indicator: indicator ?? "", file, sheet, cell, text },
    ...{ value: 4321, reason: "biên bản nghiệm thu" },
  };
  const decided = await decide(first, [typed]);
  value(await applyChange(workbook, decided.change));
  const provenance = async () =>
    readSources(value(await workbook.readSheets({ names: ["Nguồn số liệu"] })).sheets[0] ?? null)
      .filter((row) => row.file === file && row.sheet === sheet && row.cell === cell)
      .map((row) => [row.text, row.value, row.used, row.decided]);
  const said = [[text, 4321, true, "Nhập tay: biên bản nghiệm thu"]];
  expect(await provenance()).toEqual(said);
  // Only the agriculture department sends again: the figure is kept as it was typed.
  value(await applyChange(workbook, (await run(workbook, [await corrected()])).change));
  expect(await provenance()).toEqual(said);
  const revoked = await decide(await run(workbook, departmentFiles()), []);
  expect(revoked.consolidation.values.find((each) => each.file === file && each.cell === cell)).toMatchObject({
    value: of?.value,
  });
  const fresh = await openSchemaWorkbook();
  const undone = value(await applyChange(fresh, (await decide(await run(fresh, departmentFiles()), [typed])).change));
  value(await undone.undo());
  expect(value(await fresh.readSheets("all"))).toEqual(value(before));
});

test("leaving the earlier figures out is a choice; another day or another basis does not keep them unasked", async () => {
  const { workbook, preview: first } = await consolidatedSample();
  const without = await run(workbook, [await corrected()], { keepEarlier: false });
  expect(without.earlier).toMatchObject({ kept: false, run: "1 (14/09/2023, Thực hiện)" });
  expect(new Set(usedFigures(without).map(({ unit }) => unit))).toEqual(new Set(["NN"]));
  const october = await run(workbook, [await corrected()], { asOf: first.schema.settings.asOf + 30 });
  expect(october.earlier.kept).toBe(false);
  const asked = value(await reconsider({ ...october, input: { ...october.input, keepEarlier: true } }, []));
  expect(usedFigures(asked).length).toBeGreaterThan(usedFigures(october).length);
  // Figures of another basis are other figures: there is nothing to keep, whoever wants it.
  const settings = value(await workbook.readSheets({ names: ["Thiết lập"] })).sheets[0];
  const at = settings && parseRange(settingAddresses(settings).get("basis") ?? "");
  const cells = [["Ước cả năm"]];
  const step = { kind: "write", sheet: "Thiết lập", top: at?.top ?? 0, left: at?.left ?? 0, cells } as const;
  value(await workbook.apply({ title: "by hand", steps: [step] }));
  const estimates = await run(workbook, [await corrected()], { keepEarlier: true });
  expect([estimates.schema.settings.basis, estimates.earlier.figures]).toEqual(["estimate", 0]);
});

test("a figure corrected by hand on the source sheet is the one that stays", async () => {
  const { workbook } = await consolidatedSample();
  const sheet = value(await workbook.readSheets({ names: ["Nguồn số liệu"] })).sheets[0] ?? null;
  const row = readSources(sheet).find(({ used, unit, value: figure }) => used && unit !== "NN" && figure !== null);
  const cells = [[(row?.value ?? 0) + 1]];
  const step = {
    kind: "write",
    sheet: "Nguồn số liệu",
    top: row?.row ?? 0,
    left: sourceColumn("value"),
    cells,
  } as const;
  value(await workbook.apply({ title: "by hand", steps: [step] }));
  const later = await run(workbook, [await corrected()]);
  const stays = later.consolidation.values.find(
    ({ indicator, unit, cell }) => [indicator, unit, cell].join() === [row?.indicator, row?.unit, row?.cell].join(),
  );
  expect([stays?.value, stays?.used]).toEqual([(row?.value ?? 0) + 1, true]);
});
