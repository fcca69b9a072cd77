/**
 * Whole sets through reading, judging and reporting, held against keys worked out here by whole numbers alone: fractions are
 * compared by multiplying crosswise, percents rounded by integer division. Nothing of the key comes from the product.
 */
import { applyChange } from "../../src/app/change";
import { planClosing } from "../../src/app/close-period";
import { consolidateFiles } from "../../src/app/consolidate";
import { reportOfRun } from "../../src/app/report";
import { readReport } from "../../src/app/report-of-workbook";
import { buildDocument } from "../../src/domain/report/document";
import { paragraphOf, type Report } from "../../src/domain/report/report";
import { drawSheet } from "../domain/check/little-sheet";
import { playMonth, yearBook } from "../support/commune-months";
import { memoryFiles, memoryWorkbook } from "../support/memory-workbook";
import { workbookOf } from "../support/sheet-of";
import { value } from "../support/value";

/** Plan and figure of a target in whole kilometres. */
type Pair = readonly [plan: number, figure: number];

interface Given {
  readonly pairs: readonly Pair[];
  /** Serial day and days gone of the year, of 365. */
  readonly asOf: number;
  readonly gone: number;
  readonly settings?: readonly (readonly [string, string])[];
  readonly heading?: string;
}

const SEPTEMBER = { asOf: 45183, gone: 257 };
const DECEMBER = { asOf: 45291, gone: 365 };
const two = (count: number): string => String(count).padStart(2, "0");
const nameOf = (at: number): string =>
  `Tuyến đường số ${["một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám"][at] ?? String(at)}`;

/** "3.000" as offices write it. */
const thousands = (number: number): string =>
  number < 1000 ? String(number) : `${String(Math.floor(number / 1000))}.${String(number % 1000).padStart(3, "0")}`;

/** A share of a hundred with one decimal, half up, by whole numbers; more decimals are never needed for these sets. */
function percent(part: number, whole: number): string {
  const tenths = Math.floor((part * 2000 + whole) / (2 * whole));
  const [full, rest] = [Math.floor(tenths / 10), tenths % 10];
  return rest === 0 ? `${String(full)}%` : `${String(full)},${String(rest)}%`;
}

/** Of a figure: exceeded, met, on track (at most 3 points behind), behind, far behind (more than 15 points). */
function stateOf([plan, figure]: Pair, gone: number): "exceeded" | "met" | "onTrack" | "behind" | "farBehind" {
  if (figure > plan) return "exceeded";
  if (figure === plan) return "met";
  // (figure / plan − gone / 365) × 100 ≥ −3, all times plan × 365.
  const points = (figure * 365 - gone * plan) * 100;
  if (points >= -3 * plan * 365) return "onTrack";
  return points >= -15 * plan * 365 ? "behind" : "farBehind";
}

async function reportOf({ pairs, asOf, settings = [], heading = "Thực hiện" }: Given): Promise<Report> {
  const schema = [
    drawSheet(
      "Bộ chỉ tiêu",
      ["| Mã | Chỉ tiêu | ĐVT | Kế hoạch | Chiều | Tính vào tổng số | Cơ quan chủ trì | Lĩnh vực |"]
        .concat(
          pairs.map(
            ([plan], at) =>
              `| D${String(at)} | ${nameOf(at)} | km | ${String(plan)} | Cao hơn là tốt | Có | GT | Giao thông |`,
          ),
        )
        .join("\n"),
    ),
    drawSheet("Đơn vị", "| Mã đơn vị | Tên đơn vị |\n| GT | Phòng Giao thông |"),
    drawSheet(
      "Thiết lập",
      [
        "| Mục | Giá trị |",
        "| Năm | 2023 |",
        `| Số liệu đến ngày | ${String(asOf)} |`,
        "| Đơn vị tổng hợp | Văn phòng |",
      ]
        .concat(settings.map(([label, said]) => `| ${label} | ${said} |`))
        .join("\n"),
    ),
  ];
  const sent = drawSheet(
    "Biểu",
    [`| STT | Chỉ tiêu | ĐVT | Kế hoạch | ${heading} |`]
      .concat(
        pairs.map(
          ([plan, figure], at) => `| ${String(at + 1)} | ${nameOf(at)} | km | ${String(plan)} | ${String(figure)} |`,
        ),
      )
      .join("\n"),
  );
  const { picked, reader } = memoryFiles({ "Phòng Giao thông.xlsx": workbookOf("Phòng Giao thông.xlsx", sent) });
  const preview = value(await consolidateFiles(memoryWorkbook(workbookOf("so.xlsx", ...schema)), reader, picked));
  return reportOfRun(preview, { draft: false, words: { title: (code) => code, text: () => "" } });
}

