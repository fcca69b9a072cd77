/** Which way is good for an indicator by its name; a wrong guess costs more than a question, so doubt is said. */
import type { Direction } from "../schema/types";
import { foldKey } from "./fold";
import { EVILS, REMEDIES, UNCLEAR } from "./direction-words";

export interface NameDirection {
  readonly direction: Direction;
  /** False where the name alone does not settle it. */
  readonly certain: boolean;
}

const FOLD = (terms: readonly string[]): readonly string[] => terms.map((term) => ` ${foldKey(term)} `);
const EVIL_KEYS = FOLD(EVILS);
const REMEDY_KEYS = FOLD(REMEDIES);
const UNCLEAR_KEYS = FOLD(UNCLEAR);

/** Higher is better unless the name says otherwise: for the level, not for a change of it. */
export function directionOfName(name: string): NameDirection {
  const key = ` ${foldKey(name)} `;
  const evil = EVIL_KEYS.map((term) => key.indexOf(term)).filter((at) => at >= 0);
  const remedy = REMEDY_KEYS.some((term) => key.includes(term));
  if (evil.length > 0) return remedy ? { direction: "higher", certain: /^ (?:xoa|ti le (?:xu li|giai quyet|kham pha|dieu tra)|so ho thoat)|duoc/.test(key) } : { direction: "lower", certain: true };
  if (UNCLEAR_KEYS.some((term) => key.includes(term))) return { direction: "higher", certain: false };
  return { direction: "higher", certain: true };
}
