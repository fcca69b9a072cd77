/** What is said about a sheet that is read turned round keeps its figure out, and its figures keep their place. */
import { consolidate } from "../../../src/domain/consolidate/consolidate";
import { readFile, readingFrame } from "../../../src/domain/submission/read-file";
import { schemaWith } from "../../support/small-schema";
import { sheetOf, workbookOf } from "../../support/sheet-of";

const schema = schemaWith({
  units: [
    ["NN", "Phòng Nông nghiệp"],
    ["A", "Xã An Thắng"],
    ["B", "Xã Bộc Bố"],
  ],
  indicators: [
    { code: "LON", name: "Tổng đàn lợn", unit: "con", target: "20860", reporters: ["NN"] },
    { code: "LUA", name: "Sản lượng lúa", unit: "tấn", target: "9000", reporters: ["NN"] },
    { code: "RUNG", name: "Trồng rừng", unit: "ha", target: "258", rollUp: "sum", reporters: ["A", "B"] },
    { code: "BHYT", name: "Tỷ lệ tham gia BHYT", unit: "%", target: "97", rollUp: "weighted", reporters: ["A", "B"] },
  ],
});
const frame = readingFrame(schema);

function values(name: string, drawing: string): string[] {
  const submitted = readFile(frame, workbookOf(name, sheetOf(drawing)), name);
  return consolidate(frame, [{ kind: "read", submitted }]).values.map(
    ({ indicator, unit, cell, value, used, why }) =>
      `${unit} ${indicator ?? "-"} ${cell} ${String(value)}${used ? "" : ` (${why})`}`,
  );
}

test("indicators across: an error keeps out the figure it stands at", () => {
  expect(
    values(
      "Phòng Nông nghiệp.xlsx",
      `| Chỉ tiêu | Tổng đàn lợn | Sản lượng lúa | Cái gì đó khác hẳn |
       | ĐVT | con | km | con |
       | Kế hoạch | 20860 | 9000 | 1 |
       | Thực hiện | 19207 | 8000 | 2 |`,
    ),
  ).toEqual(["NN LON B4 19207", "NN LUA C4 null (unit-differs)", "NN - D4 null (name-unmatched)"]);
});

test("a table by communes: the parts are added, the sum is not added to them", () => {
  const name = "Phòng Nông nghiệp.xlsx";
  const sheet = sheetOf(`
    | TT | Chỉ tiêu | ĐVT | Toàn huyện | < | Xã An Thắng | < | Xã Bộc Bố | < |
    | ^ | ^ | ^ | KH | TH | KH | TH | KH | TH |
    | 1 | Trồng rừng | ha | 258 | 200 | 100 | 90 | 158 | 110 |`);
  const { indicators } = consolidate(frame, [
    { kind: "read", submitted: readFile(frame, workbookOf(name, sheet), "") },
  ]);
  const forest = indicators.find(({ indicator }) => indicator.code === "RUNG");
  expect(forest).toMatchObject({ actual: 200, coverage: "2/2" });
});

test("shares of units of different size are weighted by their two columns", () => {
  const file = (unit: string, part: number, whole: number) => {
    const sheet = sheetOf(`
      | TT | Chỉ tiêu | ĐVT | KH | Tử số | Mẫu số |
      | 1 | Tỷ lệ tham gia BHYT | % | 97 | ${String(part)} | ${String(whole)} |`);
    return { kind: "read" as const, submitted: readFile(frame, workbookOf(`${unit}.xlsx`, sheet), unit) };
  };
  const { indicators, values: listed } = consolidate(frame, [
    file("Xã An Thắng", 90, 100),
    file("Xã Bộc Bố", 300, 300),
  ]);
  expect(indicators.find(({ indicator }) => indicator.code === "BHYT")).toMatchObject({ actual: 97.5 });
  expect(listed.map(({ cell, numerator, denominator }) => [cell, numerator, denominator])).toEqual([
    ["E2", 90, 100],
    ["E2", 300, 300],
  ]);
});
