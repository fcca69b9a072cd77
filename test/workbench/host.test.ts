/**
 * The genuine office.js client against the host: each block says which page documents the behaviour.
 * Stands apart: office.js remembers which events it has asked a host for, and does not ask the next one.
 */
import { createTestHost } from "../../src/workbench/in-process";
import { definedMembers } from "../../src/workbench/host/define";
import { until } from "../support/until";

type Error = OfficeExtension.Error;

async function codeOf(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
    return "none";
  } catch (error) {
    return (error as Error).code;
  }
}

function sheet(context: Excel.RequestContext): Excel.Worksheet {
  return context.workbook.worksheets.getActiveWorksheet();
}

/** Runs on the active sheet and syncs once at the end. */
function run<T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T> | T): Promise<T> {
  return Excel.run(async (context) => {
    const result = await work(sheet(context), context);
    await context.sync();
    return result;
  });
}

async function read(
  address: string,
  what: "values" | "formulas" | "text" | "numberFormat" | "valueTypes",
): Promise<unknown> {
  return run(async (ws, context) => {
    const range = ws.getRange(address).load(what);
    await context.sync();
    return range[what];
  });
}

describe("values", () => {
  // documented: learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-set-get-values
  test("text that begins with a sign becomes a formula", async () => {
    createTestHost();
    await run((ws) => {
      ws.getRange("A1:A4").values = [["=1+1"], ["+2"], ["-(3)"], ["'=text"]];
    });
    expect(await read("A1:A4", "values")).toEqual([[2], [2], [-3], ["=text"]]);
    expect(await read("A1:A4", "formulas")).toEqual([["=1+1"], [2], ["=-(3)"], ["=text"]]);
  });

  // documented: learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-blank-null-values
  test("null leaves a cell, an empty text clears it", async () => {
    createTestHost();
    await run((ws) => {
      ws.getRange("A1:B1").values = [[1, 2]];
      ws.getRange("A1:B1").values = [[null, ""]];
    });
    expect(await read("A1:B1", "values")).toEqual([[1, ""]]);
    expect(await read("A1:B1", "valueTypes")).toEqual([["Double", "Empty"]]);
  });

  // documented: Range.values in the API reference (errors are returned as strings)
  test("errors read as strings and formulas follow changes", async () => {
    createTestHost();
    await run((ws) => {
      ws.getRange("A1:C1").values = [[1, 0, "=A1/B1"]];
    });
    expect(await read("C1", "values")).toEqual([["#DIV/0!"]]);
    await run((ws) => {
      ws.getRange("B1").values = [[4]];
    });
    expect(await read("C1", "values")).toEqual([[0.25]]);
  });

  test("a text cell keeps leading zeros and signs", async () => {
    createTestHost();
    await run((ws) => {
      const range = ws.getRange("A1:A2");
      range.numberFormat = [["@"], ["@"]];
      range.values = [["007"], ["=1"]];
    });
    expect(await read("A1:A2", "values")).toEqual([["007"], ["=1"]]);
  });

  test("a date-like text becomes a date", async () => {
    createTestHost();
    await run((ws) => {
      ws.getRange("A1:A2").values = [["2023-09-14"], ["75%"]];
    });
    expect(await read("A1:A2", "values")).toEqual([[45183], [0.75]]);
  });

  test("the wrong shape is refused and nothing is written", async () => {
    createTestHost();
    expect(
      await codeOf(() =>
        run((ws) => {
          ws.getRange("A1:B2").values = [[1, 2]];
        }),
      ),
    ).toBe("InvalidArgument");
    expect(
      await codeOf(() =>
        run((ws) => {
          ws.getRange("A1").formulas = [["=SUM("]];
        }),
      ),
    ).toBe("InvalidArgument");
    expect(await read("A1:B1", "values")).toEqual([["", ""]]);
  });

  // documented: learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-unbounded
  test("an unbounded range reads as null", async () => {
    createTestHost();
    expect(await read("A:A", "values")).toBeNull();
    expect(
      await codeOf(() =>
        run((ws) => {
          ws.getRange("A:A").values = [[1]];
        }),
      ),
    ).toBe("InvalidArgument");
  });

  test("more than five million cells read as null", async () => {
    createTestHost();
    expect(await read("A1:Z200000", "values")).toBeNull();
  });

  test("text is in the region's notation, number formats are English", async () => {
    createTestHost();
    await run((ws) => {
      const range = ws.getRange("A1");
      range.values = [[1234.5]];
      range.numberFormat = [["#,##0.00"]];
    });
    expect(await read("A1", "text")).toEqual([["1.234,50"]]);
    expect(await read("A1", "numberFormat")).toEqual([["#,##0.00"]]);
  });
});

