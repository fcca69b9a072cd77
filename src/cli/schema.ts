/** `schema FILE [--sheet NAME] [--target-column LETTERS] [--out schema.xlsx [--replace]]`: proposes a schema from a resolution's annex. */
import { applyChange } from "../app/change";
import { planSchema, type SchemaPreview } from "../app/propose-schema";
import { cellName, columnIndex, columnName } from "../domain/grid/address";
import { proposeSchema } from "../domain/schema/propose/propose-schema";
import { COLUMNS, type ColumnKey } from "../domain/schema/words";
import type { FileWorkbook } from "../files/file-workbook";
import { renderProblem } from "../messages/render-problem";
import { renderQuestion } from "../messages/questions";
import { parseArguments } from "./arguments";
import { openWorkbook } from "./input";
import { prepareOutput, refuseObstacle } from "./output";
import { CommandFailed, type CommandIo, type ExitCode } from "./io";

export async function schemaCommand(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const parsed = parseArguments(args, ["out", "sheet", "target-column"], ["replace"]);
  const [path, ...more] = parsed.files;
  if (path === undefined || more.length > 0) throw new CommandFailed("schema takes one file");
  const out = parsed.option("out");
  const output = out === undefined ? null : await prepareOutput(out, [path], parsed.flag("replace"));
  const workbook = await openWorkbook(path, io);
  if (out !== undefined) refuseObstacle(workbook.bytes(), out);
  const sheet = parsed.option("sheet") ?? (await findAnnex(workbook));
  const column = parsed.option("target-column");
  const wish = column === undefined ? null : columnIndex(column);
  const preview = await planSchema(workbook, sheet, (question) => renderQuestion(question, io.lang), wish);
  if (!preview.ok) throw new CommandFailed(renderProblem(preview.problem, io.lang).text);
  if (column !== undefined) refuseColumn(preview.value, column);
  if (output) {
    const applied = await applyChange(workbook, preview.value.change);
    if (!applied.ok) throw new CommandFailed(renderProblem(applied.problem, io.lang).text);
    await output.write(workbook.bytes());
  }
  io.write(io.json ? JSON.stringify(toJson(preview.value, io)) : toText(preview.value, io));
  return 0;
}

/** @throws CommandFailed where the column is none of those that may hold the targets. */
function refuseColumn({ proposal, sheet }: SchemaPreview, column: string): void {
  const { targetColumns } = proposal;
  if (targetColumns.some((each) => each.taken && each.column === columnIndex(column))) return;
  const choices = targetColumns.map((each) => `${columnName(each.column)} (${each.heading})`).join(", ");
  throw new CommandFailed(
    choices === ""
      ? `--target-column ${column}: only one column of “${sheet}” can hold the targets`
      : `--target-column ${column} cannot hold the targets of “${sheet}”; these can: ${choices}`,
  );
}

/** The sheet that lists the most indicators. */
async function findAnnex(workbook: FileWorkbook): Promise<string> {
  const reading = await workbook.readSheets("all");
  if (!reading.ok) throw new CommandFailed(reading.problem.code);
  const sizes = reading.value.sheets
    .filter(({ visibility }) => visibility === "visible")
    .map((sheet) => ({ name: sheet.name, size: proposeSchema(sheet)?.indicators.length ?? 0 }))
    .sort((a, b) => b.size - a.size);
  return sizes[0]?.name ?? "";
}

const KEYS = Object.keys(COLUMNS) as ColumnKey[];

function toJson({ proposal, sheet }: SchemaPreview, { lang }: CommandIo): object {
  const { indicators, questions: general, ...rest } = proposal;
  return {
    schema: {
      ...rest,
      sheet,
      indicators: indicators.map(({ questions: _questions, targetCell, target, ...indicator }) => ({
        ...indicator,
        plan: targetCell,
        target,
      })),
    },
    questions: [
      ...general.map((question) => ({
        cell: cellName(1, KEYS.indexOf(question.column)),
        column: COLUMNS[question.column],
        code: question.code,
        question: renderQuestion(question, lang),
        proposals: question.proposals,
      })),
      ...indicators.flatMap(({ code, questions }, row) =>
        questions.map((question) => ({
          cell: cellName(row + 1, KEYS.indexOf(question.column)),
          indicator: code,
          column: COLUMNS[question.column],
          code: question.code,
          question: renderQuestion(question, lang),
          proposals: question.proposals,
        })),
      ),
    ],
  };
}

function toText({ proposal, sheet }: SchemaPreview, { lang }: CommandIo): string {
  const { indicators, units } = proposal;
  const counted = indicators.filter((indicator) => indicator.counted).length;
  const head =
    lang === "vi"
      ? `Trang “${sheet}”: ${String(indicators.length)} dòng chỉ tiêu, ${String(counted)} tính vào tổng số, ${String(units.length)} đơn vị`
      : `Sheet “${sheet}”: ${String(indicators.length)} indicators, ${String(counted)} counted, ${String(units.length)} units`;
  const whole = proposal.questions.map((question) => `${COLUMNS[question.column]}: ${renderQuestion(question, lang)}`);
  const questions = indicators.flatMap(({ code, name, questions: asked }) =>
    asked.map((question) => `${code} ${name} — ${COLUMNS[question.column]}: ${renderQuestion(question, lang)}`),
  );
  return [head, ...whole, ...questions].join("\n");
}