const codesIn = (pairs: readonly Pair[], gone: number, ...states: string[]): string[] =>
  pairs.flatMap((pair, at) => (states.includes(stateOf(pair, gone)) ? [`D${String(at)}`] : []));

const ALL_MET: readonly Pair[] = [
  [12, 12],
  [40, 61],
  [7, 7],
  [300, 301],
];
const NONE_MET: readonly Pair[] = [
  [12, 11],
  [40, 1],
  [9, 5],
  [300, 209],
  [8, 4],
];
const MIXED: readonly Pair[] = [
  [12, 16],
  [40, 40],
  [90, 48],
  [300, 209],
  [7, 5],
  [3000, 2999],
  [3, 2],
];

test.each<[string, Given]>([
  ["all met", { pairs: ALL_MET, ...SEPTEMBER }],
  ["none met", { pairs: NONE_MET, ...SEPTEMBER }],
  ["mixed", { pairs: MIXED, ...SEPTEMBER }],
  ["the end of the period", { pairs: MIXED, ...DECEMBER }],
  ["all met at the end", { pairs: ALL_MET, ...DECEMBER }],
])("%s: counts, lists and the order of what lags", async (_, given) => {
  const { pairs, gone } = given;
  const report = await reportOf(given);
  const of = (...states: string[]): string[] => codesIn(pairs, gone, ...states);
  const behind = of("behind", "farBehind").sort((a, b) => {
    const [[planA, figureA], [planB, figureB]] = [a, b].map((code) => pairs[Number(code.slice(1))] ?? [1, 0]) as [
      Pair,
      Pair,
    ];
    return figureA * planB - figureB * planA;
  });
  const lists = Object.fromEntries(
    Object.entries(report.lists).map(([key, rows]) => [key, rows.map(({ indicator }) => indicator.code)]),
  );
  expect(lists).toEqual({
    ...{ exceeded: of("exceeded"), met: of("met"), lagging: behind, onTrack: of("onTrack") },
    ...{ notDue: [], noData: [], notAssessable: [] },
  });
  expect(report.refused).toBeNull();
  expect(report.whole).toMatchObject({ counted: pairs.length, metOrExceeded: of("exceeded", "met").length });
  const lines = paragraphOf(report);
  for (const [at, pair] of pairs.entries()) {
    const [plan, figure] = pair;
    // 2999 of 3000 is never said to be 100 %: another decimal shows it.
    const share = figure < plan && percent(figure, plan) === "100%" ? "99,97%" : percent(figure, plan);
    const item = `${nameOf(at)} (đạt ${thousands(figure)} km so với kế hoạch ${thousands(plan)} km, bằng ${share}`;
    expect(lines.join("\n")).toContain(item);
  }
});

