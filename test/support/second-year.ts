/**
 * A year of an imaginary commune that shares no arithmetic with the product: exact fractions, days counted one by one on the
 * calendar. The files are written from the figures, the key is worked out from the same figures and from what the rules of
 * history say in words. Divided 15–14, closed on 14/12, with two amendments of which one reaches back behind a closed period.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as XLSX from "@e965/xlsx";

/** n/d, never rounded. */
type Fraction = readonly [n: bigint, d: bigint];

const fraction = (value: number): Fraction => {
  const [whole = "0", decimals = ""] = String(value).split(".");
  return [BigInt(whole + decimals), 10n ** BigInt(decimals.length)];
};
const over = (a: Fraction, b: Fraction): Fraction =>
  b[0] < 0n ? [-a[0] * b[1], a[1] * -b[0]] : [a[0] * b[1], a[1] * b[0]];
const times = (a: Fraction, b: Fraction): Fraction => [a[0] * b[0], a[1] * b[1]];
const minus = (a: Fraction, b: Fraction): Fraction => [a[0] * b[1] - b[0] * a[1], a[1] * b[1]];
const isLess = (a: Fraction, b: Fraction): boolean => minus(a, b)[0] < 0n;
const HUNDRED: Fraction = [100n, 1n];
const decimal = ([n, d]: Fraction): number => Number((n * 10n ** 18n) / d) / 1e18;

/** Days from one ISO date to another, both inside, counted one by one. */
function daysWithin(from: string, to: string): number {
  let [day, count] = [new Date(`${from}T00:00:00Z`), 0];
  const last = new Date(`${to}T00:00:00Z`);
  while (day <= last) {
    count += 1;
    day = new Date(day.getTime());
    day.setUTCDate(day.getUTCDate() + 1);
  }
  return count;
}

interface Wanted {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  /** As the schema says it at the end of the year. */
  readonly plan: number;
  readonly owner: string;
  readonly method?: "Mức đạt" | "Hoàn thành";
  readonly less?: true;
  readonly pacing?: "Cuối kỳ" | "Không";
  /** Shares due at the ends of months, in order. */
  readonly shares?: readonly (readonly [month: number, percent: number])[];
  /** Last year by period. */
  readonly before?: Readonly<Record<string, number>>;
  /** By period; null is no figure. */
  readonly figures: readonly (number | null)[];
}

const YEAR = 2024;
const START = "2024-01-01";
const END = "2024-12-31";
export const PERIODS = [
  { key: "2024-T03", name: "tháng 3 năm 2024", to: "2024-03-14" },
  { key: "2024-6T", name: "6 tháng đầu năm 2024", to: "2024-06-14" },
  { key: "2024-9T", name: "9 tháng năm 2024", to: "2024-09-14" },
  { key: "2024-12T", name: "năm 2024", to: "2024-12-14" },
] as const;
type PeriodAt = (typeof PERIODS)[number];

const UNITS = [
  ["KT", "Phòng Kinh tế"],
  ["VH", "Phòng Văn hóa - Xã hội"],
  ["CA", "Công an xã"],
] as const;

