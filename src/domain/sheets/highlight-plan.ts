/**
 * Highlights lagging rows by conditional formatting on the pace column: colour, symbol and text together. The rules carry
 * a marker in their own formula, so that only ours are ever taken away.
 */
import { cellName, type RangeAddress } from "../grid/address";
import { NO_DATA_MARK, PACE_WORDS } from "../judge/words";
import { marker, type WorkbookPlan } from "../plan/plan";

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
  const cell = `$${cellName(body.top, pace)}`;
  return {
    title: "highlight-on",
    steps: [
      ...LOOKS.map(({ word, fill, bold }) => ({
        kind: "conditional-format" as const,
        sheet,
        range: body,
        tag: HIGHLIGHT_TAG,
        rule: { formula: `=AND(${marker(HIGHLIGHT_TAG)},${cell}="${word}")`, fill, color: "#000000", bold },
      })),
    ],
  };
}

/** Takes the highlight off the sheet; `ids` are those of its rules in the host. */
export function buildHighlightOff(sheet: string, ids: readonly string[]): WorkbookPlan {
  return { title: "highlight-off", steps: [{ kind: "remove-conditional-formats", sheet, tag: HIGHLIGHT_TAG, ids }] };
}
