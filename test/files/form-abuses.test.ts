/** What units do to a form before they send it (forms.md 5): the rows of the table that no published abuse makes, and the rest. */
import { cellText, type Cell, type SheetSnapshot, type WorkbookSnapshot } from "../../src/domain/grid/snapshot";
import type { Schema } from "../../src/domain/schema/types";
import { changed, columnOf, consolidated, fill, issued, read, type Rows } from "../support/issued-form";

let schema: Schema;
let form: WorkbookSnapshot;
let codes: readonly string[];
let clean: ReturnType<typeof read>;

beforeAll(async () => {
  ({ schema, form, codes } = await issued("X-BB"));
  clean = read(schema, changed(form, fill));
});

/** Rows with an input, from the first below the headings. */
function inputRows(rows: Rows): number[] {
  return rows.flatMap((row, at) => (at > 8 && codes.includes(cellText(row[0] ?? null)) ? [at] : []));
}

function cellsBut(row: readonly (Cell | null)[], kept: number): (Cell | null)[] {
  return row.filter((_, column) => column !== kept);
}

function again(change: (rows: Rows) => Rows, name?: string): ReturnType<typeof read> {
  return read(
    schema,
    changed(form, (rows) => change(fill(rows)), name),
  );
}

function blankCell(rows: Rows, row: number, key: Parameters<typeof columnOf>[1]): void {
  (rows[row] as (Cell | null)[])[columnOf(rows, key)] = null;
}

test("a form that was only filled in says nothing of itself", () => {
  expect(clean.codes.filter((code) => /^(form-|sheet-|formula-|target-|percent-d|same-)/.test(code))).toEqual([]);
});

test("rows put between, sorted with their ids and hidden give the same figures; foreign rows are told", () => {
  const back = again((rows) => {
    const at = inputRows(rows);
    const own: Rows[number] = [null, null, { value: "Nhiệm vụ phát sinh theo chỉ đạo" }, null, null];
    own[columnOf(rows, "#th")] = { value: 3 };
    const sorted = at.map((row) => rows[row] ?? []).reverse();
    for (const [index, row] of at.entries()) rows[row] = sorted[index] ?? [];
    rows.splice((at[1] ?? 0) + 1, 0, own);
    return rows;
  });
  expect(new Map([...back.figures].sort())).toEqual(new Map([...clean.figures].sort()));
  expect(back.codes).toContain("name-unmatched");
  const [first, ...others] = changed(form, fill).sheets;
  const hidden = first ? [{ ...first, hiddenRows: [0, 12, 13] }, ...others] : [];
  const seen = read(schema, { ...form, sheets: hidden });
  expect(seen.figures).toEqual(clean.figures);
  expect(seen.codes).toContain("sheet-hidden");
});

test("cells moved down without the hidden ids beside them: names win, and that is told", () => {
  const back = again((rows) => {
    const at = inputRows(rows).slice(0, 4);
    const [top = 0] = at;
    const ids = rows.map((row) => row[0] ?? null);
    const blank: Rows[number] = [];
    const moved = [...rows.slice(0, top), blank, ...rows.slice(top)];
    return moved.map((row, index) => [ids[index] ?? null, ...cellsBut(row, 0)]);
  });
  expect([...back.figures.values()].sort()).toEqual([...clean.figures.values()].sort());
  expect(new Map([...back.figures].sort())).toEqual(new Map([...clean.figures].sort()));
  expect(back.weights).toContain("W form-ids-shifted");
  expect(back.codes).not.toContain("code-name-disagree");
});

test("rows sorted without the hidden ids: names win", () => {
  const back = again((rows) => {
    const at = inputRows(rows);
    const ids = at.map((row) => rows[row]?.[0] ?? null);
    const sorted = at
      .map((row) => rows[row] ?? [])
      .sort((a, b) => (cellText(a[2] ?? null) < cellText(b[2] ?? null) ? -1 : 1));
    for (const [index, row] of at.entries()) rows[row] = [ids[index] ?? null, ...cellsBut(sorted[index] ?? [], 0)];
    return rows;
  });
  expect(new Map([...back.figures].sort())).toEqual(new Map([...clean.figures].sort()));
  expect(back.codes).toContain("form-ids-shifted");
});

test("one name that is another row's is a slip of the name: the code wins, and that is told", () => {
  const back = again((rows) => {
    const [first = 0, second = 0] = inputRows(rows);
    (rows[first] as (Cell | null)[])[2] = rows[second]?.[2] ?? null;
    return rows;
  });
  expect(back.figures).toEqual(clean.figures);
  expect(back.codes).toContain("code-name-disagree");
  expect(back.codes).not.toContain("form-ids-shifted");
});

test("figures alone pasted one row off: the blank they leave behind speaks", () => {
  const back = again((rows) => {
    const column = columnOf(rows, "#th");
    const at = inputRows(rows);
    const figures = at.map((row) => rows[row]?.[column] ?? null);
    for (const [index, row] of at.entries()) (rows[row] as (Cell | null)[])[column] = figures[index - 1] ?? null;
    return rows;
  });
  expect(back.weights).toContain("W value-missing");
});

