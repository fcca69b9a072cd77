/** A finding → what a person reads: where · found · expected · either do a, or b · what happens if nothing is done. */
import type { Finding, FindingCode } from "../domain/finding/finding";
import { ACROSS_MESSAGES } from "./findings/across";
import { BETWEEN_MESSAGES } from "./findings/between";
import { CELL_MESSAGES } from "./findings/cell";
import { FILE_MESSAGES } from "./findings/file";
import { FORM_MESSAGES } from "./findings/form";
import { HISTORY_MESSAGES } from "./findings/history";
import { Facts, type FindingMessages, type Names } from "./findings/message";
import { renderPlace } from "./findings/place";
import { READING_MESSAGES } from "./findings/reading";
import { ROW_MESSAGES } from "./findings/row";
import { SCHEMA_MESSAGES } from "./findings/schema";
import { HEADING_MESSAGES, SHEET_MESSAGES } from "./findings/sheet";
import type { Lang } from "./lang";

export type { Names } from "./findings/message";

const MESSAGES: FindingMessages<FindingCode> = {
  ...FILE_MESSAGES,
  ...FORM_MESSAGES,
  ...SHEET_MESSAGES,
  ...HEADING_MESSAGES,
  ...ROW_MESSAGES,
  ...READING_MESSAGES,
  ...CELL_MESSAGES,
  ...ACROSS_MESSAGES,
  ...BETWEEN_MESSAGES,
  ...HISTORY_MESSAGES,
  ...SCHEMA_MESSAGES,
};

export const FINDING_CODES = Object.keys(MESSAGES) as readonly FindingCode[];

export interface RenderedFinding {
  readonly title: string;
  /** The whole message in one piece. */
  readonly text: string;
  /** "Trang “Biểu 01”, ô F13 (cột “Thực hiện”)"; "" where the finding has no place. */
  readonly where: string;
  /** What was found and what was expected. */
  readonly says: string;
  /** Either do a, or b. */
  readonly act: string;
  /** What happens if nothing is done. */
  readonly otherwise: string;
}

/** Whether the text is the code of a kind of finding. */
export function isFindingCode(text: string): text is FindingCode {
  return Object.hasOwn(MESSAGES, text);
}

/** The name of a kind of finding, for group headings. */
export function findingTitle(code: FindingCode, lang: Lang): string {
  return MESSAGES[code][lang].title;
}

/** What to do about a kind of finding; the same for all findings of the code. */
export function findingAdvice(code: FindingCode, lang: Lang): Pick<RenderedFinding, "act" | "otherwise"> {
  const { act, otherwise } = MESSAGES[code][lang];
  return { act, otherwise };
}

/** The message of one finding; `names` puts names in the place of codes. */
export function renderFinding(finding: Finding, lang: Lang, names: Names = {}): RenderedFinding {
  const { title, says, act, otherwise } = MESSAGES[finding.code][lang];
  const where = renderPlace(finding.at, lang);
  const said = says(new Facts(finding, lang, names));
  return {
    title,
    where,
    says: said,
    act,
    otherwise,
    text: [where === "" ? "" : `${where}.`, said, act, otherwise].filter((piece) => piece !== "").join(" "),
  };
}