export const WANTED: readonly Wanted[] = [
  {
    ...{ code: "A1", name: "Diện tích trồng rừng mới", unit: "ha", plan: 96.5, owner: "KT" },
    ...{ figures: [11.25, 44.5, 71.3, 97], before: { "6T": 40.2, "9T": 66, "12T": 88.4 } },
  },
  {
    ...{ code: "A2", name: "Thu ngân sách trên địa bàn", unit: "triệu đồng", plan: 4300, owner: "KT" },
    ...{ figures: [700, 1835, 2950, 4212], before: { T03: 610, "6T": 1700, "9T": 2800, "12T": 4100 } },
  },
  {
    ...{ code: "A3", name: "Sản lượng lương thực", unit: "tấn", plan: 5200, owner: "KT" },
    ...{
      shares: [
        [4, 5],
        [6, 45],
        [10, 90],
        [12, 100],
      ],
      figures: [60, 2105.5, 3890, 5301.2],
    },
  },
  {
    ...{ code: "A4", name: "Số hộ được cấp nước sạch", unit: "hộ", plan: 330, owner: "KT" },
    ...{ figures: [70, 150, 239, 300], before: { "6T": 160 } },
  },
  {
    ...{ code: "B1", name: "Tỷ lệ hộ nghèo", unit: "%", plan: 6.2, owner: "VH", method: "Mức đạt", less: true },
    ...{ pacing: "Không", figures: [8.4, 7.15, 6.35, 6.2], before: { "6T": 9.9, "12T": 8.6 } },
  },
  {
    ...{
      code: "B2",
      name: "Tỷ lệ người dân tham gia bảo hiểm y tế",
      unit: "%",
      plan: 95,
      owner: "VH",
      method: "Mức đạt",
    },
    ...{ pacing: "Không", figures: [91.3, 93.9, null, 96.4], before: { T03: 91.3 } },
  },
  {
    ...{ code: "B3", name: "Xây dựng nhà văn hóa xã", unit: "", plan: 1, owner: "VH", method: "Hoàn thành" },
    ...{ pacing: "Cuối kỳ", figures: [0, 0, 0, 0] },
  },
  {
    ...{ code: "C1", name: "Số vụ tai nạn giao thông", unit: "vụ", plan: 5, owner: "CA", less: true },
    ...{ figures: [0, 2, 4, 6], before: { T03: 0, "6T": 3, "12T": 7 } },
  },
  {
    ...{ code: "C2", name: "Số người cai nghiện thành công", unit: "người", plan: 17, owner: "CA" },
    ...{ figures: [4, 7, 7, 17] },
  },
];

/** A2 is raised in June by a resolution that everyone knows; A4 in July, from a day that lies behind the six months already closed. */
export const AMENDED = [
  {
    ...{
      code: "A2",
      old: 4000,
      new: 4300,
      from: "2024-06-15",
      document: "Nghị quyết số 08/NQ-HĐND",
      dated: "2024-06-12",
    },
    ...{ knownAt: "2024-6T", typedAfter: null },
  },
  {
    ...{
      code: "A4",
      old: 300,
      new: 330,
      from: "2024-06-01",
      document: "Nghị quyết số 12/NQ-HĐND",
      dated: "2024-07-10",
    },
    ...{ knownAt: "2024-9T", typedAfter: "2024-6T" },
  },
] as const;

export const CORRECTION = {
  period: "2024-6T",
  code: "C1",
  value: 3,
  reason: "Báo cáo số 45/BC-CAX ngày 02/7/2024",
} as const;

// What is in force, and what follows from it.

interface InForce {
  readonly plan: number;
  readonly original: number | null;
  readonly since: string | null;
  readonly document: string | null;
}

/** By the amendments that hold on the cut-off and were known when the period was closed. */
function inForce({ code, plan }: Wanted, period: PeriodAt): InForce {
  const at = PERIODS.indexOf(period);
  const amended = AMENDED.find((each) => each.code === code);
  if (!amended) return { plan, original: null, since: null, document: null };
  const isKnown = at >= PERIODS.findIndex(({ key }) => key === amended.knownAt) && amended.from <= period.to;
  return isKnown
    ? { plan: amended.new, original: amended.old, since: amended.from, document: amended.document }
    : { plan: amended.old, original: amended.old, since: null, document: null };
}

/** What is due at the cut-off; the whole at the end of the year although its figures are of 14/12. */
function due({ shares, pacing, method }: Wanted, { key, to }: PeriodAt): Fraction {
  if (key.endsWith("-12T") || pacing !== undefined || method === "Mức đạt") return [1n, 1n];
  const elapsed = BigInt(daysWithin(START, to));
  if (!shares) return [elapsed, BigInt(daysWithin(START, END))];
  let [behind, sure]: [bigint, bigint] = [0n, 0n];
  for (const [month, percent] of shares) {
    const last = BigInt(daysWithin(START, new Date(Date.UTC(YEAR, month, 0)).toISOString().slice(0, 10)));
    if (elapsed <= last)
      return [sure * (last - behind) + (BigInt(percent) - sure) * (elapsed - behind), 100n * (last - behind)];
    [behind, sure] = [last, BigInt(percent)];
  }
  return [1n, 1n];
}

