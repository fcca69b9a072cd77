/** Cells per second: finding the table, reading the rows, reading the texts of targets and figures. Run with npx tsx. */
import { findTables } from "../../src/domain/table/find-table";
import { readRows } from "../../src/domain/table/read-rows";
import type { Cell, SheetSnapshot } from "../../src/domain/grid/snapshot";
import { TextGrid } from "../../src/domain/grid/text-grid";
import { readSchema } from "../../src/domain/schema/read-schema";
import { readSheet } from "../../src/domain/submission/read-sheet";
import { readingFrame } from "../../src/domain/submission/reading-frame";
import { parseActual } from "../../src/domain/actual/actual";
import { parseTarget } from "../../src/domain/target/target";
import { readWorkbook } from "../../src/files/read-workbook";
import { sampleBytes } from "../support/pacnam";

const ROWS = 10_000;
const HEADINGS =
  "STT|Chỉ tiêu|ĐVT|KH năm 2023|TH cùng kỳ 2022|TH 9 tháng|Ước cả năm|% so KH|% cùng kỳ|Đánh giá|Cơ quan chủ trì|Ghi chú";
const cell = (value: string | number): Cell => ({ value });

function bigSheet(names: readonly string[], units: readonly string[]): SheetSnapshot {
  const rows: Cell[][] = [[cell("BIỂU TỔNG HỢP NĂM 2023")], [], HEADINGS.split("|").map(cell)];
  for (let row = 0; rows.length < ROWS; row += 1) {
    const name = names[row % names.length] ?? "";
    const unit = units[row % units.length] ?? "";
    const figures = [258 + row, 190, row % 7 === 0 ? `hơn ${String(row)},5` : 200 + row, 258, 77.5, 105];
    rows.push(
      [row + 1, `${name} ${row % 3 === 0 ? String(row) : ""}`, unit, ...figures, "Đạt", "Phòng NN", ""].map(cell),
    );
  }
  return { name: "T9", visibility: "visible", rows, merges: [], hiddenRows: [], hiddenColumns: [] };
}

function measure(what: string, cells: number, run: () => void): void {
  run();
  const times: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    const start = performance.now();
    run();
    times.push(performance.now() - start);
  }
  const best = Math.min(...times);
  console.log(`${what}: ${best.toFixed(1)} ms, ${Math.round((cells / best) * 1000).toLocaleString("en")} cells/s`);
}

async function main(): Promise<void> {
  const reading = await readWorkbook("schema.xlsx", sampleBytes("schema.xlsx"));
  const { schema } = readSchema(
    reading.ok ? reading.workbook : { name: "", sheets: [], date1904: false, externalLinks: false },
  );
  if (!schema) throw new Error("no schema");
  const { indicators } = schema;
  const sheet = bigSheet(
    indicators.map(({ name }) => name),
    indicators.map(({ unit }) => unit),
  );
  const cells = ROWS * 12;
  measure("table finding", cells, () => void findTables(new TextGrid(sheet), { year: 2023, month: 9 }));
  const grid = new TextGrid(sheet);
  const [table] = findTables(grid);
  if (!table) throw new Error("no table");
  measure("row reading, grid read before", cells, () => void readRows(grid, table));
  measure("finding and rows together", cells, () => {
    const fresh = new TextGrid(sheet);
    for (const found of findTables(fresh, { year: 2023, month: 9 })) readRows(fresh, found);
  });
  const frame = readingFrame(schema);
  const workbook = { name: "a.xlsx", sheets: [sheet], date1904: false, externalLinks: false };
  measure("finding, rows, matching, figures", cells, () => void readSheet(frame, workbook, sheet));
  const texts = indicators.map(({ name, unit, target }) => ({ name, unit, text: target.text }));
  measure("texts of targets", texts.length, () => {
    for (const text of texts) parseTarget(text);
  });
  const figures = ["hơn 54", "1.885/3.454 tỷ đồng", "0,86% (còn 4,17%)", "98,5 %", "Chưa phát sinh", "1.234,5"];
  measure("texts of figures", indicators.length * figures.length, () => {
    for (const indicator of indicators)
      for (const value of figures)
        parseActual(
          { value },
          { indicator, sheetUnit: indicator.unit, plan: null, prior: null, columnNumbers: [], date1904: false },
        );
  });
}

void main();
