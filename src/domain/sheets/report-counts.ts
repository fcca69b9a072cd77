/** The seven states of a group of rows as formulas over the consolidated sheet. */
import { cellName, quoteSheet } from "../grid/address";
import { PACE_WORDS, RESULT_WORDS } from "../judge/words";
import type { Formula } from "../plan/cell";
import { YES_NO } from "../schema/words";
import { CONSOLIDATED_SHEET, consolidatedColumn, type ConsolidatedColumn } from "./consolidated-columns";

/** The words counted in the result or pace column, in the order of the headings. */
export const COUNTS = [
  ["result", [RESULT_WORDS.exceeded]],
  ["result", [RESULT_WORDS.met]],
  ["pace", [PACE_WORDS.behind, PACE_WORDS.farBehind]],
  ["pace", [PACE_WORDS.onTrack]],
  ["result", [RESULT_WORDS.notDue]],
  ["result", [RESULT_WORDS.noData]],
  ["result", [RESULT_WORDS.notAssessable]],
] as const satisfies readonly (readonly [ConsolidatedColumn, readonly string[]])[];

/** Absolute ranges of the consolidated sheet's body. */
export type CountedRanges = Readonly<Record<"counted" | "section" | "owner" | "result" | "pace", string>>;

/** The ranges of body rows `first` to `last`, zero-based. */
export function countedRanges({ first, last }: { readonly first: number; readonly last: number }): CountedRanges {
  const range = (key: ConsolidatedColumn): string => {
    const [from, to] = [first, last].map((row) =>
      cellName(row, consolidatedColumn(key)).replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2"),
    );
    return `${quoteSheet(CONSOLIDATED_SHEET)}!${from ?? ""}:${to ?? ""}`;
  };
  return {
    counted: range("counted"),
    section: range("section"),
    owner: range("owner"),
    result: range("result"),
    pace: range("pace"),
  };
}

/** The seven counts of one section; of all rows where it is null. */
export function countFormulas(ranges: CountedRanges, section: string | null): Formula[] {
  const group = section === null ? "" : `,${ranges.section},"${section.replaceAll('"', '""')}"`;
  return COUNTS.map(([key, words]) => ({
    formula: `=${words.map((word) => `COUNTIFS(${ranges.counted},"${YES_NO.yes}"${group},${ranges[key]},"${word}")`).join("+")}`,
  }));
}
