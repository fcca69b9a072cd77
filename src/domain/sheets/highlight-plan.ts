/**
 * Highlights lagging rows by conditional formatting on the pace column: colour, symbol and text together. The rules carry
 * a marker in their own formula, so that only ours are ever taken away.
 */
import { cellName, type RangeAddress } from "../grid/address";
import { NO_DATA_MARK, PACE_WORDS } from "../judge/words";
import type { WorkbookPlan } from "../plan/plan";
import { marker, type PlacedRule } from "../plan/rule";

/** Tag of the highlight's rules. */
export const HIGHLIGHT_TAG = "lag";

/** Fills that differ in greyscale as well; black text on each has a contrast above 9:1. */
const LOOKS = [
  { word: PACE_WORDS.farBehind, fill: "#F4B183", bold: true },
  { word: PACE_WORDS.behind, fill: "#FFE699", bold: false },
  { word: NO_DATA_MARK, fill: "#EDEDED", bold: false },
] as const;

/** Switches the highlight on for the rows of `body`, where none is on yet; the pace stands in the zero-based column `pace`. */
export function buildHighlightOn(sheet: string, body: RangeAddress, pace: number): WorkbookPlan {
  return {
    title: "highlight-on",
    steps: rulesFor(body, pace).map(({ range, rule }) => ({
      kind: "conditional-format",
      sheet,
      range,
      tag: HIGHLIGHT_TAG,
      rule,
      known: [],
    })),
  };
}

/** Takes the highlight off the sheet; `ids` are those of its rules in the host, over the same rows and column. */
export function buildHighlightOff(
  sheet: string,
  body: RangeAddress,
  pace: number,
  ids: readonly string[],
): WorkbookPlan {
  // The rule that was added last is on top.
  const standing = rulesFor(body, pace)
    .reverse()
    .map((placed, priority) => ({ ...placed, priority }));
  return {
    title: "highlight-off",
    steps: [{ kind: "remove-conditional-formats", sheet, tag: HIGHLIGHT_TAG, range: body, ids, standing }],
  };
}

function rulesFor(range: RangeAddress, pace: number): PlacedRule[] {
  const cell = `$${cellName(range.top, pace)}`;
  return LOOKS.map(({ word, fill, bold }) => ({
    range,
    rule: { formula: `=AND(${marker(HIGHLIGHT_TAG)},${cell}="${word}")`, fill, color: "#000000", bold },
  }));
}
