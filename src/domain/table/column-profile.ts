/** What the cells of a column hold, where its heading can be read in two ways. */
import { foldKey } from "../text/fold";
import { isKnownUnit } from "../text/unit";
import { cellAt } from "../grid/snapshot";
import type { TextGrid } from "../grid/text-grid";

export interface ColumnProfile {
  readonly filled: number;
  readonly numbers: number;
  readonly units: number;
  readonly offices: number;
  readonly verdicts: number;
  /** Texts of several words. */
  readonly names: number;
}

const LOOKED_AT = 60;
const NUMBER =
  /^(?:[<>≥≤~=]|trên|dưới|từ|khoảng|tối thiểu|tối đa|ít nhất|không quá|giảm|tăng|đạt|hơn|gần)*\s*[-–+]?\d[\d.,\s/%:-]*(?:trở lên|trở xuống)?$/iu;
const OFFICE =
  /^(phong|ban|ubnd|uy ban|so|xa|thi tran|phuong|cong an|van phong|trung tam|chi cuc|hoi|dang uy|mttq|bhxh|truong)( |$)/;
const VERDICT = /^(dat|vuot|chua dat|khong dat|hoan thanh|chua hoan thanh|cham|dung tien do|cao hon|thap hon)( |$)/;

/** A profile of the first rows below a heading. */
export function profileOf(grid: TextGrid, column: number, first: number): ColumnProfile {
  const profile = { filled: 0, numbers: 0, units: 0, offices: 0, verdicts: 0, names: 0 };
  for (let row = first; row < Math.min(grid.height, first + LOOKED_AT); row += 1) {
    const isNumber = typeof cellAt(grid.sheet, row, column)?.value === "number";
    const text = isNumber ? "" : grid.text(row, column);
    if (isNumber) profile.numbers += 1;
    if (isNumber || text !== "") profile.filled += 1;
    if (text === "") continue;
    const key = foldKey(text);
    if (NUMBER.test(text)) profile.numbers += 1;
    else if (VERDICT.test(key)) profile.verdicts += 1;
    else if (isKnownUnit(text)) profile.units += 1;
    else if (key.includes(" ")) profile.names += 1;
    if (OFFICE.test(key) && key.includes(" ")) profile.offices += 1;
  }
  return profile;
}

/** Whether most of the filled cells are of a kind; none of an empty column. */
export function mostly(count: number, { filled }: ColumnProfile): boolean {
  return filled > 0 && count / filled > 0.6;
}
