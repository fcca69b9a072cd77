/** When there is no report: its parts do not add up, nothing is counted, or something waits for a decision (reporting.md 2). */
import type { Consolidation } from "../consolidate/consolidation";
import type { Decision } from "../consolidate/decision";
import type { Finding } from "../finding/finding";
import { isToBeSolved } from "../finding/severity";
import { countText } from "./numbers";
import { groupAddsUp, strayCodes, type ReportGroup } from "./lists";
import type { ReportRow } from "./report-row";
import type { ReportWords } from "./words/vi";

/** Something at a counted indicator that a person has to decide first. */
export interface OpenQuestion {
  readonly indicator: string;
  readonly name: string;
  readonly code: string;
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
  /** Why it is asked, in words. */
  readonly reason: string;
  /** Where in the workbook at hand it can be looked at; absent where only the sender's file has it. */
  readonly here?: { readonly sheet: string; readonly cell: string };
}

export interface Refusal {
  readonly code: "not-adding-up" | "nothing-counted" | "open-questions";
  readonly text: string;
  readonly questions: readonly OpenQuestion[];
}

/** Why no report can be drawn up; null where it can. A draft goes on over open questions, over nothing else. */
export function refusalOf(
  whole: ReportGroup,
  groups: readonly ReportGroup[],
  questions: readonly OpenQuestion[],
  draft: boolean,
  words: ReportWords,
): Refusal | null {
  if (whole.counted === 0)
    return {
      code: "nothing-counted",
      text: words.refusal.nothingCounted,
      questions: [],
    };
  const broken = [whole, ...groups].find((group) => !groupAddsUp(group));
  if (broken) return notAddingUp(broken, words);
  if (questions.length === 0 || draft) return null;
  const said = questions.map((question) => questionText(question, words)).join("; ");
  const count = countText(questions.length, words);
  return {
    code: "open-questions",
    text: words.refusal.open(count, said),
    questions,
  };
}

function notAddingUp(group: ReportGroup, { refusal }: ReportWords): Refusal {
  const { metOrExceeded, lagging, onTrack, notDue, noData, notAssessable, counted } = group;
  const sum = metOrExceeded + lagging + onTrack + notDue + noData + notAssessable;
  const codes = strayCodes(group);
  const named = codes.length === 0 ? "" : ` (${codes.join(", ")})`;
  return {
    code: "not-adding-up",
    text: refusal.notAddingUp(sum, counted, named),
    questions: [],
  };
}

/** «{tên} ({lý do}; tệp …, trang …, ô …)». */
export function questionText({ name, reason, file, sheet, cell }: OpenQuestion, { refusal }: ReportWords): string {
  const place = [
    file === "" ? "" : refusal.file(file),
    sheet === "" ? "" : refusal.sheet(sheet),
    cell === "" ? "" : refusal.cell(cell),
  ].filter((text) => text !== "");
  return `${name} (${[reason, place.join(", ")].filter((text) => text !== "").join("; ")})`;
}

/** The open questions at counted indicators, one an indicator, in the order of the schema. */
export function openQuestions(
  rows: readonly ReportRow[],
  { findings, values, indicators }: Pick<Consolidation, "findings" | "values" | "indicators">,
  decisions: readonly Decision[],
  words: ReportWords,
): OpenQuestion[] {
  const byIndicator = findingsByIndicator(findings, values);
  const decided = new Set([
    ...values.flatMap(({ indicator, decided: reason }) => (reason === undefined ? [] : [indicator])),
    ...decisions.flatMap(({ action, indicator }) => (action === "accept" || action === "override" ? [indicator] : [])),
  ]);
  const reasons = new Map(indicators.map(({ indicator, judgement }) => [indicator.code, judgement.reason ?? ""]));
  return rows.flatMap((row) => {
    const { code, name, counted } = row.indicator;
    if (!counted) return [];
    const found = byIndicator.get(code) ?? [];
    const finding =
      row.result === "notAssessable"
        ? blocking(found, reasons.get(code) ?? "")
        : decided.has(code)
          ? undefined
          : found.find((each) => each.code === "conflict");
    if (!finding) return [];
    const { file = "", sheet = "", cell = "" } = finding.at;
    const reason = finding.code === "conflict" ? conflictWords(finding, words) : row.reason;
    return [{ indicator: code, name, code: finding.code, file, sheet, cell, reason }];
  });
}

/** The E that leaves an indicator without a verdict. */
function blocking(found: readonly Finding[], reason: string): Finding | undefined {
  if (!isToBeSolved(reason) && reason !== "sender-open") return undefined;
  return found.find(({ code }) => code === reason) ?? found[0];
}

function conflictWords({ found = "", expected = "" }: Finding, words: ReportWords): string {
  const said = (text: string): string => (/^-?\d+\.\d+$/.test(text) ? text.replace(".", words.numbers.point) : text);
  return words.twoFigures(said(found), said(expected));
}

/** E findings that stand, by the indicator they name or whose figure they stand at. */
function findingsByIndicator(
  findings: readonly Finding[],
  values: Consolidation["values"],
): ReadonlyMap<string, readonly Finding[]> {
  const places = new Map(values.map(({ file, sheet, cell, indicator }) => [`${file}|${sheet}|${cell}`, indicator]));
  const found = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.severity !== "E" || finding.waived !== undefined) continue;
    const { file = "", sheet = "", cell = "", indicator } = finding.at;
    const code = indicator ?? places.get(`${file}|${sheet}|${cell}`);
    if (code === undefined || code === null) continue;
    const there = found.get(code);
    if (there) there.push(finding);
    else found.set(code, [finding]);
  }
  return found;
}
