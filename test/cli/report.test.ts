/** `report` on the sample against its key, which was made without the product. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readdirSync } from "node:fs";
import { main } from "../../src/cli/main";

const SAMPLE = join(__dirname, "../fixtures/pacnam-2023");

interface KeyCase {
  readonly args: readonly string[];
  readonly exit: number;
  readonly refused: { readonly code: string; readonly indicators: readonly string[] } | null;
  readonly counts: Readonly<Record<string, number>>;
  readonly lists: Readonly<Record<string, readonly string[]>>;
  readonly sections: readonly object[];
  readonly owners: readonly object[];
  readonly sentences: readonly { readonly in: readonly string[]; readonly re?: string; readonly not?: string }[];
}
interface Key {
  readonly period: string;
  readonly receipt: readonly {
    readonly unit: string;
    readonly file: string | null;
    readonly state: string[];
    stateAfterDecisions?: string[];
  }[];
  readonly neverSentBack: readonly string[];
  readonly forbidden: readonly string[];
  readonly cases: Readonly<Record<string, KeyCase>>;
}
const key = JSON.parse(readFileSync(join(SAMPLE, "expected-report.json"), "utf8")) as Key;

interface Answer {
  readonly counts: Readonly<Record<string, number>>;
  readonly paragraph: string | null;
  readonly report: {
    readonly refused: { readonly code: string; readonly questions: readonly { readonly indicator: string }[] } | null;
    readonly periodName: string;
    readonly lists: object;
    readonly sections: object[];
    readonly owners: object[];
    readonly receipt: { readonly unit: string | null; readonly file: string | null; readonly state: string }[];
    readonly sendBack: {
      readonly rows: readonly { readonly code: string; readonly need: string; readonly how: string }[];
    }[];
  };
}

async function report(...more: readonly string[]): Promise<{ code: number; answer: Answer }> {
  const said: string[] = [];
  const files = readdirSync(join(SAMPLE, "departments")).map((name) => join(SAMPLE, "departments", name));
  const args = ["report", "--json", "--schema", join(SAMPLE, "schema.xlsx"), ...more, ...files];
  const code = await main(args, { write: (text) => said.push(text), error: () => undefined, progress: false });
  return { code, answer: JSON.parse(said.join("")) as Answer };
}

/** The key's patterns are Python's: flags inside them are taken out. */
function pattern(text: string): RegExp {
  return new RegExp(text.replace("(?i)", "").replaceAll("(?i:", "(?:"), text.includes("(?i") ? "is" : "s");
}

test.each(["draft", "decided"])("case %s: counts, lists, groups and sentences are the key's", async (name) => {
  const wanted = key.cases[name];
  if (!wanted) throw new Error(name);
  const args = wanted.args.map((arg) => (arg === "expected.json" ? join(SAMPLE, arg) : arg));
  const { code, answer } = await report(...args);
  expect(code).toBe(wanted.exit);
  expect([answer.report.refused, answer.report.periodName]).toEqual([null, key.period]);
  expect(answer.counts).toMatchObject(wanted.counts);
  expect(answer.report.lists).toMatchObject(wanted.lists);
  expect(answer.report.sections).toEqual(wanted.sections.map((each) => expect.objectContaining(each) as unknown));
  expect(answer.report.owners).toEqual(wanted.owners.map((each) => expect.objectContaining(each) as unknown));
  const paragraph = (answer.paragraph ?? "").replace(/\s+/g, " ");
  const said = wanted.sentences.filter((sentence) => sentence.in.includes("paragraph"));
  expect(said.filter(({ re }) => re !== undefined && !pattern(re).test(paragraph))).toEqual([]);
  expect(said.length).toBeGreaterThan(40);
  expect(key.forbidden.filter((each) => pattern(each).test(paragraph))).toEqual([]);
});

test("without decisions nothing is drawn up: exit 2, the questions named", async () => {
  const { code, answer } = await report();
  expect([code, answer.paragraph, answer.report.refused?.code]).toEqual([2, null, "open-questions"]);
  expect(answer.report.refused?.questions.map(({ indicator }) => indicator).sort()).toEqual(
    key.cases.undecided?.refused?.indicators,
  );
  // What was received and goes back does not depend on the decisions.
  const states = answer.report.receipt.map(({ unit, file, state }) => [unit, file, state]);
  const wanted = key.receipt.map(({ unit, file, state }) => [unit, file, state[0]]);
  expect([...states].sort()).toEqual([...wanted].sort());
  const rows = answer.report.sendBack.flatMap((unit) => unit.rows);
  expect(rows.filter((row) => key.neverSentBack.includes(row.code) || row.need === "" || row.how === "")).toEqual([]);
  expect(rows.length).toBeGreaterThan(35);
});