test("own columns between and a total below are told and change no figure", () => {
  const back = again((rows) => {
    const at = columnOf(rows, "#th");
    const total: Rows[number] = [];
    total[2] = { value: "Tổng cộng" };
    total[at] = { value: 99 };
    rows.splice((inputRows(rows).at(-1) ?? 0) + 1, 0, total);
    return rows.map((row, index) => [
      ...row.slice(0, at),
      index === 8 ? { value: "Riêng quý III" } : null,
      ...row.slice(at),
    ]);
  });
  expect(back.figures).toEqual(clean.figures);
  expect(back.codes).toEqual(expect.arrayContaining(["heading-unknown", "total-as-data"]));
});

test("the sheet renamed, in a workbook of the unit's own, beside another unit's form", async () => {
  const other = await issued("PNV");
  const [mine] = changed(form, fill).sheets;
  const [theirs] = changed(other.form, fill).sheets;
  const own: SheetSnapshot = {
    ...{ name: "Lịch", visibility: "visible", merges: [], hiddenRows: [], hiddenColumns: [] },
    rows: [[{ value: "Ngày" }, { value: "Nội dung" }]],
  };
  const sheets = [own, ...(mine ? [{ ...mine, name: "BC" }] : []), ...(theirs ? [{ ...theirs, name: "BC (2)" }] : [])];
  const back = read(schema, { ...form, name: "So cong tac.xlsx", sheets });
  expect([...back.file.units].sort()).toEqual(["PNV", "X-BB"]);
  for (const [code, figure] of clean.figures) expect(back.figures.get(code)).toEqual(figure);
});

test("the hidden sheets shown again are no reports", () => {
  const { sheets } = changed(form, fill);
  const back = read(schema, { ...form, sheets: sheets.map((sheet) => ({ ...sheet, visibility: "visible" })) });
  expect(back.codes).toEqual(clean.codes);
  expect(back.figures).toEqual(clean.figures);
});

test.each<[string, (rows: Rows) => Rows, string | null, number]>([
  ["blank", (rows) => rows, null, 0],
  ["the same", fill, "row-duplicate", 0],
  [
    "different",
    (rows) => {
      const filled = fill(rows);
      (filled[inputRows(filled)[0] ?? 0] as (Cell | null)[])[columnOf(filled, "#th")] = { value: 9.5 };
      return filled;
    },
    "row-conflict,row-duplicate",
    1,
  ],
])("a copy of the sheet left in the file that is %s", (_, change, said, asked) => {
  const [mine, ...rest] = changed(form, fill).sheets;
  const [copy] = changed(form, change).sheets;
  const sheets = mine && copy ? [mine, { ...copy, name: `${copy.name} (2)` }, ...rest] : [];
  const { values, findings } = consolidated(schema, [{ ...form, sheets }]);
  const used = new Set(values.flatMap(({ indicator, used: is, value }) => (is && value !== null ? [indicator] : [])));
  const filled = [...clean.figures.values()].filter((value) => typeof value === "number").length;
  expect(used.size).toBe(filled - asked);
  const codesSaid = findings.map(({ code }) => code).filter((code) => code.startsWith("row-"));
  expect([...new Set(codesSaid)].sort().join()).toBe(said ?? "");
});

test("a figure cut and pasted elsewhere counts where it stands; the cell it left is missed", () => {
  const back = again((rows) => {
    const [from = 0, to = 0] = inputRows(rows);
    const column = columnOf(rows, "#th");
    (rows[to] as (Cell | null)[])[column] = rows[from]?.[column] ?? null;
    blankCell(rows, from, "#th");
    return rows;
  });
  expect(back.figures.get(codes[1] ?? "")).toBe(clean.figures.get(codes[0] ?? ""));
  expect(back.codes.filter((code) => code === "value-missing")).toHaveLength(1);
});

test("protection taken off and a percentage and a plan typed over are told; the figure stays", () => {
  const typed = changed(form, (rows) => {
    const filled = fill(rows);
    const row = inputRows(filled).find((at) => filled[at]?.[columnOf(filled, "#tl")]?.formula !== undefined) ?? 0;
    const line = filled[row] as (Cell | null)[];
    line[columnOf(filled, "#tl")] = { value: 88.8 };
    line[columnOf(filled, "#kh")] = { value: 0.01 };
    return filled;
  });
  const [first, ...others] = typed.sheets;
  const sheets = first ? [{ ...first, protected: false }, ...others] : [];
  const back = read(schema, { ...typed, sheets });
  expect(back.figures).toEqual(clean.figures);
  expect(back.codes).toEqual(expect.arrayContaining(["form-unprotected", "formula-overwritten"]));
  // What was typed over the plan leads nobody to expect another figure.
  expect(back.weights.filter((each) => each.startsWith("E"))).toEqual(
    clean.weights.filter((each) => each.startsWith("E")),
  );
  // A file of texts has neither formulas nor protection to lose.
  const text = sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => row.map((cell) => cell && { value: cell.value })),
  }));
  const csv = read(schema, { ...typed, name: typed.name.replace(".xlsx", ".csv"), sheets: text });
  expect(csv.codes.filter((code) => /^form/.test(code))).toEqual([]);
});

