/** Picked files checked by themselves: what was looked at, and what a person who stops it is told. */
import { checkFiles } from "../../src/app/check-workbook";
import { createInProcessReader } from "../support/in-process-reader";
import { value } from "../support/value";
import { nameOf, sentFile, wholeYear } from "../support/whole-year";

const HEADINGS = ["STT", "Chỉ tiêu", "ĐVT", "Kế hoạch", "Thực hiện"];
const file = () => sentFile("Xã An.xlsx", "Xã An", HEADINGS, [1, nameOf("K1"), "ha", 100, "30"]);

test("cells that hold something are counted, and each sheet is named", async () => {
  const schema = await wholeYear(2023, [["Số liệu đến ngày", "14/6/2023"]]);
  const { checked, findings, files } = value(await checkFiles(schema, createInProcessReader(), [file()]));
  expect(checked).toMatchObject({ cells: 11, sheets: ["Biểu 1"] });
  expect(findings.map(({ code }) => code)).toContain("number-as-text");
  expect(files.map(({ file: name }) => name)).toEqual(["Xã An.xlsx"]);
});

test("stopped by the person, it says so", async () => {
  const schema = await wholeYear(2023, [["Số liệu đến ngày", "14/6/2023"]]);
  const stopped = await checkFiles(schema, createInProcessReader(), [file()], { signal: { aborted: true } });
  expect(stopped).toMatchObject({ ok: false, problem: { code: "cancelled" } });
});
