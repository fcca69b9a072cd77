/** What hangs on a sheet beside its cells: the API's collections, of which only the number is known here. */
import type { Attached } from "../../book/model";
import type { Sheet } from "../../book/sheet";
import { defineClass } from "../define";

const counted = (type: string, kind: keyof Attached) =>
  defineClass<Sheet>(type, { methods: { getCount: (sheet) => sheet.attached[kind] } });

export const comments = counted("CommentCollection", "comments");
export const shapes = counted("ShapeCollection", "shapes");
export const pivotTables = counted("PivotTableCollection", "pivotTables");
