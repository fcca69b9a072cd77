/** What is asked about the columns of a sheet, and what it is read as once that is answered. */
import { columnName } from "../../../src/domain/grid/address";
import type { AskedRole, ColumnAnswer } from "../../../src/domain/submission/column-answer";
import { columnQuestions } from "../../../src/domain/submission/column-questions";
import { readFile, readingFrame } from "../../../src/domain/submission/read-file";
import type { SubmittedSheet } from "../../../src/domain/submission/submission";
import type { Frame } from "../../support/readings";
import { workbookOf } from "../../support/sheet-of";
import { drawnSheets, schemaAt } from "./shown-sheets";

/**
 * `answer=actual: TH tháng 9; plan: KH năm` by the sender of the file, or `by=` another, of the form asked about, or `form=`; `of=estimate`
 * asks for that; `hidden=`, `run=` as sheets of an earlier run have it.
 */
export function shownAnswers(drawing: string, { more }: Frame): string[] {
  const schema = schemaAt(more);
  const workbook = workbookOf(more["file"] ?? "NN&PTNT.xlsx", ...drawnSheets(drawing));
  const basis = more["of"] === "estimate" ? "estimate" : "actual";
  const asked = readFile(readingFrame(schema), workbook, "").sheets.flatMap((each) =>
    columnQuestions(more["run"] === undefined ? each : { ...each, run: more["run"] }, basis),
  );
  const layout = more["form"] ?? asked[0]?.layout ?? "";
  const answers = (more["answer"] ?? "").split("; ").flatMap((text): ColumnAnswer[] => {
    const [role = "", heading] = text.split(": ");
    return heading === undefined ? [] : [{ unit: more["by"] ?? "NN", layout, role: role as AskedRole, heading }];
  });
  const read = readFile(readingFrame(schema, answers), workbook, "");
  const left = read.sheets.flatMap((each) => columnQuestions(each, basis));
  return [
    ...asked.map(shownQuestion),
    ...(answers.length === 0 ? [] : ["answered", ...read.sheets.map(shownColumns), ...left.map(shownQuestion)]),
  ];
}

function shownQuestion({ unit, layout, role, kind, columns }: ReturnType<typeof columnQuestions>[number]): string {
  const offered = columns.map(({ column, heading, samples }) => {
    const texts = samples.map(({ name, text }) => `${name} ${text}`).join(", ");
    return `${column} “${heading}” ${texts}`;
  });
  return `asks ${unit} ${role} ${kind} · ${layout} · ${offered.join(" / ")}`;
}

function shownColumns({ table, rows }: SubmittedSheet): string {
  const columns = (table?.columns ?? []).map(
    ({ column, role, claims, reason }) => `${columnName(column)} ${role ?? "–"}(${claims ?? "–"}) ${reason}`,
  );
  return [...columns, rows.map(({ actual }) => actual?.text ?? "–").join(", ")].join(" · ");
}