describe("used range", () => {
  // documented: Worksheet.getUsedRange in the API reference
  test("counts formatted cells unless values only", async () => {
    createTestHost();
    const seen = await run(async (ws, context) => {
      ws.getRange("B2").values = [[1]];
      ws.getRange("D9").format.fill.color = "#FFFF00";
      const all = ws.getUsedRange().load("address");
      const values = ws.getUsedRange(true).load("address");
      const none = ws.getRange("F1:F5").getUsedRangeOrNullObject().load("address");
      await context.sync();
      return [all.address, values.address, none.isNullObject];
    });
    expect(seen).toEqual(["Sheet1!B2:D9", "Sheet1!B2", true]);
  });
});

describe("errors", () => {
  test("unknown things are refused by code", async () => {
    createTestHost();
    const codes = [
      await codeOf(() =>
        run((_, c) => {
          c.workbook.worksheets.getItem("no").activate();
        }),
      ),
      await codeOf(() =>
        run((_, c) => {
          c.workbook.worksheets.add("Sheet1");
        }),
      ),
      await codeOf(() =>
        run((_, c) => {
          c.workbook.worksheets.add("a/b");
        }),
      ),
      await codeOf(() =>
        run((ws) => {
          ws.getRange("nonsense").clear();
        }),
      ),
      await codeOf(() =>
        run((ws) => {
          ws.shapes.load("items/name");
        }),
      ),
    ];
    expect(codes).toEqual(["ItemNotFound", "ItemAlreadyExists", "InvalidArgument", "InvalidArgument", "ApiNotFound"]);
  });

  test("a member above the announced level does not exist", async () => {
    const work = () => run((ws) => ws.getRange("A1").dataValidation.load("type"));
    createTestHost({ level: 7 });
    expect(await codeOf(work)).toBe("ApiNotFound");
    createTestHost({ level: 8 });
    expect(await codeOf(work)).toBe("none");
  });

  test("a protected sheet denies writing except in unlocked cells", async () => {
    createTestHost();
    await run((ws) => {
      ws.getRange("B1").format.protection.locked = false;
      ws.protection.protect();
    });
    expect(
      await codeOf(() =>
        run((ws) => {
          ws.getRange("A1").values = [[1]];
        }),
      ),
    ).toBe("AccessDenied");
    expect(
      await codeOf(() =>
        run((ws) => {
          ws.getRange("B1").values = [[1]];
        }),
      ),
    ).toBe("none");
    expect(
      await codeOf(() =>
        run((ws) => {
          ws.getRange("B1").format.fill.color = "#FF0000";
        }),
      ),
    ).toBe("AccessDenied");
  });

  test("actions before a failing one have happened", async () => {
    createTestHost();
    const work = () =>
      run((ws, context) => {
        ws.getRange("A1").values = [["first"]];
        context.workbook.worksheets.getItem("no").delete();
        ws.getRange("A2").values = [["second"]];
      });
    expect(await codeOf(work)).toBe("ItemNotFound");
    expect(await read("A1:A2", "values")).toEqual([["first"], [""]]);
  });

  test("the client names the failing statement", async () => {
    createTestHost();
    const error = await run((_, c) => {
      c.workbook.worksheets.getItem("no").activate();
    }).catch((e: unknown) => e as Error);
    expect((error as Error).debugInfo.statement).toContain("getItem");
  });

  test("reading what was not loaded is refused by the client itself", async () => {
    createTestHost();
    expect(await codeOf(() => run((ws) => ws.name))).toBe("PropertyNotLoaded");
  });
});

