/**
 * What each step of a plan changes in the open workbook, and that taking it back leaves nothing of it: kept as text in
 * test/fixtures/plans/in-excel.txt, `npm run plans` writes it anew.
 */
import { cellName, columnName, rangeName } from "../../src/domain/grid/address";
import type { PlanStep } from "../../src/domain/plan/plan";
import { applyPlan } from "../../src/excel/apply-plan";
import { createExcelWorkbook } from "../../src/excel/excel-workbook";
import type { Book } from "../../src/workbench/book/book";
import { MAX_COLUMNS } from "../../src/workbench/book/model";
import type { Sheet } from "../../src/workbench/book/sheet";
import { createTestHost } from "../../src/workbench/in-process";
import { bookFromXlsx } from "../../src/workbench/xlsx/open";
import { EVERY_STEP } from "../support/every-step";
import { changedLines, compareKept } from "../support/kept-text";
import { LIST, OWN, RICH_PARTS, richBook } from "../support/rich-book";
import { value } from "../support/value";

/** The book a line for each thing that it holds. */
function linesOf(book: Book): string[] {
  book.settle();
  const names = book.names.map(
    ({ sheetId, ...name }) =>
      `name ${sheetId === undefined ? "" : (book.sheets.find(({ id }) => id === sheetId)?.name ?? "?")} ${said(name)}`,
  );
  return [`in front: ${book.active.name}`, ...names.sort(), ...book.sheets.flatMap(linesOfSheet)].map((line) =>
    line.replace(/\|[0-9a-z]{8,12}(?=\\")/g, "|token"),
  );
}

function linesOfSheet(sheet: Sheet): string[] {
  const { name, cells, rows, columns, merges, conditionals, validations, tables, charts } = sheet;
  const { frozen, visibility, tabColor, page } = sheet;
  const at = (what: string, more: unknown): string => `${name} ${what} ${said(more)}`;
  const filled = [...cells].sort(([a], [b]) => a - b);
  return [
    at("sheet", { frozen, visibility, tabColor }),
    at("page", page),
    ...filled.map(([key, { style, ...cell }]) =>
      at(cellName(Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS), { ...cell, ...style }),
    ),
    ...[...rows].sort(([a], [b]) => a - b).map(([row, info]) => at(`row ${String(row + 1)}`, info)),
    ...[...columns].sort(([a], [b]) => a - b).map(([column, info]) => at(`column ${columnName(column)}`, info)),
    ...merges.map((each) => at("merge", rangeName(each))).sort(),
    ...conditionals.map(({ id: _, ...each }) => at("rule", each)),
    ...validations.map((each) => at("validation", each)),
    ...tables.map(({ id: _, ...each }) => at("table", each)),
    ...charts.map(({ id: _, ...each }) => at("chart", each)),
  ];
}

/** Ranges by their names; properties in order. */
function said(thing: unknown): string {
  return JSON.stringify(thing, (_, each: unknown) => {
    if (typeof each !== "object" || each === null || Array.isArray(each)) return each;
    if ("weight" in each) return Object.values(each).join(" ");
    if (
      "top" in each &&
      "bottom" in each &&
      "left" in each &&
      "right" in each &&
      typeof each.top === "number" &&
      Object.keys(each).length === 4
    )
      return rangeName(each as Parameters<typeof rangeName>[0]);
    return Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

/** The workbook without the looks and runs of texts that are not remembered: what is left over would be theirs everywhere. */
function ordinary(): Uint8Array {
  const without = (part: string, ...patterns: readonly RegExp[]): [string, string] => [
    part,
    patterns.reduce((text, pattern) => text.replace(pattern, ""), RICH_PARTS[part] ?? ""),
  ];
  return richBook(
    Object.fromEntries([
      without("xl/styles.xml", /<strike\/>|<u\/>|<color theme="1"\/>|<protection locked="\d"\/>/g),
      without("xl/sharedStrings.xml", /<rPr>.*?<\/rPr>|<\/t><\/r><r>(?:<rPr>.*?<\/rPr>)?<t>|<\/?r>/g),
      without("xl/worksheets/sheet1.xml", /<c r="E4" t="e"><v>#N\/A<\/v><\/c>|<\/?r>|<\/t><\/r><r><t>/g),
    ]),
  );
}

/** The workbook opened, its formulas computed. */
async function openedBook(): Promise<Book> {
  const book = await bookFromXlsx(ordinary());
  createTestHost({ book, level: 14 });
  await Excel.run(async (context) => {
    context.application.calculate("Full");
    await context.sync();
  });
  return book;
}

test("every step in the open workbook, done and taken back", async () => {
  const opened = await openedBook();
  const lines: string[] = [];
  for (const [title, steps] of EVERY_STEP) {
    const { book } = createTestHost({ book: opened.copy(), level: 14 });
    const before = linesOf(book);
    const applied = value(await applyPlan({ title, steps }));
    lines.push("", `=== ${title}`, ...changedLines(before, linesOf(book)));
    const undone = await applied.undo();
    const rest = changedLines(before, linesOf(book));
    lines.push(
      `taken back: ${undone.ok ? "" : `${undone.problem.code} ${undone.problem.details ?? ""} `}${rest.length === 0 ? "nothing left" : "left over"}`,
      ...rest,
    );
  }
  compareKept("in-excel", lines);
});

/** Writings that a person may meddle with before they are taken back. */
const WRITINGS: readonly (readonly [string, readonly PlanStep[]])[] = [
  [
    "figures and a formula beside texts",
    [
      {
        kind: "write",
        sheet: OWN,
        top: 2,
        left: 3,
        cells: [
          [1, 2],
          [3, "bốn"],
        ],
      },
      { kind: "write", sheet: OWN, top: 2, left: 6, cells: [[{ formula: "='Danh sách'!B2 + D3" }], [0.5]] },
      { kind: "style", sheet: OWN, range: { top: 2, left: 3, bottom: 3, right: 4 }, style: { bold: true } },
    ],
  ],
  ["cells cleared", [{ kind: "clear", sheet: OWN, range: { top: 2, left: 3, bottom: 3, right: 3 } }]],
  ["rows hidden", [{ kind: "hide-rows", sheet: OWN, top: 2, bottom: 2, hidden: true }]],
  [
    "a sheet emptied and written",
    [
      { kind: "empty-sheet", sheet: LIST },
      {
        kind: "write",
        sheet: LIST,
        top: 0,
        left: 0,
        cells: [
          ["Mã", "Tên"],
          ["C", "Xã"],
        ],
      },
    ],
  ],
  [
    "a sheet added",
    [
      { kind: "add-sheet", sheet: "Mới" },
      {
        kind: "write",
        sheet: "Mới",
        top: 1,
        left: 1,
        cells: [
          ["a", 1],
          ["b", { formula: "=C2" }],
        ],
      },
    ],
  ],
  [
    "our rules taken away",
    [{ kind: "remove-conditional-formats", sheet: OWN, tag: "lag", range: { top: 2, left: 0, bottom: 4, right: 5 } }],
  ],
];

/** By what it is known where the rows are now. */
const ANCHORS = [{ sheet: OWN, name: "Bang", range: { top: 2, left: 0, bottom: 4, right: 5 } }];

type Meddling = readonly [string, string, (sheet: Excel.Worksheet) => void];
const typed = (what: string, sheet: string, cell: string, content: string | number): Meddling => [
  what,
  sheet,
  (on) => {
    on.getRange(cell).formulas = [[content]];
  },
];
const inserted = (what: string, lines: string, shift: "Down" | "Right"): Meddling => [
  what,
  OWN,
  (on) => {
    on.getRange(lines).insert(shift);
  },
];
const renamed = (what: string, sheet: string): Meddling => [
  what,
  sheet,
  (on) => {
    on.name = "Tên khác";
  },
];
const deleted = (what: string, sheet: string): Meddling => [
  what,
  sheet,
  (on) => {
    on.delete();
  },
];

const MEDDLINGS: readonly Meddling[] = [
  typed("another figure over one", OWN, "D3", 7),
  typed("the same figure as text", OWN, "D3", "'1"),
  typed("a formula over a text", OWN, "E4", "=1"),
  typed("a figure over the formula", OWN, "G3", 0),
  typed("the formula in other letters", OWN, "G3", "='danh sách'!b2+d3"),
  typed("a text beside, in the same row", OWN, "B4", "khác"),
  typed("a note further down", OWN, "H20", "ghi chú"),
  typed("a note on the list", LIST, "D9", "ghi chú"),
  typed("a note on what was added", "Mới", "A1", "ghi chú"),
  typed("the same again on what was added", "Mới", "B2", "a"),
  inserted("rows above", "1:2", "Down"),
  inserted("a row between", "4:4", "Down"),
  inserted("a column before", "A:A", "Right"),
  inserted("a column between", "E:E", "Right"),
  [
    "a row deleted",
    OWN,
    (on) => {
      on.getRange("4:4").delete("Up");
    },
  ],
  renamed("the sheet renamed", OWN),
  renamed("the list renamed", LIST),
  renamed("what was added renamed", "Mới"),
  deleted("the list deleted", LIST),
  deleted("what was added deleted", "Mới"),
];

test("a person's changes between a writing and its undo: said, followed or kept", async () => {
  const opened = await openedBook();
  const lines: string[] = [];
  for (const [title, steps] of WRITINGS) {
    lines.push("", `=== ${title}`);
    const places = new Set([
      ...steps.map(({ sheet }) => sheet),
      ...(JSON.stringify(steps).includes(LIST) ? [LIST] : []),
    ]);
    for (const [what, sheet, change] of MEDDLINGS) {
      // What is brought back may speak of a sheet that is called something else by now.
      if (!places.has(sheet) && what !== "the sheet renamed") continue;
      const meddle = (): Promise<void> =>
        Excel.run(async (context) => {
          change(context.workbook.worksheets.getItem(sheet));
          await context.sync();
        });
      const { book } = createTestHost({ book: opened.copy(), level: 14 });
      const { sheets } = value(await createExcelWorkbook().readSheets({ names: [OWN] }));
      const applied = value(
        await applyPlan({ title, steps, ...(places.has(OWN) ? { basis: sheets, anchors: ANCHORS } : {}) }),
      );
      await meddle();
      const meddled = linesOf(book);
      const undone = await applied.undo();
      const kept = undone.ok ? [] : changedLines(meddled, linesOf(book));
      expect([what, kept]).toEqual([what, []]);
      const forced = undone.ok ? null : await applied.undo(true);
      const said = undone.ok ? "taken back" : `${undone.problem.code} ${JSON.stringify(undone.problem.params)}`;
      lines.push(
        `${what}: ${said}${forced ? `; all the same: ${forced.ok ? "taken back" : forced.problem.code}` : ""}`,
      );
      const after = linesOf(book);
      // As it would be if nothing had been written.
      const alone = createTestHost({ book: opened.copy(), level: 14 }).book;
      if (sheet === "Mới") alone.addSheet(sheet);
      await meddle();
      const as = linesOf(alone).filter((line) => !line.startsWith("Mới "));
      if (forced?.ok !== false) lines.push(...changedLines(as, after).map((line) => `    ${line}`));
    }
  }
  compareKept("in-excel-meddled", lines);
});

test("a large blank area that was written to is as it was, with the looks of its columns", async () => {
  const book = (await openedBook()).copy();
  createTestHost({ book, level: 14 });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(OWN);
    sheet.getRange("A31:A640").format.fill.color = "#FFF2CC";
    sheet.getRange("E31:E300").format.font.italic = true;
    await context.sync();
  });
  const before = linesOf(book);
  const range = { top: 30, left: 0, bottom: 639, right: 4 };
  const cells = Array.from({ length: 610 }, (_, row) => [`dòng ${String(row)}`, row, "x", row / 2, row]);
  const steps: readonly PlanStep[] = [
    { kind: "expect-blank", sheet: OWN, range },
    { kind: "style", sheet: OWN, range, style: { bold: true, fill: "#DDEBF7", numberFormat: "0.0" } },
    { kind: "write", sheet: OWN, top: 30, left: 0, cells },
  ];
  const applied = value(await applyPlan({ title: "large", steps }));
  expect(linesOf(book).filter((line) => line.includes('"bold":true')).length).toBeGreaterThan(3_000);
  value(await applied.undo());
  const rest = changedLines(before, linesOf(book));
  compareKept("in-excel-large", [...new Set(rest.map((line) => line.replace(/[A-E]\d+/, (cell) => cell.slice(0, 1))))]);
});