test("the first sentence of each set, word by word", async () => {
  const said = async (given: Given): Promise<string> => paragraphOf(await reportOf(given))[0] ?? "";
  const { length } = MIXED;
  const sizes = (gone: number) =>
    Object.fromEntries(
      ["exceeded", "met", "onTrack", "behind", "farBehind"].map((state) => [state, codesIn(MIXED, gone, state).length]),
    );
  const { exceeded = 0, met = 0, onTrack = 0, behind = 0, farBehind = 0 } = sizes(257);
  const sum = exceeded + met;
  const total = `trong tổng số ${two(length)} chỉ tiêu Nghị quyết đề ra,`;
  const counts = `${String(sum)}/${String(length)} chỉ tiêu đạt và vượt kế hoạch (${percent(sum, length)}), gồm ${two(exceeded)} chỉ tiêu vượt, ${two(met)} chỉ tiêu đạt`;
  const rest = `${two(behind + farBehind)} chỉ tiêu chậm tiến độ, trong đó ${two(farBehind)} chỉ tiêu rất chậm; ${two(onTrack)} chỉ tiêu đúng tiến độ.`;
  expect(await said({ pairs: MIXED, ...SEPTEMBER })).toBe(
    `Đến ngày 14/9/2023, tính theo số thực hiện, ${total} có ${counts}; ${rest}`,
  );
  const estimate = [["Cơ sở tính", "Ước cả năm"]] as const;
  expect(await said({ pairs: ALL_MET, ...SEPTEMBER, settings: estimate, heading: "Ước cả năm" })).toBe(
    "Ước cả năm 2023, trong tổng số 04 chỉ tiêu Nghị quyết đề ra, dự kiến cả 4/4 chỉ tiêu đạt và vượt kế hoạch (100%), gồm 02 chỉ tiêu vượt, 02 chỉ tiêu đạt; không có chỉ tiêu chậm tiến độ.",
  );
  expect(await said({ pairs: NONE_MET, ...SEPTEMBER })).toMatch(
    /^Đến ngày 14\/9\/2023, tính theo số thực hiện, trong tổng số 05 chỉ tiêu Nghị quyết đề ra, chưa có chỉ tiêu nào đạt kế hoạch; /,
  );
  expect(await said({ pairs: MIXED, ...DECEMBER })).toBe(
    `Đến ngày 31/12/2023, tính theo số thực hiện, ${total} có ${counts}; ${two(length - sum)} chỉ tiêu không đạt.`,
  );
});

test("a party committee: its heading, its numbers of parts, its end; nothing lags, and no second annex", async () => {
  const settings = [
    ["Thể thức", "Đảng"],
    ["Cơ quan lập báo cáo", "Huyện ủy Pác Nặm"],
    ["Ký hiệu báo cáo", "BC/HU"],
    ["Địa danh", "Pác Nặm"],
  ] as const;
  const { head, blocks, annexes } = buildDocument(await reportOf({ pairs: ALL_MET, ...SEPTEMBER, settings }));
  expect(head).toMatchObject({
    layout: "party",
    issuer: "HUYỆN ỦY PÁC NẶM",
    number: "Số …-BC/HU",
    placeAndDate: "Pác Nặm, ngày … tháng … năm 2023",
  });
  const texts = blocks.flatMap((block) => (block.kind === "table" ? [] : [block.text]));
  expect(texts.filter((text) => /^[IV]+-/.test(text)).map((text) => text.split(" ")[0])).toEqual(["I-", "II-", "III-"]);
  expect(texts).toContain("Không có chỉ tiêu chậm tiến độ.");
  expect(texts.at(-1)).toBe(
    "Trên đây là kết quả thực hiện chỉ tiêu Nghị quyết 9 tháng năm 2023, Huyện ủy Pác Nặm báo cáo.",
  );
  expect(annexes.map(({ label }) => label)).toEqual(["Phụ lục"]);
});