describe("faults", () => {
  test("a request fails before the chosen action", async () => {
    const { host } = createTestHost();
    host.faults.add({ request: 2, code: "GeneralException" });
    const work = async () =>
      run((ws) => {
        ws.getRange("A1").values = [[1]];
      });
    expect([await codeOf(work), await codeOf(work), await codeOf(work)]).toEqual(["none", "GeneralException", "none"]);
  });

  test("editing a cell: refused at once, or waited for", async () => {
    const { host } = createTestHost();
    host.faults.editing = true;
    expect(await codeOf(() => run((ws) => ws.getRange("A1").load("values")))).toBe("InvalidOperationInCellEditMode");
    setTimeout(() => {
      host.faults.editing = false;
    }, 20);
    await Excel.run({ delayForCellEdit: true }, async (context) => {
      sheet(context).getRange("A1").values = [[5]];
      await context.sync();
    });
    expect(await read("A1", "values")).toEqual([[5]]);
  });

  test("a person types between two requests", async () => {
    const { host, book } = createTestHost();
    host.faults.meanwhile.set(2, () => {
      book.active.setCell(0, 0, { value: "typed", style: {} });
      book.touch();
    });
    const seen = await run(async (ws, context) => {
      const range = ws.getRange("A1").load("values");
      await context.sync();
      const before = range.values;
      range.load("values");
      await context.sync();
      return [before, range.values];
    });
    expect(seen).toEqual([[[""]], [["typed"]]]);
  });

  test("too large a request is refused", async () => {
    createTestHost();
    const rows = Array.from({ length: 60 }, () => ["x".repeat(90_000)]);
    expect(
      await codeOf(() =>
        run((ws) => {
          ws.getRange("A1:A60").values = rows;
        }),
      ),
    ).toBe("RequestPayloadSizeLimitExceeded");
  });

  test("requests and bytes are counted, giving back references apart", async () => {
    const { host } = createTestHost();
    await run((ws) => {
      ws.getRange("A1").values = [[1]];
    });
    expect(host.counters).toMatchObject({ requests: 1, cleanups: 1 });
    expect(host.counters.bytesIn).toBeGreaterThan(300);
  });
});

describe("conditional formats", () => {
  // documented: learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-conditional-formatting
  test("a new rule comes on top, a range's collection holds what touches it", async () => {
    const { book } = createTestHost();
    const seen = await run(async (ws, context) => {
      const first = ws.getRange("A1:C5").conditionalFormats.add("Custom");
      first.custom.rule.formula = '=$A1="x"';
      first.custom.format.fill.color = "#FFC7CE";
      const second = ws.getRange("B2:B9").conditionalFormats.add("Custom");
      second.custom.rule.formula = "=B2>1";
      second.custom.format.font.color = "#FF0000";
      ws.getRange("A1:B3").values = [
        ["x", ""],
        ["", 2],
        ["", ""],
      ];
      const touching = ws.getRange("C3").conditionalFormats.load("items/priority,items/type");
      const all = ws.getRange().conditionalFormats.load("items/priority,items/customOrNullObject/rule/formula");
      await context.sync();
      return [touching.items.length, all.items.map((item) => [item.priority, item.customOrNullObject.rule.formula])];
    });
    // Formulas read as seen from the range they were fetched through: here from A1 (office-js issue 5194).
    expect(seen).toEqual([
      1,
      [
        [0, "=A1>1"],
        [1, '=$A1="x"'],
      ],
    ]);
    const styles = book.conditionalStyles(book.active, { top: 0, left: 0, bottom: 9, right: 9 });
    expect(Object.fromEntries(styles)).toEqual({
      "0:0": { fill: "#FFC7CE" },
      "0:1": { fill: "#FFC7CE" },
      "0:2": { fill: "#FFC7CE" },
      "1:1": { color: "#FF0000" },
    });
  });

  test("rules and formulas move with an inserted row", async () => {
    const { book } = createTestHost();
    await run((ws) => {
      ws.getRange("A1:B2").values = [
        [1, "=A1*2"],
        [3, "=A2*2"],
      ];
      const rule = ws.getRange("A2:B2").conditionalFormats.add("Custom");
      rule.custom.rule.formula = "=$A2>2";
      ws.getRange("1:1").insert("Down");
    });
    expect(await read("B2:B3", "formulas")).toEqual([["=A2*2"], ["=A3*2"]]);
    expect(book.active.conditionals[0]).toMatchObject({ formula: "=$A3>2", ranges: [{ top: 2, bottom: 2 }] });
  });
});

