/**
 * What real Excel does and a friendly host would not: each test sets the host to behave as documented (docs/excel-checklist.md
 * says what only Excel itself can confirm), and asks for the right result or a refusal that leaves the workbook as it was.
 */
import { planAttainment } from "../../src/app/attainment";
import { applyChange } from "../../src/app/change";
import { toggleHighlight } from "../../src/app/highlight";
import { toggleLaggingRows } from "../../src/app/lagging-rows";
import type { WorkbookPlan } from "../../src/domain/plan/plan";
import { PACE_WORDS } from "../../src/domain/judge/words";
import { success } from "../../src/domain/outcome";
import { applyPlan } from "../../src/excel/apply-plan";
import { createExcelWorkbook } from "../../src/excel/excel-workbook";
import { toExcel } from "../../src/excel/literal";
import { runExcel } from "../../src/excel/run";
import { Book } from "../../src/workbench/book/book";
import { readWritten } from "../../src/workbench/book/input";
import { createTestHost } from "../../src/workbench/in-process";
import { differenceOf } from "../support/book-state";
import { tries } from "../support/tries";
import { value } from "../support/value";
import { open, OWN_TABLE, personsBook, workedBook } from "./faults/books";

async function change(write: (workbook: Excel.Workbook) => void): Promise<void> {
  await Excel.run(async (context) => {
    write(context.workbook);
    await context.sync();
  });
}

/** A book of one sheet "Biểu" and a pane. */
async function blank(write: (sheet: Excel.Worksheet) => void) {
  const book = new Book();
  book.addSheet("Biểu");
  const { host } = createTestHost({ book, level: 14 });
  await change(({ worksheets }) => {
    write(worksheets.getItem("Biểu"));
  });
  host.faults.clear();
  host.resetCounters();
  return { host, book, sheet: book.active, workbook: createExcelWorkbook() };
}

const write = (top: number, cells: (string | number)[][]): WorkbookPlan => ({
  title: "test",
  steps: [{ kind: "write", sheet: "Biểu", top, left: 0, cells }],
});

describe("styles", () => {
  test("undo keeps the font of a sheet formatted as a whole", async () => {
    const { book, sheet } = await blank((biểu) => {
      const all = biểu.getRange("A:XFD").format.font;
      all.name = "Times New Roman";
      all.size = 13;
      biểu.getRange("A1:B2").values = [
        ["a", 1],
        ["b", 2],
      ];
    });
    const before = book.copy();
    const applied = value(
      await applyPlan({
        title: "test",
        steps: [
          {
            kind: "style",
            sheet: "Biểu",
            range: { top: 0, left: 0, bottom: 3, right: 3 },
            style: { bold: true, fill: "#FFE699" },
          },
          { kind: "write", sheet: "Biểu", top: 0, left: 0, cells: [["x", "y"]] },
        ],
      }),
    );
    expect(sheet.cell(0, 0).style).toMatchObject({ fontName: "Times New Roman", bold: true });
    value(await applied.undo());
    expect(sheet.styleAt(0, 0)).toEqual({ fontName: "Times New Roman", fontSize: 13 });
    expect(sheet.styleAt(3, 3)).toEqual({ fontName: "Times New Roman", fontSize: 13 });
    expect(before.active.styleAt(1, 1)).toEqual(sheet.styleAt(1, 1));
  });

  test("a named style keeps its name through an undo", async () => {
    const { sheet } = await blank((biểu) => {
      biểu.getRange("A1:B1").values = [["tốt", 1]];
      biểu.getRange("A1").style = "Good";
    });
    const applied = value(
      await applyPlan({
        title: "test",
        steps: [{ kind: "clear", sheet: "Biểu", range: { top: 0, left: 0, bottom: 1, right: 2 } }],
      }),
    );
    expect(sheet.cell(0, 0).style.named).toBeUndefined();
    value(await applied.undo());
    expect(sheet.cell(0, 0)).toMatchObject({ value: "tốt", style: { named: "Good", fill: "#C6EFCE" } });
    expect(sheet.cell(0, 1).style.named).toBeUndefined();
  });

  test("undo of hidden rows shows exactly those that were hidden by us", async () => {
    const { sheet } = await blank((biểu) => {
      biểu.getRange("A1:A9").values = Array.from({ length: 9 }, (_, row) => [row]);
      biểu.getRange("3:3").rowHidden = true;
    });
    const hidden = (): number[] => [...sheet.rows].flatMap(([row, info]) => (info.hidden ? [row] : [])).sort();
    const hide = (top: number, bottom: number) =>
      ({ kind: "hide-rows", sheet: "Biểu", top, bottom, hidden: true }) as const;
    // The plan was made when the row was still to be seen.
    expect(await applyPlan({ title: "test", steps: [hide(1, 6)] })).toMatchObject({
      ok: false,
      problem: { code: "changed-meanwhile", standing: "as-before" },
    });
    const applied = value(await applyPlan({ title: "test", steps: [hide(1, 1), hide(3, 6)] }));
    expect(hidden()).toEqual([1, 2, 3, 4, 5, 6]);
    value(await applied.undo());
    expect(hidden()).toEqual([2]);
  });
});

