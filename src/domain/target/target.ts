/**
 * Target text → parts (judging.md section 2). Name, unit and text decide together; a text with two plausible readings, or a
 * direction that the name alone cannot settle, is returned with `certain: false` and the other readings.
 */
import type { CertainReading, Target, TargetReading } from "./types";
import { memoize } from "../memoize";
import { cleanText, foldKey } from "../text/fold";
import { DIGITS } from "../text/number";
import { takeDeadlines } from "./deadline";
import { spoken } from "./name-meaning";
import { isCounted, isCutUp, isListOfThings, isYear } from "./target-checks";
import { isSecondTarget, withPartInBrackets } from "./target-brackets";
import { readCompound } from "./target-compound";
import type { Doubt } from "../phrase/doubts";
import { NONE, readNone } from "./target-none";
import { otherReadings } from "./target-alternatives";
import { NamedIndicator } from "./target-part";
import { readAmount, type Amount } from "../phrase/amount";
import { cutPhrase, type Pieces } from "../phrase/cut";
import { ALL_ASPECTS, EMPTY, GRADED, RANKED, RESTATING, UNFINISHED } from "../phrase/words";

/** A target as it stands in a table: the indicator's name, its unit column, the target cell. */
export interface TargetSource {
  readonly name: string;
  readonly unit: string;
  readonly text: string;
  /** The name of the indicator that the row is a part of, where it is one: "Tai nạn giao thông" above "- Số vụ". */
  readonly parent?: string;
}

/** Longer texts are prose, and no name says more in more letters. */
const LONGEST = 800;

/** The target that a cell states. Never throws; a text without a number is qualitative. */
export function parseTarget({ name, unit, text, parent = "" }: TargetSource): Target {
  return knownTarget(JSON.stringify({ name, unit, text, parent }));
}

/** Readings of the texts met last: every file of a round repeats the same plans. */
const knownTarget = memoize((asked) => read(JSON.parse(asked) as Required<TargetSource>), 4_000);

function read({ name, unit, text, parent }: Required<TargetSource>): Target {
  const told = (words: string): string => cleanText(words.slice(0, LONGEST));
  const indicator = new NamedIndicator(told(name), told(unit), told(parent));
  const { rest, deadlines } = takeDeadlines(text.length > LONGEST ? "" : spoken(text));
  const reading = text.length > LONGEST ? qualitative(false) : readDue(indicator, text, rest, deadlines.length);
  const written = cleanText(text);
  return {
    text,
    ...asWritten(reading, written),
    certain: reading.certain,
    alternatives: reading.alternatives.map((other) => asWritten(other, written)),
    ...(deadlines.length === 0
      ? {}
      : { deadlines: deadlines.map((each) => ({ ...each, words: restored(each.words, written) })) }),
  };
}

/** What is due, without by when; several times with a number each ("đến 30/6: 50%; đến 31/12: 100%") are asked about. */
function readDue(indicator: NamedIndicator, text: string, rest: string, deadlines: number): CertainReading {
  if (deadlines === 0) return readTarget(indicator, text);
  // "Trước 30/9/2026" says when, and nothing of how much.
  if (!/[\p{L}\d]/u.test(rest)) return qualitative(deadlines === 1);
  const reading = readTarget(indicator, rest);
  return deadlines === 1 ? reading : { ...reading, certain: false };
}

/** Units and labels in the letters of the text, which is read in lower case. */
function asWritten({ kind, parts, direction }: TargetReading, text: string): TargetReading {
  return {
    kind,
    parts: parts.map((part) => ({
      ...part,
      unit: restored(part.unit, text),
      ...(part.label === undefined ? {} : { label: restored(part.label, text) }),
    })),
    direction,
  };
}

function restored(words: string, text: string): string {
  const lower = text.toLowerCase();
  const at = words === "" ? -1 : lower.indexOf(words);
  return at < 0 || lower.length !== text.length ? words : text.slice(at, at + words.length);
}

function readTarget(indicator: NamedIndicator, text: string): CertainReading {
  const plain = spoken(text);
  const none = NONE.exec(plain);
  const reading = none && !/\d/.test(plain) ? readNone(indicator, none[1]) : null;
  if (reading) return reading;
  if (EMPTY.test(plain)) {
    const direction = indicator.unit === "" ? "none" : indicator.direction().direction;
    return { kind: "empty", parts: [], direction, certain: true, alternatives: [] };
  }
  if (!/\d/.test(plain)) return qualitative(!UNFINISHED.test(plain));
  if (RANKED.test(plain)) return readRank(indicator, plain);
  const amounts = plain.replace(STARTED_FROM, "").replace(ALL_ASPECTS, " ").replace(GRADED, " ");
  if (!/\d/.test(amounts)) return qualitative(true);
  // Line breaks part targets, but only where the text is used as it stands.
  const lower = text.normalize("NFC").toLowerCase();
  const pieces = cutPhrase(amounts === plain && cleanText(lower) === plain ? lower : amounts);
  return pieces.pieces.length > 1 ? readSeveral(indicator, pieces) : readOne(indicator, pieces);
}

