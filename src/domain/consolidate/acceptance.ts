/**
 * Findings that a person accepts with a reason. An acceptance holds for the finding it was made for, and only as long as that
 * says the same: another text in the cell, another file in its place, and it is void.
 */
import type { Finding } from "../finding/finding";
import type { ConsolidatedValue } from "./consolidation";
import { groundOf } from "./choice-ground";
import type { Decision } from "./decision";

/**
 * Whether the finding may be accepted: the one rule for the pane, the sheet "Quyết định" and the command line. Information
 * asks for nothing. An error about a whole file or sheet (it cannot be read, its unit or the column of its figures is
 * unknown) leaves no figure that could be used in spite of it and has to be solved. What names neither file nor sheet has
 * nothing to be held against next time.
 */
export function isAcceptable({ severity, at }: Finding): boolean {
  if (severity === "I") return false;
  if (named(at.cell)) return true;
  return severity !== "E" && (named(at.file) || named(at.sheet));
}

/** The decision that accepts the finding, whose kind people call `rule`. Findings of the open workbook name no file. */
export function acceptanceOf(finding: Finding, reason: string, rule: string): Decision {
  const { indicator = "", file = "", sheet = "", cell = "" } = finding.at;
  return { action: "accept", indicator, file, sheet, cell, code: finding.code, rule, text: subjectOf(finding), reason };
}

/** The decision that an indicator has no figure, whatever could not be used of it. */
export function emptyDecision(indicator: string, reason: string): Decision {
  return { action: "accept", indicator, file: "", sheet: "", cell: "", reason };
}

/** Indicators of which a person said that they have no figure. */
export function emptiedBy(decisions: readonly Decision[]): ReadonlySet<string> {
  return new Set(
    decisions.filter(isEmptyDecision).flatMap(({ indicator, reason }) => (reason.trim() === "" ? [] : [indicator])),
  );
}

/** It accepts no finding, but that there is no figure. */
export function isEmptyDecision({ action, code, indicator, file, sheet }: Decision): boolean {
  return action === "accept" && code === undefined && indicator !== "" && file === "" && sheet === "";
}

/** Whether the decision accepts the finding as it is now. */
export function accepts({ action, code, indicator, file, sheet, cell, text }: Decision, finding: Finding): boolean {
  const { at, found = "" } = finding;
  if (action !== "accept" || code !== finding.code) return false;
  if (file !== (at.file ?? "") || sheet !== (at.sheet ?? "") || cell !== (at.cell ?? "")) return false;
  // A file lacks the rows of several indicators: accepted is the one named, or all where none is.
  if (cell === "" && indicator !== "" && indicator !== at.indicator) return false;
  return text === undefined || text === found || text === subjectOf(finding);
}

/** The findings with the reason they were accepted for, where they were and still say the same. */
export function waiveFindings(findings: readonly Finding[], decisions: readonly Decision[]): Finding[] {
  const byCode = new Map<string, Decision[]>();
  for (const decision of decisions) {
    if (decision.action !== "accept") continue;
    const key = keyOf(decision.code ?? "", decision);
    const same = byCode.get(key);
    if (same) same.unshift(decision);
    else byCode.set(key, [decision]);
  }
  if (byCode.size === 0) return [...findings];
  return findings.map((finding) => {
    const decision = byCode.get(keyOf(finding.code, finding.at))?.find((each) => accepts(each, finding));
    return decision && isAcceptable(finding) ? { ...finding, waived: decision.reason } : finding;
  });
}

/**
 * The decisions with what stood where they were made, for those that do not say it: another text there, and they are void; and
 * with whose figures they are about, so that the next time the same is asked of the same sender they can be offered; and with
 * what the figures said that they were held against.
 */
export function groundTexts(
  decisions: readonly Decision[],
  { values, findings }: { readonly values: readonly ConsolidatedValue[]; readonly findings: readonly Finding[] },
): Decision[] {
  const placed = ({ file, sheet, cell }: Pick<Decision, "file" | "sheet" | "cell">): string =>
    `${file}|${sheet}|${cell}`;
  const byPlace = new Map(values.map((value) => [placed(value), value]));
  return decisions.map((decision) => {
    const isOfFigure = decision.action === "use" || decision.action === "leave-out";
    const knowsOthers = !isOfFigure || decision.against !== undefined;
    if (decision.text !== undefined && decision.unit !== undefined && knowsOthers) return decision;
    if (decision.action === "accept") {
      const finding = findings.find((each) => accepts(decision, each));
      return finding ? grounded(decision, subjectOf(finding), finding.at.unit) : decision;
    }
    if (!isOfFigure) return decision;
    const value = byPlace.get(placed(decision));
    if (!value) return decision;
    const known = grounded(decision, value.text, value.unit);
    // What does not hold now says nothing about what stands beside it.
    return value.decided === undefined || knowsOthers ? known : { ...known, against: groundOf(decision, values) };
  });
}

/** Another text there, and it is of another time: then nothing is known of the sender either. */
function grounded(decision: Decision, text: string, unit = ""): Decision {
  if (decision.text !== undefined && decision.text !== text) return decision;
  return { ...decision, text, ...(unit === "" ? {} : { unit }) };
}

/** What stands there. Of a whole file or sheet there may be nothing to quote: then the heading or the unit it is about. */
function subjectOf({ at, found }: Finding): string {
  if (found !== undefined || named(at.cell)) return found ?? "";
  return at.heading ?? at.unit ?? "";
}

function keyOf(code: string, { file = "", sheet = "" }: { readonly file?: string; readonly sheet?: string }): string {
  return `${code}|${file}|${sheet}`;
}

function named(part: string | undefined): boolean {
  return part !== undefined && part !== "";
}
