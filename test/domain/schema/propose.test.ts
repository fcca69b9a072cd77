/** The annex as printed becomes the schema that an officer made of it by hand; what differs is listed here with its reason. */
import { readSchema } from "../../../src/domain/schema/read-schema";
import { proposeSchema } from "../../../src/domain/schema/propose/propose-schema";
import { formatPacing } from "../../../src/domain/schema/pacing";
import { readWorkbook } from "../../../src/files/read-workbook";
import { applyChange } from "../../../src/app/change";
import { planSchema } from "../../../src/app/propose-schema";
import { schemaOf } from "../../../src/app/load-schema";
import { openFileWorkbook } from "../../../src/files/file-workbook";
import { renderQuestion } from "../../../src/messages/questions";
import { sampleBytes } from "../../support/pacnam";

async function annex() {
  const reading = await readWorkbook("resolution.xlsx", sampleBytes("resolution.xlsx"));
  const sheet = reading.ok ? reading.workbook.sheets[0] : undefined;
  const proposal = sheet ? proposeSchema(sheet) : null;
  if (!proposal) throw new Error("no proposal");
  return proposal;
}

async function byHand() {
  const reading = await readWorkbook("schema.xlsx", sampleBytes("schema.xlsx"));
  const schema = reading.ok ? readSchema(reading.workbook).schema : null;
  if (!schema) throw new Error("no schema");
  return schema;
}

/** What only the office knows: shares by month, the last figure of a herd, a vaccination rate that adds up. */
const KNOWLEDGE = new Set(
  [
    "KT01 pacing, KT02 pacing, KT02.1 pacing, KT02.2 pacing, KT02.3 pacing, KT07 pacing, KT08 pacing, KT08.1 pacing, KT08.2 pacing",
    "NN01 pacing, NN01.1 pacing, NN01.2 pacing, NN06 rollUp, NN07 rollUp",
    "XH04 method, XH04 timing, XH04 pacing, TD01 pacing, TD08 timing, TD11 pacing, TD14 pacing",
  ].flatMap((line) => line.split(", ")),
);

test("every row has the code, name, unit, target, direction and count of the schema made by hand", async () => {
  const [proposal, schema] = [await annex(), await byHand()];
  expect(proposal.indicators.map(({ code }) => code)).toEqual(schema.indicators.map(({ code }) => code));
  expect(proposal.indicators.filter(({ counted }) => counted)).toHaveLength(38);
  const facts = (each: (typeof proposal.indicators)[number] | (typeof schema.indicators)[number]) => {
    const { code, order, section, parent, name, unit, direction, counted, target } = each;
    return { code, order, section, parent, name, unit, direction, counted, parts: target.parts };
  };
  expect(proposal.indicators.map(facts)).toEqual(schema.indicators.map(facts));
});

test("what kind of figure it is agrees, except where only the office can know", async () => {
  const [proposal, schema] = [await annex(), await byHand()];
  const differences = schema.indicators.flatMap((wanted, index) => {
    const got = proposal.indicators[index];
    if (!got) return [wanted.code];
    const pairs = [
      ["method", got.method, wanted.method],
      ["timing", got.timing, wanted.timing],
      ["pacing", formatPacing(got.pacing), formatPacing(wanted.pacing)],
      ["rollUp", got.rollUp, wanted.rollUp],
    ] as const;
    return pairs.filter(([, a, b]) => a !== b).map(([what]) => `${wanted.code} ${what}`);
  });
  expect(differences.filter((difference) => !KNOWLEDGE.has(difference))).toEqual([]);
});

test("the proposed sheets are read as a schema without a finding", async () => {
  const opened = await openFileWorkbook("resolution.xlsx", sampleBytes("resolution.xlsx"));
  if (!opened.ok) throw new Error(opened.problem.code);
  const preview = await planSchema(opened.value, "Phụ lục", (question) => renderQuestion(question, "vi"));
  if (!preview.ok) throw new Error(preview.problem.code);
  expect((await applyChange(opened.value, preview.value.change)).ok).toBe(true);
  const all = await opened.value.readSheets("all");
  const loaded = all.ok ? schemaOf(all.value) : all;
  expect(loaded.ok && loaded.value.findings).toEqual([]);
  expect(loaded.ok && loaded.value.schema.indicators).toHaveLength(76);
  expect(loaded.ok && loaded.value.schema.settings).toMatchObject({
    year: 2023,
    body: "Hội đồng nhân dân huyện Pác Nặm",
  });
  const again = await planSchema(opened.value, "Phụ lục", () => "");
  expect(again).toMatchObject({ ok: false, problem: { code: "schema-exists" } });
}, 30_000);