test("an error that somebody typed comes back as an error, a text that reads like one as a text", async () => {
  const { book, sheet } = await blank((biểu) => {
    biểu.getRange("A1:B1").formulas = [["#N/A", "'#N/A"]];
  });
  const before = book.copy();
  expect(sheet.value(0, 0)).toEqual({ error: "#N/A" });
  const applied = value(await applyPlan(write(0, [["x", "y"]])));
  value(await applied.undo());
  expect([sheet.value(0, 0), sheet.value(0, 1)]).toEqual([{ error: "#N/A" }, "#N/A"]);
  expect(await differenceOf(before, book)).toBe("nowhere");
});

test("so does one on a sheet that is emptied and filled anew", async () => {
  const { book, sheet } = await blank((biểu) => {
    biểu.getRange("A1:B1").formulas = [["#DIV/0!", "'#DIV/0!"]];
  });
  const before = book.copy();
  const applied = value(
    await applyPlan({ title: "test", steps: [{ kind: "empty-sheet", sheet: "Biểu" }, ...write(0, [["x"]]).steps] }),
  );
  expect(sheet.value(0, 0)).toBe("x");
  value(await applied.undo());
  expect(await differenceOf(before, book)).toBe("nowhere");
});

describe("what was cleared, and columns put in before it is taken back", () => {
  const cleared = async () => {
    const opened = await blank((biểu) => {
      biểu.getRange("A1:E3").values = [
        ["Mã", "Chỉ tiêu", "Kết quả", "Ghi chú", "Người nhập"],
        ["a", "Trồng rừng", "đạt", "đã rà", "An"],
        ["b", "Hộ nghèo", "chậm", "chờ", "Bình"],
      ];
    });
    const basis = value(await opened.workbook.readSheets("all")).sheets;
    const steps = [{ kind: "clear", sheet: "Biểu", range: { top: 0, left: 2, bottom: 2, right: 2 } }] as const;
    return { ...opened, applied: value(await applyPlan({ title: "test", basis, steps })) };
  };
  const putIn = (columns: string) =>
    change(({ worksheets }) => {
      worksheets.getItem("Biểu").getRange(columns).insert("Right");
    });

  test.each([
    ["A:A", 3],
    ["E:E", 2],
  ])("in %s: it comes back to where its place is by now", async (columns, place) => {
    const { sheet, applied } = await cleared();
    await putIn(columns);
    value(await applied.undo());
    expect([0, 1, 2].map((row) => sheet.value(row, place))).toEqual(["Kết quả", "đạt", "chậm"]);
  });

  test.each(["C:C", "D:D"])("in %s: nobody can say where its place is, and nothing is written", async (columns) => {
    const { book, applied } = await cleared();
    await putIn(columns);
    const before = book.copy();
    expect(await applied.undo()).toMatchObject({ ok: false, problem: { code: "moved-since" } });
    expect(await applied.undo(true)).toMatchObject({ ok: false, problem: { code: "moved-since" } });
    expect(await differenceOf(before, book)).toBe("nowhere");
  });
});

