/**
 * The formulas of a form (forms.md 2). They reach inputs only through INDEX over a whole column and ROW(), so that cutting and
 * pasting cells cannot break them; targets and the share due stand in them as numbers, so that they need no other sheet.
 */
import { MILESTONE_WORDS, NO_FIGURE_WORDS, SELF_CHECK, type FormKey } from "../form/columns";
import { boundOf } from "../judge/compare";
import { expectedShare } from "../judge/pace";
import type { DatedSettings, Indicator } from "../schema/types";
import type { TargetPart } from "../target/types";
import type { Formula } from "../plan/cell";
import { columnName } from "../grid/address";
import type { InputRow } from "../form/rows";

/** Reaches the cell of a column in the formula's own row. */
export type Reach = (key: FormKey) => string;

/** Columns by key, zero-based; `rows` is how far down formulas look. */
export function reachOf(columns: ReadonlyMap<FormKey, number>, rows: number): Reach {
  return (key) => {
    const name = columnName(columns.get(key) ?? 0);
    return `INDEX($${name}$1:$${name}$${String(rows)},ROW())`;
  };
}

/** «Thực hiện» of a share: the quotient, or the word in place of the count. */
export function shareFormula(scale: number, at: Reach): Formula {
  const [part, whole] = [at("#ts"), at("#ms")];
  return {
    formula: `=IF(AND(ISNUMBER(${part}),ISNUMBER(${whole})),IF(${whole}=0,"",${part}/${whole}*${String(scale)}),IF(ISTEXT(${part}),${part},""))`,
    shows: "",
  };
}

/** «Tỷ lệ hoàn thành (%)»; null where the method knows none (judging.md 5). */
export function attainmentFormula(row: InputRow, at: Reach): Formula | null {
  const ratio = ratioOf(row, at("#th"));
  return ratio === null ? null : { formula: `=IF(ISNUMBER(${at("#th")}),${ratio},"")`, shows: "" };
}

/** «Tự kiểm tra». */
export function selfCheckFormula(row: InputRow, settings: DatedSettings, at: Reach): Formula {
  const actual = at("#th");
  const lags = laggingTest(row, settings, actual);
  const good =
    lags === null ? quoted(SELF_CHECK.good) : `IF(AND(${lags},${at("#cq")}=""),${quoted(SELF_CHECK.reason)},"✓")`;
  const isWord = (words: readonly string[]): string =>
    `OR(${words.map((word) => `${actual}=${quoted(word)}`).join(",")})`;
  const other = quoted(SELF_CHECK.noNumber);
  const read =
    row.indicator.method === "milestone"
      ? `IF(${isWord(MILESTONE_WORDS)},${good},${other})`
      : `IF(ISNUMBER(${actual}),${good},IF(${isWord(NO_FIGURE_WORDS)},"✓",${other}))`;
  return { formula: `=IF(${actual}="",${quoted(SELF_CHECK.blank)},${read})`, shows: SELF_CHECK.blank };
}

/** The line above the table: how many rows are still to be looked at; in the common form (no rows are `open` yet) first the unit. */
export function stateFormula(column: number, rows: number, open: number | null): Formula {
  const name = columnName(column);
  const range = `$${name}$1:$${name}$${String(rows)}`;
  const count = [SELF_CHECK.blank, SELF_CHECK.noNumber, SELF_CHECK.reason]
    .map((word) => `COUNTIF(${range},${quoted(word)})`)
    .join("+");
  const state = `IF(${count}=0,"Đã đủ số liệu","Còn "&(${count})&" dòng cần xem (cột Tự kiểm tra)")`;
  if (open === null) return { formula: `=IF($A$2="",${quoted(CHOOSE_UNIT)},${state})`, shows: CHOOSE_UNIT };
  return {
    formula: `=${state}`,
    shows: open === 0 ? "Đã đủ số liệu" : `Còn ${String(open)} dòng cần xem (cột Tự kiểm tra)`,
  };
}

