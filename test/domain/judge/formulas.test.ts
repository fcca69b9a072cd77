/** What the live formulas show is what the reference arithmetic says, for every kind of row. */
import { buildConsolidationPlan } from "../../support/consolidation-plan";
import { CONSOLIDATED_SHEET } from "../../../src/domain/sheets/consolidated-columns";
import { countVerdicts, readVerdicts } from "../../../src/domain/sheets/read-verdicts";
import { applyPlanToFile } from "../../../src/files/apply-plan";
import { readWorkbook } from "../../../src/files/read-workbook";
import { generateResults, type Generated } from "../../support/generated-results";
import { GENERATED_SETTINGS } from "../../support/generated-settings";

const round = (value: number | null): number | null => (value === null ? null : Number(value.toPrecision(9)) + 0);

async function shown({ schema, consolidation }: Generated) {
  const bytes = await applyPlanToFile(null, buildConsolidationPlan(schema, consolidation));
  const reading = await readWorkbook("a.xlsx", bytes);
  if (!reading.ok) throw new Error(reading.detail);
  const sheet = reading.workbook.sheets.find(({ name }) => name === CONSOLIDATED_SHEET);
  const table = sheet && readVerdicts(sheet);
  if (!table) throw new Error("no verdicts");
  return table;
}

test.each(GENERATED_SETTINGS)("formulas = reference arithmetic, %s", async (_name, settings) => {
  const generated = generateResults(150, 20_231_114, settings);
  const table = await shown(generated);
  const rows = new Map(table.rows.map((row) => [row.code, row]));
  const got = generated.consolidation.indicators.map(({ indicator }) => {
    const row = rows.get(indicator.code);
    return {
      code: indicator.code,
      ...{ result: row?.result, pace: row?.pace, attainment: round(row?.attainment ?? null) },
      ...{ gap: round(row?.gap ?? null), deviation: round(row?.deviation ?? null) },
    };
  });
  const want = generated.consolidation.indicators.map(({ indicator, judgement }) => ({
    code: indicator.code,
    ...{ result: judgement.result, pace: judgement.pace, attainment: round(judgement.attainment) },
    ...{ gap: round(judgement.gap), deviation: round(judgement.deviation) },
  }));
  const wrong = want.flatMap((each, index) => {
    const seen = got[index];
    if (JSON.stringify(each) === JSON.stringify(seen)) return [];
    const { indicator, actual, actualParts, reading, state } = generated.consolidation.indicators[index] ?? {};
    const { method, direction, baseline, pacing, target, unit } = indicator ?? {};
    return [
      JSON.stringify({
        each,
        seen,
        state,
        actual,
        actualParts,
        reading,
        method,
        direction,
        baseline,
        pacing,
        unit,
        parts: target?.parts,
      }),
    ];
  });
  expect(wrong.slice(0, 5)).toEqual([]);
  expect(wrong).toHaveLength(0);
  expect(countVerdicts(table)).toEqual({ counts: generated.consolidation.counts, addsUp: true });
});
