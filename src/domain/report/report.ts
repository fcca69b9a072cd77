/**
 * The report as data: every count, list and sentence that sheets, paragraph and document print, computed once. Whoever
 * prints it computes nothing.
 */
import type { Finding } from "../finding/finding";
import type { DatedSchema } from "../schema/types";
import type { OfficeProfile } from "../schema/office-profile";
import type { HistoryView } from "../history/view";
import type { DocumentTable } from "./document-blocks";
import { groupOf, groupsBy, listsOf, nearRows, unmetOf, type ReportGroup, type ReportLists } from "./lists";
import type { ReportNote } from "./notes";
import { isAtEnd, periodName } from "./period-name";
import { unexplained, type Explanation } from "./reasons";
import type { Opinion } from "./opinions";
import { plansOf, type PlanCount } from "./plans";
import { sendersOf } from "./receipt";
import type { ReceiptRow } from "./receipt-row";
import { refusalOf, type OpenQuestion, type Refusal } from "./refusal";
import type { ReportRow } from "./report-row";
import type { SendBack } from "./send-back";
import {
  countSentence,
  laggingSentences,
  listText,
  metSentences,
  onTrackSentences,
  sectionSentence,
  sendersSentence,
  unjudgedSentences,
  type ListSentence,
  type SentenceFrame,
} from "./sentences";
import { WORDS } from "./words/words";
import type { ReportWords } from "./words/vi";

/** Everything a report is made of. */
export interface ReportInput {
  readonly schema: DatedSchema;
  readonly profile: OfficeProfile;
  readonly rows: readonly ReportRow[];
  readonly questions: readonly OpenQuestion[];
  /** By code of the indicator. */
  readonly explanations: ReadonlyMap<string, Explanation>;
  /** Lagging targets of which nobody states a cause, at their cells. */
  readonly missing?: readonly Finding[];
  readonly receipt: readonly ReceiptRow[];
  readonly sendBack: readonly SendBack[];
  /** Names of kinds of notes by their code. */
  readonly titles: ReadonlyMap<string, string>;
  /** Open rows of a unit's form: its opinions and proposals. */
  readonly opinions: readonly Opinion[];
  /** Targets that were amended in the period; null where there are none. */
  readonly amended: DocumentTable | null;
  /** What was corrected in periods that are closed, a sentence each. */
  readonly corrections: readonly string[];
  /** Periods before, for the table of their counts; null where there is no history. */
  readonly history: { readonly period: string; readonly view: HistoryView } | null;
  readonly notes: readonly ReportNote[];
  readonly earlier: SentenceFrame["earlier"];
  readonly comparisons: ReadonlyMap<string, string>;
  readonly draft: boolean;
}

/** The sentences by the part of the document they stand in; lists keep their items apart. */
export interface ReportSentences {
  readonly count: string;
  readonly sections: string;
  readonly met: readonly ListSentence[];
  readonly lagging: readonly ListSentence[];
  readonly onTrack: readonly ListSentence[];
  readonly unjudged: readonly ListSentence[];
  readonly senders: string;
}

export interface Report {
  /** The words of its language. */
  readonly words: ReportWords;
  readonly schema: DatedSchema;
  readonly profile: OfficeProfile;
  readonly draft: boolean;
  readonly refused: Refusal | null;
  readonly periodKey: string;
  readonly periodName: string;
  readonly atEnd: boolean;
  readonly rows: readonly ReportRow[];
  readonly whole: ReportGroup;
  readonly lists: ReportLists;
  readonly near: readonly ReportRow[];
  readonly sections: readonly ReportGroup[];
  readonly owners: readonly ReportGroup[];
  readonly plans: readonly PlanCount[];
  readonly earlier: ReportInput["earlier"];
  readonly sentences: ReportSentences;
  /** One a lagging indicator, from furthest behind; at the end of the period one for all that is unmet. */
  readonly explanations: readonly Explanation[];
  readonly missing: readonly Finding[];
  readonly receipt: readonly ReceiptRow[];
  readonly sendBack: readonly SendBack[];
  readonly notes: readonly ReportNote[];
  readonly questions: readonly OpenQuestion[];
  readonly titles: ReportInput["titles"];
  readonly opinions: ReportInput["opinions"];
  readonly amended: ReportInput["amended"];
  readonly corrections: ReportInput["corrections"];
  readonly history: ReportInput["history"];
}

/** The report. Where it is refused its counts and sentences are not to be printed. */
export function buildReport(input: ReportInput): Report {
  const { schema, profile, rows, draft, questions, earlier, comparisons } = input;
  const { settings } = schema;
  const words = WORDS[profile.lang];
  const whole = groupOf(words.lists.total, rows);
  const sections = groupsBy(rows, ({ indicator }) =>
    indicator.section === "" ? words.lists.noSection : indicator.section,
  );
  const owners = groupsBy(rows, ({ ownerName }) => (ownerName === "" ? words.lists.noOwner : ownerName));
  const lists = listsOf(rows);
  const near = nearRows(rows, profile.near);
  const atEnd = isAtEnd(settings);
  const plans = plansOf(rows, settings);
  const frame: SentenceFrame = {
    ...{ words, profile, settings, atEnd, earlier, comparisons },
    percentDecimals: profile.percentDecimals,
  };
  return {
    ...{ words, schema, profile, draft, rows, whole, lists, near, sections, owners, plans, earlier, atEnd, questions },
    refused: refusalOf(whole, [...sections, ...owners], questions, draft, words),
    periodKey: settings.period,
    periodName: periodName(settings, profile, words),
    sentences: {
      count: countSentence(whole, lists, near, plans, frame),
      sections: sectionSentence(sections, words),
      met: metSentences(lists, frame),
      lagging: laggingSentences(lists, frame),
      onTrack: onTrackSentences(lists, frame),
      unjudged: unjudgedSentences(lists, words),
      senders: sendersSentence(sendersOf(input.receipt), words),
    },
    explanations: unmetOf(lists, atEnd).map(
      ({ indicator }) => input.explanations.get(indicator.code) ?? unexplained(indicator.code),
    ),
    missing: input.missing ?? [],
    receipt: input.receipt,
    sendBack: input.sendBack,
    ...{ notes: input.notes, titles: input.titles, opinions: input.opinions },
    ...{ amended: input.amended, corrections: input.corrections, history: input.history },
  };
}

/** S1 to S7, a sentence a line; none where the report is refused. */
export function paragraphOf({ words, refused, sentences, receipt, atEnd }: Report): string[] {
  if (refused) return [];
  const { count, sections, met, lagging, onTrack, unjudged, senders } = sentences;
  return [
    count,
    sections,
    ...met.map(listText),
    ...(lagging.length > 0 || atEnd ? lagging.map(listText) : [words.lists.nothingLags]),
    ...onTrack.map(listText),
    ...unjudged.map(listText),
    ...(receipt.length === 0 ? [] : [senders]),
  ];
}
