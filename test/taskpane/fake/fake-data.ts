/** Figures in the manner of a district's nine-month report, for looking at the pane. */
import type { ConsolidationPreview } from "../../../src/app/consolidate";
import { listedSheets } from "../../../src/domain/sheets/sheet-order";
import type { PastPeriod } from "../../../src/app/overview-history";
import type { Overview } from "../../../src/app/overview";
import type { Contribution, Surroundings } from "../../../src/app/provenance";
import type { Finding, FindingCode } from "../../../src/domain/finding/finding";
import type { Fix } from "../../../src/domain/fix/fix";
import type { ConsolidatedValue, IndicatorResult } from "../../../src/domain/consolidate/consolidation";
import type { Judgement, Pace } from "../../../src/domain/judge/judgement";
import type { ProposedIndicator, Question, SchemaProposal } from "../../../src/domain/schema/propose/proposal";
import type { Indicator } from "../../../src/domain/schema/types";
import type { Names } from "../../../src/messages/render-finding";

function indicator(code: string, name: string, unit: string, target: string): Indicator {
  return {
    code,
    order: "",
    section: "",
    parent: "",
    name,
    aliases: [],
    unit,
    target: { text: target, kind: "single", parts: [], direction: "higher", certain: true, alternatives: [] },
    direction: "higher",
    counted: true,
    method: "ratio",
    timing: "cumulative",
    baseline: null,
    pacing: { kind: "linear" },
    rollUp: "single",
    owner: "NN",
    reporters: ["NN"],
    decimals: null,
    note: "",
    row: 0,
  };
}

function lagging(
  of: Indicator,
  row: number,
  actual: number,
  attainment: number | null,
  gap: number | null,
  deviation: number,
  pace: Pace,
  ownerName: string,
): Overview["lagging"][number] {
  const cell = `C${String(row)}`;
  return {
    indicator: of,
    sheet: "Tổng hợp",
    cell,
    actual,
    attainment,
    gap,
    deviation,
    pace,
    ownerName,
    outlook: null,
    unexplained: false,
  };
}

const COUNTS = {
  counted: 38,
  metOrExceeded: 16,
  exceeded: 9,
  met: 7,
  lagging: 4,
  onTrack: 12,
  notDue: 2,
  noData: 1,
  notAssessable: 3,
} as const;

const VALUE = indicator("KT02", "Giá trị sản xuất nông, lâm nghiệp và thủy sản", "tỷ đồng", "490");
const AREA = indicator("NN03", "Diện tích cây trồng chuyển đổi theo hướng hàng hóa", "ha", "110");
const MEMBERS = indicator("XD01", "Kết nạp đảng viên mới", "đảng viên", "90");
const DISBURSED = indicator("KT06", "Tỷ lệ giải ngân vốn đầu tư công", "%", "≥ 95");
const POVERTY = indicator("XH05", "Tỷ lệ hộ nghèo giảm trong năm", "%", "giảm 4");

export const OVERVIEW: Overview = {
  title: "Nghị quyết về nhiệm vụ phát triển kinh tế - xã hội năm 2023",
  asOf: 45183,
  basis: "actual",
  counts: COUNTS,
  addsUp: true,
  lagging: [
    lagging(DISBURSED, 16, 38.2, null, -56.8, -59.8, "farBehind", "Phòng Tài chính - Kế hoạch"),
    lagging(AREA, 24, 54, 0.4909, null, -15.7, "farBehind", "Phòng Nông nghiệp và Phát triển nông thôn"),
    lagging(VALUE, 12, 248, 0.50612, null, -14.2, "behind", "Phòng Nông nghiệp và Phát triển nông thôn"),
    lagging(MEMBERS, 52, 48, 0.53333, null, -11.4, "behind", "Ban Tổ chức Huyện ủy"),
  ],
  noData: [{ indicator: POVERTY, cell: "C33", ownerName: "Phòng Lao động - Thương binh và Xã hội" }],
  sheet: "Tổng hợp",
  open: { count: 0, sheet: "Bộ chỉ tiêu", cell: "A1" },
  sheets: listedSheets(["Tổng hợp", "Báo cáo", "Bộ chỉ tiêu", "Thiết lập", "Lịch sử", "NG 01 Phòng", "NG 02 Ban"]),
  highlighted: false,
  history: {
    periods: [past("2023-9T", "9 tháng năm 2023", 45183, false), past("2023-6T", "6 tháng đầu năm 2023", 45091, true)],
    now: "2023-9T",
    before: { met: 12, counted: 38 },
    lastYear: { met: 15, counted: 36 },
    names: new Map([["XD01", MEMBERS.name]]),
    late: 2,
    old: { years: [2018], rows: 912 },
    toSee: [
      {
        ...{ code: "history-changed", severity: "W", found: "30", expected: "31" },
        at: { sheet: "Lịch sử", cell: "J46", indicator: "XD01" },
        params: { period: "2023-6T", field: "figure" },
      },
    ],
    marks: new Map([
      [
        "KT02",
        {
          change: { value: 8.3, unit: "%" },
          streak: 3,
          amended: { target: "490", from: "520", document: "NQ 15/NQ-HĐND", day: null },
        },
      ],
    ]),
  },
};

