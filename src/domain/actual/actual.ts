/**
 * Cell of an actual column → reading in the schema's unit (judging.md sections 3 and 9). Missing is never zero, a doubtful
 * number is never used, and whatever was done to a text is noted for a finding.
 */
import { showsPercent } from "../text/number-format";
import { cellText, isCellError, type Cell } from "../grid/snapshot";
import { settleFigure } from "./actual-change";
import { refuse } from "./actual-unit";
import { dateOfCell, isDateFormat } from "./actual-date";
import { readFigure } from "./actual-candidates";
import { askYesOrNo, isAnsweredByYes, readMilestone } from "./actual-milestone";
import { readParts, unattributed } from "./actual-parts";
import type { ActualContext } from "./actual-context";
import { NO_DATA, NO_NOTES, type ActualReading } from "./actual-reading";
import { noneOf, stateOfText } from "./actual-state";
import { inOwnUnit } from "./own-unit";
import { readPhrase } from "../phrase/phrase";
import { cleanLines, cleanText } from "../text/fold";
import { formatPlain } from "../text/number";

export type { ActualContext };

/** Longer texts are more than a page. */
const LONGEST = 6000;

const FOOTNOTE = /(?<=[\d%\p{L}])\s*(\((?:\d|\*{1,3})\)|\*{1,3})$/u;

/** "đạt 93% kế hoạch (130 ha)": the plan that is spoken of. */
const PLAN_IN_BRACKETS =
  /((?<!\p{L})(?:kế hoạch|kh|chỉ tiêu|dự toán)(?:\s+(?:giao|năm|đề ra|cả năm))*)\s*\(\s*(\d[^()]*)\)/giu;

/** Decimals that somebody meant to fill in later: "29,x", "45,?", "12,…". */
const ILLEGIBLE = /\d[.,](?:[x?*_…]|\.{2,})(?!\p{L})/iu;

/** Digits that are no number as a whole: a mark doubled, a letter among them or in their place ("98,,5", "1O5", "98ha5"). */
const BROKEN = /\d[.,]{2,}\d|\d\p{L}+\d|\d[.,]?o(?![\p{L}/])|(?<![\p{L}\d])[ol][.,]?\d/u;

/** The reading of one cell of an actual column; never throws. */
export function parseActual(cell: Cell | null, context: ActualContext): ActualReading {
  const value = cell?.value ?? null;
  if (value === null)
    return cell?.notComputed === true ? { state: "unreadable", value: null, notes: NO_NOTES } : NO_DATA;
  if (cell?.struck === true && /\d/.test(cellText(cell))) return struckOut(cell, context);
  if (isCellError(value)) return refuse({ code: "error-value", found: value.error });
  if (typeof value === "number") return readNumber(value, cell?.numberFormat ?? "", context);
  return readText(typeof value === "boolean" ? (value ? "có" : "không") : value, context);
}

/** A figure that is struck out: its successor stands elsewhere; the figure itself is offered. */
function struckOut(cell: Cell, context: ActualContext): ActualReading {
  const { struck: _, ...kept } = cell;
  const { value, candidates = [] } = parseActual(kept, context);
  const found = typeof cell.value === "number" ? formatPlain(cell.value) : cellText(cell);
  const offered = value === null ? candidates : [{ value, words: found }];
  return {
    ...refuse({ code: "number-unreadable", found, params: { struck: 1 } }),
    ...(offered.length > 0 ? { candidates: offered } : {}),
  };
}

function readNumber(value: number, format: string, context: ActualContext): ActualReading {
  const { indicator } = context;
  if (isDateFormat(format)) {
    const { shown, typed } = dateOfCell(value, context.date1904);
    return refuse({ code: "number-from-date", found: shown, expected: typed });
  }
  if (indicator.target.parts.length > 1) return unattributed(String(value), indicator.target.parts);
  if (isAnsweredByYes(indicator) && isOther(value)) return askYesOrNo(String(value));
  const percent = showsPercent(format);
  const shown = percent ? Number((value * 100).toPrecision(15)) : value;
  return settleFigure(
    { value: shown, unit: percent ? "%" : "", notes: NO_NOTES },
    percent ? `${String(shown)}%` : "",
    context,
  );
}

/** Neither yes nor no. */
function isOther(value: number | null): boolean {
  return value !== null && value !== 0 && value !== 1;
}

function readText(value: string, context: ActualContext): ActualReading {
  if (value.length > LONGEST) return refuse({ code: "number-unreadable", found: `${value.slice(0, 80)}…` });
  const text = cleanText(value);
  if (text === "") return NO_DATA;
  if (ILLEGIBLE.test(text)) return refuse({ code: "number-unreadable", found: text });
  const special =
    readMilestone(text, context.indicator, context.reported?.year) ??
    stateOfText(text) ??
    noneOf(text, context.indicator);
  if (special) return special;
  if (context.indicator.method === "milestone" || (isAnsweredByYes(context.indicator) && !/\d/.test(text)))
    return askYesOrNo(text);
  const told = cleanLines(value).replace(/^'/, "").replace(FOOTNOTE, "").replace(PLAN_IN_BRACKETS, "$1 $2");
  const said = readPhrase(told.toLowerCase());
  const phrase = inOwnUnit(said, context.indicator);
  if (BROKEN.test(phrase.rest)) return refuse({ code: "number-unreadable", found: text });
  const read =
    context.indicator.target.parts.length > 1 ? readParts(text, phrase, context) : readFigure(text, phrase, context);
  if (isAnsweredByYes(context.indicator) && isOther(read.value)) return askYesOrNo(text);
  const unanswered = read.state === "unreadable" && read.candidates === undefined;
  return unanswered && isAnsweredByYes(context.indicator) ? { ...askYesOrNo(text), notes: read.notes } : read;
}
