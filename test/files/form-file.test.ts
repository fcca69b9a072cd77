/** The file of a form, but for its cells: what no plan says of it. Kept as text; `npm run plans` writes it anew. */
import { issueOf, prepareForms } from "../../src/app/issue-forms";
import { writeForm } from "../../src/files/form-workbook";
import { compareKept } from "../support/kept-text";
import { otherwise } from "../support/preview-lines";
import { linesOfPackage } from "../support/package-lines";
import { checkSavedFile } from "../support/saved-file/check-saved-file";
import { value } from "../support/value";
import { wholeYear } from "../support/whole-year";

test("a form is protected with its inputs open, warns and is printed as it should", async () => {
  const year = await wholeYear(2023, [["Cách chia kỳ", "Tháng dương lịch"]]);
  let before: string[] = [];
  const lines: string[] = [];
  for (const common of [false, true]) {
    const set = value(await prepareForms(year, { period: "2023-T06", units: ["A", "B"], common }));
    const [draft] = set.drafts;
    if (!draft) throw new Error("no form");
    const bytes = writeForm(set.build(draft, issueOf(set)));
    expect(checkSavedFile(bytes)).toEqual([]);
    const parts = [...linesOfPackage(bytes)].flatMap(([part, elements]) => [
      `  ${part}`,
      ...elements.filter((line) => !/^<(\/?row|c|si)\b/.test(line)).map((line) => line.trim()),
    ]);
    lines.push(`=== ${draft.file}`, ...otherwise(before, parts));
    before = parts;
  }
  compareKept("form-file", lines);
});