function past(period: string, name: string, to: number, closed: boolean): PastPeriod {
  const { indicator, actual, attainment, gap, deviation, pace } = lagging(VALUE, 12, 164, 0.33, null, -4, "behind", "");
  const row = {
    indicator,
    actual,
    attainment,
    gap,
    deviation,
    pace,
    sheet: "Lịch sử",
    cell: "A12",
    corrected: { was: 31, reason: "CV 112-CV/BTC" },
  };
  return { period, name, from: 44927, to, closed, counts: { ...COUNTS, lagging: 1, onTrack: 15 }, lagging: [row] };
}

export const NAMES: Names = {
  indicator: (code) => [VALUE, AREA, MEMBERS, DISBURSED, POVERTY].find((each) => each.code === code)?.name,
  unit: (code) => (code === "HKL" ? "Hạt Kiểm lâm" : undefined),
};

const NOT_JUDGED: Judgement = {
  result: "notAssessable",
  met: null,
  attainment: null,
  gap: null,
  expected: null,
  deviation: null,
  pace: null,
  lagging: false,
};

/** Four with figures in three sections, and enough of one section that they are shown in steps. */
const RESULTS: readonly IndicatorResult[] = [
  judged(VALUE, "Kinh tế", null, { reason: "error-value" }),
  judged(AREA, "Kinh tế", 54, {
    ...{ result: "notMet", met: false, attainment: 0.4909, expected: 0.7, deviation: -20.9, pace: "farBehind" },
    lagging: true,
  }),
  judged(POVERTY, "Văn hóa - xã hội", 4.2, { result: "exceeded", met: true, attainment: 1.05 }),
  judged(MEMBERS, "Xây dựng Đảng", 48, {
    result: "notMet",
    met: false,
    attainment: 0.5333,
    pace: "behind",
    lagging: true,
  }),
  ...Array.from({ length: 30 }, (_, index) =>
    judged(
      indicator(`MT${String(index + 1)}`, `Xã đạt tiêu chí môi trường số ${String(index + 1)}`, "xã", "10"),
      "Môi trường",
      10,
      { result: "met", met: true, attainment: 1 },
    ),
  ),
];

function judged(of: Indicator, section: string, actual: number | null, verdict: Partial<Judgement>): IndicatorResult {
  const state = actual === null ? "unreadable" : "reported";
  return { indicator: { ...of, section }, state, actual, judgement: { ...NOT_JUDGED, ...verdict }, sources: [] };
}

const AT = { sheet: "Biểu 01", heading: "Thực hiện 9 tháng", indicator: "KT02", unit: "NN" };

export const FINDINGS: readonly Finding[] = [
  { code: "error-value", severity: "E", at: { ...AT, cell: "F12" }, found: "#DIV/0!" },
  { code: "number-ambiguous", severity: "E", at: { ...AT, cell: "F15" }, found: "1,500", expected: "1,5; 1500" },
  { code: "number-as-text", severity: "W", at: { ...AT, cell: "F13" }, found: "9.215,4", expected: "9215.4" },
  { code: "target-changed", severity: "W", at: { ...AT, cell: "D14" }, found: "17.5", expected: "18,1" },
  { code: "sheet-hidden", severity: "W", at: { sheet: "Biểu cũ", unit: "NN" }, found: "12" },
  { code: "title-rows", severity: "I", at: { sheet: "Biểu 01" }, params: { row: 7 } },
  ...Array.from({ length: 60 }, (_, index): Finding => ({
    code: "value-missing",
    severity: "W",
    at: { ...AT, cell: `F${String(index + 20)}` },
  })),
];

