/** Forms as issued, filled in and sent back, whatever was done to them on the way (forms.md 5). */
import { formParts } from "../../src/domain/consolidate/form-parts";
import { parseMeta, formatMeta } from "../../src/domain/form/meta";
import { cellText, type Cell } from "../../src/domain/grid/snapshot";
import { changed, columnOf, DAY, fill, issued, read, type Rows } from "../support/issued-form";

const ABOUT_FIGURES = /^(unit-slip|figure-implausible|sum-disagrees|part-exceeds-whole|percent|value-)/;
const aboutForm = (codes: readonly string[]): string[] => [
  ...new Set(codes.filter((code) => !ABOUT_FIGURES.test(code))),
];

test("a form that was only filled in matches every row by its id, with nothing said", async () => {
  const { schema, form, codes } = await issued("PNV");
  const back = read(schema, changed(form, fill));
  expect([...back.figures.keys()]).toEqual(codes);
  expect([...back.figures.values()]).not.toContain(null);
  expect(back.file.units).toEqual(["PNV"]);
  expect(aboutForm(back.codes)).toEqual([]);
});

test("a target of several parts is one figure of them", async () => {
  const { schema, form } = await issued("CAH");
  const back = read(schema, changed(form, fill));
  const parts = [...back.figures.values()].filter(Array.isArray);
  expect(parts.length).toBeGreaterThan(0);
  for (const each of parts) expect(each.every((value) => typeof value === "number")).toBe(true);
  expect(back.codes).not.toContain("code-unknown");
});

test("a table of the unit's own with counts beside its figures is no form of ours", async () => {
  const { schema } = await issued("NN");
  const own = schema.indicators.filter(({ reporters, method }) => reporters.includes("NN") && method === "ratio");
  const heads = ["STT", "Chỉ tiêu", "ĐVT", "Kế hoạch", "Thực hiện", "Tử số", "Mẫu số", "Giải pháp"];
  const rows = own.map(({ name, unit, target }, at) => [at + 1, name, unit, target.text, at + 7]);
  const sheet = {
    ...{ name: "Biểu của tôi", visibility: "visible" as const, merges: [], hiddenRows: [], hiddenColumns: [] },
    rows: [heads, ...rows].map((row) => row.map((each): Cell => ({ value: each }))),
  };
  const back = read(schema, { name: "so.xlsx", date1904: false, externalLinks: false, sheets: [sheet] });
  expect(back.file.sheets[0]?.form).toBeUndefined();
  expect([...back.figures.values()]).toEqual(own.map((_, at) => at + 7));
});

test("columns in another order, under other headings, are known by their keys", async () => {
  const { schema, form } = await issued("PNV");
  const before = read(schema, changed(form, fill)).figures;
  const moved = changed(form, (rows) => {
    const [from, to] = [columnOf(rows, "#th"), columnOf(rows, "#kh")];
    const filled = fill(rows);
    (filled[8] as (Cell | null)[])[from] = { value: "TH đến 14/9" };
    for (const row of filled) if (row.length > from) row.splice(to, 0, ...row.splice(from, 1));
    return filled;
  });
  expect(read(schema, moved).figures).toEqual(before);
});

test.each<[string, (rows: Rows) => Rows, string[]]>([
  ["its first row", (rows) => rows.slice(1), []],
  ["its column of ids", (rows) => rows.map((row) => row.slice(1)), ["form-ids-lost"]],
  [
    "all that is hidden and its number",
    (rows) =>
      rows.slice(1).map((row) => row.slice(1).map((cell) => (cellText(cell).startsWith("Mã biểu") ? null : cell))),
    ["form-ids-lost"],
  ],
])("a form that lost %s gives the same figures", async (_, lose, said) => {
  const { schema, form } = await issued("PNV");
  const before = read(schema, changed(form, fill)).figures;
  const [first, ...others] = changed(form, (rows) => lose(fill(rows))).sheets;
  // What was hidden is gone, and with it that it was.
  const sheets = first ? [{ ...first, hiddenRows: [], hiddenColumns: [] }, ...others] : [];
  const back = read(schema, { ...form, sheets });
  expect(back.figures).toEqual(before);
  expect(back.file.units).toEqual(["PNV"]);
  expect(aboutForm(back.codes)).toEqual(said);
});

function withMeta(rows: Rows, change: object): Rows {
  const meta = parseMeta(cellText(rows[0]?.[0] ?? null));
  if (meta) (rows[0] as (Cell | null)[])[0] = { value: formatMeta({ ...meta, ...change }) };
  return rows;
}

function retitled(rows: Rows, from: string, to: string): Rows {
  return rows.map((row, at) =>
    row.map((cell) =>
      at < 8 && typeof cell?.value === "string" ? { ...cell, value: cell.value.replace(from, to) } : cell,
    ),
  );
}

test("a heading that is another one of the form's own beats the key over it, which is shown for confirmation", async () => {
  const { schema, form } = await issued("PNV");
  const before = read(schema, changed(form, fill));
  const keys = changed(form, (rows) => {
    const filled = fill(rows);
    const [actual, estimate] = [columnOf(filled, "#th"), columnOf(filled, "#uoc")];
    const first = filled[0] as (Cell | null)[];
    [first[actual], first[estimate]] = [first[estimate] ?? null, first[actual] ?? null];
    return filled;
  });
  const back = read(schema, keys);
  expect(back.figures).toEqual(before.figures);
  expect(back.weights).toContain("W heading-guessed");
  expect(before.codes).not.toContain("heading-guessed");
});

