/** Sealing the sample's schema: the same again changes nothing; a slip, a row more and a row less are seen at their cells. */
import { applyChange } from "../../src/app/change";
import { checkWorkbook } from "../../src/app/check-workbook";
import { planSeal } from "../../src/app/seal-schema";
import type { WorkbookPlan } from "../../src/domain/plan/plan";
import type { FileWorkbook } from "../../src/files/file-workbook";
import { openSchemaWorkbook } from "../support/pacnam";
import { value } from "../support/value";

const MAIN = "Bộ chỉ tiêu";

async function seal(workbook: FileWorkbook, month: number) {
  const preview = value(await planSeal(workbook, new Date(2023, month - 1, 2)));
  const applied = preview.change ? value(await applyChange(workbook, preview.change)) : null;
  return { ...preview, applied };
}

async function differences(workbook: FileWorkbook): Promise<string[]> {
  const { findings } = value(await checkWorkbook(workbook, [MAIN]));
  return findings
    .filter(({ code }) => code.startsWith("schema-seal"))
    .map(({ code, at, found, expected, params }) =>
      [code, at.cell, found, expected, params?.date].filter((part) => part !== undefined).join(" "),
    );
}

async function write(workbook: FileWorkbook, top: number, left: number, cells: readonly string[]) {
  const steps: WorkbookPlan["steps"] = [{ kind: "write", sheet: MAIN, top, left, cells: [cells] }];
  return value(await workbook.apply({ title: "typing", steps }));
}

/** Zero-based place of a heading, and of the first row whose code is `code`. */
async function placeOf(workbook: FileWorkbook, heading: string, code: string): Promise<[number, number]> {
  const [sheet] = value(await workbook.readSheets({ names: [MAIN] })).sheets;
  const rows = sheet?.rows ?? [];
  const column = rows[0]?.findIndex((cell) => cell?.value === heading) ?? -1;
  return [rows.findIndex((cells) => cells[0]?.value === code), column];
}

test("a version is sealed, found again, and sealed anew after an amendment", async () => {
  const workbook = await openSchemaWorkbook();
  expect(await seal(workbook, 1)).toMatchObject({ last: null, version: 1 });
  expect(await differences(workbook)).toEqual([]);
  expect(await seal(workbook, 2)).toMatchObject({
    last: { version: 1, date: "02/01/2023" },
    differences: 0,
    change: null,
  });

  const [row, plan] = await placeOf(workbook, "Kế hoạch", "TD01");
  await write(workbook, row, plan, ["9999"]);
  const slip = await differences(workbook);
  expect(slip).toHaveLength(1);
  expect(slip[0]).toMatch(/^schema-seal-changed [A-Z]+\d+ 9999 .+ 02\/01\/2023$/);

  expect(await seal(workbook, 6)).toMatchObject({ last: { version: 1 }, differences: 1, version: 2 });
  expect(await differences(workbook)).toEqual([]);
});

test("rows that came and went are named, and undoing a seal leaves no sheet", async () => {
  const workbook = await openSchemaWorkbook();
  const { applied } = await seal(workbook, 1);
  const [row] = await placeOf(workbook, "Mã", "TD02");
  await write(workbook, row, 0, ["MOI1"]);
  const seen = await differences(workbook);
  expect(seen).toContainEqual(expect.stringMatching(/^schema-seal-added .* MOI1 /));
  expect(seen).toContainEqual(expect.stringMatching(/^schema-seal-removed TD02 /));
  if (!applied) throw new Error("nothing was sealed");
  value(await applied.undo());
  expect(await differences(workbook)).toEqual([]);
});