test("a later return with blank cells keeps the old figures, which is asked about by name of the file", () => {
  const first = changed(form, fill, "a.xlsx");
  const later = changed(
    form,
    (rows) => {
      const filled = fill(rows);
      const [top = 0, second = 0] = inputRows(filled);
      (filled[top] as (Cell | null)[])[columnOf(filled, "#th")] = { value: 8.5 };
      blankCell(filled, second, "#th");
      return filled;
    },
    "b.xlsx",
  );
  const { values, findings } = consolidated(schema, [first, later]);
  const used = (code: string | undefined): unknown =>
    values.find((each) => each.indicator === code && each.used)?.value;
  expect(used(codes[0])).toBe(8.5);
  expect(used(codes[1])).toBe(clean.figures.get(codes[1] ?? ""));
  expect(findings).toContainEqual(
    expect.objectContaining({
      code: "value-missing",
      at: expect.objectContaining({ file: "b.xlsx", indicator: codes[1] }) as unknown,
      params: expect.objectContaining({ elsewhere: "a.xlsx" }) as unknown,
    }),
  );
  expect(findings.map(({ code }) => code)).toContain("file-superseded");
});

test("last period's figures sent again are told of, by the grey column beside them", () => {
  const withGrey = (value: number): ReturnType<typeof read> =>
    again((rows) => {
      const own = inputRows(rows);
      const at = columnOf(rows, "#th");
      return rows.map((row, index) => {
        const cells = index === 0 ? "#kt" : index === 8 ? "Kỳ trước (6 tháng đầu năm 2023)" : null;
        const grey = own.includes(index) ? (value === 0 ? (row[at] ?? null) : { value }) : cells && { value: cells };
        return [...row.slice(0, at), grey, ...row.slice(at)];
      });
    });
  expect(withGrey(0).weights).toContain("W same-as-last-period");
  expect(withGrey(3.25).codes).not.toContain("same-as-last-period");
  expect(withGrey(0).figures).toEqual(clean.figures);
});

test("an older issue's target is what the form said, and no changed plan", async () => {
  const { form: own, codes: its, schema: now } = await issued("PNV");
  const amended: Schema = {
    ...now,
    indicators: now.indicators.map((each) =>
      each.code === its[0]
        ? {
            ...each,
            target: {
              ...each.target,
              text: "điều chỉnh",
              parts: each.target.parts.map((part) => ({ ...part, value: part.value + 1 })),
            },
          }
        : each,
    ),
  };
  const back = read(amended, changed(own, fill));
  expect(back.codes).toContain("form-version");
  expect(back.codes).not.toContain("target-changed");
  const bare = changed(own, fill);
  expect(read(amended, { ...bare, sheets: bare.sheets.slice(0, 1) }).codes).toContain("target-changed");
});

describe("targets of several parts", () => {
  let parts: Awaited<ReturnType<typeof issued>>;
  let whole: unknown[];
  const figure = (back: ReturnType<typeof read>): unknown[] => [...back.figures.values()].filter(Array.isArray);

  beforeAll(async () => {
    parts = await issued("CAH");
    whole = figure(read(parts.schema, changed(parts.form, fill)));
  });

  test("are known by the names of their parts where the ids are gone", () => {
    const back = read(
      parts.schema,
      changed(parts.form, (rows) => fill(rows).map((row) => row.slice(1))),
    );
    expect(whole.length).toBeGreaterThan(0);
    expect(figure(back)).toEqual(whole);
    expect(back.codes).not.toContain("name-unmatched");
  });

  test("are known by their ids where their own row is gone", () => {
    const gone = changed(parts.form, (rows) => {
      const filled = fill(rows);
      const title = new Set(filled.flatMap((row) => /^(.*)#1$/.exec(cellText(row[0] ?? null))?.[1] ?? []));
      return filled.filter((row) => !title.has(cellText(row[0] ?? null)));
    });
    expect(figure(read(parts.schema, gone))).toEqual(whole);
  });

  test("are read where a part is typed as text", () => {
    const typed = changed(parts.form, (rows) => {
      const filled = fill(rows);
      const column = columnOf(filled, "#th");
      for (const row of filled.slice(9))
        if (cellText(row[0] ?? null).endsWith("#1")) row[column] = { value: `${cellText(row[column] ?? null)},5` };
      return filled;
    });
    const back = read(parts.schema, typed);
    expect(figure(back)[0]).toEqual([((whole[0] as number[])[0] ?? 0) + 0.5, ...(whole[0] as number[]).slice(1)]);
    expect(back.codes).toContain("number-as-text");
  });
});
