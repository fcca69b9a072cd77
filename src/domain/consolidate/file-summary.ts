/** One row a file for the matrix: what it is, whose it is, and how each of its sheets was read. */
import { onBasis } from "../check/basis";
import { columnName } from "../grid/address";
import type { Basis } from "../schema/types";
import { inSlices, type Sliced } from "../slices";
import type { SubmittedFile, SubmittedSheet } from "../submission/submission";
import { compareText, replacedKey, type SubmissionSet } from "./submission-set";
import type { FileStatus, FileSummary, SheetSummary } from "./consolidation";
import type { ColumnRole } from "../table/column-role";

const FILES_A_SLICE = 200;

/** Every picked file, also those set aside, by name. */
export function* summarizeFiles(set: SubmissionSet, basis: Basis): Sliced<FileSummary[]> {
  const read: FileSummary[] = [];
  yield* inSlices(set.files, FILES_A_SLICE, (file) => {
    read.push({
      file: file.file,
      fingerprint: file.fingerprint,
      status: statusOf(file, set, basis),
      units: file.units,
      sheets: file.sheets.map(summarizeSheet),
    });
  });
  return [
    ...read,
    ...set.refused.map(({ file, fingerprint, reason }) => ({
      file,
      fingerprint,
      status: reason,
      units: [],
      sheets: [],
    })),
    ...set.aside.map(({ file, fingerprint, why }) => ({
      file,
      fingerprint,
      status: why === "own-output" ? ("ownOutput" as const) : why,
      units: [],
      sheets: [],
    })),
    ...set.duplicates.map(({ file, fingerprint }) => ({
      file,
      fingerprint,
      status: "duplicate" as const,
      units: [],
      sheets: [],
    })),
  ].sort((a, b) => compareText(a.file, b.file));
}

function statusOf({ file, sheets }: SubmittedFile, { replaced }: SubmissionSet, basis: Basis): FileStatus {
  if (sheets.some(({ run }) => run !== undefined)) return "kept";
  const tables = sheets.filter(({ role }) => role === "indicators").map((sheet) => onBasis(sheet, basis));
  if (tables.length === 0) return "noIndicators";
  if (tables.every(({ unit }) => unit === null)) return "unitUnknown";
  let status: FileStatus = "read";
  for (const { unit, rows } of tables)
    for (const { indicator, actual } of rows) {
      if (!indicator || !actual || actual.reading.state === "noData") continue;
      if (!replaced.has(replacedKey(file, unit ?? "", indicator.code))) return "read";
      status = "superseded";
    }
  return status;
}

function summarizeSheet({ name, role, unit, table, roles, asOf, form }: SubmittedSheet): SheetSummary {
  const columns: Partial<Record<ColumnRole, string>> = {};
  for (const [columnRole, column] of Object.entries(roles) as [ColumnRole, number][])
    columns[columnRole] = columnName(column);
  const filled = table !== null && table.first <= table.last;
  return {
    sheet: name,
    role,
    unit,
    headingRows: table?.headingRows.map((row) => row + 1) ?? [],
    columns,
    firstRow: filled ? table.first + 1 : null,
    lastRow: filled ? table.last + 1 : null,
    asOf: asOf?.day ?? null,
    ...(form === undefined || form.checked === "" ? {} : { checked: form.checked }),
  };
}
