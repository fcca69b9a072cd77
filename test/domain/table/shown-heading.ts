/** What the words over a column say, in one line, read in September 2023: "actual 3 · toDate 9 · 2023 · as actual 5.4". */
import { reasonHeading } from "../../../src/domain/table/reason-headings";
import { isOtherList } from "../../../src/domain/table/stranger-headings";
import { timed } from "../../../src/domain/table/column-time";
import type { Period } from "../../../src/domain/table/heading-period";
import { meaningOf } from "../../../src/domain/table/headings";

const TIME = { year: 2023, month: 9, full: false };

/** A heading of several rows is written from the group to the leaf: "So sánh (%) / KH". */
export function shownHeading(written: string): string {
  const meaning = meaningOf(written.split(" / ").map((each) => each.trim()));
  const { role, weight, also, period, years, bare, aside, twoKinds } = meaning;
  const { roles, main, barred } = timed(meaning, TIME);
  const facts = [
    `${role ?? "–"} ${String(weight)}`,
    also.map((each) => `also ${each.role} ${String(each.weight)}`).join(", "),
    shownPeriod(period),
    years.join(", "),
    bare ? "bare" : "",
    twoKinds ?? "",
    reasonHeading(written) ?? "",
    isOtherList([written]) ? "of another list" : isOtherList([written, written]) ? "with others of another list" : "",
    aside ? "aside" : "",
    barred === null ? "" : `barred ${barred}`,
    main === role ? "" : `mainly ${main ?? "–"}`,
    roles
      .map((each) => `as ${each.role} ${String(Number(each.score.toFixed(6)))}${each.doubtful ? "?" : ""}`)
      .join(", "),
  ];
  return facts.filter((each) => each !== "").join(" · ");
}

function shownPeriod(period: Period): string {
  if (period.kind === "toDate") return `to date ${String(period.months)}`;
  if (period.kind === "within") return `within ${String(period.ends)}${period.first ? " first" : ""}`;
  return period.kind === "none" ? "" : period.kind;
}
