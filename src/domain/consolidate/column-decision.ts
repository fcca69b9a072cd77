/** Answers about columns as decisions: one for each sender's form and role, kept with the others. */
import type { AskedRole, ColumnAnswer } from "../submission/column-answer";
import type { Decision } from "./decision";

/** The roles as the sheet of decisions writes them. */
export const ASKED_ROLES: Readonly<Record<AskedRole, string>> = {
  actual: "Thực hiện",
  estimate: "Ước cả năm",
  plan: "Kế hoạch",
};

/** The decision that a column of a sender's form has a role. */
export function columnDecision({ unit, layout, role, heading }: ColumnAnswer, reason: string): Decision {
  return {
    ...{ action: "column", indicator: "", file: "", sheet: "", cell: "" },
    ...{ unit, layout, code: ASKED_ROLES[role], text: heading, reason },
  };
}

/** The answers among decisions. */
export function answersIn(decisions: readonly Decision[]): ColumnAnswer[] {
  return decisions.flatMap(({ action, unit = "", layout = "", code, text = "" }): ColumnAnswer[] => {
    const role = (Object.keys(ASKED_ROLES) as AskedRole[]).find((each) => ASKED_ROLES[each] === code);
    return action !== "column" || role === undefined || unit === "" || layout === "" || text === ""
      ? []
      : [{ unit, layout, role, heading: text }];
  });
}

/** Whether two lists of answers say the same. */
export function sameAnswers(a: readonly ColumnAnswer[], b: readonly ColumnAnswer[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
