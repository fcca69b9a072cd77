/**
 * What people do between a preview, the writing and its undo. An edit says which sheets it needs; where they are missing
 * there is nothing to try.
 */
import type { Book } from "../../../src/workbench/book/book";
import { OWN_TABLE } from "./books";

/** Names of the sheet in front and of the last one, in the book in which the edit is thought of. */
export interface Places {
  readonly front: string;
  readonly last: string;
}

export interface Edit {
  readonly name: string;
  /** Whether the book has what the edit is about. */
  readonly fits: (book: Book, places: Places) => boolean;
  readonly make: (workbook: Excel.Workbook, places: Places) => void;
  /** Only lines, names or sheets are changed: nothing that a person typed is lost with a sheet of ours. */
  readonly isStructural?: boolean;
}

export function placesOf(book: Book): Places {
  return { front: book.active.name, last: book.sheets.at(-1)?.name ?? "" };
}

const SCHEMA = "Bộ chỉ tiêu";
const has =
  (...names: readonly string[]) =>
  (book: Book): boolean =>
    names.every((name) => book.sheet(name) !== undefined);

const inFront = (book: Book, { front }: Places): boolean => book.sheet(front) !== undefined;
const onLast = (book: Book, { last }: Places): boolean => book.sheet(last) !== undefined;

const TAKEN = ["TỔNG HỢP", "QUYẾT ĐỊNH", "KIỂM TRA"];

const EDITS: readonly Edit[] = [
  { name: "nothing", fits: () => true, make: () => undefined },
  {
    name: "figure typed",
    fits: has(OWN_TABLE),
    make: ({ worksheets }) => {
      worksheets.getItem(OWN_TABLE).getRange("D8").values = [[987_654]];
    },
  },
  {
    name: "word typed into the first cell",
    fits: inFront,
    make: (workbook, places) => {
      workbook.worksheets.getItem(places.front).getRange("A1").values = [["của tôi"]];
    },
  },
  {
    name: "note typed beside",
    fits: inFront,
    make: (workbook, places) => {
      workbook.worksheets.getItem(places.front).getRange("AZ3").values = [["ghi chú"]];
    },
  },
  {
    name: "note typed on the last sheet",
    fits: onLast,
    make: ({ worksheets }, { last }) => {
      worksheets.getItem(last).getRange("B40").values = [["ghi chú"]];
    },
  },
  {
    name: "target changed",
    fits: has(SCHEMA),
    make: ({ worksheets }) => {
      worksheets.getItem(SCHEMA).getRange("F6").values = [["≥ 77"]];
    },
  },
  {
    name: "rows inserted above",
    isStructural: true,
    fits: inFront,
    make: (workbook, places) => {
      workbook.worksheets.getItem(places.front).getRange("1:3").insert("Down");
    },
  },
  {
    name: "rows inserted in the schema",
    isStructural: true,
    fits: has(SCHEMA),
    make: ({ worksheets }) => {
      worksheets.getItem(SCHEMA).getRange("1:2").insert("Down");
    },
  },
  {
    name: "row inserted in the middle",
    isStructural: true,
    fits: inFront,
    make: (workbook, places) => {
      workbook.worksheets.getItem(places.front).getRange("9:9").insert("Down");
    },
  },
  {
    name: "column inserted before",
    isStructural: true,
    fits: inFront,
    make: (workbook, places) => {
      workbook.worksheets.getItem(places.front).getRange("A:A").insert("Right");
    },
  },
  {
    name: "row deleted",
    isStructural: true,
    fits: inFront,
    make: (workbook, places) => {
      workbook.worksheets.getItem(places.front).getRange("8:8").delete("Up");
    },
  },
  {
    name: "sheet renamed",
    isStructural: true,
    fits: inFront,
    make: (workbook, places) => {
      workbook.worksheets.getItem(places.front).name = "Tên mới";
    },
  },
  {
    name: "schema renamed",
    isStructural: true,
    fits: has(SCHEMA),
    make: ({ worksheets }) => {
      worksheets.getItem(SCHEMA).name = "Bộ chỉ tiêu cũ";
    },
  },
  {
    name: "names taken in capitals",
    fits: (book) => TAKEN.every((name) => book.sheet(name) === undefined),
    make: ({ worksheets }) => {
      for (const name of ["TỔNG HỢP", "QUYẾT ĐỊNH", "KIỂM TRA"])
        worksheets.add(name).getRange("A1").values = [["của tôi"]];
    },
  },
  {
    name: "sheet protected",
    isStructural: true,
    fits: inFront,
    make: (workbook, places) => {
      workbook.worksheets.getItem(places.front).protection.protect();
    },
  },
  {
    name: "last sheet deleted",
    isStructural: true,
    fits: (book, places) => book.sheets.length > 3 && onLast(book, places),
    make: ({ worksheets }, { last }) => {
      worksheets.getItem(last).delete();
    },
  },
  {
    name: "rows filtered",
    isStructural: true,
    fits: has(OWN_TABLE),
    make: ({ worksheets }) => {
      worksheets.getItem(OWN_TABLE).autoFilter.apply("A5:C40", 0, { filterOn: "Values", values: ["1"] });
    },
  },
];

/** All of them, the first of which does nothing. */
export function allEdits(): readonly Edit[] {
  return EDITS;
}
