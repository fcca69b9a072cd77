/** What was reported before beside what it was corrected to: "Thực hiện (đã báo cáo) | Thực hiện (đính chính)". */
import type { ColumnOptions } from "./column-options";
import { withoutActual } from "./column-sums";
import { headingKey } from "./headings";

const BEFORE =
  /(^| )(so cu|cu|ban dau|(so |so lieu )?da (bao cao|gui|nop|cong bo)|(so )?bao cao (cu|lan 1|lan dau)|truoc (khi )?(dieu chinh|dinh chinh|chinh li|ra soat))$/;
const AFTER =
  /(^| )((so |so lieu )?(dieu chinh|dinh chinh|chinh li|hieu chinh|sua doi)( lai)?|so moi|sua lai|sau (khi )?(dieu chinh|dinh chinh|chinh li|ra soat|doi chieu))$/;

/** The columns, those of what was reported before without the actual where another says the same words and that it is corrected. */
export function withoutReplaced(columns: readonly ColumnOptions[]): readonly ColumnOptions[] {
  const corrected = new Set(columns.flatMap(({ heading }) => rest(heading, AFTER) ?? []));
  if (corrected.size === 0) return columns;
  return columns.map((each) => {
    const same = rest(each.heading, BEFORE);
    return same !== null && corrected.has(same) ? withoutActual(each, "replaced") : each;
  });
}

/** A heading without the words that say whether it is corrected; null where it says nothing of it. */
function rest(heading: string, words: RegExp): string | null {
  const key = headingKey(heading);
  return words.test(key) ? key.replace(words, "").trim() : null;
}
