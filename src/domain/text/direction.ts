/** Which way is good for an indicator by its name; a wrong guess costs more than a question, so doubt is said. */
import type { Direction } from "../schema/types";
import { EVILS, HARMLESS, PLACES_THAT, REMEDIES_AFTER, REMEDIES_BEFORE, UNCLEAR } from "./direction-words";
import { nameKey, Phrases, type NameKey } from "./phrases";

export interface NameDirection {
  readonly direction: Direction;
  /** False where the name alone does not settle it. */
  readonly certain: boolean;
  /** Whether words of the name said so; otherwise it is only the usual direction. */
  readonly said: boolean;
}

const harmless = new Phrases(HARMLESS);
const evils = new Phrases(EVILS);
const before = new Phrases(REMEDIES_BEFORE);
const after = new Phrases(REMEDIES_AFTER);
const placesThat = new Phrases(PLACES_THAT);
const unclear = new Phrases(UNCLEAR);
const price = new Phrases(["giá tiêu dùng", "CPI", "lạm phát"]);
const sexRatio = new Phrases(["tỷ số giới tính", "giới tính khi sinh", "bé trai/100 bé gái"]);

/** Higher is better unless the name says otherwise: for the level, not for a change of it. */
export function directionOfName(name: string, unit = ""): NameDirection {
  const key = without(nameKey(name));
  const evil = evils.find(key);
  if (evil) {
    const remedy = before.find(key);
    const remedied = (remedy !== null && remedy[0] < evil[0]) || after.find(key, evil[1]) !== null;
    if (remedied) return { direction: "higher", certain: true, said: true };
    const counted = placesThat.find(key);
    if (counted && counted[0] < evil[0]) return { direction: "higher", certain: false, said: true };
    return { direction: "lower", certain: true, said: true };
  }
  if (unclear.has(key) || /^(?:tổng )?(?:số )?dân số(?:$|[ ,(]+(?:toàn|đến|năm|của))/u.test(name.toLowerCase()))
    return { direction: "higher", certain: false, said: true };
  const incidents = /^vụ(?:$|[\s,/])/u.test(unit.toLowerCase());
  return { direction: incidents ? "lower" : "higher", certain: !incidents, said: false };
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
