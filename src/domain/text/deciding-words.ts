/** Words of a name without which it is of something else. Data only; held against the words as sounded: "giảm" turns a name, "giám" does not. */
import { foldKey, soundKey } from "./fold";

/** Without these a name is of a level instead of a change, of others, of what is missing. */
const TURNING = "giảm tăng cận không chưa còn ngoài trừ thiếu";
/** Without these it is of all: not of what is new, of women, minorities, the disabled, of what is of high quality. */
const NARROWING = "thêm mới nữ thiểu khuyết cao";

export interface DecidingWords {
  /** Folded, as they come. */
  readonly turning: readonly string[];
  readonly narrowing: readonly string[];
}

/** The deciding words of a name; of one without diacritics, all that may be one. */
export function decidingWords(name: string): DecidingWords {
  const keyOf = /^[\u0000-\u007f]*$/.test(name) ? foldKey : soundKey;
  const words = keyOf(name).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const among = (list: string): string[] => {
    const known = new Set(list.split(" ").map(keyOf));
    return words.filter((word) => known.has(word)).map(foldKey);
  };
  return { turning: among(TURNING), narrowing: among(NARROWING) };
}
