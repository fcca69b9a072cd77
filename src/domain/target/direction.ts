/** Which way is good for an indicator by its name; a wrong guess costs more than a question, so doubt is said. */
import type { Direction } from "./types";
import {
  BADLY_DONE,
  EVILS,
  GOODS,
  HARMS,
  HARMLESS,
  PLACES_THAT,
  PLAIN_TAILS,
  REMEDIES_AFTER,
  REMEDIES_BEFORE,
  UNCLEAR,
} from "./direction-words";
import { nameKey, Phrases, type NameKey } from "../phrase/phrases";

export interface NameDirection {
  readonly direction: Direction;
  /** False where the name alone does not settle it. */
  readonly certain: boolean;
  /** Whether words of the name said so; otherwise it is only the usual direction. */
  readonly said: boolean;
}

const harmless = new Phrases(HARMLESS);
const evils = new Phrases(EVILS);
const harms = new Phrases(HARMS);
const goods = new Phrases(GOODS);
const badly = new Phrases(BADLY_DONE);
const tails = new Phrases(PLAIN_TAILS);
const before = new Phrases(REMEDIES_BEFORE);
const after = new Phrases(REMEDIES_AFTER);
const placesThat = new Phrases(PLACES_THAT);
const unclear = new Phrases(UNCLEAR);
const price = new Phrases(["giá tiêu dùng", "CPI", "lạm phát"]);
const sexRatio = new Phrases(["tỷ số giới tính", "giới tính khi sinh", "bé trai/100 bé gái"]);
/** "Có tổ khuyến nông cộng đồng": it is to be there. */
const WANTED = /^\s*có\s+\p{L}/iu;
const POPULATION = /^(?:tổng )?(?:số )?dân số(?:$|[ ,(]+(?:toàn|đến|năm|của))/u;

/** Which way is good by what the name says of the level, not of a change of it; a name that says nothing is not certain. */
export function directionOfName(name: string, unit = ""): NameDirection {
  // The first rank is the best.
  if (/^(?:thứ |xếp )?hạng$/u.test(unit.toLowerCase())) return { direction: "lower", certain: true, said: true };
  const whole = nameKey(name);
  const key = without(whole);
  const evil = evils.find(key);
  if (evil) return ofEvil(key, evil);
  if (unclear.has(key) || POPULATION.test(name.toLowerCase()))
    return { direction: "higher", certain: false, said: true };
  const harm = harms.find(key);
  if (harm) {
    const mended = after.find(key, harm[1]) !== null || before.has(key);
    return { direction: mended ? "higher" : "lower", certain: mended, said: true };
  }
  if (!/^vụ(?:$|[\s,/])/u.test(unit.toLowerCase()))
    return { direction: "higher", certain: goods.has(whole) || WANTED.test(name), said: false };
  // Incidents: fewer are better unless something is done about them.
  const done = before.has(key) || after.has(key);
  return { direction: done ? "higher" : "lower", certain: done, said: done };
}

/** A name with an evil in it: the evil itself, what is done about it, or a place that has it. */
function ofEvil(key: NameKey, [start, end]: readonly [number, number]): NameDirection {
  if (badly.find(key, start)?.[0] === start) return { direction: "lower", certain: true, said: true };
  const remedy = before.find(key);
  if ((remedy !== null && remedy[0] < start) || after.find(key, end) !== null)
    return { direction: "higher", certain: true, said: true };
  const place = placesThat.find(key);
  if (place && place[0] < start) return { direction: "higher", certain: false, said: true };
  return { direction: "lower", certain: hasPlainTail(key, end), said: true };
}

/** Whether what follows an evil only says whose, where or when; other evils may stand beside it. */
function hasPlainTail(key: NameKey, end: number): boolean {
  let at = end;
  for (;;) {
    if (/^\s*[([]/u.test(key.text.slice(at))) return true;
    const gap = /^[\s,;:/()%"“”–-]*/u.exec(key.text.slice(at))?.[0].length ?? 0;
    const next = at + gap;
    if (next >= key.text.length || /^[\d·<>≤≥]/u.test(key.text.slice(next))) return true;
    const another = evils.find(key, next);
    if (another?.[0] !== next) return tails.find(key, next)?.[0] === next;
    at = another[1];
  }
}

/** Consumer prices: also a range is a cap on them. */
export function isPriceIndex(name: string): boolean {
  return price.has(nameKey(name));
}

/** Boys per hundred girls: a range is met from both sides. */
export function isSexRatio(name: string): boolean {
  return sexRatio.has(nameKey(name));
}

/** The name without phrases that only sound like an evil. */
function without(key: NameKey): NameKey {
  let { text } = key;
  for (let found = harmless.find({ ...key, text }); found; found = harmless.find({ ...key, text }))
    text = `${text.slice(0, found[0])}·${text.slice(found[1])}`;
  return { ...key, text };
}
