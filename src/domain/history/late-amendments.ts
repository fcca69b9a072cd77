/**
 * Amendments that came after a period was closed (history.md 3): they may hold from an earlier day, but what was closed
 * stays judged as it was. The target that the closed row names tells which it knew; for other columns, when both were written.
 */
import { COLUMNS } from "../schema/words";
import { parseWrittenAt } from "../text/written-at";
import { chainKey, isSameValue, type Amendment, type DatedAmendment } from "./amendment";
import { isFixed, type HistoryRecord } from "./record";

const FIELDS = Object.values(COLUMNS);

/** The amendments of a row's indicator that hold at its cut-off and were not known when it was written for good. */
export function lateFor(
  record: HistoryRecord,
  chains: ReadonlyMap<string, readonly DatedAmendment[]>,
): readonly Amendment[] {
  if (!isFixed(record)) return [];
  return FIELDS.flatMap((field) => {
    const chain = (chains.get(chainKey(record.indicator, field)) ?? []).filter(
      ({ effective }) => effective <= record.to,
    );
    return chain.length === 0
      ? []
      : ((field === COLUMNS.target ? afterTarget(record, chain) : null) ?? afterTime(record, chain));
  });
}

/** Those behind the one that made the target what the row says; null where none of them did. */
function afterTarget({ target }: HistoryRecord, chain: readonly DatedAmendment[]): readonly Amendment[] | null {
  const known = chain.map((amendment) => isSameValue(amendment.new, target)).lastIndexOf(true);
  return known >= 0 ? chain.slice(known + 1) : isSameValue(chain[0]?.old ?? null, target) ? chain : null;
}

function afterTime(record: HistoryRecord, chain: readonly DatedAmendment[]): readonly Amendment[] {
  const moment = parseWrittenAt(record.written);
  return moment === null ? [] : chain.filter(({ written }) => written !== null && written > moment);
}
