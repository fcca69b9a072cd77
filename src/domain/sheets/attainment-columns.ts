/** The columns that a verdict adds to a table: those to read first, then those the formulas need, folded away. */
import type { RangeAddress } from "../grid/address";
import { cellText, type SheetSnapshot } from "../grid/snapshot";
import { consolidatedHeading } from "./consolidated-columns";
import type { VerdictColumns } from "./verdict-columns";

/** Shown, in this order. */
export const SHOWN = ["result", "attainment", "gap", "pace", "deviation", "words"] as const;
/** Folded away, in this order; the figures of a target's parts follow. */
export const HELPERS = [
  "code",
  "counted",
  "figure",
  "target",
  "max",
  "baseline",
  "pacing",
  "judged",
  "expected",
] as const;
export type AttainmentField = (typeof SHOWN)[number] | (typeof HELPERS)[number];

const FIELDS: readonly AttainmentField[] = [...SHOWN, ...HELPERS];
/** What the cell says as a number in the schema's unit; what of it is judged stands under "Số đem xét". */
const FIGURE_HEADING = "Số đã đọc";
/** As workbooks have it that an earlier version wrote. */
const FIGURE_BEFORE = "Số đưa vào xét";

/** Heading text of a field: the same words as in the consolidated sheet, by which it is read back. */
export function attainmentHeading(field: AttainmentField): string {
  return field === "figure" ? FIGURE_HEADING : consolidatedHeading(field);
}

/** Zero-based columns of the block that begins at `left`; parts have three columns each, grouped by kind. */
export class AttainmentColumns {
  constructor(
    readonly left: number,
    readonly parts: number,
  ) {}

  of(field: AttainmentField): number {
    return this.left + FIELDS.indexOf(field);
  }

  /** First column of the parts' figures, results or ratios. */
  part(kind: "figure" | "result" | "attainment", index = 0): number {
    return this.left + FIELDS.length + ["figure", "result", "attainment"].indexOf(kind) * this.parts + index;
  }

  /** Columns that the formulas of a row speak of. */
  get formulaColumns(): VerdictColumns {
    return {
      actual: this.of("figure"),
      target: this.of("target"),
      max: this.of("max"),
      baseline: this.of("baseline"),
      pacing: this.of("pacing"),
      judged: this.of("judged"),
      result: this.of("result"),
      attainment: this.of("attainment"),
      expected: this.of("expected"),
      deviation: this.of("deviation"),
    };
  }

  get firstHelper(): number {
    return this.left + SHOWN.length;
  }

  get right(): number {
    return this.left + FIELDS.length + 3 * this.parts - 1;
  }

  /** Heading texts from left to right. */
  headings(): string[] {
    const numbers = Array.from({ length: this.parts }, (_, index) => String(index + 1));
    return [
      ...FIELDS.map(attainmentHeading),
      ...numbers.map((number) => `${FIGURE_HEADING}, phần ${number}`),
      ...numbers.map((number) => `${consolidatedHeading("result")}, phần ${number}`),
      ...numbers.map((number) => `${consolidatedHeading("attainment")}, phần ${number}`),
    ];
  }
}

/** The block that an earlier run added to a sheet: heading row to last filled row; null where there is none. */
export function findAttainmentBlock(sheet: SheetSnapshot): RangeAddress | null {
  const isHeading = (text: string, field: AttainmentField): boolean =>
    text === attainmentHeading(field) || (field === "figure" && text === FIGURE_BEFORE);
  for (let top = 0; top < Math.min(sheet.rows.length, 80); top += 1) {
    const texts = (sheet.rows[top] ?? []).map((cell) => cellText(cell));
    const left = texts.findIndex((_, at) => FIELDS.every((field, index) => isHeading(texts[at + index] ?? "", field)));
    if (left < 0) continue;
    let right = left + FIELDS.length - 1;
    while (/, phần \d+$/.test(texts[right + 1] ?? "")) right += 1;
    let bottom = top;
    for (let row = top; row < sheet.rows.length; row += 1)
      if ((sheet.rows[row] ?? []).slice(left, right + 1).some((cell) => cell !== null)) bottom = row;
    return { top, left, bottom, right };
  }
  return null;
}