/** "Trong nhóm 20 xã dẫn đầu": the twentieth place at worst, or something to be reached. */
function readRank({ unit }: NamedIndicator, text: string): CertainReading {
  const place = /\d+/.exec(RANKED.exec(text)?.[0] ?? "");
  const part = { op: "<=" as const, value: Number(place?.[0]), unit };
  return { ...qualitative(false), alternatives: [{ kind: "single", parts: [part], direction: "lower" }] };
}

/** "Giảm từ 14,2% xuống còn 10,7%", "từ 100 ha lên 150 ha": where it starts is no target. */
const STARTED_FROM = new RegExp(
  String.raw`(?:(?:giảm|tăng|nâng)\s+)?(?<!\p{L})từ\s+${DIGITS}\s*[%‰]?(?:\s*(?!trở)\p{L}+){0,3}?\s+(?=(?:lên|xuống|còn)(?!\p{L})[^\d]*\d)`,
  "u",
);

function qualitative(certain: boolean): CertainReading {
  return { kind: "qualitative", parts: [], direction: "none", certain, alternatives: [] };
}

function readOne(indicator: NamedIndicator, { pieces, brackets }: Pieces): CertainReading {
  const segment = readAmount(pieces[0] ?? "", indicator.unit);
  if (!segment) return qualitative(false);
  const doubts: Doubt[] = [];
  if (segment.label !== "" && !foldKey(indicator.name).includes(foldKey(segment.label))) doubts.push("words");
  if (isListOfThings(indicator.name)) doubts.push("words");
  if (isYear(segment, indicator) || isCutUp(segment, indicator)) doubts.push("rest");
  if (segment.of !== undefined && !isCounted(indicator, segment, segment.of[0] ?? 0)) doubts.push("fraction");
  const reading = settle(indicator, segment, doubts, brackets);
  return withPartInBrackets(indicator, reading, brackets);
}

function settle(
  indicator: NamedIndicator,
  segment: Amount,
  doubts: readonly Doubt[],
  brackets: readonly string[],
): CertainReading {
  const reading = indicator.interpret(segment, brackets);
  const { part, direction } = reading;
  const all = [...segment.doubts, ...doubts, ...reading.doubts];
  const others = segment.others.map((other): TargetReading => ({
    kind: "single",
    parts: [{ ...part, ...other }],
    direction,
  }));
  const alternatives = [...others, ...otherReadings(reading, all)];
  return { kind: "single", parts: [part], direction, certain: all.length === 0, alternatives };
}

function readSeveral(indicator: NamedIndicator, pieces: Pieces): CertainReading {
  const { reading, doubts, segments, listed, distinct, loosely } = readCompound(indicator, pieces);
  const [first, second] = segments;
  if (!first) return qualitative(false);
  if (pieces.joiner === "/" && pieces.pieces.length === 2 && !listed && second) {
    const counted = isCounted(indicator, first, second.value) ? [] : (["fraction"] as const);
    const single = settle(indicator, { ...first, of: [second.value] }, counted, pieces.brackets);
    const both = loosely || counted.length > 0 ? [reading] : [];
    return { ...single, alternatives: [...single.alternatives, ...both] };
  }
  const chained = pieces.joiner === "/" || pieces.joiner === "-" || pieces.joiner === ":";
  const guessed = !listed && (chained || !distinct);
  const restated = pieces.joiner === "," && pieces.pieces.slice(1).some((piece) => RESTATING.test(piece));
  const added = reading.parts.some((part) => pieces.brackets.some((note) => isSecondTarget(note.toLowerCase(), part)));
  const complete = segments.length === pieces.pieces.length && segments.every(({ of }) => of === undefined);
  const certain = doubts.length === 0 && !guessed && !restated && !added && complete;
  const alone: TargetReading[] = reading.parts
    .slice(0, 1)
    .map((part) => ({ ...reading, kind: "single", parts: [part] }));
  return { ...reading, certain, alternatives: certain || segments.length < 2 ? [] : alone };
}
