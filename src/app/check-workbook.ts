/** Checks sheets against the schema: of the open workbook, or of picked files before they are consolidated. */
import { onBasis } from "../domain/check/basis";
import { RULE_COUNT, checkSheet } from "../domain/check/rules";
import { checkRepeatedRows } from "../domain/check/rules/row-duplicate";
import type { Finding } from "../domain/finding/finding";
import type { Fix } from "../domain/fix/fix";
import { fixesOf } from "../domain/fix/fixes";
import { fixesOfQuestions } from "../domain/fix/open-question";
import { fixesOfSeal } from "../domain/fix/schema-seal-changed";
import { waiveFindings } from "../domain/consolidate/acceptance";
import { answersIn } from "../domain/consolidate/column-decision";
import type { FileSummary } from "../domain/consolidate/consolidation";
import type { WorkbookSnapshot } from "../domain/grid/snapshot";
import { failure, success, type Outcome } from "../domain/outcome";
import { findSheet } from "../domain/sheets/consolidation-plan";
import { isCopyName } from "../domain/sheets/copy-names";
import { openQuestionFindings } from "../domain/sheets/open-questions";
import { isOwn, isRecord, possibleNames } from "../domain/sheets/own-sheets";
import { EXPLANATION_SHEET, missingReasonsOn } from "../domain/sheets/read-explanations";
import { copiesIn } from "../domain/sheets/source-copies";
import { SOURCE_SHEET } from "../domain/sheets/source-columns";
import { DECISION_SHEET, readDecisionSheet } from "../domain/sheets/decision-sheet";
import { isSchemaSheet } from "../domain/schema/read-schema";
import { SHEETS } from "../domain/schema/words";
import { readFile, readingFrame } from "../domain/submission/read-file";
import type { ConsolidationOptions } from "./settle";
import { loadSchema, SCHEMA_SHEETS, schemaOf } from "./load-schema";
import type { FileReaderPort, PickedFile, SheetChoice, WorkbookPort } from "./ports";
import { readFiles } from "./submissions";
import { consolidateUnjudged } from "./unjudged";

export interface CheckReport {
  readonly findings: readonly Finding[];
  readonly checked: { readonly cells: number; readonly rules: number; readonly sheets: readonly string[] };
  readonly files: readonly FileSummary[];
  /** What can be put right in the open workbook with one click. */
  readonly fixes: readonly Fix[];
}

/** Checks the sheet in front, all indicator sheets, or the named ones; the schema's own sheets are checked as schema. */
export async function checkWorkbook(
  workbook: WorkbookPort,
  which: "active" | "all" | readonly string[],
): Promise<Outcome<CheckReport>> {
  const reading = await workbook.readSheets(choiceOf(which));
  if (!reading.ok) return reading;
  const loaded = schemaOf(reading.value);
  if (!loaded.ok) return loaded;
  const { schema, findings: schemaFindings } = loaded.value;
  const decisions = readDecisionSheet(findSheet(reading.value, DECISION_SHEET));
  const frame = readingFrame(schema, answersIn(decisions));
  const wanted = reading.value.sheets.filter(({ name }) => isWanted(name, which, reading.value));
  const own = wanted.filter(({ name }) => isSchemaSheet(name));
  const explained = wanted.find(({ madeAs }) => madeAs === EXPLANATION_SHEET);
  const copies = await copiesAmong(workbook, wanted, reading.value);
  if (!copies.ok) return copies;
  const others = wanted.filter(
    // What we wrote ourselves holds nothing that anyone sent.
    (sheet) => !isSchemaSheet(sheet.name) && !isOwn(sheet) && !isRecord(sheet) && !copies.value.has(sheet.name),
  );
  const { sheets } = readFile(frame, { ...reading.value, sheets: others }, "");
  const checked = sheets.map((sheet) => ({ sheet, findings: checkSheet(sheet, { frame, schema }).map(inWorkbook) }));
  const repeated = checkRepeatedRows(sheets.map((sheet) => onBasis(sheet, schema.settings.basis))).map(inWorkbook);
  const main = findSheet(reading.value, SHEETS.indicators);
  const open = main ? openQuestionFindings(main) : [];
  return success({
    findings: waiveFindings(
      [
        ...(own.length > 0 ? schemaFindings : []),
        ...open,
        ...checked.flatMap(({ findings }) => findings),
        ...repeated,
        ...(explained ? missingReasonsOn(explained, schema) : []),
      ],
      decisions,
    ),
    fixes: [
      ...(main ? fixesOfQuestions(open, main) : []),
      ...(main && own.length > 0 ? fixesOfSeal(schemaFindings, main) : []),
      ...checked.flatMap(({ sheet, findings }) => fixesOf(findings, sheet, schema)),
    ],
    checked: {
      cells: [...others, ...own].reduce((sum, { rows }) => sum + countCells(rows), 0),
      rules: RULE_COUNT,
      sheets: [...own, ...others, ...(explained ? [explained] : [])].map(({ name }) => name),
    },
    files: [],
  });
}

/** Checks picked files by themselves and against each other; nothing is judged or written. */
export async function checkFiles(
  workbook: WorkbookPort,
  reader: FileReaderPort,
  files: readonly PickedFile[],
  options: ConsolidationOptions = {},
): Promise<Outcome<CheckReport>> {
  const loaded = await loadSchema(workbook);
  if (!loaded.ok) return loaded;
  const read = await consolidateUnjudged(loaded.value.schema, reader, files, options);
  if (!read) return failure("cancelled");
  const { submissions } = read;
  const { findings, files: summaries } = read.consolidation;
  const sheets = readFiles(submissions).flatMap((file) => file.sheets.filter(({ part }) => part === 0));
  return success({
    findings,
    checked: {
      cells: sheets.reduce((sum, { grid }) => sum + countCells(grid.sheet.rows), 0),
      rules: RULE_COUNT,
      sheets: sheets.map(({ name }) => name),
    },
    files: summaries,
    fixes: [],
  });
}

function choiceOf(which: "active" | "all" | readonly string[]): SheetChoice {
  if (which === "all") return "all";
  return which === "active"
    ? { active: true, names: possibleNames([...SCHEMA_SHEETS, DECISION_SHEET]) }
    : { names: [...new Set([...which, ...possibleNames([...SCHEMA_SHEETS, DECISION_SHEET])])] };
}

function isWanted(name: string, which: "active" | "all" | readonly string[], { active }: WorkbookSnapshot): boolean {
  if (which === "all") return true;
  return which === "active" ? name === active : which.includes(name);
}

/** Copies of source sheets among the sheets; the list of them is read where a name looks like one and it was not read yet. */
async function copiesAmong(
  workbook: WorkbookPort,
  sheets: WorkbookSnapshot["sheets"],
  read: WorkbookSnapshot,
): Promise<Outcome<ReadonlyMap<string, string>>> {
  if (findSheet(read, SOURCE_SHEET) || !sheets.some(({ name }) => isCopyName(name))) return success(copiesIn(read));
  const index = await workbook.readValues({ names: possibleNames([SOURCE_SHEET]) });
  return index.ok ? success(copiesIn(index.value)) : index;
}

/** In the open workbook the file needs no name. */
function inWorkbook(finding: Finding): Finding {
  const { file: _, ...at } = finding.at;
  return { ...finding, at };
}

function countCells(rows: WorkbookSnapshot["sheets"][number]["rows"]): number {
  return rows.reduce((sum, row) => sum + row.filter((cell) => cell !== null).length, 0);
}
