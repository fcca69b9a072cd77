/** Whether a file says of itself that it corrects or replaces one sent before. */
import { foldKey } from "../text/fold";
import { textsIn } from "../grid/texts-in";
import type { SubmittedFile } from "./submission";

/** "Đính chính báo cáo", "Báo cáo thay thế", "BC (sửa lần 2)"; an adjusted plan ("kế hoạch điều chỉnh") is none. */
const CORRECTS =
  /(?:^| )(?:dinh chinh|cai chinh|(?:bao cao|bieu|bc|so lieu|ban)(?: da)? (?:thay the|sua(?: doi)?|sua lai|bo sung|dieu chinh)|(?:thay the|sua(?: doi| lai)?|bo sung|dieu chinh)(?: cho)? (?:bao cao|bieu|bc|so lieu)|sua lan(?: thu)? \d+)(?: |$)/;

/** Words of its name, or above its tables. */
export function isCorrection({ file, sheets }: SubmittedFile): boolean {
  if (CORRECTS.test(foldKey(file.replace(/\.[a-z]+$/i, "").replaceAll("_", " ")))) return true;
  return sheets.some(({ role, grid, table }) => {
    const to = role === "indicators" && table ? (table.headingRows[0] ?? table.first) : 0;
    return [...textsIn(grid, 0, to)].some(({ text }) => CORRECTS.test(foldKey(text)));
  });
}
