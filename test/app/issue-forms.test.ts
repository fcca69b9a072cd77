/** Which issue forms are, and which period they are for where nobody said. */
import { issueOf, prepareForms, type FormSet } from "../../src/app/issue-forms";
import { previewForms } from "../../src/app/preview-forms";
import { parseDay } from "../../src/domain/text/as-of";
import { value } from "../support/value";
import { wholeYear } from "../support/whole-year";

const day = (text: string): number => parseDay(text) ?? Number.NaN;

test("the same forms again are the same issue; where one of the period's differs, the next", async () => {
  const set: FormSet = value(await prepareForms(await wholeYear(2023), { period: "2023-6T", asOf: day("30/6/2023") }));
  const [first, second] = set.drafts;
  if (!first || !second) throw new Error("too few forms");
  const issued = (unit: string, schema: string, issue: number, period = "2023-6T") => ({ unit, period, issue, schema });
  const [a, b] = [first.unit?.code ?? "", second.unit?.code ?? ""];
  expect(issueOf(set)).toBe(1);
  expect(issueOf(set, [issued(a, first.fingerprint.slice(0, 4), 2)])).toBe(2);
  expect(issueOf(set, [issued(a, first.fingerprint.slice(0, 4), 2), issued(b, "khác", 1)])).toBe(3);
  expect(issueOf(set, [issued(a, "khác", 2, "2023-9T")])).toBe(1);
  // A unit that is not asked now says nothing of the others' forms.
  expect(issueOf(set, [issued("ZZ", "khác", 2)])).toBe(2);
  expect(issueOf({ ...set, drafts: [{ ...first, unit: null }] }, [issued("*", "khác", 1)])).toBe(2);
});

test.each([
  ["20/6/2023", "2023-6T", "2023-6T", "20/6/2023"],
  ["20/6/2023", "2023-6T", "2023-9T", null],
  ["20/6/2023", "", "2023-6T", null],
  ["30/6/2023", "", "2023-6T", "30/6/2023"],
  ["30/6/2023", "", "2023-9T", null],
  ["", "", "2023-6T", null],
] as const)("the settings say %s and period “%s”: forms of %s end on %s", async (asOf, own, period, to) => {
  const rows = [
    ["Cách chia kỳ", "Tự chọn"],
    ["Số liệu đến ngày", asOf],
    ["Kỳ", own],
  ];
  const set = await prepareForms(await wholeYear(2023, rows), { period });
  if (to === null) expect(set).toMatchObject({ ok: false, problem: { code: "period-no-day", params: { period } } });
  else expect(value(set).period.to).toBe(day(to));
});

test("of what is found about the schema, a preview shows what stops the forms, and not what they can be issued with", async () => {
  const rows = [["Cách chia kỳ", "Theo quý"]];
  const { faults, doubts } = value(
    await previewForms(await wholeYear(2023, rows), { period: "2023-6T" }, day("1/6/2023")),
  );
  expect(faults.map(({ code }) => code)).toEqual(["schema-setting-unreadable"]);
  expect(doubts).toEqual([]);
});