/** One way for the text, two for the ambiguous number. */
export function fixesFor(findings: readonly Finding[]): Fix[] {
  const options: Readonly<Partial<Record<FindingCode, readonly number[]>>> = {
    "number-as-text": [9215.4],
    "number-ambiguous": [1.5, 1500],
  };
  return findings.flatMap((finding) =>
    options[finding.code]
      ? [
          {
            finding,
            sheet: "Biểu 01",
            options: (options[finding.code] ?? []).map((after) => ({
              cells: [{ row: 12, column: 5, before: finding.found ?? "", after }],
            })),
          },
        ]
      : [],
  );
}

function value(cell: string, text: string, why: string): ConsolidatedValue {
  return {
    indicator: "KT02",
    unit: "NN",
    file: "02_BC NN&PTNT 9T.2023.xlsx",
    sheet: "TT-LN",
    cell,
    text,
    value: null,
    state: "unreadable",
    used: why === "",
    why,
    asOf: null,
  };
}

export const PREVIEW: ConsolidationPreview = {
  schema: {
    settings: {
      title: OVERVIEW.title,
      number: "",
      body: "",
      year: 2023,
      periodStart: 44927,
      periodEnd: 45291,
      asOf: 45183,
      consolidatingUnit: "",
      basis: "actual",
      onTrackThreshold: -3,
      farBehindThreshold: -15,
      tolerance: 0,
      strict: false,
      preset: "mid-month",
      period: "",
    },
    units: [
      { code: "NN", name: "Phòng Nông nghiệp và Phát triển nông thôn", aliases: [] },
      { code: "HKL", name: "Hạt Kiểm lâm", aliases: [] },
    ],
    indicators: [VALUE, AREA, MEMBERS, DISBURSED, POVERTY],
  },
  consolidation: {
    files: [
      { file: "02_BC NN&PTNT 9T.2023.xlsx", fingerprint: "02", status: "read", units: ["NN"], sheets: [] },
      { file: "11_BTC Huyen uy_9 thang (1).xlsx", fingerprint: "11", status: "duplicate", units: [], sheets: [] },
      { file: "16_Ban CHQS huyen.xlsx", fingerprint: "16", status: "encrypted", units: [], sheets: [] },
    ],
    values: [
      value("E8", "248", ""),
      value("E9", "#REF!", "error-value"),
      { ...value("D7", "95,8", ""), indicator: "XH05", unit: "BHXH", value: 95.8, file: "09_BHXH.ods", sheet: "BHXH" },
      {
        ...value("E10", "96,2", "conflict"),
        indicator: "XH05",
        unit: "TTYT",
        value: 96.2,
        file: "08_TTYT huyen Pac Nam.xlsx",
        sheet: "Biểu",
      },
      value("E12", "chờ thống kê", "missing-token"),
    ],
    findings: [
      ...FINDINGS.map((finding) => ({ ...finding, at: { ...finding.at, file: "02_BC NN&PTNT 9T.2023.xlsx" } })),
      { code: "file-encrypted", severity: "E", at: { file: "16_Ban CHQS huyen.xlsx" } },
      {
        code: "conflict",
        severity: "E",
        at: { file: "08_TTYT huyen Pac Nam.xlsx", sheet: "Biểu", cell: "E10", indicator: "XH05", unit: "TTYT" },
        found: "95.8",
        expected: "96.2",
        params: { other: "BHXH", otherFile: "09_BHXH.ods", otherSheet: "BHXH", otherCell: "D7" },
      },
      { code: "unit-missing", severity: "W", at: { unit: "HKL" } },
    ],
    indicators: RESULTS,
    counts: COUNTS,
    missingUnits: ["HKL"],
  },
  decisions: [],
  changes: [
    {
      indicator: "KT02",
      unit: "NN",
      before: 240,
      after: 248,
      file: "02_BC NN&PTNT 9T.2023.xlsx",
      sheet: "TT-LN",
      cell: "E8",
    },
  ],
  history: null,
  sources: { sheets: 14, cells: 6200, over: null, kept: false },
  earlier: { units: ["KTHT", "TTYT"], figures: 12, run: "1 (14/09/2023, Thực hiện)", kept: true },
  input: {
    frame: {},
    submissions: [],
    workbook: {},
    keepSources: false,
    keepEarlier: null,
  } as unknown as ConsolidationPreview["input"],
  change: {
    plan: { title: "consolidate", steps: [{ kind: "add-sheet", sheet: "Tổng hợp" }] },
    summary: { cells: 1480, adds: ["Tổng hợp", "Nguồn số liệu"], replaces: [], removes: [], touches: [] },
  },
};