describe("names, tables, validation", () => {
  test("names are found, read and deleted", async () => {
    createTestHost();
    const seen = await run(async (ws, context) => {
      context.workbook.names.add("ky_bao_cao", ws.getRange("B2:B5"));
      ws.names.add("rieng", "=1+1");
      const name = context.workbook.names.getItem("KY_BAO_CAO").load("name,type,value,formula,scope");
      const own = ws.names.getItem("rieng").load("type,value,scope");
      const range = name.getRange().load("address");
      await context.sync();
      const result: unknown[] = [name.type, name.value, name.formula, name.scope, own.value, own.scope, range.address];
      name.delete();
      const gone = context.workbook.names.getItemOrNullObject("ky_bao_cao");
      await context.sync();
      return [...result, gone.isNullObject] as unknown[];
    });
    expect(seen).toEqual([
      "Range",
      "Sheet1!$B$2:$B$5",
      "=Sheet1!$B$2:$B$5",
      "Workbook",
      2,
      "Worksheet",
      "Sheet1!B2:B5",
      true,
    ]);
    expect(
      await codeOf(() =>
        run((ws) => {
          ws.names.add("A1", "=1");
        }),
      ),
    ).toBe("InvalidArgument");
  });

  test("a table has headings and a body, and formulas may name its columns", async () => {
    createTestHost();
    const seen = await run(async (ws, context) => {
      ws.getRange("A1:B3").values = [
        ["Tên", "Số"],
        ["a", 1],
        ["b", 2],
      ];
      const table = context.workbook.tables.add("A1:B3", true);
      table.name = "BangSo";
      ws.getRange("D1").formulas = [["=SUM(BangSo[Số])"]];
      const total = ws.getRange("D1").load("values");
      const body = table.getDataBodyRange().load("address");
      table.columns.load("items/name");
      await context.sync();
      return [total.values, body.address, table.columns.items.map((column) => column.name)];
    });
    expect(seen).toEqual([[[3]], "Sheet1!A2:B3", ["Tên", "Số"]]);
  });

  test("a list of choices, from text or from a range", async () => {
    createTestHost();
    const seen = await run(async (ws, context) => {
      const one = ws.getRange("A1:A3").dataValidation;
      one.rule = { list: { inCellDropDown: true, source: "Đạt,Không đạt" } };
      one.errorAlert = { title: "Số liệu", message: "Chọn trong danh sách", style: "Stop", showAlert: true };
      const two = ws.getRange("B1").dataValidation;
      two.rule = { list: { inCellDropDown: true, source: ws.getRange("C1:C2") } };
      one.load("rule,type,errorAlert");
      two.load("rule");
      await context.sync();
      return [one.type, one.rule.list?.source, one.errorAlert.message, two.rule.list?.source];
    });
    expect(seen).toEqual(["List", "Đạt,Không đạt", "Chọn trong danh sách", "=Sheet1!$C$1:$C$2"]);
  });
});

