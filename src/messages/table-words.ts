/** How a table was read, in sentences: where it stands, what each column was taken for, and why others were set aside. */
import { columnName } from "../domain/grid/address";
import type { ColumnRole } from "../domain/table/column-role";
import type { CellProof, ColumnReason, Equation, FoundTable, TableColumn, TableDecision } from "../domain/table/table";
import type { ViewKind } from "../domain/grid/view";
import type { Lang } from "./lang";

type Words<K extends string> = Readonly<Record<K, Readonly<Record<Lang, string>>>>;

const ROLES: Words<ColumnRole> = {
  code: { vi: "mã chỉ tiêu", en: "code" },
  order: { vi: "số thứ tự", en: "order" },
  name: { vi: "tên chỉ tiêu", en: "indicator" },
  unit: { vi: "đơn vị tính", en: "unit of measure" },
  plan: { vi: "kế hoạch", en: "plan" },
  actual: { vi: "thực hiện", en: "actual" },
  estimate: { vi: "ước cả năm", en: "full-year estimate" },
  prior: { vi: "số kỳ trước", en: "prior period" },
  percent: { vi: "tỷ lệ so với kế hoạch", en: "percentage of the plan" },
  percentPrior: { vi: "tỷ lệ so với kỳ trước", en: "percentage of the prior period" },
  numerator: { vi: "tử số", en: "numerator" },
  denominator: { vi: "mẫu số", en: "denominator" },
  verdict: { vi: "đánh giá của đơn vị", en: "the unit's own verdict" },
  owner: { vi: "cơ quan chủ trì", en: "owner" },
  note: { vi: "ghi chú", en: "note" },
};

type Reasons = Readonly<Partial<Record<ColumnReason, Readonly<Record<Lang, string>>>>>;

/** Why a column was taken for what it is, where its heading alone does not say so. */
const CHOSEN: Reasons = {
  data: { vi: "theo số liệu trong cột", en: "by what its cells hold" },
  period: { vi: "khớp kỳ báo cáo nhất trong các cột cùng loại", en: "fits the period best among its kind" },
  year: { vi: "theo năm ghi ở tiêu đề", en: "by the year in its heading" },
  title: { vi: "theo tên bảng", en: "by the table's title" },
  quotient: { vi: "theo phép tính giữa các cột", en: "by an equation between columns" },
  sum: { vi: "theo phép cộng giữa các cột", en: "by a sum of columns" },
  targets: { vi: "trùng với mục tiêu của nghị quyết", en: "holds the resolution's targets" },
  guessed: { vi: "đoán, cần xem lại", en: "guessed, to be confirmed" },
  unsure: { vi: "các ô là số nhưng tiêu đề không nói rõ", en: "its cells are figures, its heading does not say so" },
  decided: { vi: "theo quyết định đã ghi cho mẫu biểu này", en: "as decided for this form" },
};

/** Why a column is not used. */
const SET_ASIDE: Reasons = {
  unknown: { vi: "không rõ tiêu đề nói gì", en: "its heading says nothing known" },
  weaker: { vi: "cột khác khớp hơn", en: "another column fits better" },
  tied: { vi: "cột khác cũng khớp như vậy", en: "another column fits as well" },
  "other-period": { vi: "của kỳ khác", en: "of another period" },
  replaced: { vi: "số đã báo cáo trước khi điều chỉnh", en: "reported before it was corrected" },
  "within-period": {
    vi: "chỉ là số của một tháng hoặc quý, không phải lũy kế",
    en: "of one month or quarter, not the year to date",
  },
  "other-year": { vi: "của năm khác", en: "of another year" },
};

/** A column in one line: its letter, heading and use, and the evidence that decided. */
export function columnSentence(shown: TableColumn, lang: Lang, view: ViewKind | null = null): string {
  const { column, heading, role, reason } = shown;
  const place = view === null || view === "across" ? `${lineName(column, lang, view)} “${heading}”` : `“${heading}”`;
  if (role === null) {
    const why = SET_ASIDE[reason]?.[lang];
    return `${place}: ${{ vi: "không dùng", en: "not used" }[lang]}${why === undefined ? "" : `, ${why}`}`;
  }
  const why = evidenceOf(shown, lang, view);
  return `${place}: ${ROLES[role][lang]}${why === "" ? "" : ` (${why})`}`;
}

function evidenceOf({ reason, equation, proof }: TableColumn, lang: Lang, view: ViewKind | null): string {
  const named = proof?.kind === "targets" && reason === "targets" ? undefined : CHOSEN[reason]?.[lang];
  const parts = [
    named,
    equation && (view === null || view === "across") ? equationWords(equation, lang, view) : undefined,
    proof && reason !== "words" ? proofWords(proof, lang) : undefined,
  ];
  return parts.filter((part) => part !== undefined).join("; ");
}

/** "vì G = F ÷ D trên 12/12 dòng". */
function equationWords({ kind, columns, rows, of }: Equation, lang: Lang, view: ViewKind | null): string {
  const [result = "", ...rest] = columns.map((column) => lineLetter(column, view));
  const counted = `${String(rows)}/${String(of)}`;
  const made = rest.join(kind === "sum" ? " + " : " ÷ ");
  const across = view === "across";
  return {
    vi: `vì ${result} = ${made} trên ${counted} ${across ? "cột" : "dòng"}`,
    en: `as ${result} = ${made} in ${counted} ${across ? "columns" : "rows"}`,
  }[lang];
}