test("a hundred and thirty communes, ten of them silent: the sum, how many it is of, and who is missing", async () => {
  const units = Array.from({ length: 130 }, (_, at) => ({
    code: `X${String(at + 1)}`,
    name: `Xã Thứ ${String(at + 1)}`,
    figure: (at * 7) % 11,
  }));
  const senders = units.slice(0, 120);
  const sum = senders.reduce((all, { figure }) => all + figure, 0);
  const schema = [
    drawSheet(
      "Bộ chỉ tiêu",
      "| Mã | Chỉ tiêu | ĐVT | Kế hoạch | Chiều | Tính vào tổng số | Cách tổng hợp | Cơ quan chủ trì | Đơn vị báo cáo |\n| N | Xóa nhà tạm | nhà | 500 | Cao hơn là tốt | Có | Cộng | X1 | * |",
    ),
    drawSheet(
      "Đơn vị",
      ["| Mã đơn vị | Tên đơn vị |"].concat(units.map(({ code, name }) => `| ${code} | ${name} |`)).join("\n"),
    ),
    drawSheet(
      "Thiết lập",
      "| Mục | Giá trị |\n| Năm | 2023 |\n| Số liệu đến ngày | 45183 |\n| Đơn vị tổng hợp | Văn phòng |",
    ),
  ];
  const { picked, reader } = memoryFiles(
    Object.fromEntries(
      senders.map(({ name, figure }) => [
        `${name}.xlsx`,
        workbookOf(
          `${name}.xlsx`,
          drawSheet(
            "Biểu",
            `| Đơn vị báo cáo: ${name} |\n| STT | Chỉ tiêu | ĐVT | Thực hiện |\n| 1 | Xóa nhà tạm | nhà | ${String(figure)} |`,
          ),
        ),
      ]),
    ),
  );
  const preview = value(await consolidateFiles(memoryWorkbook(workbookOf("so.xlsx", ...schema)), reader, picked));
  const lines = paragraphOf(
    reportOfRun(preview, { draft: false, words: { title: (code) => code, text: () => "" } }),
  ).join("\n");
  expect(sum).toBeGreaterThanOrEqual(500);
  expect(lines).toContain(
    `Xóa nhà tạm (đạt ${String(sum)} nhà so với kế hoạch 500 nhà, bằng ${percent(sum, 500)}, 120/130 đơn vị)`,
  );
  expect(lines).toContain(
    `Đã nhận và đọc được báo cáo của 120/130 đơn vị; chưa gửi: ${units
      .slice(120)
      .map(({ name }) => name)
      .join(", ")}.`,
  );
});

test("a period closed by Chốt kỳ says what it said before: what lags lags, and nothing of it is failed", async () => {
  const workbook = await yearBook({ year: 2023, units: [["A", "Xã An", ""]] });
  // 134 of 365 days: of 100 ha 36.7 are due, of 900 million 330.4; 20 is more than 15 points short, 302 more than 3.
  const [wood, income] = [20, 302];
  const short = (figure: number, plan: number): number => 134 * plan - figure * 365;
  expect(short(wood, 100) * 100 > 15 * 100 * 365).toBe(true);
  expect(short(income, 900) * 100 > 3 * 900 * 365 && short(income, 900) * 100 < 15 * 900 * 365).toBe(true);
  await playMonth(workbook, "2023-T05", [
    { unit: "Xã An", figures: { "Diện tích trồng rừng": wood, "Thu ngân sách": income } },
  ]);
  const open = value(await readReport(workbook, false));
  value(await applyChange(workbook, value(await planClosing(workbook, "2023-T05", 45_100))));
  const closed = value(await readReport(workbook, false));
  expect([closed.history?.view.periods[0]?.closed, closed.atEnd, closed.refused]).toEqual([true, false, null]);
  expect(paragraphOf(closed)).toEqual(paragraphOf(open));
  expect(paragraphOf(closed)).toEqual([
    "Đến ngày 14/5/2023, tính theo số thực hiện, trong tổng số 02 chỉ tiêu Nghị quyết đề ra, chưa có chỉ tiêu nào đạt kế hoạch; 02 chỉ tiêu chậm tiến độ, trong đó 01 chỉ tiêu rất chậm.",
    "Theo lĩnh vực (đạt và vượt trên tổng số): (chưa ghi lĩnh vực) 0/2.",
    "Chỉ tiêu chậm tiến độ (02), từ chậm nhiều đến chậm ít: " +
      `Diện tích trồng rừng (đạt 20 ha so với kế hoạch 100 ha, bằng ${percent(wood, 100)}, chậm 16,7 điểm % so với tiến độ; Xã An chủ trì); ` +
      `Thu ngân sách (đạt 302 triệu đồng so với kế hoạch 900 triệu đồng, bằng ${percent(income, 900)}, chậm 3,2 điểm % so với tiến độ; Xã An chủ trì).`,
    "Đã nhận báo cáo của đủ 1/1 đơn vị.",
  ]);
  expect(buildDocument(closed).blocks).toContainEqual({ kind: "heading", level: 1, text: "II. CHỈ TIÊU CHẬM TIẾN ĐỘ" });
});
