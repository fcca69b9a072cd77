/** A second year by other arithmetic than the product's: 15–14, an amendment, and one that reaches back behind a closed period. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { planSchemaAmendment } from "../../src/app/amend-schema";
import { applyChange } from "../../src/app/change";
import { parseDay } from "../../src/domain/text/as-of";
import { openFileWorkbook } from "../../src/files/file-workbook";
import { differences, playYear, runCli, type HistoryKey, type YearStep } from "../support/played-year";
import { AMENDED, CORRECTION, PERIODS, secondYearKey, writeSecondYear } from "../support/second-year";

let folder: string;
beforeAll(async () => {
  folder = join(await mkdtemp(join(tmpdir(), "chi-tieu-")), "year");
  await writeSecondYear(folder);
});
afterAll(() => rm(join(folder, ".."), { recursive: true }));

/** The amendment that came after the close, as the pane writes it. */
async function amend(path: string): Promise<void> {
  const late = AMENDED.find(({ typedAfter }) => typedAfter !== null);
  const opened = await openFileWorkbook("year.xlsx", new Uint8Array(await readFile(path)));
  if (!opened.ok || !late) throw new Error("no workbook");
  const plan = await planSchemaAmendment(opened.value, {
    ...{ indicator: late.code, field: "Kế hoạch", value: String(late.new), effective: parseDay(late.from) ?? 0 },
    ...{ document: late.document, documentDate: parseDay(late.dated), reason: "", written: "11/07/2024 08:00" },
  });
  if (!plan.ok) throw new Error(plan.problem.code);
  expect(plan.value.closedAfter).toEqual(["6 tháng đầu năm 2024"]);
  expect((await applyChange(opened.value, plan.value.change)).ok).toBe(true);
  await writeFile(path, opened.value.bytes());
}

function steps(): YearStep[] {
  return PERIODS.flatMap(({ key }): YearStep[] => {
    const last = AMENDED.some(({ typedAfter }) => typedAfter === key) ? { after: amend } : {};
    const close = { folder: key, options: ["--period", key, "--close"] };
    if (key !== CORRECTION.period) return [{ ...close, ...last }];
    return [close, { folder: "correction", options: ["--period", key, "--correct", CORRECTION.reason], ...last }];
  });
}

test("every field of a key made by other arithmetic", async () => {
  const key = secondYearKey();
  const answer = await playYear(folder, steps(), async (workbook) => {
    return JSON.parse(await runCli(["history", "--json", "--all", "--schema", workbook])) as HistoryKey & {
      readonly amendments: unknown;
    };
  });
  expect(key.indicators).toHaveLength(37);
  expect(differences(key, answer)).toEqual([]);
  expect(answer.periods).toEqual(key.periods);
  expect(answer.amendments).toEqual(key.amendments);
});
