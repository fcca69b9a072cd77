/** What is asked of a proposal: in a row, and once for what the annex as a whole does not say. */
import { columnName } from "../../grid/address";
import type { Target } from "../../target/types";
import { DIRECTIONS, TIMINGS } from "../words";
import type { ProposedIndicator, Question, SchemaProposal, TargetColumn } from "./proposal";

/** What a row leaves open. */
export interface Doubts {
  readonly target: Target;
  readonly unit: string;
  readonly owner: string;
  readonly plural: boolean;
  readonly seasonal: boolean;
  readonly untold: boolean;
  readonly partsCount: boolean;
  readonly answers: readonly string[];
  readonly method: ProposedIndicator["method"];
}

/** The questions of one row. */
export function questionsOf({
  target,
  unit,
  owner,
  plural,
  seasonal,
  untold,
  partsCount,
  answers,
  method,
}: Doubts): Question[] {
  const questions: Question[] = [];
  const ask = (code: Question["code"], column: Question["column"], proposals: readonly string[] = []): void => {
    questions.push({ code, column, proposals });
  };
  const directions = new Set(
    [target, ...target.alternatives].flatMap(({ direction }) => (direction === "none" ? [] : [direction])),
  );
  if (partsCount) ask("parts-counted", "counted");
  else if (target.kind === "empty") ask("target-empty", "target");
  else if (!target.certain && directions.size > 1)
    ask(
      "direction-unsure",
      "direction",
      [...directions].map((each) => DIRECTIONS[each]),
    );
  else if (!target.certain) ask("target-unsure", "target", answers);
  if (unit === "" && target.parts.length > 0) ask("unit-missing", "unit");
  if (plural) ask("owner-plural", "reporters", ["*"]);
  else if (owner === "") ask("owner-missing", "owner");
  if (method === "reduction") ask("baseline-missing", "baseline");
  if (untold) ask("timing-unsure", "timing", [TIMINGS.cumulative, TIMINGS.pointInTime]);
  if (seasonal) ask("pacing-seasonal", "pacing", ["3:10;6:40;9:70;12:100", "Đều"]);
  return questions;
}

/** What the annex as a whole does not say is asked once, not in every row. */
export function askOnce(indicators: readonly ProposedIndicator[]): Pick<SchemaProposal, "indicators" | "questions"> {
  const causes = WHOLE_COLUMNS.filter(
    ({ column, each }) =>
      indicators.filter(({ questions }) => questions.some(({ code }) => code === each)).length > 1 &&
      indicators.every((indicator) => indicator[column] === ""),
  );
  return {
    questions: causes.map(({ code, column }) => ({ code, column, proposals: [] })),
    indicators: indicators.map((indicator) => ({
      ...indicator,
      questions: indicator.questions.filter(({ code }) => !causes.some(({ each }) => each === code)),
    })),
  };
}

const WHOLE_COLUMNS = [
  { code: "owner-column-missing", each: "owner-missing", column: "owner" },
  { code: "unit-column-missing", each: "unit-missing", column: "unit" },
] as const;

/** Which of several columns holds the targets. */
export function askColumn(columns: readonly TargetColumn[]): Question[] {
  if (columns.length === 0) return [];
  const proposals = columns.map(({ column, heading }) => `${columnName(column)}: ${heading}`);
  return [{ code: "target-column-unsure", column: "target", proposals }];
}
