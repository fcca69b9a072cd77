/** What a person is told of a target's deadline, for which the schema has no column: the pace that keeps it, or that it is not yet due. */
import { YES_NO } from "../words";
import type { Deadline } from "../../target/types";
import type { ProposedIndicator, Question, SchemaProposal } from "./proposal";

/** The years that the targets are for; both null where nothing says so. */
export interface Span {
  readonly from: number | null;
  readonly to: number | null;
}

/** The span of a proposal's year or term. */
export function spanOf({ year, term }: Pick<SchemaProposal, "year" | "term">): Span {
  return term ?? { from: year, to: year };
}

/** The question about a deadline; none where it is the end of the span itself. */
export function askDeadlines(
  deadlines: readonly Deadline[],
  method: ProposedIndicator["method"],
  { from, to }: Span,
): Question[] {
  return deadlines.flatMap(({ words, year, month }): Question[] => {
    if (month === 12 && (year === to || year === null)) return [];
    if (year !== null && to !== null && year > to)
      return [{ code: "deadline-later", column: "counted", proposals: [YES_NO.no], words }];
    const years = from === null ? 0 : (year ?? from) - from;
    const due = years * 12 + month;
    const told = years >= 0 && !(year === null && from !== to);
    const paced =
      method === "milestone"
        ? [...(due > 1 ? [`${String(due - 1)}:0`] : []), `${String(due)}:100`]
        : [`${String(due)}:100`];
    return [{ code: "deadline-within", column: "pacing", proposals: told ? [paced.join(";")] : [], words }];
  });
}