test("a form laid out by a later program is read by its headings, and that is told", async () => {
  const { schema, form } = await issued("PNV");
  const before = read(schema, changed(form, fill));
  const later = changed(form, (rows) => {
    const filled = fill(rows);
    const [actual, estimate] = [columnOf(filled, "#th"), columnOf(filled, "#uoc")];
    const first = filled[0] as (Cell | null)[];
    first[0] = { value: cellText(first[0] ?? null).replace(";f=1;", ";f=7;") };
    // There its keys mean something else.
    [first[actual], first[estimate]] = [first[estimate] ?? null, first[actual] ?? null];
    return filled;
  });
  const back = read(schema, later);
  expect(back.figures).toEqual(before.figures);
  expect(back.file.units).toEqual(["PNV"]);
  expect(back.weights).toContain("W form-version");
  expect(back.codes).not.toContain("heading-guessed");
  expect(before.codes).not.toContain("form-version");
});

test("the form of another period is read, and each figure asked about", async () => {
  const { schema, form } = await issued("PNV");
  const rows = (all: Rows): Rows =>
    retitled(withMeta(fill(all), { period: "2023-6T", asOf: "2023-06-14" }), "9 tháng năm", "6 tháng đầu năm");
  const back = read(schema, changed(form, rows));
  expect(back.weights.filter((each) => each === "E form-other-period")).toHaveLength(back.figures.size);
});

test("a line of the period left over does not outweigh the day beside it and the meta", async () => {
  const { schema, form } = await issued("PNV");
  const dated = (all: Rows): Rows =>
    withMeta(fill(all), { period: "2023-3T", asOf: "2023-03-14" }).map((row, at) =>
      at < 8 ? row.map((cell) => (cell?.value === DAY ? { ...cell, value: 44_999 } : cell)) : row,
    );
  const back = read(schema, changed(form, dated));
  expect(back.weights.filter((each) => each === "E form-other-period")).toHaveLength(back.figures.size);
});

test("what a person sees outweighs the hidden meta, which is told", async () => {
  const { schema, form } = await issued("PNV");
  const period = read(
    schema,
    changed(form, (rows) => withMeta(fill(rows), { period: "2023-6T" })),
  );
  expect(period.weights.filter((each) => each.includes("form-other-period"))).toEqual(["W form-other-period"]);
  const unit = read(
    schema,
    changed(form, (rows) => withMeta(fill(rows), { unit: "CAH" }), "Bieu.xlsx"),
  );
  expect(unit.file.units).toEqual(["PNV"]);
  expect(unit.weights.filter((each) => each.includes("form-other-unit"))).toEqual(["W form-other-unit"]);
});

test("a form under the name of another unit is asked about, figure by figure", async () => {
  const { schema, form } = await issued("PNV");
  const back = read(schema, changed(form, fill, "10_CAH_Bieu chi tieu 9T2023.xlsx"));
  expect(back.weights.filter((each) => each === "E form-other-unit")).toHaveLength(back.figures.size);
});

test("a form of another resolution is asked about, unless every name is the schema's", async () => {
  const { schema, form } = await issued("PNV");
  const numbered = { ...schema, settings: { ...schema.settings, number: "15/NQ-HĐND" } };
  const same = read(
    numbered,
    changed(form, (rows) => withMeta(fill(rows), { no: "99/NQ-HĐND" })),
  );
  expect(same.weights.filter((each) => each.includes("form-other-schema"))).toEqual(["W form-other-schema"]);
  const other = changed(form, (rows) => {
    const filled = withMeta(fill(rows), { no: "99/NQ-HĐND" });
    for (const row of filled.slice(9)) if (cellText(row[0] ?? null) !== "") row[2] = { value: "Nội dung khác" };
    return filled;
  });
  const back = read(numbered, other);
  expect(back.weights.filter((each) => each === "E form-other-schema")).toHaveLength(back.figures.size);
});

test("a form whose rows have changed since is used, with a word about its issue", async () => {
  const { schema, form } = await issued("PNV");
  const back = read(
    schema,
    changed(form, (rows) => withMeta(fill(rows), { schema: "00000000" })),
  );
  expect(aboutForm(back.codes)).toEqual(["form-version"]);
});

test("two files without a figure in both are parts of one return; with one the later is a correction", async () => {
  const { schema, form } = await issued("PNV");
  const { file } = read(schema, changed(form, fill));
  const units = new Set(["PNV"]);
  const later = { ...file, file: "2.xlsx" };
  const keys = (...codes: string[]): Set<string> => new Set(codes.map((code) => `PNV|${code}`));
  expect(
    formParts(
      [file, later],
      units,
      new Map([
        [file, keys("A", "B")],
        [later, keys("C")],
      ]),
    ),
  ).toMatchObject([{ code: "form-part", at: { file: "2.xlsx", unit: "PNV" }, params: { cells: 2 } }]);
  expect(
    formParts(
      [file, later],
      units,
      new Map([
        [file, keys("A", "B")],
        [later, keys("B", "C")],
      ]),
    ),
  ).toEqual([]);
});
