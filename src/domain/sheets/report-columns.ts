/** The columns of sheet "Báo cáo": a name, then numbers; longer texts are joined over several of them. */
import { COUNTS } from "./report-counts";

/** Last column that is ours: name, total, the parts, x/y. */
const RIGHT = COUNTS.length + 2;

export const REPORT_COLUMNS = { right: RIGHT, widths: [34, ...Array<number>(RIGHT).fill(9)] } as const;