describe("layout", () => {
  test("merge, freeze, widths, groups and page", async () => {
    const { book } = createTestHost();
    await run((ws) => {
      ws.getRange("A1:C1").merge();
      ws.freezePanes.freezeAt(ws.getRange("A1:B2"));
      ws.getRange("B:B").format.columnWidth = 96;
      ws.getRange("D:F").group("ByColumns");
      ws.getRange("D:F").hideGroupDetails("ByColumns");
      ws.pageLayout.orientation = "Landscape";
      ws.pageLayout.zoom = { horizontalFitToPages: 1 };
      ws.pageLayout.setPrintTitleRows("$1:$2");
    });
    const page = { orientation: "Landscape", zoom: { horizontalFitToPages: 1 }, titleRows: "$1:$2" };
    expect(book.active).toMatchObject({ frozen: { rows: 2, columns: 2 }, page });
    expect(book.active.columns.get(4)).toEqual({ hidden: true, level: 1 });
    expect(book.active.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 2 }]);
  });

  test("cell properties are asked for by a select object", async () => {
    createTestHost();
    const seen = await run(async (ws, context) => {
      ws.getRange("B1").format.font.bold = true;
      ws.getRange("2:2").rowHidden = true;
      const cells = ws.getRange("A1:B1").getCellProperties({ format: { font: { bold: true } } });
      const rows = ws.getRange("A1:A2").getRowProperties({ rowHidden: true });
      await context.sync();
      return [cells.value, rows.value];
    });
    expect(seen).toEqual([
      [[{ format: { font: { bold: false } } }, { format: { font: { bold: true } } }]],
      [{ rowHidden: false }, { rowHidden: true }],
    ]);
  });

  test("borders and fills of cells are read and set as blocks", async () => {
    const { book } = createTestHost();
    const line = { style: "Continuous", color: "#808080", weight: "Medium" } as const;
    const seen = await run(async (ws, context) => {
      ws.getRange("A1:B1").setCellProperties([[{ format: { borders: { bottom: line } } }, {}]]);
      const query = { format: { borders: { style: true, color: true }, fill: { color: true, pattern: true } } };
      const cells = ws.getRange("A1:B1").getCellProperties(query);
      await context.sync();
      return cells.value[0]?.map(({ format }) => [format?.borders?.bottom, format?.borders?.top?.style, format?.fill]);
    });
    expect(seen).toMatchObject([
      [{ style: "Continuous", color: "#808080" }, "None", { color: "#FFFFFF", pattern: "None" }],
      [{ style: "None" }, "None", { color: "#FFFFFF", pattern: "None" }],
    ]);
    expect(book.active.cell(0, 0).style.borders).toEqual({ EdgeBottom: line });
  });

  test("a sort moves rows whole, with their formulas", async () => {
    createTestHost();
    await run((ws) => {
      ws.getRange("A1:C3").values = [
        [3, "c", "=A1*10"],
        [1, "a", "=A2*10"],
        [2, "b", "=A3*10"],
      ];
      ws.getRange("A1:C3").sort.apply([{ key: 0, ascending: true }]);
    });
    expect(await read("A1:C3", "formulas")).toEqual([
      [1, "a", "=A1*10"],
      [2, "b", "=A2*10"],
      [3, "c", "=A3*10"],
    ]);
  });
});

describe("undo", () => {
  // documented: learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-undo-capabilities
  test("what an add-in writes empties the list at 1.14 and joins it at 1.21", async () => {
    for (const [level, undoable] of [
      [14, false],
      [21, true],
    ] as const) {
      const { book } = createTestHost({ level });
      book.edit(() => undefined);
      await run((ws) => {
        ws.getRange("A1").values = [["add-in"]];
      });
      expect(book.canUndo).toBe(undoable);
      if (undoable) {
        book.undo();
        expect(book.active.value(0, 0)).toBeNull();
      }
    }
  });
});

