/** A unit text taken apart: multiplier, noun, per what. The one place that knows the spelling variants of units. */
import { cleanText, foldKey } from "./fold";
import { COUNTED, DIMENSIONLESS, MEASURES, MULTIPLIERS } from "./unit-words";

export type UnitKind = "measure" | "count" | "ratio" | "points" | "plain" | "unknown";

export interface UnitReading {
  readonly kind: UnitKind;
  /** What is measured or counted, what it is per included: units of one family convert. */
  readonly family: string;
  /** To the base of the family. */
  readonly factor: number;
  readonly per: boolean;
}

interface Noun {
  readonly kind: UnitKind;
  readonly family: string;
  readonly factor: number;
}

const NOUNS: ReadonlyMap<string, Noun> = nounTable();

function nounTable(): Map<string, Noun> {
  const nouns = new Map<string, Noun>();
  for (const [family, { factors }] of Object.entries(MEASURES))
    for (const [unit, factor] of Object.entries(factors)) nouns.set(unit, { kind: "measure", family, factor });
  for (const [kind, lists] of [["count", COUNTED] as const, ["plain", DIMENSIONLESS] as const])
    for (const words of lists)
      for (const word of words) if (!nouns.has(word)) nouns.set(word, { kind, family: words[0] ?? word, factor: 1 });
  return nouns;
}

const read = new Map<string, UnitReading>();

/** A unit's kind, family and factor; "unknown" keeps the folded text as its family, so that equal texts are one unit. */
export function readUnit(text: string): UnitReading {
  let reading = read.get(text);
  if (!reading) {
    reading = parseUnit(text);
    if (read.size > 5000) read.clear();
    read.set(text, reading);
  }
  return reading;
}

/** "Số bé trai/100 bé gái" is in bé trai/100 bé gái. */
const COUNT_OF = /^(?:tổng )?số (?:lượng )?(?=\p{L})(?!.*\/\s*số )/u;

/** No unit is longer; what a stranger's cell holds may be. */
const LONGEST_UNIT = 300;

function parseUnit(text: string): UnitReading {
  const clean = cleanText(text);
  if (clean.length > LONGEST_UNIT) return { kind: "unknown", family: foldKey(clean), factor: 1, per: false };
  const plain = clean
    .toLowerCase()
    .replaceAll("²", "2")
    .replaceAll("³", "3")
    .replaceAll("đ/c", "đồng chí")
    .replaceAll("đ/v", "đv")
    .trim()
    .replace(COUNT_OF, "");
  const share = shareOf(plain);
  if (share) return share;
  const [head = "", ...rest] = plain.split(/\s*\/\s*|\s+(?:trên|cho|mỗi)\s+(?=\d|vạn|nghìn|triệu|người|đầu người)/u);
  const noun = readNoun(head);
  if (!noun) return { kind: "unknown", family: foldKey(plain), factor: 1, per: false };
  let { factor } = noun;
  const per: string[] = [];
  for (const part of rest) {
    const key = unitKey(part);
    if (key === "nam" || key === "") continue;
    const below = readNoun(part.replace(/^1\s+(?=\D)/u, ""));
    if (below) factor /= below.factor;
    per.push(below?.family ?? key);
  }
  const family = [noun.family, ...per].join("/");
  return { kind: noun.kind, family, factor, per: per.length > 0 };
}

/** %, ‰ and points of them. What a percentage is of ("% số xã", "% GRDP") does not make it another unit. */
function shareOf(plain: string): UnitReading | null {
  const key = foldKey(plain);
  const permille = plain.includes("‰") || /^phan nghin|^o oo$/.test(key) || plain.includes("0/00");
  const percent = plain.includes("%") || /phan tram/.test(key);
  if (!permille && !percent) return null;
  const points = /(^| )(diem|d)( |$)/.test(key);
  return { kind: points ? "points" : "ratio", family: "%", factor: permille ? 0.1 : 1, per: false };
}

/** Folding leaves no signs: those of money are words first. */
function inWords(text: string): string {
  return text.replaceAll("₫", " đồng ").replace(/(?:us\s*)?\$/g, " usd ");
}

function unitKey(text: string): string {
  return foldKey(inWords(text.replace(/(?<=\d)[.,](?=\d{3})/g, "")))
    .replace(/(?<=^|\d|tr|ti|ty|trieu|nghin|ngan)d$/, " d")
    .trim();
}

function readNoun(text: string): Noun | null {
  let key = unitKey(text);
  let factor = 1;
  for (let found = true; found;) {
    found = false;
    for (const [word, times] of Object.entries(MULTIPLIERS))
      if (key === word || key.startsWith(`${word} `)) {
        // "tấn", "trạm" and "vạn" alone are no multipliers of nothing, but "triệu" and "tỷ" alone are money.
        if (key === word && !["trieu", "tr", "ti", "ty"].includes(word)) continue;
        factor *= times;
        key = key === word ? "dong" : key.slice(word.length + 1);
        found = true;
        break;
      }
    const number = /^(10{1,6}) (?=\D)/.exec(key);
    if (number && !found) {
      factor *= Number(number[1]);
      key = key.slice(number[0].length);
      found = true;
    }
  }
  // "lượt chị", "lượt CN": turns of whoever takes them.
  const noun = NOUNS.get(key) ?? (key.startsWith("luot ") ? NOUNS.get("luot") : undefined);
  if (noun) return { ...noun, factor: noun.factor * factor };
  return key === "dan" || key === "dau nguoi" ? { kind: "count", family: "nguoi", factor } : null;
}