describe("size", () => {
  test("cells of long text are read in halves, with merges and hidden lines", async () => {
    const text = "Tỷ lệ hộ gia đình được công nhận văn hóa";
    const { host, workbook } = await blank((biểu) => {
      biểu.getRange("A1:T3000").values = Array.from({ length: 3000 }, (_, row) =>
        Array.from({ length: 20 }, () => `${text} ${String(row)}`),
      );
      biểu.getRange("A1:C1").merge(false);
      biểu.getRange("5:5").rowHidden = true;
    });
    const [sheet] = value(await workbook.readSheets("all")).sheets;
    expect(sheet?.rows[2999]?.[19]?.value).toBe(`${text} 2999`);
    expect(sheet?.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 2 }]);
    expect(sheet?.hiddenRows).toEqual([4]);
    expect(host.counters.requests).toBeGreaterThan(3);
  });

  test("what a large sheet held is remembered, compared and brought back in several requests", async () => {
    const rows = tries(1200, 9000);
    const { host, book, sheet, workbook } = await blank((biểu) => {
      biểu.getRange(`A1:H${String(rows)}`).values = Array.from({ length: rows }, (_, row) =>
        Array.from({ length: 8 }, (_cell, column) => `ô ${String(row)} ${String(column)}`),
      );
      biểu.getRange(`B2:B${String(rows)}`).format.fill.color = "#FFE699";
    });
    const before = book.copy();
    const basis = value(await workbook.readSheets("all")).sheets;
    let [request, answer] = [0, 0];
    host.trace = (asked, answered) => {
      request = Math.max(request, Buffer.byteLength(asked));
      answer = Math.max(answer, Buffer.byteLength(answered));
    };
    const applied = value(
      await applyPlan({
        title: "test",
        basis,
        steps: [{ kind: "clear", sheet: "Biểu", range: { top: 0, left: 0, bottom: rows - 1, right: 7 } }],
      }),
    );
    expect(sheet.value(5, 1)).toBeNull();
    value(await applied.undo());
    expect(await differenceOf(before, book)).toBe("nowhere");
    expect(request).toBeLessThan(2_000_000);
    expect(answer).toBeLessThan(4_000_000);
  });

  test("hundreds of merges are read", async () => {
    const { workbook } = await blank((biểu) => {
      biểu.getRange("A1:D700").values = Array.from({ length: 700 }, (_, row) => [row, "", "x", ""]);
      for (let row = 1; row <= 700; row += 1) biểu.getRange(`A${String(row)}:B${String(row)}`).merge(false);
      biểu.getRange("C1:C2").merge(false);
    });
    const [sheet] = value(await workbook.readSheets("all")).sheets;
    expect(sheet?.merges).toHaveLength(701);
  });
});

test.each([
  " 5",
  "  1/2/2026",
  "€5",
  "₫5",
  "１２",
  "٣",
  " =1+1",
  "=1+1",
  "\u00a05",
  "1/2",
  "true",
  " TRUE ",
  "Mar 5",
  "#N/A",
  "＝1+1",
])("the text %j stays a text", (text) => {
  const literal = toExcel(text);
  expect(literal).toBe(`'${text}`);
  expect(readWritten(String(literal), false)).toMatchObject({ value: text });
});

describe("filters", () => {
  const filtered = () =>
    blank((biểu) => {
      biểu.getRange("A1:B4").values = [
        ["Mã", "Số"],
        ["a", 1],
        ["b", 2],
        ["a", 3],
      ];
      biểu.autoFilter.apply("A1:B4", 0, { filterOn: "Values", values: ["a"] });
    });

  test("nothing is written to a sheet with rows hidden by a filter", async () => {
    const { book } = await filtered();
    const before = book.copy();
    expect(await applyPlan(write(1, [["x"]]))).toMatchObject({
      ok: false,
      problem: { code: "sheet-filtered", standing: "as-before", params: { sheet: "Biểu" } },
    });
    expect(await differenceOf(before, book)).toBe("nowhere");
  });

  test("what was written before the filter is taken back once the filter is gone", async () => {
    const { book, sheet } = await blank((biểu) => {
      biểu.getRange("A1:B4").values = [
        ["Mã", "Số"],
        ["a", 1],
        ["b", 2],
        ["a", 3],
      ];
    });
    const before = book.copy();
    const applied = value(await applyPlan(write(3, [["c"]])));
    await change(({ worksheets }) => {
      worksheets.getItem("Biểu").autoFilter.apply("A1:B4", 0, { filterOn: "Values", values: ["a"] });
    });
    expect(await applied.undo()).toMatchObject({ ok: false, problem: { code: "sheet-filtered", standing: "done" } });
    expect(sheet.value(3, 0)).toBe("c");
    await change(({ worksheets }) => {
      worksheets.getItem("Biểu").autoFilter.remove();
    });
    value(await applied.undo());
    expect(await differenceOf(before, book)).toBe("nowhere");
  });
});