interface Verdict {
  readonly result: string;
  readonly pace: string | null;
  readonly attainment: number | null;
  readonly gap: number | null;
  readonly expected: number | null;
  readonly deviation: number | null;
}

const NONE = { pace: null, attainment: null, gap: null, expected: null, deviation: null };

function verdictOn(wanted: Wanted, value: number | null, period: PeriodAt): Verdict {
  if (value === null) return { ...NONE, result: "noData" };
  const [actual, plan] = [fraction(value), fraction(inForce(wanted, period).plan)];
  const rate = wanted.method === "Mức đạt";
  const gap = rate ? decimal(minus(actual, plan)) : null;
  const share = rate ? null : wanted.less ? (actual[0] === 0n ? null : over(plan, actual)) : over(actual, plan);
  const attainment = share && decimal(share);
  const isMet = wanted.less ? !isLess(plan, actual) : !isLess(actual, plan);
  const isOver = wanted.method !== "Hoàn thành" && (wanted.less ? isLess(actual, plan) : isLess(plan, actual));
  if (isMet) return { ...NONE, attainment, gap, result: isOver ? "exceeded" : "met" };
  if (wanted.pacing === "Cuối kỳ" && !period.key.endsWith("-12T"))
    return { ...NONE, attainment, gap, result: "notDue" };
  const expected = due(wanted, period);
  const points = rate
    ? times(over(wanted.less ? minus(plan, actual) : minus(actual, plan), plan), HUNDRED)
    : times(minus(share ?? [0n, 1n], expected), HUNDRED);
  const pace = !isLess(points, [-3n, 1n]) ? "onTrack" : !isLess(points, [-15n, 1n]) ? "behind" : "farBehind";
  return { attainment, gap, pace, result: "notMet", expected: decimal(expected), deviation: decimal(points) };
}

function changeFrom({ unit, method }: Wanted, value: number, before: number): { value: number; unit: string } {
  const [now, then] = [fraction(value), fraction(before)];
  if (unit === "%" || method === "Mức đạt") return { value: decimal(minus(now, then)), unit: "điểm %" };
  if (before <= 0) return { value: decimal(minus(now, then)), unit };
  return { value: decimal(times(over(minus(now, then), then), HUNDRED)), unit: "%" };
}

function forecastOf(wanted: Wanted, value: number | null, period: PeriodAt): object | null {
  if (value === null || wanted.method !== undefined || wanted.less || period.key.endsWith("-12T")) return null;
  const byPace = decimal(over(fraction(value), due(wanted, period)));
  const [same, whole] = [wanted.before?.[period.key.slice(5)], wanted.before?.["12T"]];
  const byLastYear =
    same === undefined || whole === undefined
      ? null
      : decimal(over(times(fraction(value), fraction(whole)), fraction(same)));
  const both = byLastYear === null ? [byPace] : [byPace, byLastYear];
  return { byPace, byLastYear, low: Math.min(...both), high: Math.max(...both) };
}

/** The figure that counts at the end: the corrected one. */
function lastFigure({ code, figures }: Wanted, at: number): number | null {
  return CORRECTION.code === code && CORRECTION.period === PERIODS[at]?.key ? CORRECTION.value : (figures[at] ?? null);
}