const CHOOSE_UNIT = "Chọn đơn vị của mình ở ô nền vàng “Đơn vị báo cáo”";
const EPS = "1E-9";

function partOf(row: InputRow): TargetPart | undefined {
  return row.kind === "part"
    ? row.part
    : row.indicator.target.parts.length === 1
      ? row.indicator.target.parts[0]
      : undefined;
}

/** The percentage as an expression over the figure. */
function ratioOf(row: InputRow, x: string): string | null {
  const { method, baseline, direction } = row.indicator;
  const part = partOf(row);
  if (!part) return null;
  if (method === "reduction") return baseline === null && part.value !== 0 ? `${x}/${num(part.value)}*100` : null;
  if (method !== "ratio" && row.kind !== "part") return null;
  const [low, high] = [part.value, part.max ?? part.value];
  if (low <= 0) return null;
  switch (boundOf(part, direction)) {
    case "higher":
      return part.max === undefined ? `${x}/${num(low)}*100` : inside(x, low, high, `${x}/${num(low)}*100`);
    case "lower": {
      const outside = `IF(${x}>0,${num(high)}/${x}*100,"")`;
      return part.max === undefined ? outside : inside(x, low, high, outside);
    }
    case "within":
      return `IF(${x}<${num(low)},${x}/${num(low)}*100,IF(${x}>${num(high)},${num(high)}/${x}*100,100))`;
  }
}

function inside(x: string, low: number, high: number, outside: string): string {
  return `IF(AND(${x}>=${num(low)},${x}<=${num(high)}),100,${outside})`;
}

/** Whether the figure lags behind what is due at the cut-off (judging.md 6); null where it never does. */
function laggingTest(row: InputRow, settings: DatedSettings, x: string): string | null {
  const { indicator } = row;
  const share = expectedShare(indicator.pacing, settings);
  if (indicator.pacing.kind === "yearEnd" && share < 1) return null;
  const slack = settings.onTrackThreshold / 100;
  if (indicator.method === "milestone") return share + slack > 0 ? `${x}="Chưa đạt"` : null;
  const part = partOf(row);
  if (!part || (indicator.method === "reduction" && indicator.baseline !== null)) return null;
  const notMet = notMetTest(part, indicator, x);
  if (indicator.method === "level" || indicator.method === "growth")
    return `AND(${notMet},${behindLevel(part, indicator, { x, share, slack })})`;
  const ratio = ratioOf(row, x);
  // Without a percentage what is not met counts as behind.
  if (ratio === null) return notMet;
  return `AND(${notMet},N(${ratio})<${num(Number(((share + slack) * 100).toPrecision(12)))})`;
}

function notMetTest(part: TargetPart, { direction }: Indicator, x: string): string {
  const bound = boundOf(part, direction);
  const low = `${x}<${num(part.value)}-${EPS}*ABS(${num(part.value)})`;
  const high = `${x}>${num(part.max ?? part.value)}+${EPS}*ABS(${num(part.max ?? part.value)})`;
  return bound === "higher" ? low : bound === "lower" ? high : `OR(${low},${high})`;
}

function behindLevel(
  part: TargetPart,
  { direction, method, baseline }: Indicator,
  { x, share, slack }: { readonly x: string; readonly share: number; readonly slack: number },
): string {
  const bound = boundOf(part, direction);
  const aim = bound === "lower" ? (part.max ?? part.value) : part.value;
  if (aim === 0) return "TRUE";
  const due = method === "level" && baseline !== null ? baseline + share * (aim - baseline) : aim;
  const gap = (from: string, to: string): string => `(${from}-${to})/${num(Math.abs(aim))}<${num(slack)}`;
  const under = gap(x, num(due));
  if (bound === "higher") return under;
  const above = gap(num(bound === "within" ? (part.max ?? part.value) : due), x);
  return bound === "lower" ? above : `OR(${under},${above})`;
}

function num(value: number): string {
  return value < 0 ? `(${String(value)})` : String(value);
}

function quoted(text: string): string {
  return `"${text}"`;
}
