/** The grey columns of a form: what each unit had the period before, parts by themselves, under the name of that period. */
import { applyChange } from "../../src/app/change";
import { consolidateFiles } from "../../src/app/consolidate";
import { greyFigures } from "../../src/app/grey-figures";
import { schemaOf } from "../../src/app/load-schema";
import type { InputRow } from "../../src/domain/form/rows";
import type { DatedSchema } from "../../src/domain/schema/types";
import { parseDay } from "../../src/domain/text/as-of";
import { createInProcessReader } from "../support/in-process-reader";
import { value } from "../support/value";
import { nameOf, sentFile, wholeYear } from "../support/whole-year";

const HEADINGS = ["STT", "Chỉ tiêu", "ĐVT", "Kế hoạch", "Thực hiện"];
const day = (text: string): number => parseDay(text) ?? Number.NaN;

/** What is known in June of a consolidation in May whose figures are of that day. */
async function afterMay(asOf: string) {
  const workbook = await wholeYear(2023, [["Cách chia kỳ", "Tháng dương lịch"]]);
  const files = [
    sentFile("Xã An.xlsx", "Xã An", HEADINGS, [1, nameOf("K1"), "ha", 100, 30]),
    sentFile("Xã Cát.xlsx", "Xã Cát", HEADINGS, [1, nameOf("K9"), "%", "85/80", "86/79"]),
  ];
  const preview = value(await consolidateFiles(workbook, createInProcessReader(), files, { asOf: day(asOf) }));
  value(await applyChange(workbook, preview.change));
  const all = value(await workbook.readSheets("all"));
  const { schema } = value(schemaOf(all));
  const june: DatedSchema = { ...schema, settings: { ...schema.settings, asOf: day("30/6/2023") } };
  const of = (code: string) => {
    const indicator = schema.indicators.find((each) => each.code === code);
    if (!indicator) throw new Error(code);
    return indicator;
  };
  const single = (code: string): InputRow => ({ kind: "single", indicator: of(code) });
  const part = (code: string, number: number): InputRow => {
    const indicator = of(code);
    const [found] = indicator.target.parts.slice(number - 1);
    if (!found) throw new Error(code);
    return { kind: "part", indicator, part: found, number };
  };
  return { grey: greyFigures(june, all, []), single, part };
}

test("each unit sees its own figure, and the parts of one", async () => {
  const { grey, single, part } = await afterMay("31/5/2023");
  expect(grey.previousName).toBe("tháng 5 năm 2023");
  expect([grey.previous("A", single("K1")), grey.previous("B", single("K1"))]).toEqual([30, ""]);
  expect([1, 2].map((number) => grey.previous("C", part("K9", number)))).toEqual([86, 79]);
  expect(grey.previous("A", part("K9", 1))).toBe("");
  expect(grey.withLastYear).toBe(false);
  expect(grey.lastYear("A", single("K1"))).toBe("");
});

test("a day that ends no period is named as the day it is", async () => {
  const { grey } = await afterMay("20/5/2023");
  expect(grey.previousName).toBe("đến ngày 20/5/2023");
});
