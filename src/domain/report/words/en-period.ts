/** The reported period in English words. */
import type { ReportWords } from "./vi";

const MONTH_NAMES = [
  ...["January", "February", "March", "April", "May", "June", "July", "August", "September", "October"],
  ...["November", "December"],
];
const ORDINALS = ["first", "second", "third", "fourth"];

export const PERIOD: ReportWords["period"] = {
  named: ({ kind, year, month, from, to }, day) => {
    switch (kind) {
      case "month":
        return `${MONTH_NAMES[month - 1] ?? ""} ${String(year)}`;
      case "quarter":
        return PERIOD.quarter((month / 3) as 1 | 2 | 3 | 4, year);
      case "months":
        return month === 6 ? PERIOD.firstHalf(year) : PERIOD.months(month, year);
      case "year":
        return PERIOD.year(year);
      case "free":
        return PERIOD.span(day(from), day(to));
    }
  },
  quarter: (quarter, year) => `the ${ORDINALS[quarter - 1] ?? ""} quarter of ${String(year)}`,
  firstHalf: (year) => `the first 6 months of ${String(year)}`,
  year: (year) => `the year ${String(year)}`,
  months: (months, year) => `the first ${String(months)} months of ${String(year)}`,
  span: (from, to) => `${from} to ${to}`,
};
