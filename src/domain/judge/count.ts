/** x of y (judging.md section 7). */
import type { Counts, Judgement } from "./judgement";

/** Counts over the counted indicators. */
export function countResults(rows: readonly { readonly counted: boolean; readonly judgement: Judgement }[]): Counts {
  const of = (test: (judgement: Judgement) => boolean): number =>
    rows.filter((row) => row.counted && test(row.judgement)).length;
  const exceeded = of(({ result }) => result === "exceeded");
  const met = of(({ result }) => result === "met");
  return {
    counted: rows.filter((row) => row.counted).length,
    metOrExceeded: exceeded + met,
    exceeded,
    met,
    lagging: of(({ lagging }) => lagging),
    onTrack: of(({ pace }) => pace === "onTrack"),
    notDue: of(({ result }) => result === "notDue"),
    noData: of(({ result }) => result === "noData"),
    notAssessable: of(({ result }) => result === "notAssessable"),
  };
}

/** The identity that must always hold: without it no count may be printed. */
export function countsAddUp(counts: Counts): boolean {
  const { counted, metOrExceeded, exceeded, met, lagging, onTrack, notDue, noData, notAssessable } = counts;
  return (
    exceeded + met === metOrExceeded && metOrExceeded + lagging + onTrack + notDue + noData + notAssessable === counted
  );
}