describe("events", () => {
  test("a change is reported after the batch, with its address", async () => {
    createTestHost();
    const seen: string[] = [];
    await run((ws) => {
      ws.onChanged.add((event) => {
        seen.push(`${event.changeType} ${event.address}`);
        return Promise.resolve();
      });
    });
    await run((_, context) => {
      context.workbook.worksheets.onActivated.add((event) => {
        seen.push(event.type);
        return Promise.resolve();
      });
    });
    await run((ws, context) => {
      ws.getRange("B2:B3").values = [[1], [2]];
      context.workbook.worksheets.add("Hai").activate();
    });
    await until(() => seen.length >= 2);
    expect(seen).toEqual(["RangeEdited B2:B3", "WorksheetActivated"]);
  });
});

test("every class the host defines is one of the API", () => {
  const classes = [...definedMembers().keys()];
  expect(classes.length).toBeGreaterThan(35);
});

describe("as Excel refuses and does", () => {
  // documented: support.microsoft.com, Excel specifications and limits; the number of arguments by each function
  test.each([
    ["a text over 255 characters", `=LEN("${"x".repeat(256)}")`],
    ["65 levels", `=${"ABS(".repeat(65)}1${")".repeat(65)}`],
    ["too many arguments", "=IF(1,2,3,4)"],
    ["no arguments", "=IF()"],
  ])("%s in a formula", async (_, formula) => {
    createTestHost();
    expect(
      await codeOf(() =>
        run((ws) => {
          ws.getRange("A1").formulas = [[formula]];
        }),
      ),
    ).toBe("InvalidArgument");
  });

  test.each([
    '=IF(A2="a, b (c)",1,2)',
    `=LEN("${"x".repeat(255)}")`,
    "=SUM((A2:A3,B2),1)",
    "='Sheet1'!A2&\"(\"",
    `=${"ABS(".repeat(64)}1${")".repeat(64)}`,
  ])("%s is taken", async (formula) => {
    createTestHost();
    await run((ws) => {
      ws.getRange("A1").formulas = [[formula]];
    });
  });

  // documented: Range.getMergedAreasOrNullObject in the API reference; office-js issue 3611
  test("more than 512 merges are not named, nor those that begin outside", async () => {
    createTestHost();
    await run((ws) => {
      for (let row = 1; row <= 513; row += 1) ws.getRange(`A${String(row)}:B${String(row)}`).merge(false);
    });
    expect(await codeOf(() => run((ws) => void ws.getRange("A1:C600").getMergedAreasOrNullObject()))).toBe(
      "GeneralException",
    );
    const areas = await run(async (ws, context) => {
      const found = ws.getRange("B1:C9").getMergedAreasOrNullObject().load("address");
      await context.sync();
      return found.isNullObject;
    });
    expect(areas).toBe(true);
  });

  // documented: excel-add-ins-tables; office-js issue 2093
  test("a table takes in what is written beside and below it, rows are added, columns of formulas take the last one", async () => {
    const { book } = createTestHost();
    await run((ws) => {
      ws.getRange("A1:B3").values = [
        ["a", "b"],
        [1, 2],
        [3, 4],
      ];
      const table = ws.tables.add("A1:B3", true);
      ws.getRange("C2:C3").formulas = [["=A2+1"], ["=A3*2"]];
      table.rows.add(undefined, [[5, 6, 7]]);
      ws.getRange("A5").values = [[8]];
    });
    expect(book.active.tables[0]?.range).toEqual({ top: 0, left: 0, bottom: 4, right: 2 });
    expect(book.active.cell(1, 2).formula).toBe("=A2*2");
    expect(book.active.value(3, 1)).toBe(6);
  });

  // documented: Worksheet.tabColor; excel-add-ins-workbooks (calculation mode); excel-add-ins-troubleshooting
  test("a hidden sheet has no tab colour, hand calculation computes what is entered, another workbook in front", async () => {
    const { host } = createTestHost();
    await run((ws, context) => {
      ws.getRange("A1:B1").formulas = [[1, "=A1*2"]];
      const other = context.workbook.worksheets.add("Ẩn");
      other.tabColor = "#FF0000";
      other.visibility = "Hidden";
      context.workbook.application.calculationMode = "Manual";
    });
    await run((ws) => {
      ws.getRange("A1:C1").formulas = [[5, null, "=A1*3"]];
    });
    expect(await read("A1:C1", "values")).toEqual([[5, 2, 15]]);
    const color = await run(async (_, context) => {
      const other = context.workbook.worksheets.getItem("Ẩn").load("tabColor");
      await context.sync();
      return other.tabColor;
    });
    expect(color).toBeNull();
    host.faults.otherInFront = true;
    expect(
      await codeOf(() =>
        run((ws) => {
          ws.freezePanes.freezeRows(1);
        }),
      ),
    ).toBe("GeneralException");
  });
});

