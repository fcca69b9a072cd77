/** Which sheets of the files are kept as copies in the workbook, within limits, and which copies the workbook holds already. */
import type { Consolidation } from "../consolidate/consolidation";
import { widthOf } from "../grid/address";
import type { SheetSnapshot, WorkbookSnapshot } from "../grid/snapshot";
import { readSources, type SourceRow } from "./read-sources";
import type { Schema } from "../schema/types";
import type { SubmittedFile } from "../submission/submission";
import { COPY_LIMITS } from "./copy-limits";
import { nameCopies, type NamedSource } from "./copy-names";
import { keptFingerprint, SOURCE_SHEET } from "./source-columns";

/** A sheet that gave figures, used or listed, with the name of its copy. */
export interface SourceCopy {
  readonly name: string;
  readonly file: string;
  readonly sheet: string;
  readonly fingerprint: string;
  readonly snapshot: SheetSnapshot;
  readonly date1904: boolean;
}

export interface SourceCopies {
  readonly copies: readonly SourceCopy[];
  /** Cells of their areas, blank ones included. */
  readonly cells: number;
  /** The limit that is passed; copies are not kept then. */
  readonly over: keyof typeof COPY_LIMITS | null;
}

type Sheets = Pick<WorkbookSnapshot, "sheets" | "sheetNames">;

/** The copies that this consolidation would keep in the workbook; those of the `kept` files, which are not at hand, stay as they are. */
export function chooseCopies(
  schema: Schema,
  { values }: Pick<Consolidation, "values">,
  files: readonly SubmittedFile[],
  workbook: Sheets,
  kept: readonly string[] = [],
): SourceCopies {
  const units = new Map<string, Map<string, Set<string>>>();
  for (const { file, sheet, unit } of values) {
    const sheets = units.get(file) ?? new Map<string, Set<string>>();
    units.set(file, sheets.set(sheet, (sheets.get(sheet) ?? new Set()).add(unit)));
  }
  const sources = files.flatMap(({ file, fingerprint, workbook: { sheets, date1904 } }) =>
    sheets.flatMap((snapshot, place): (NamedSource & Omit<SourceCopy, "name">)[] => {
      const of = units.get(file)?.get(snapshot.name);
      return of ? [{ file, sheet: snapshot.name, place, units: of, fingerprint, snapshot, date1904 }] : [];
    }),
  );
  const staying = copiesOf(workbook, new Set(kept));
  const held = copiesIn(workbook);
  const stay = new Set(staying.map(({ name }) => name));
  const others = (workbook.sheetNames ?? []).filter((name) => !held.has(name) || stay.has(name));
  const count = sources.length + staying.length;
  const cells = sources.reduce((sum, { snapshot: { rows } }) => sum + rows.length * widthOf(rows), 0);
  const over = count > COPY_LIMITS.sheets ? "sheets" : cells > COPY_LIMITS.cells ? "cells" : null;
  return { copies: [...nameCopies(schema, sources, others), ...staying], cells, over };
}

/** The copies that the workbook holds of these files. Their contents are in it already and are not written again. */
function copiesOf(workbook: Sheets, files: ReadonlySet<string>): SourceCopy[] {
  const found = new Map<string, SourceCopy>();
  const held = copiesIn(workbook);
  for (const { copy: name, file, sheet, fingerprint } of readSources(indexOf(workbook)))
    if (files.has(file) && held.has(name) && !found.has(name)) {
      const snapshot = {
        name: sheet,
        visibility: "visible" as const,
        rows: [],
        merges: [],
        hiddenRows: [],
        hiddenColumns: [],
      };
      found.set(name, { name, file, sheet, fingerprint, snapshot, date1904: false });
    }
  return [...found.values()];
}

function indexOf({ sheets }: Sheets): SheetSnapshot | null {
  return (
    sheets.find(({ madeAs }) => madeAs === SOURCE_SHEET) ?? sheets.find(({ name }) => name === SOURCE_SHEET) ?? null
  );
}

/** The copies of an earlier run that are still in the workbook, each with what it is a copy of. */
export function copiesIn({ sheets, sheetNames }: Sheets): ReadonlyMap<string, string> {
  const names = new Set(sheetNames ?? sheets.map(({ name }) => name));
  const rows = readSources(indexOf({ sheets })).filter(({ copy }) => copy !== "" && names.has(copy));
  return new Map(rows.map((row) => [row.copy, identityOf(row)]));
}

/** What a copy is a copy of: file, sheet and contents. */
export function identityOf({ file, sheet, fingerprint }: Pick<SourceRow, "file" | "sheet" | "fingerprint">): string {
  return JSON.stringify([file, sheet, keptFingerprint(fingerprint)]);
}