async function judged() {
  const opened = open(await personsBook());
  value(await applyChange(opened.workbook, value(await planAttainment(opened.workbook, "active"))));
  return opened;
}

test("nothing is written to a sheet whose table has rows hidden by its filter", async () => {
  const { book } = await blank((biểu) => {
    biểu.getRange("A1:B4").values = [
      ["Mã", "Số"],
      ["a", 1],
      ["b", 2],
      ["a", 3],
    ];
    const table = biểu.tables.add("A1:B4", true);
    table.columns.getItem("Mã").filter.applyValuesFilter(["a"]);
  });
  const before = book.copy();
  expect(await applyPlan(write(1, [["x"]]))).toMatchObject({
    ok: false,
    problem: { code: "sheet-filtered", standing: "as-before", params: { sheet: "Biểu" } },
  });
  expect(await differenceOf(before, book)).toBe("nowhere");
});

test("columns are as wide as their characters in the workbook's own font", async () => {
  const book = new Book();
  book.addSheet("Biểu");
  book.defaultFont = { name: "Times New Roman", size: 13 };
  createTestHost({ book, level: 14 });
  const applied = value(
    await applyPlan({ title: "test", steps: [{ kind: "column-width", sheet: "Biểu", column: 1, width: 20 }] }),
  );
  // 20 digits of 9 pixels and a margin of 5, in digits of 7 pixels.
  expect(book.active.columns.get(1)?.width).toBeCloseTo((20 * 9) / 7, 1);
  value(await applied.undo());
  expect(book.active.columns.get(1)?.width).toBeUndefined();
});

describe("rules that cannot be read as a whole", () => {
  test("the highlight goes on and off, and is taken back", async () => {
    const { host, book, workbook } = await judged();
    const rules = (): number => book.sheet(OWN_TABLE)?.conditionals.length ?? 0;
    const before = rules();
    host.faults.brokenRules = true;
    const on = value(await toggleHighlight(workbook));
    expect([on.on, rules()]).toEqual([true, before + 3]);
    const off = value(await toggleHighlight(workbook));
    expect([off.on, rules()]).toEqual([false, before]);
    value(await off.applied.undo());
    expect(rules()).toBe(before + 3);
    value(await on.applied.undo());
    expect(rules()).toBe(before);
  });
});

test("verdicts are computed before they are read where Excel computes by hand only", async () => {
  const { book, workbook } = open(await workedBook(await personsBook()));
  book.settle();
  await change(({ application }) => {
    application.calculationMode = "Manual";
  });
  const sheet = book.sheet("Tổng hợp");
  const cells = [...(sheet?.cells ?? [])].filter(
    ([, { value: word, formula }]) =>
      formula !== undefined && (word === PACE_WORDS.behind || word === PACE_WORDS.farBehind),
  );
  expect(cells.length).toBeGreaterThan(0);
  // Yesterday's results: everything seems to be on course.
  for (const [key, cell] of cells) sheet?.cells.set(key, { ...cell, value: PACE_WORDS.onTrack });
  book.touch();
  expect(value(await toggleHighlight(workbook))).toMatchObject({ sheet: "Tổng hợp", rows: cells.length });
  expect(cells.map(([key]) => sheet?.cells.get(key)?.value)).toEqual(cells.map(([, cell]) => cell.value));
});

test.each([
  ["add-sheet", [{ kind: "add-sheet", sheet: "Mới" }]],
  ["freeze", [{ kind: "freeze", sheet: "Biểu", rows: 1, columns: 0 }]],
  ["activate", [{ kind: "activate", sheet: "Biểu" }]],
] as const)("%s while another workbook is in front says so, and leaves all as before", async (_, steps) => {
  const { host, book } = await blank((biểu) => {
    biểu.getRange("A1").values = [[1]];
  });
  const before = book.copy();
  host.faults.otherInFront = true;
  expect(await applyPlan({ title: "test", steps })).toMatchObject({
    ok: false,
    problem: { code: "inactive-workbook", retryable: true },
  });
  host.faults.otherInFront = false;
  expect(await differenceOf(before, book)).toBe("nowhere");
});