describe("looked for, added and filtered", () => {
  const LIST = [
    ["Mã", "Số"],
    ["a1", 5],
    ["B2", 15],
    ["a3", 25],
  ];

  test("find and findAll go by the text that is shown (Range.find, Worksheet.findAll)", async () => {
    createTestHost({ level: 14 });
    const found = await run(async (ws, context) => {
      ws.getRange("A1:B4").values = LIST;
      ws.getRange("B2:B4").numberFormat = [["0.0"], ["0.0"], ["0.0"]];
      const first = ws.getRange("A1:B4").find("b2", {}).load("address");
      const last = ws.getRange("A1:B4").find("a", { searchDirection: "Backwards" }).load("address");
      const exact = ws.getRange("A1:B4").findOrNullObject("5", { completeMatch: true }).load("address");
      const all = ws.findAll("5,0", {}).load("address");
      const none = ws.findAllOrNullObject("A1", { matchCase: true }).load("address");
      await context.sync();
      return [first.address, last.address, exact.isNullObject, all.address, none.isNullObject];
    });
    expect(found).toEqual(["Sheet1!A3", "Sheet1!A4", true, "Sheet1!B2,Sheet1!B3,Sheet1!B4", true]);
    expect(
      await codeOf(() =>
        run((ws) => {
          ws.getRange("A1:B4").find("không có", {});
        }),
      ),
    ).toBe("ItemNotFound");
  });

  test("a column is added to a table, and what stands beside it moves on (TableColumnCollection.add)", async () => {
    const { book } = createTestHost({ level: 14 });
    await run((ws) => {
      ws.getRange("A1:B4").values = LIST;
      ws.getRange("C2").values = [["bên cạnh"]];
      const table = ws.tables.add("A1:B4", true);
      table.columns.add(1, [["Mới"], [1], [2], [3]]);
      table.columns.add(undefined, undefined, "Cuối");
    });
    const cells = (row: number): unknown[] => [0, 1, 2, 3, 4].map((column) => book.active.value(row, column));
    expect(cells(0)).toEqual(["Mã", "Mới", "Số", "Cuối", null]);
    expect(cells(1)).toEqual(["a1", 1, 5, null, "bên cạnh"]);
    expect(book.active.tables[0]?.range).toEqual({ top: 0, left: 0, bottom: 3, right: 3 });
    expect(
      await codeOf(() =>
        run((ws) => {
          ws.tables.getItemAt(0).columns.add(0, [["x"]]);
        }),
      ),
    ).toBe("InvalidArgument");
  });

  test("a filtered table hides rows, says so, and takes no values (FilteredRangeConflict)", async () => {
    const { book } = createTestHost({ level: 14 });
    await run((ws) => {
      ws.getRange("A1:B4").values = LIST;
      ws.tables.add("A1:B4", true).columns.getItemAt(0).filter.applyValuesFilter(["B2"]);
    });
    const hidden = (): number[] => [...book.active.rows].flatMap(([row, info]) => (info.hidden ? [row] : []));
    expect(hidden()).toEqual([1, 3]);
    const write = (): Promise<string> =>
      codeOf(() =>
        run((ws) => {
          ws.getRange("A2").values = [["x"]];
        }),
      );
    expect(await write()).toBe("FilteredRangeConflict");
    const said = await run(async (ws, context) => {
      const filter = ws.tables.getItemAt(0).autoFilter.load("isDataFiltered");
      await context.sync();
      const before = filter.isDataFiltered;
      filter.clearCriteria();
      filter.load("isDataFiltered");
      await context.sync();
      return [before, filter.isDataFiltered];
    });
    expect([said, hidden()]).toEqual([[true, false], []]);
    expect(await write()).toBe("none");
  });

  test.each([
    ["0.0%", true],
    ['#,##0" đ";[Red]-#,##0', true],
    ["[$-vi-VN]dd/mm/yyyy", true],
    ["[>=1000]0.0;0", true],
    ["[h]:mm:ss", true],
    ["@", true],
    ["[Foo]0", false],
    ["0;0;0;@;0", false],
    ['0"chưa đóng', false],
    ["0[Red", false],
    ["0\\", false],
    ["0".repeat(256), false],
  ])("the number format %j is taken: %s", async (format, isTaken) => {
    createTestHost({ level: 14 });
    const code = await codeOf(() =>
      run((ws) => {
        ws.getRange("A1").numberFormat = [[format]];
      }),
    );
    expect(code).toBe(isTaken ? "none" : "InvalidArgument");
  });
});

