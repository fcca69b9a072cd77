/** Adds the verdict columns to a sheet of the open workbook, or takes them away. */
import type { SheetSnapshot, WorkbookSnapshot } from "../domain/grid/snapshot";
import { failure, success, type Outcome } from "../domain/outcome";
import { findAttainmentBlock } from "../domain/sheets/attainment-columns";
import { buildAttainment, buildAttainmentRemoval } from "../domain/sheets/attainment-plan";
import { findSheet } from "../domain/sheets/consolidation-plan";
import { CONSOLIDATED_SHEET } from "../domain/sheets/consolidated-columns";
import { buildSettingsBlock } from "../domain/sheets/settings-block";
import { isSchemaSheet } from "../domain/schema/read-schema";
import { isDated, type Basis, type DatedSchema, type Schema } from "../domain/schema/types";
import { SHEETS } from "../domain/schema/words";
import { placeInSchema, placeInSubmission } from "../domain/sheets/attainment-place";
import { commonDay } from "../domain/submission/days-named";
import type { SubmittedFile } from "../domain/submission/submission";
import { readFile, readingFrame } from "../domain/submission/read-file";
import { cellName, type RangeAddress } from "../domain/grid/address";
import { findLegend, placeLegend, type LegendPlace } from "../domain/sheets/legend";
import { planChange, type PlannedChange } from "./change";
import { SCHEMA_SHEETS, schemaOf } from "./load-schema";
import type { WorkbookPort } from "./ports";

/** The change, with the day and the figures that its verdicts are by. */
export interface AttainmentPreview extends PlannedChange {
  readonly asOf: number;
  readonly basis: Basis;
  /** The cell in which the marks are explained, A1; null where the sheet has no room for it. */
  readonly legend: string | null;
}

/**
 * The change that adds the columns, in place of those of an earlier run; "active" is the sheet in front. The day is `asOf`,
 * else that of the settings, else the one the sheet itself names; problem "as-of-missing" where there is none.
 */
export async function planAttainment(
  workbook: WorkbookPort,
  sheet: string,
  asOf?: number,
): Promise<Outcome<AttainmentPreview>> {
  const read = await readTarget(workbook, sheet);
  return read.ok ? planOn(read.value, asOf) : read;
}

interface Target {
  readonly snapshot: WorkbookSnapshot;
  readonly target: SheetSnapshot;
}

function planOn({ snapshot, target }: Target, asOf?: number): Outcome<AttainmentPreview> {
  if (target.madeAs === CONSOLIDATED_SHEET) return failure("nothing-to-do", { params: { sheet: target.name } });
  const loaded = schemaOf(snapshot, asOf);
  if (!loaded.ok) return loaded;
  const { schema } = loaded.value;
  const block = findAttainmentBlock(target);
  const former = block && findLegend(target, block);
  const bare = block ? without(target, block, former) : target;
  const frame = readingFrame(schema);
  const file = readFile(frame, { ...snapshot, sheets: [bare] }, "");
  const dated = datedBy(file, schema, snapshot);
  const place =
    findSheet(snapshot, SHEETS.indicators) === target
      ? placeInSchema(schema, bare)
      : placeInSubmission(file.sheets, bare, schema.settings.basis);
  if (!place) return failure("no-table", { params: { sheet: target.name } });
  if (!dated) return failure("as-of-missing");
  const { asOf: day, basis } = dated.settings;
  const legend = placeLegend(bare, place.heading, place.left, (sheet) =>
    readingOf(readFile(frame, { ...snapshot, sheets: [sheet] }, "")),
  );
  return success({
    asOf: day,
    basis,
    legend: legend && cellName(legend.row, legend.column),
    ...planChange({
      title: "attainment",
      basis: [...new Set([target, ...snapshot.sheets.filter(({ name }) => isSchemaSheet(name))])],
      steps: [
        ...buildSettingsBlock(dated, findSheet(snapshot, SHEETS.settings)),
        ...(block ? buildAttainmentRemoval(target.name, block, former) : []),
        ...place.before,
        // Where an earlier block stands the cells are not blank yet.
        ...buildAttainment({ ...place, legend }).filter(({ kind }) => !block || kind !== "expect-blank"),
      ],
    }),
  });
}

/** Whether the sheet in front is a table of figures that can be judged, once its day is known: not the schema itself. */
export async function isTableInFront(workbook: WorkbookPort): Promise<Outcome<boolean>> {
  const read = await readTarget(workbook, "active");
  if (!read.ok) return read;
  const { snapshot, target } = read.value;
  const planned = planOn(read.value);
  if (planned.ok || planned.problem.code === "as-of-missing")
    return success(findSheet(snapshot, SHEETS.indicators) !== target);
  const isNone = planned.problem.code === "no-table" || planned.problem.code === "nothing-to-do";
  return isNone ? success(false) : planned;
}

/** The schema with its day, or with the one that the sheet names; null where neither says one. */
function datedBy(file: SubmittedFile, schema: Schema, snapshot: WorkbookSnapshot): DatedSchema | null {
  if (isDated(schema)) return schema;
  const day = commonDay([file]);
  const again = day === null ? null : schemaOf(snapshot, day);
  return again?.ok === true && isDated(again.value.schema) ? again.value.schema : null;
}

/** The change that takes the columns away. */
export async function planAttainmentRemoval(workbook: WorkbookPort, sheet: string): Promise<Outcome<PlannedChange>> {
  const read = await readTarget(workbook, sheet);
  if (!read.ok) return read;
  const block = findAttainmentBlock(read.value.target);
  if (!block) return failure("nothing-to-do", { params: { sheet: read.value.target.name } });
  return success(
    planChange({
      title: "attainment-off",
      basis: [read.value.target],
      steps: buildAttainmentRemoval(read.value.target.name, block, findLegend(read.value.target, block)),
    }),
  );
}

async function readTarget(workbook: WorkbookPort, sheet: string): Promise<Outcome<Target>> {
  const names = sheet === "active" ? SCHEMA_SHEETS : [sheet, ...SCHEMA_SHEETS];
  const reading = await workbook.readSheets({ active: sheet === "active", names });
  if (!reading.ok) return reading;
  const name = sheet === "active" ? reading.value.active : sheet;
  const target = reading.value.sheets.find((each) => each.name === name);
  return target ? success({ snapshot: reading.value, target }) : failure("sheet-missing", { params: { sheet } });
}

/** All that a later reading takes from the sheet. */
function readingOf({ sheets }: SubmittedFile): string {
  return JSON.stringify(
    sheets.map(({ role, unit, witnesses, table, roles, rows, asOf, told }) => ({
      ...{ role, unit, witnesses, roles, asOf, told },
      table: table && [table.first, table.last, table.headingRows],
      rows: rows.map(({ row, indicator, actual, plan }) => [row.row, row.kind, indicator?.code, actual, plan]),
    })),
  );
}

/** The sheet as it was before an earlier run; what a person wrote above the columns stays. */
function without(sheet: SheetSnapshot, block: RangeAddress, legend: LegendPlace | null): SheetSnapshot {
  const isOurs = (row: number, column: number): boolean =>
    row === legend?.row ? column === legend.column : row >= block.top && column >= block.left && column <= block.right;
  const rows = sheet.rows.map((cells, row) => {
    const own = cells.map((cell, column) => (isOurs(row, column) ? null : cell));
    // What is blank at the end is no part of a sheet: the columns come back to where they stood.
    let width = own.length;
    while (width > 0 && own[width - 1] === null) width -= 1;
    return own.slice(0, width);
  });
  return { ...sheet, rows };
}