function contribution(row: number, of: Partial<Contribution>): Contribution {
  return {
    row,
    indicator: "KT02",
    ...{ name: "Cây công nghiệp", measure: "ha" },
    unit: "NN",
    text: "248",
    value: 248,
    used: true,
    why: "",
    file: "02_BC NN&PTNT 9T.2023.xlsx",
    sheet: "TT-LN",
    cell: "E8",
    fingerprint: "0123456789ab",
    copy: "",
    run: "1 (14/09/2023, Thực hiện)",
    state: "reported",
    numerator: null,
    denominator: null,
    asOf: 45_183,
    detail: "",
    reasons: "",
    decided: "",
    sourceCell: `G${String(row + 1)}`,
    ...of,
  };
}

export const CONTRIBUTIONS: readonly Contribution[] = [
  contribution(8, {}),
  contribution(10, { copy: "NG 02 Phòng Nông nghiệp và Phát", used: false, why: "file-superseded" }),
  contribution(9, { unit: "HKL", text: "chờ thống kê", value: null, used: false, why: "missing-token" }),
];

export const AROUND: Surroundings = {
  columns: ["A", "B", "C", "D", "E", "F"],
  rows: [
    { number: 7, cells: ["TT", "Chỉ tiêu", "ĐVT", "Kế hoạch", "Thực hiện 9 tháng", "Ghi chú"] },
    { number: 8, cells: ["1", "Giá trị sản xuất nông, lâm nghiệp và thủy sản", "tỷ đồng", "490", "248", ""] },
    { number: 9, cells: ["2", "Diện tích cây trồng chuyển đổi", "ha", "110", "54", "ước"] },
  ],
  row: 1,
  column: 4,
};

function proposed(of: Indicator, questions: readonly Question[]): ProposedIndicator {
  const { code, name, unit, target, direction, counted, method, timing, pacing, rollUp } = of;
  return {
    ...{ code, name, unit, target, direction, counted, method, timing, pacing, rollUp, questions },
    order: "1",
    section: "Kinh tế",
    parent: "",
    targetCell: target.text,
    owner: "NN",
    reporters: "",
    decimals: 1,
    note: "",
    source: "B8",
  };
}

/** The annex as read: two clear rows, one that leaves something open, one read in two ways. */
/** Its targets may stand in column D or E. */
export function proposal(ask: (question: Question) => string, targetColumn?: number): SchemaProposal {
  const seasonal: Question = { code: "pacing-seasonal", column: "pacing", proposals: ["3:10;6:40;9:70;12:100", "Đều"] };
  ask(seasonal);
  const unsure: Question = { code: "target-unsure", column: "target", proposals: [] };
  const part = { op: "=", value: 4, unit: "điểm %", change: "decrease" } as const;
  const level = { kind: "single", direction: "lower", parts: [{ op: "=", value: 4, unit: "%" }] } as const;
  const poverty: Indicator = {
    ...POVERTY,
    method: "reduction",
    target: { ...POVERTY.target, parts: [part], certain: false, alternatives: [level] },
  };
  return {
    title: OVERVIEW.title,
    number: "/NQ-HĐND",
    body: "Hội đồng nhân dân huyện",
    year: 2023,
    term: null,
    indicators: [
      proposed({ ...VALUE, target: { ...VALUE.target, parts: [{ op: "=", value: 490, unit: "tỷ đồng" }] } }, [
        seasonal,
      ]),
      proposed({ ...DISBURSED, target: { ...DISBURSED.target, parts: [{ op: ">=", value: 95, unit: "%" }] } }, []),
      proposed(poverty, [unsure]),
    ],
    units: [{ code: "NN", name: "Phòng Nông nghiệp và Phát triển nông thôn", aliases: [] }],
    questions:
      targetColumn === undefined
        ? [{ code: "target-column-unsure", column: "target", proposals: ["D: Tỉnh giao", "E: HĐND huyện giao"] }]
        : [],
    targetColumns: [
      { column: 3, heading: "KH năm 2023 / Tỉnh giao", taken: targetColumn === 3 },
      { column: 4, heading: "KH năm 2023 / HĐND huyện giao", taken: targetColumn !== 3 },
    ],
    columns: {
      order: "STT",
      name: "Chỉ tiêu",
      unit: "ĐVT",
      plan: "KH năm 2023 / HĐND huyện giao",
      owner: "Cơ quan chủ trì",
    },
  };
}