describe("gives what Excel gives", () => {
  // documented: Range.values (API reference): strings are read as if typed, in en-US; the blank U+00A0 keeps a text a text
  test.each([
    ["10:30", 0.4375],
    ["$5", 5],
    ["€5", 5],
    ["1 1/2", 1.5],
    ["(5)", -5],
    ["Jan 5, 2026", 46_027],
    ["1/2/2026 10:30", 46_024.4375],
    ["１２", 12],
    ["5%", 0.05],
    ["\u00a05", "\u00a05"],
    ["10:70", "10:70"],
    ["1 1/0", "1 1/0"],
    ["Jan 32, 2026", "Jan 32, 2026"],
    ["(năm)", "(năm)"],
  ])("%j written as a text becomes %j", async (text, value) => {
    createTestHost();
    await run((ws) => {
      ws.getRange("A1").values = [[text]];
    });
    expect(await read("A1", "values")).toEqual([[value]]);
  });

  test("a table's heading is a text, and none is blank", async () => {
    createTestHost();
    await run((ws) => {
      ws.getRange("A1:C2").values = [
        ["a", "b", "c"],
        [1, 2, 3],
      ];
      ws.tables.add("A1:C2", true);
      ws.getRange("A1:B1").values = [["", 7]];
    });
    expect(await read("A1:C2", "values")).toEqual([
      ["Column1", "7", "c"],
      [1, 2, 3],
    ]);
  });

  // documented: Range.hidden; office-js issue 2674 (copyFrom fills whole multiples only)
  test("some rows hidden are null, and a target that is no multiple of the source takes it once", async () => {
    createTestHost();
    await run((ws) => {
      ws.getRange("A1:A2").values = [[1], [2]];
      ws.getRange("C1:C3").copyFrom("A1:A2");
      ws.getRange("D1:D4").copyFrom("A1:A2");
      ws.getRange("2:2").rowHidden = true;
      ws.getRange("A1").format.fill.color = "FFA500";
    });
    expect(await read("C1:D4", "values")).toEqual([
      [1, 1],
      [2, 2],
      ["", 1],
      ["", 2],
    ]);
    const [some, one, color] = await run(async (ws, context) => {
      const several = ws.getRange("A1:A3").load("hidden");
      const single = ws.getRange("A2").load("hidden");
      const fill = ws.getRange("A1").format.fill.load("color");
      await context.sync();
      return [several.hidden, single.hidden, fill.color];
    });
    expect([some, one, color]).toEqual([null, true, "#FFA500"]);
  });
});
