/**
 * Words that only their diacritics tell apart from those of headings and titles: "giáo viên" is no "giao", "nam" (male) and
 * "nậm" no "năm", "đất" not "đạt". Where a text is written without diacritics, nobody can tell.
 */
import { memoize } from "../memoize";
import { cleanText, foldKey, soundKey } from "./fold";

const OTHERS = new Set("giáo;giảo;nam;nậm;nấm;nằm;đất;đặt;đèn;đen;đền;thắng;thăng;con;cồn".split(";").map(soundKey));
/** Behind a folded word that is another than it looks: no pattern of words goes on with it. */
const OTHER = "\u02bc";

/** As foldKey; words that are others than they look without diacritics end in a sign of their own. */
export const tonedKey: (text: string) => string = memoize((text) => {
  const clean = cleanText(text);
  if (!/[\u00c0-\u024f\u1ea0-\u1ef9]/u.test(clean)) return foldKey(clean);
  const words = clean.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.map((word) => (OTHERS.has(soundKey(word)) ? foldKey(word) + OTHER : foldKey(word))).join(" ");
});
