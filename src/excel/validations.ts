/**
 * Validation of cells, remembered before a sheet is taken away. Excel tells the rule of a range whose cells share one; any
 * other range is asked for by its halves. Round trips: 1 where there is none, else some for each edge of its areas.
 */
import { rangeName, type RangeAddress } from "../domain/grid/address";
import type { PlacedValidation, ValidationAsRead } from "../domain/plan/validation";
import { rangeAt } from "./range-at";

/** More pieces of a sheet than this are not looked at: nobody sets so many rules by hand. */
const MOST_PIECES = 300;
const QUERY = "type,rule,ignoreBlanks,errorAlert,prompt";
const NONE: string = "None";
const MIXED: ReadonlySet<string> = new Set(["Inconsistent", "MixedCriteria"]);
const WHOLE_SHEET: RangeAddress = { top: 0, left: 0, bottom: 1_048_575, right: 16_383 };

/** The validation of all cells of each sheet; null where there is more than is looked at. */
export async function readValidations(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
): Promise<(PlacedValidation[] | null)[]> {
  const found = sheets.map((sheet) => ({ sheet, placed: [] as PlacedValidation[], asked: 0 }));
  let pieces = found.map((of) => ({ of, range: WHOLE_SHEET }));
  while (pieces.length > 0) {
    const answers = pieces.map(({ of, range }) => {
      of.asked += 1;
      return { of, range, read: rangeAt(of.sheet, range).dataValidation.load(QUERY) };
    });
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- what is asked next follows from the answer
    await context.sync();
    pieces = answers.flatMap(({ of, range, read }) => {
      // null where the cells differ
      const type = read.type as string | null;
      if (type === NONE || of.asked > MOST_PIECES) return [];
      if (type === null || MIXED.has(type)) return halves(range).map((half) => ({ of, range: half }));
      of.placed.push({ range, validation: asRead(read) });
      return [];
    });
  }
  return found.map(({ placed, asked }) => (asked > MOST_PIECES ? null : joined(placed)));
}

function asRead({ rule, ignoreBlanks, errorAlert, prompt }: Excel.DataValidation): ValidationAsRead {
  return { rule: { ...rule }, ignoreBlanks, alert: { ...errorAlert }, prompt: { ...prompt } };
}

function halves({ top, left, bottom, right }: RangeAddress): RangeAddress[] {
  if (bottom - top >= right - left) {
    if (bottom === top) return [];
    const middle = top + Math.floor((bottom - top) / 2);
    return [
      { top, left, bottom: middle, right },
      { top: middle + 1, left, bottom, right },
    ];
  }
  const middle = left + Math.floor((right - left) / 2);
  return [
    { top, left, bottom, right: middle },
    { top, left: middle + 1, bottom, right },
  ];
}

/** Pieces of one rule that lie side by side, then one below the other, as one. */
function joined(placed: readonly PlacedValidation[]): PlacedValidation[] {
  const along = (first: keyof RangeAddress, last: keyof RangeAddress, list: readonly PlacedValidation[]) => {
    const open = [...list].sort((a, b) => a.range[first] - b.range[first]);
    const whole: PlacedValidation[] = [];
    for (const each of open) {
      const at = whole.findIndex(
        ({ range, validation }) =>
          range[last] + 1 === each.range[first] &&
          rangeName({ ...range, [first]: 0, [last]: 0 }) === rangeName({ ...each.range, [first]: 0, [last]: 0 }) &&
          JSON.stringify(validation) === JSON.stringify(each.validation),
      );
      const before = whole[at];
      if (before) whole[at] = { ...before, range: { ...before.range, [last]: each.range[last] } };
      else whole.push(each);
    }
    return whole;
  };
  return along("top", "bottom", along("left", "right", along("top", "bottom", placed)));
}

/** Queues the validation as it was; words that say nothing are left to Excel. */
export function queueAsRead(range: Excel.Range, { rule, ignoreBlanks, alert, prompt }: ValidationAsRead): void {
  const { dataValidation } = range;
  dataValidation.rule = rule;
  dataValidation.ignoreBlanks = ignoreBlanks;
  if (says(alert) || alert["showAlert"] === false || alert["style"] !== "Stop")
    dataValidation.errorAlert = alert as unknown as Excel.DataValidationErrorAlert;
  if (says(prompt)) dataValidation.prompt = prompt as unknown as Excel.DataValidationPrompt;
}

function says({ title, message }: Readonly<Record<string, unknown>>): boolean {
  return [title, message].some((text) => typeof text === "string" && text !== "");
}
