/** A workbook in a file as the open workbook: for the command line and for tests. */
import type { AppliedPlan, NamedTable, NamedTables, SheetChoice, WorkbookPort } from "../app/ports";
import type { WorkbookSnapshot } from "../domain/grid/snapshot";
import { failure, success, type Outcome } from "../domain/outcome";
import { countCells, type WorkbookPlan } from "../domain/plan/plan";
import { readVerdicts } from "../domain/sheets/read-verdicts";
import { readWorkbook, type Limited } from "./read-workbook";

export interface FileWorkbook extends WorkbookPort {
  /** The bytes with every plan carried out so far. */
  bytes(): Uint8Array;
}

/** Opens the bytes of a workbook; problem "file-failed" where they cannot be read. */
export async function openFileWorkbook(
  name: string,
  bytes: Uint8Array,
  limited?: Limited,
): Promise<Outcome<FileWorkbook>> {
  const reading = await readWorkbook(name, bytes, undefined, limited);
  if (!reading.ok) return failure("file-failed", { params: { file: name, reason: reading.detail } });
  return success(new OpenFile(name, bytes, reading.workbook));
}

class OpenFile implements FileWorkbook {
  constructor(
    readonly name: string,
    private content: Uint8Array,
    /** What the content says; null since it was written: a large workbook need not be read again when nobody asks. */
    private snapshot: WorkbookSnapshot | null,
  ) {}

  bytes(): Uint8Array {
    return this.content;
  }

  async readSheets(which: SheetChoice): Promise<Outcome<WorkbookSnapshot>> {
    if (!this.snapshot) {
      const reading = await readWorkbook(this.name, this.content);
      if (!reading.ok) return failure("file-failed", { params: { file: this.name, reason: reading.detail } });
      this.snapshot = reading.workbook;
    }
    const { snapshot } = this;
    const active = snapshot.sheets[0]?.name ?? "";
    const wanted = (name: string): boolean =>
      which === "all" || which.names?.includes(name) === true || (which.active === true && name === active);
    const sheets = snapshot.sheets.filter(({ name }) => wanted(name));
    return success({ ...snapshot, sheets, sheetNames: snapshot.sheets.map(({ name }) => name), active });
  }

  readValues(which: SheetChoice): Promise<Outcome<WorkbookSnapshot>> {
    return this.readSheets(which);
  }

  /** A file is small enough to be read whole: its tables are found by their headings. */
  async readNamedTables(which: Exclude<SheetChoice, "all">): Promise<Outcome<NamedTables>> {
    const reading = await this.readSheets(which);
    if (!reading.ok) return reading;
    const tables = reading.value.sheets.flatMap((sheet): NamedTable[] => {
      const table = readVerdicts(sheet);
      if (!table) return [];
      const { body, columns } = table;
      const column = columns.pace ?? 0;
      const values = sheet.rows.slice(body.top, body.bottom + 1).map((row) => row[column]?.value ?? null);
      return [{ sheet: sheet.name, body, column, values, marks: [] }];
    });
    return success({ active: reading.value.active ?? "", tables });
  }

  async apply(plan: WorkbookPlan): Promise<Outcome<AppliedPlan>> {
    const before = { content: this.content, snapshot: this.snapshot };
    // Loaded on first use: the writer is as large as the rest of the program.
    const { applyPlanToFile } = await import("./apply-plan");
    this.content = await applyPlanToFile(this.content, plan, this.snapshot ? { sheets: this.snapshot.sheets } : {});
    this.snapshot = null;
    const undo = (): Promise<Outcome<void>> => {
      this.content = before.content;
      this.snapshot = before.snapshot;
      return Promise.resolve(success(undefined));
    };
    return success({ plan, cells: countCells(plan), undo });
  }

  select(): Promise<Outcome<void>> {
    return Promise.resolve(success(undefined));
  }
}