function proofWords({ kind, rows, of }: CellProof, lang: Lang): string {
  const counted = `${String(rows)}/${String(of)}`;
  const words = {
    names: { vi: `${counted} dòng là chỉ tiêu của bộ`, en: `${counted} rows are indicators of the schema` },
    targets: {
      vi: `${counted} dòng trùng mục tiêu của nghị quyết`,
      en: `${counted} rows repeat the resolution's targets`,
    },
    figures: { vi: `${counted} ô là số hợp với chỉ tiêu`, en: `${counted} cells hold a figure that fits` },
  };
  return words[kind][lang];
}

const VIEWS: Words<ViewKind> = {
  across: {
    vi: "Chỉ tiêu xếp theo cột, nên bảng được đọc xoay ngang.",
    en: "The indicators stand across, so the table is read turned round.",
  },
  "kinds-down": {
    vi: "Kế hoạch và thực hiện của mỗi chỉ tiêu ở các dòng riêng: các dòng đó được ghép lại.",
    en: "Plan and actual of an indicator stand in rows of their own: those rows are joined.",
  },
  cards: {
    vi: "Mỗi chỉ tiêu là một phiếu: các ô của phiếu được ghép thành một dòng.",
    en: "Each indicator stands on a card: its cells are joined to one row.",
  },
  crossed: {
    vi: "Tên chỉ tiêu ghép từ tên cột và tên dòng (“Diện tích” và “Lúa”): mỗi ô là một chỉ tiêu.",
    en: "An indicator is named by a column and a row (“Diện tích” and “Lúa”): each cell is one.",
  },
  titled: {
    vi: "Mỗi dòng là một đơn vị; chỉ tiêu lấy theo tên ghi ở tiêu đề của trang.",
    en: "Each row is a unit; the indicator is the one that the sheet's title names.",
  },
  told: {
    vi: "Mỗi câu bắt đầu bằng tên chỉ tiêu: phần sau dấu hai chấm được đọc làm kết quả.",
    en: "Each sentence begins with an indicator's name: what follows the colon is read as its figure.",
  },
};

/** What was decided on a table, a sentence each. */
export function tableSentences(
  { decisions }: Pick<FoundTable, "decisions">,
  lang: Lang,
  view: ViewKind | null = null,
): readonly string[] {
  const said = decisions.map((decision) => SENTENCES[lang](decision, view === "across"));
  return view === null ? said : [VIEWS[view][lang], ...said];
}

const SENTENCES: Readonly<Record<Lang, (decision: TableDecision, transposed: boolean) => string>> = {
  vi: ({ code, params }, transposed) => {
    const lines = linesIn("vi", params, transposed);
    switch (code) {
      case "heading-at":
        return `Tiêu đề ở ${lines("first", "last")}.`;
      case "groups-joined":
        return `Tiêu đề gồm ${String(params["rows"])} tầng được ghép lại.`;
      case "column-numbers":
        return `Bỏ qua ${lines("row")} (số thứ tự cột).`;
      case "heading-repeated":
        return `Bỏ qua ${lines("row")} (tiêu đề in lại).`;
      case "beside-another":
        return `Bên cạnh còn bảng khác; bảng này ở ${columnsIn(params)}.`;
      case "unit-group":
        return `Chỉ đọc các cột của ${String(params["unit"])}.`;
      case "no-heading":
        return `Không có tiêu đề nhận ra được; đoán theo số liệu ở ${lines("first", "last")}.`;
      case "rows-end":
        return isEmpty(params) ? "Chưa có dòng chỉ tiêu nào." : `Chỉ tiêu ở ${lines("first", "last")}.`;
    }
  },
  en: ({ code, params }, transposed) => {
    const lines = linesIn("en", params, transposed);
    switch (code) {
      case "heading-at":
        return `The heading is in ${lines("first", "last")}.`;
      case "groups-joined":
        return `The heading's ${String(params["rows"])} levels are joined.`;
      case "column-numbers":
        return `Left out: ${lines("row")} (numbers of the columns).`;
      case "heading-repeated":
        return `Left out: ${lines("row")} (the heading printed again).`;
      case "beside-another":
        return `Another table stands beside it; this one is in ${columnsIn(params)}.`;
      case "unit-group":
        return `Only the columns of ${String(params["unit"])} are read.`;
      case "no-heading":
        return `No heading was recognised; guessed from the cells in ${lines("first", "last")}.`;
      case "rows-end":
        return isEmpty(params) ? "It has no indicator rows yet." : `The indicators are in ${lines("first", "last")}.`;
    }
  },
};

/** One-based lines of the table: rows, or columns where it is turned round. */
function linesIn(lang: Lang, params: TableDecision["params"], transposed: boolean) {
  return (from: string, to = from): string => {
    const [first, last] = [Number(params[from]), Number(params[to])];
    const name = (line: number): string => (transposed ? columnName(line - 1) : String(line));
    const word = { vi: transposed ? "cột" : "dòng", en: transposed ? "column" : "row" }[lang];
    const many = lang === "en" && first !== last ? "s" : "";
    return `${word}${many} ${name(first)}${first === last ? "" : `–${name(last)}`}`;
  };
}

/** A form with its headings and nothing below them. */
function isEmpty({ first, last }: TableDecision["params"]): boolean {
  return Number(last) < Number(first);
}

function columnsIn({ left, right }: TableDecision["params"]): string {
  return `${columnName(Number(left))}:${columnName(Number(right))}`;
}

function lineName(line: number, lang: Lang, view: ViewKind | null): string {
  return view === "across" ? `${{ vi: "Dòng", en: "Row" }[lang]} ${String(line + 1)}` : columnName(line);
}

function lineLetter(line: number, view: ViewKind | null): string {
  return view === "across" ? String(line + 1) : columnName(line);
}