function keyRow(
  wanted: Wanted,
  at: number,
  revision: number,
): Readonly<Record<string, unknown>> & { readonly result: string } {
  const period = PERIODS[at] ?? PERIODS[0];
  const value = revision === 0 ? (wanted.figures[at] ?? null) : CORRECTION.value;
  const corrects = CORRECTION.code === wanted.code && CORRECTION.period === period.key;
  const { plan, original, since, document } = inForce(wanted, period);
  const verdict = verdictOn(wanted, value, period);
  const before = wanted.before?.[period.key.slice(5)];
  return {
    ...{ indicator: wanted.code, period: period.key, revision, latest: revision === 1 || !corrects },
    ...{ target: wanted.method === "Hoàn thành" ? "Hoàn thành" : plan, original, since, document },
    ...{ actual: value, state: value === null ? "noData" : "reported", estimate: null, ...verdict },
    lagging: verdict.pace === "behind" || verdict.pace === "farBehind",
    corrected: revision === 0 ? null : { was: wanted.figures[at], reason: CORRECTION.reason },
    lastYear: before === undefined ? null : { value: before, source: "typed" },
    lastYearDisagrees: null,
    change: value === null || before === undefined ? null : changeFrom(wanted, value, before),
    previous: at === 0 ? null : lastFigure(wanted, at - 1),
    forecast: forecastOf(wanted, value, period),
  };
}

function countsOf(rows: readonly ReturnType<typeof keyRow>[]): object {
  const of = (name: string, ...words: readonly unknown[]): number =>
    rows.filter((row) => words.includes(row[name])).length;
  return {
    ...{ counted: rows.length, metOrExceeded: of("result", "met", "exceeded") },
    ...{ exceeded: of("result", "exceeded"), met: of("result", "met"), lagging: of("pace", "behind", "farBehind") },
    ...{ onTrack: of("pace", "onTrack"), notDue: of("result", "notDue"), noData: of("result", "noData") },
    notAssessable: 0,
  };
}

/** What `history --all` has to say of the year. */
export function secondYearKey(): {
  readonly periods: readonly { readonly period: string; readonly counts: unknown }[];
  readonly indicators: readonly { readonly indicator: string; readonly period: string; readonly revision: number }[];
  readonly amendments: unknown;
} {
  const indicators = PERIODS.flatMap(({ key }, at) =>
    WANTED.flatMap((wanted) => [
      keyRow(wanted, at, 0),
      ...(CORRECTION.code === wanted.code && CORRECTION.period === key ? [keyRow(wanted, at, 1)] : []),
    ]),
  );
  return {
    periods: PERIODS.map(({ key, name, to }) => {
      const own = indicators.filter((row) => row["period"] === key && row["latest"] === true);
      return { period: key, name, from: START, to, closed: true, counts: countsOf(own) };
    }),
    amendments: AMENDED.map(({ code, old, new: now, from, document, dated }) => ({
      ...{ indicator: code, field: "Kế hoạch", old, new: now, effective: from, document, documentDate: dated },
    })),
    indicators: indicators as unknown as readonly { indicator: string; period: string; revision: number }[],
  };
}

// The files.

type Row = readonly (string | number | null)[];

async function writeBook(path: string, sheets: Readonly<Record<string, readonly Row[]>>): Promise<void> {
  const book = XLSX.utils.book_new();
  for (const [name, rows] of Object.entries(sheets))
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows.map((row) => [...row])), name);
  await writeFile(path, new Uint8Array(XLSX.write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer));
}

const day = (iso: string): string => iso.split("-").reverse().join("/");

/** The row of "Điều chỉnh" that says an amendment. */
export function amendmentRow({ code, old, new: now, from, document, dated }: (typeof AMENDED)[number]): Row {
  return [code, "Kế hoạch", old, now, day(from), document, day(dated)];
}

