/** What a run is told by on the sheets: its number, the day of its figures and their basis, "3 (14/09/2023, Thực hiện)". */
import type { Basis, DatedSettings } from "../schema/types";
import { BASES } from "../schema/words";
import { isoDay } from "../text/as-of";
import type { SourceRow } from "./read-sources";

/** The label of the run that follows those before. */
export function runLabel(before: readonly SourceRow[], settings: DatedSettings): string {
  const last = Math.max(0, ...before.map(({ run }) => Number.parseInt(run, 10) || 0));
  return `${String(last + 1)} ${dayAndBasis(settings)}`;
}

export function dayAndBasis({ asOf, basis }: DatedSettings): string {
  return `(${isoDay(asOf).split("-").reverse().join("/")}, ${BASES[basis]})`;
}

export interface Run {
  readonly number: string;
  /** "2023-09-14". */
  readonly day: string;
  readonly basis: Basis;
}

/** As {@link runLabel} wrote it; null for anything else. */
export function parseRun(label: string): Run | null {
  const [, number = "", day = "", month = "", year = "", words = ""] =
    /^(\d+) \((\d{2})\/(\d{2})\/(\d{4}), (.+)\)$/u.exec(label) ?? [];
  const basis = (Object.keys(BASES) as Basis[]).find((each) => BASES[each] === words);
  return basis === undefined ? null : { number, day: `${year}-${month}-${day}`, basis };
}
