/** Copies of the source sheets in the workbook: written, left alone, replaced, removed, never read as input. */
import { shownText } from "../../src/domain/actual/shown-text";
import { applyChange } from "../../src/app/change";
import { checkWorkbook } from "../../src/app/check-workbook";
import { consolidateFiles, reconsider, type ConsolidationPreview } from "../../src/app/consolidate";
import type { ConsolidationOptions } from "../../src/app/settle";
import type { PickedFile } from "../../src/app/ports";
import { readContributions } from "../../src/app/provenance";
import { parseRange } from "../../src/domain/grid/address";
import { cellAt, cellText } from "../../src/domain/grid/snapshot";
import { isCopyName } from "../../src/domain/sheets/copy-names";
import { applyPlanToFile } from "../../src/files/apply-plan";
import type { FileWorkbook } from "../../src/files/file-workbook";
import { answerKey, departmentFiles, openSchemaWorkbook, sampleBytes } from "../support/pacnam";
import { sampleReader } from "../support/sample-run";
import { value } from "../support/value";

const NN = "02_BC NN&PTNT 9T.2023.xlsx";

const run = async (workbook: FileWorkbook, files: readonly PickedFile[], options: ConsolidationOptions = {}) =>
  value(await consolidateFiles(workbook, sampleReader(), files, options));
const keeping = async (preview: ConsolidationPreview, keepSources: boolean): Promise<ConsolidationPreview> =>
  value(await reconsider({ ...preview, input: { ...preview.input, keepSources } }, preview.decisions));
const sheetsOf = async (workbook: FileWorkbook) => value(await workbook.readSheets("all")).sheets;
const copiesOf = async (workbook: FileWorkbook): Promise<string[]> =>
  (await sheetsOf(workbook)).map(({ name }) => name).filter(isCopyName);

/** Four senders: xlsx with several sheets and with several units, xls, ods. */
const FEW = departmentFiles().filter(({ name }) => /^(02|03|09|14)_/.test(name));

async function kept(files = FEW) {
  const workbook = await openSchemaWorkbook();
  const first = await run(workbook, files, { keepSources: true });
  value(await applyChange(workbook, first.change));
  return { workbook, first };
}

test("off by default; the choice reads nothing again", async () => {
  const workbook = await openSchemaWorkbook();
  const first = await run(workbook, FEW);
  expect(first.sources).toMatchObject({ kept: false, over: null });
  expect(first.change.summary.adds.filter(isCopyName)).toEqual([]);
  const on = await keeping(first, true);
  expect(on.change.summary.adds.filter(isCopyName)).toHaveLength(first.sources.sheets);
  expect(on.consolidation).toEqual(first.consolidation);
  expect((await keeping(on, false)).change).toEqual(first.change);
});

test("every figure of the answer key stands in its copy at its own cell", async () => {
  const { workbook, first } = await kept(departmentFiles());
  const sheets = new Map((await sheetsOf(workbook)).map((sheet) => [sheet.name, sheet]));
  expect(await copiesOf(workbook)).toHaveLength(first.sources.sheets);
  const codes = [...new Set(answerKey.values.flatMap(({ indicator }) => (indicator === null ? [] : [indicator])))];
  let seen = 0;
  for (const code of codes)
    for (const { copy, cell, text } of value(await readContributions(workbook, code))) {
      const place = parseRange(cell);
      const copied = sheets.get(copy);
      if (!place || !copied) throw new Error(`no copy of ${cell}`);
      const stored = cellAt(copied, place.top, place.left);
      // The list of sources says what the cell shows.
      if (!/[¨¸]/.test(cellText(stored))) expect(shownText(stored, cellText(stored), false)).toBe(text);
      seen += 1;
    }
  expect(seen).toBe(answerKey.values.filter(({ indicator }) => indicator !== null).length);
});

test("the same files in any order change nothing at all, and the box stays on", async () => {
  const { workbook } = await kept();
  const again = await run(workbook, [...FEW].reverse());
  expect(again.sources.kept).toBe(true);
  expect(again.change.plan.steps).toEqual([]);
  expect((await keeping(again, false)).change.summary.removes).toHaveLength(again.sources.sheets);
});

test("a correction fills its own copies anew and leaves the others alone", async () => {
  const { workbook, first } = await kept();
  const bytes = await applyPlanToFile(sampleBytes(`departments/${NN}`), {
    title: "correction",
    steps: [{ kind: "write", sheet: "TT-LN", top: 17, left: 4, cells: [[112]] }],
  });
  const second = await run(workbook, [{ name: NN, modified: 2, bytes: () => Promise.resolve(bytes) }], {
    earlier: first,
  });
  const { adds, replaces, removes } = second.change.summary;
  const own = replaces.filter(isCopyName);
  expect([adds, removes]).toEqual([[], []]);
  expect(own.length).toBeGreaterThan(1);
  expect(own.every((name) => name.includes("Nông nghiệp"))).toBe(true);
  value(await applyChange(workbook, second.change));
  const [area] = value(await readContributions(workbook, "NN04")).filter(({ file }) => file === NN);
  const copied = (await sheetsOf(workbook)).find(({ name }) => name === area?.copy);
  expect(copied && cellAt(copied, 17, 4)?.value).toBe(112);
});

test("a copy that was deleted is written again; all go when the box is off; a sheet of one's own stays", async () => {
  const { workbook } = await kept();
  const [gone = "", other = ""] = await copiesOf(workbook);
  const own = { kind: "add-sheet", sheet: "NG 99 của tôi" } as const;
  value(await workbook.apply({ title: "by hand", steps: [{ kind: "delete-sheet", sheet: gone }, own] }));
  const again = await run(workbook, FEW);
  expect(again.change.summary.adds).toEqual([gone]);
  expect(again.change.summary.replaces).not.toContain(other);
  const off = await keeping(again, false);
  expect(off.change.summary.removes).not.toContain("NG 99 của tôi");
  value(await applyChange(workbook, off.change));
  expect(await copiesOf(workbook)).toEqual(["NG 99 của tôi"]);
  expect((await run(workbook, FEW)).change.plan.steps).toEqual([]);
  expect(value(await readContributions(workbook, "NN04")).map(({ copy }) => copy)).toEqual([""]);
});

test("copies are neither checked nor read when the workbook is sent on", async () => {
  const { workbook } = await kept();
  const copies = await copiesOf(workbook);
  const report = value(await checkWorkbook(workbook, "all"));
  expect(report.checked.sheets.filter(isCopyName)).toEqual([]);
  expect(value(await checkWorkbook(workbook, copies.slice(0, 1))).checked.sheets).toEqual([]);
  const all = workbook.bytes();
  value(await workbook.apply({ title: "by hand", steps: [{ kind: "delete-sheet", sheet: "Tổng hợp" }] }));
  const rest = workbook.bytes();
  const preview = await run(await openSchemaWorkbook(), [
    { name: "gui len.xlsx", bytes: () => Promise.resolve(all) },
    { name: "gui mot phan.xlsx", bytes: () => Promise.resolve(rest) },
  ]);
  expect(preview.consolidation.values.filter(({ sheet }) => copies.includes(sheet))).toEqual([]);
  const [whole, part] = preview.consolidation.files;
  expect(whole?.status).toBe("ownOutput");
  const roles = part?.sheets.filter(({ sheet }) => copies.includes(sheet)).map(({ role }) => role);
  expect(roles).toEqual(copies.map(() => "notIndicators"));
});