function schemaSheets(): Readonly<Record<string, readonly Row[]>> {
  const main = WANTED.map((each, at): Row => {
    const late = AMENDED.find(({ code, typedAfter }) => code === each.code && typedAfter !== null);
    const pacing = each.shares?.map((share) => share.join(":")).join(";") ?? each.pacing ?? "Đều";
    return [
      ...[
        each.code,
        at + 1,
        each.name,
        each.unit,
        each.method === "Hoàn thành" ? "Hoàn thành" : (late?.old ?? each.plan),
      ],
      ...[each.less ? "Thấp hơn là tốt" : "Cao hơn là tốt", "Có", each.method ?? "Tỷ lệ"],
      ...[each.method === "Mức đạt" ? "Thời điểm" : "Lũy kế", pacing, "Một đơn vị", each.owner],
    ];
  });
  const typed = WANTED.flatMap(({ code, name, unit, before = {} }) =>
    Object.entries(before).map(([key, value]): Row => {
      const to = PERIODS.find((period) => period.key === `2024-${key}`)?.to ?? END;
      return [
        `2023-${key}`,
        "",
        "01/01/2023",
        day(to.replace("2024", "2023")),
        code,
        name,
        unit,
        value,
        "Nhập tay",
        0,
        "BC 1/BC-UBND",
      ];
    }),
  );
  return {
    "Bộ chỉ tiêu": [
      [
        "Mã",
        "STT",
        "Chỉ tiêu",
        "ĐVT",
        "Kế hoạch",
        "Chiều",
        "Tính vào tổng số",
        "Cách tính",
        "Loại số liệu",
        "Nhịp độ",
        "Cách tổng hợp",
        "Cơ quan chủ trì",
      ],
      ...main,
    ],
    "Đơn vị": [["Mã đơn vị", "Tên đơn vị", "Tên khác"], ...UNITS.map((unit): Row => unit)],
    "Thiết lập": [
      ["Mục", "Giá trị"],
      ...([
        ["Tên nghị quyết", "Nghị quyết về nhiệm vụ năm 2024"],
        ["Năm", YEAR],
        ["Đầu kỳ", day(START)],
        ["Cuối kỳ", day(END)],
      ] as const),
      ...([
        ["Cơ sở tính", "Thực hiện"],
        ["Cách chia kỳ", "15–14"],
      ] as const),
    ],
    "Điều chỉnh": [
      ["Mã", "Mục", "Giá trị cũ", "Giá trị mới", "Hiệu lực từ ngày", "Văn bản", "Ngày văn bản"],
      ...AMENDED.filter(({ typedAfter }) => typedAfter === null).map(amendmentRow),
    ],
    "Lịch sử": [
      ["Kỳ", "Tên kỳ", "Từ ngày", "Đến ngày", "Mã", "Chỉ tiêu", "ĐVT", "Thực hiện", "Loại dòng", "Lần", "Nguồn"],
      ...typed,
    ],
  };
}

function returnSheet(
  unit: string,
  name: string,
  period: PeriodAt,
  valueOf: (wanted: Wanted) => number | null,
): readonly Row[] {
  const said = (wanted: Wanted): string | number | null => {
    const value = valueOf(wanted);
    return wanted.method === "Hoàn thành" ? (value === 1 ? "Đạt" : "Chưa") : value;
  };
  return [
    [name.toUpperCase()],
    ["BÁO CÁO KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU"],
    [`(Số liệu đến ngày ${day(period.to)})`],
    ["STT", "Chỉ tiêu", "ĐVT", "Kế hoạch năm", "Thực hiện"],
    ...WANTED.filter(({ owner }) => owner === unit).map((wanted, at): Row => {
      const plan = wanted.method === "Hoàn thành" ? "Hoàn thành" : inForce(wanted, period).plan;
      return [at + 1, wanted.name, wanted.unit, plan, said(wanted)];
    }),
  ];
}

/** Writes the schema as it is when the year begins, a folder of returns for each period, and one for the correction. */
export async function writeSecondYear(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeBook(join(folder, "schema.xlsx"), schemaSheets());
  for (const [at, period] of PERIODS.entries()) {
    await mkdir(join(folder, period.key));
    for (const [unit, name] of UNITS)
      await writeBook(join(folder, period.key, `${unit}.xlsx`), {
        "Biểu 1": returnSheet(unit, name, period, ({ figures }) => figures[at] ?? null),
      });
  }
  const at = PERIODS.findIndex(({ key }) => key === CORRECTION.period);
  const owner = WANTED.find(({ code }) => code === CORRECTION.code)?.owner;
  const [unit = "", name = ""] = UNITS.find(([code]) => code === owner) ?? [];
  await mkdir(join(folder, "correction"));
  await writeBook(join(folder, "correction", `${unit} (đính chính).xlsx`), {
    "Biểu 1": returnSheet(unit, name, PERIODS[at] ?? PERIODS[0], (wanted) => lastFigure(wanted, at)),
  });
}
