/** What goes out to units as a message: what to mend, or that nothing has come (reporting.md 7). */
import { isReporter } from "../consolidate/reporters";
import { dayText } from "./numbers";
import { periodName } from "./period-name";
import type { Report } from "./report";
import { reminderText, sendBackText, type SendBack } from "./send-back";

export interface Letter {
  /** Code; "" where nobody knows whose the files are. */
  readonly unit: string;
  readonly name: string;
  readonly text: string;
  /** What the unit has to mend; null where it has sent nothing. */
  readonly slip: SendBack | null;
}

/** One a unit, those that have to mend something first; in Vietnamese, whatever the language of the report. */
export function lettersOf({ sendBack, receipt, schema, profile }: Report): Letter[] {
  const until = (day: number | null): string => (day === null ? "" : dayText(day));
  const mend = sendBack.map((slip): Letter => {
    const { unit, name } = slip;
    return { unit, name, slip, text: sendBackText(slip, until(profile.dueAgain)) };
  });
  const period = periodName(schema.settings, profile);
  const silent = receipt.filter(({ state }) => state === "missing" || state === "overdue");
  const missing = [...new Map(silent.map((row) => [row.unit, row])).values()];
  const remind = missing.map(({ unit, name, form }): Letter => {
    const owed = schema.indicators.filter((indicator) => isReporter(indicator, unit)).map((each) => each.name);
    return { unit, name, slip: null, text: reminderText(name, period, owed, until(form?.due ?? profile.due)) };
  });
  return [...mend, ...remind];
}