test.each([
  ["FilteredRangeConflict", "sheet-filtered"],
  ["MergedRangeConflict", "merged-cells"],
  ["ItemAlreadyExists", "changed-meanwhile"],
  ["ConnectionFailure", "host-unreachable"],
  ["InvalidOrTimedOutSession", "host-unreachable"],
  ["Timeout", "no-answer"],
  ["ActivityLimitReached", "host-busy"],
  ["InvalidSelection", "inactive-workbook"],
  ["SomethingNew", "host-refused"],
  ["constructor", "host-refused"],
])("%s is said as %s", async (code, problem) => {
  const { host, workbook } = await blank(() => undefined);
  host.faults.failNext(code);
  expect(await workbook.readValues({ active: true })).toMatchObject({ ok: false, problem: { code: problem } });
});

test("a request that is never answered ends, and nothing is sent afterwards", async () => {
  const { host } = await blank(() => undefined);
  host.faults.editing = true;
  const outcome = await runExcel(async (context) => {
    context.workbook.load("name");
    await context.sync();
    context.workbook.worksheets.getItem("Biểu").getRange("A1").values = [["quá muộn"]];
    await context.sync();
    return success(null);
  }, 50);
  expect(outcome).toMatchObject({ ok: false, problem: { code: "no-answer", retryable: true } });
  host.faults.editing = false;
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(host.book.active.value(0, 0)).toBeNull();
});

test("only lagging rows is undone in a sheet with rows of its own hidden", async () => {
  const { book, workbook } = await judged();
  const before = book.copy();
  const state = value(await toggleLaggingRows(workbook));
  expect(state.rows).toBeGreaterThan(0);
  expect(await differenceOf(before, book)).not.toBe("nowhere");
  value(await (state.applied?.undo() ?? Promise.reject(new Error("nothing applied"))));
  expect(await differenceOf(before, book)).toBe("nowhere");
});

describe("tables that take in what is written beside them", () => {
  const withTable = () =>
    blank((biểu) => {
      biểu.getRange("A1:B3").values = [
        ["Mục", "Giá trị"],
        ["a", 1],
        ["b", 2],
      ];
      biểu.tables.add("A1:B3", true).name = "Bang";
    });
  const area = (book: Book) => book.active.tables.map(({ range }) => range);

  test.each([
    ["below", { top: 3, left: 0, cells: [["c", 3]] }],
    ["beside", { top: 0, left: 2, cells: [["Thêm"], ["x"], ["y"]] }],
  ])("written %s, the table grows; undo gives it its size back", async (_, at) => {
    const { book } = await withTable();
    const [before, copy] = [area(book), book.copy()];
    const applied = value(await applyPlan({ title: "test", steps: [{ kind: "write", sheet: "Biểu", ...at }] }));
    expect(area(book)).not.toEqual(before);
    value(await applied.undo());
    expect(area(book)).toEqual(before);
    expect(await differenceOf(copy, book)).toBe("nowhere");
  });

  test("a person's rows put below ours stay in the table", async () => {
    const { book } = await withTable();
    const applied = value(await applyPlan(write(3, [["c", 3]])));
    await change(({ worksheets }) => {
      worksheets.getItem("Biểu").getRange("A5:B5").values = [["của tôi", 4]];
    });
    value(await applied.undo());
    expect(area(book)).toEqual([{ top: 0, left: 0, bottom: 4, right: 1 }]);
  });

  test("a writing that fails half-way leaves no table larger", async () => {
    const { book, host } = await withTable();
    const before = area(book);
    host.faults.add({ code: "GeneralException", request: 2, executed: "all" });
    expect((await applyPlan(write(3, [["c", 3]]))).ok).toBe(false);
    expect(area(book)).toEqual(before);
  });
});

test("verdicts beside an Excel table leave it as large as it is, and each row has its own formula", async () => {
  const { book, workbook } = open(await personsBook());
  await change(({ worksheets }) => {
    const sheet = worksheets.getItem(OWN_TABLE);
    sheet.autoFilter.remove();
    sheet.tables.add("A7:G11", true);
  });
  const sheet = book.sheet(OWN_TABLE);
  const before = sheet?.tables.map(({ range }) => range);
  value(await applyChange(workbook, value(await planAttainment(workbook, "active"))));
  expect(sheet?.tables.map(({ range }) => range)).toEqual(before);
  const right = Math.max(...(before ?? []).map((range) => range.right));
  const body = [7, 8, 9, 10];
  expect(body.map((row) => sheet?.cell(row, right + 1).formula)).toEqual(body.map(() => undefined));
  const verdicts = body.map((row) => sheet?.cell(row, right + 2).formula ?? "");
  verdicts.forEach((formula, index) => {
    expect(formula).toContain(String((body[index] ?? 0) + 1));
  });
});
