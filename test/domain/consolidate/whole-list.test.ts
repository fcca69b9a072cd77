/** A list of the whole resolution, filled in by one unit: its plans are everybody's, its figure the unit's own unless it is everybody's too. */
import { consolidate } from "../../../src/domain/consolidate/consolidate";
import { readFile, readingFrame } from "../../../src/domain/submission/read-file";
import { schemaWith } from "../../support/small-schema";
import { sheetOf, workbookOf } from "../../support/sheet-of";

const UNITS = ["An Bình", "Bình Minh", "Cẩm Sơn"];
const frame = readingFrame(
  schemaWith({
    units: [
      ["NN", "Phòng Nông nghiệp"],
      ...UNITS.map((name, at): [string, string] => [`X${String(at + 1)}`, `Xã ${name}`]),
    ],
    indicators: [
      {
        code: "HO",
        name: "Số hộ thoát nghèo",
        unit: "hộ",
        target: "240",
        rollUp: "sum",
        reporters: ["X1", "X2", "X3"],
      },
      { code: "LUA", name: "Sản lượng lúa", unit: "tấn", target: "9000", reporters: ["NN"] },
      { code: "LON", name: "Tổng đàn lợn", unit: "con", target: "20860", reporters: ["NN"] },
      { code: "RUNG", name: "Trồng rừng", unit: "ha", target: "258", reporters: ["NN"] },
    ],
  }),
);

/** What is told of the figures of An Bình in a list of plans, and of the others in reports of their own. */
function told(first: string, plans: readonly string[], others: readonly [string, string], listed?: string): string[] {
  const rows = [
    `| 1 | Số hộ thoát nghèo | hộ | ${plans[0] ?? ""} | ${first} |`,
    ...["Sản lượng lúa | tấn", "Tổng đàn lợn | con", "Trồng rừng | ha"].map(
      (name, at) => `| ${String(at + 2)} | ${name} | ${plans[at + 1] ?? ""} | |`,
    ),
  ];
  const drawn = [rows.join("\n"), ...others.map((own) => `| 1 | Số hộ thoát nghèo | hộ | ${own} |`)];
  const list = sheetOf(
    `PHÒNG NÔNG NGHIỆP\n\n| TT | Chỉ tiêu | ĐVT | Xã An Bình | < | Xã Bình Minh | < |\n| ^ | ^ | ^ | KH | TH | KH | TH |\n| 1 | Số hộ thoát nghèo | hộ | ${listed ?? ""} | ${first} | ${others[0]} |`,
  );
  const office = { kind: "read" as const, submitted: readFile(frame, workbookOf("nn.xlsx", list), "list") };
  const done = consolidate(frame, [
    ...(listed === undefined ? [] : [office]),
    ...drawn.map((body, at) => {
      const name = `${UNITS[at] ?? ""}.xlsx`;
      const sheet = sheetOf(`XÃ ${(UNITS[at] ?? "").toUpperCase()}\n\n| TT | Chỉ tiêu | ĐVT | KH | TH |\n${body}`);
      return { kind: "read" as const, submitted: readFile(frame, workbookOf(name, sheet), name) };
    }),
  ]);
  return [
    ...done.findings.flatMap(({ code, severity, found = "" }) =>
      code === "whole-as-part" || code === "plan-sum" ? [`${severity} ${code} ${found}`] : [],
    ),
    String(done.indicators[0]?.actual),
  ];
}

const ALL = ["240", "9000", "20860", "258"];
const OTHERS = ["100 | 60", "80 | 44"] as const;

test.each([
  ["a part of its own is used, and no sum of plans is made of it", "30", ALL, OTHERS, ["134"]],
  ["all of them together are asked about", "134", ALL, OTHERS, ["E whole-as-part 134", "104"]],
  ["or nearly, of an earlier day", "84", ALL, OTHERS, ["E whole-as-part 84", "104"]],
  ["or just not", "83", ALL, OTHERS, ["187"]],
  ["where others have nothing yet it is the sum", "30", ALL, ["100 | 0", "80 | 0"], ["30"]],
  ["one other plan is no second list", "134", ALL, ["100 | 60", "240 | 44"], ["238"]],
  ["nearly every plan", "30", ["240", "9000", "20860", "258", "1"], OTHERS, ["134"]],
  [
    "plans of its own beside the whole's",
    "30",
    ["240", "800", "2000", "25"],
    OTHERS,
    ["E whole-as-part 30", "W plan-sum 420", "104"],
  ],
  ["too few plans", "30", ["240", "9000"], OTHERS, ["E whole-as-part 30", "W plan-sum 420", "104"]],
  ["its own plan in a list of the others'", "30", ["60", "9000", "20860", "258"], OTHERS, ["134"]],
] as const)("%s", (_, first, plans, others, expected) => {
  expect(told(first, plans, [others[0], others[1]])).toEqual(expected);
});

test("a plan that an office lists counts where the unit itself says none of its own", () => {
  expect(told("30", ALL, ["100 | 60", "80 | 44"], "60")).toEqual(["134"]);
  expect(told("30", ALL, ["100 | 60", "80 | 44"], "70")).toEqual(["W plan-sum 250", "134"]);
  expect(told("30", ["60", ...ALL.slice(1)], ["100 | 60", "80 | 44"], "70")).toEqual(["134"]);
});
