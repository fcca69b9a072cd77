/** The paragraph: sentences S1 to S7 in their exact forms (reporting.md 5). */
import type { DatedSettings } from "../schema/types";
import type { OfficeProfile } from "../schema/office-profile";
import { itemText, laggingItemText, type ItemFrame } from "./items";
import { unmetOf, type ReportGroup, type ReportLists } from "./lists";
import { countText, dayText, numberText, percentText } from "./numbers";
import type { PlanCount } from "./plans";
import type { ReportRow } from "./report-row";
import { VI, type ReportWords } from "./words/vi";

/** A sentence that lists targets: «Chỉ tiêu vượt kế hoạch (09)» and its items. */
export interface ListSentence {
  readonly head: string;
  readonly items: readonly string[];
}

export interface SentenceFrame extends ItemFrame {
  readonly profile: OfficeProfile;
  readonly settings: DatedSettings;
  /** The whole of the targets is due. */
  readonly atEnd: boolean;
  /** x/y of the period before and of the same period last year, where they are known. */
  readonly earlier: { readonly previous: string | null; readonly lastYear: string | null };
}

/** x/y. */
export function xOfY({ metOrExceeded, counted }: Pick<ReportGroup, "metOrExceeded" | "counted">): string {
  return `${String(metOrExceeded)}/${String(counted)}`;
}

/** S1: the count with all its parts. */
export function countSentence(
  whole: ReportGroup,
  lists: ReportLists,
  near: readonly ReportRow[],
  plans: readonly PlanCount[],
  frame: SentenceFrame,
): string {
  const parts = [metPart(whole, frame), ...restParts(whole, lists, frame)].join("; ");
  const { settings, profile, earlier, words } = frame;
  const { count } = words;
  const beginning =
    settings.basis === "estimate" ? count.estimate(settings.year ?? null) : count.actual(dayText(settings.asOf, words));
  const nearly =
    near.length === 0 ? "" : count.near(countText(near.length, words), numberText(profile.near ?? 0, 2, words));
  const before = [
    earlier.previous === null ? "" : count.previous(earlier.previous),
    earlier.lastYear === null ? "" : count.lastYear(earlier.lastYear),
  ].filter((text) => text !== "");
  const known = before.length === 0 ? "" : ` (${before.join("; ")})`;
  const others = plans.map((plan) =>
    count.plan(countText(plan.counted, words), plan.name, xOfY(plan), count.metPhrase(profile.metPhrase)),
  );
  return `${beginning} ${count.whole(countText(whole.counted, words))} ${parts}${nearly}${known}.${others.join("")}`;
}

function metPart(whole: ReportGroup, { settings, profile, words }: SentenceFrame): string {
  const { metOrExceeded, exceeded, met, counted } = whole;
  const { count } = words;
  if (metOrExceeded === 0) return count.none;
  const kinds =
    met === 0
      ? count.onlyExceeded
      : exceeded === 0
        ? count.onlyMet
        : count.kinds(countText(exceeded, words), countText(met, words));
  const share = percentText(metOrExceeded / counted, profile.percentDecimals, words);
  return count.reached(
    metOrExceeded === counted,
    xOfY(whole),
    settings.basis === "estimate",
    count.metPhrase(profile.metPhrase),
    share,
    kinds,
  );
}

function restParts(whole: ReportGroup, { lagging }: ReportLists, { atEnd, profile, words }: SentenceFrame): string[] {
  const { count: said } = words;
  const phrase = said.lagPhrase(profile.lagPhrase);
  const { onTrack, notDue, noData, notAssessable } = whole;
  const part = (count: number, say: (count: string) => string): string[] =>
    count === 0 ? [] : [say(countText(count, words))];
  const far = lagging.filter(({ pace }) => pace === "farBehind").length;
  const ahead = atEnd
    ? part(whole.lagging + onTrack, said.failed)
    : [
        whole.lagging === 0
          ? said.noneLags(phrase)
          : `${said.lagging(countText(whole.lagging, words), phrase)}${far === 0 ? "" : said.farBehind(countText(far, words))}`,
        ...part(onTrack, said.onTrack),
      ];
  return [
    ...ahead,
    ...part(notDue, said.notDue),
    ...part(noData, said.noData),
    ...part(notAssessable, said.notAssessable),
  ];
}

/** S2: x/y by section. */
export function sectionSentence(sections: readonly ReportGroup[], { lists }: ReportWords): string {
  const items = sections.map((section) => `${section.name} ${xOfY(section)}`);
  return `${lists.sections}: ${items.join("; ")}.`;
}

/** S3: what exceeds its plan, and what meets it. */
export function metSentences({ exceeded, met }: ReportLists, frame: ItemFrame): ListSentence[] {
  const item = (row: ReportRow): string => itemText(row, frame);
  const { words } = frame;
  return [...list(words.lists.exceeded, exceeded.map(item), words), ...list(words.lists.met, met.map(item), words)];
}

/** S4: what lags; at the end of the resolution's period what was not met. */
export function laggingSentences(lists: ReportLists, frame: SentenceFrame): ListSentence[] {
  const rows = unmetOf(lists, frame.atEnd);
  const { words, profile } = frame;
  const title = frame.atEnd ? words.lists.failed : words.lists.lagging(words.count.lagPhrase(profile.lagPhrase));
  const items = rows.map((row) => laggingItemText(row, frame));
  return list(title, items, words).map(({ head }) => ({ head: `${head}${words.lists.farthestFirst}`, items }));
}

/** S5: what is unmet and on its way. */
export function onTrackSentences({ onTrack }: ReportLists, frame: SentenceFrame): ListSentence[] {
  return frame.atEnd
    ? []
    : list(
        frame.words.lists.onTrack,
        onTrack.map((row) => itemText(row, frame)),
        frame.words,
      );
}

/** S6: what could not be judged, and why. */
export function unjudgedSentences({ notDue, noData, notAssessable }: ReportLists, words: ReportWords): ListSentence[] {
  const named = ({ indicator, reason }: ReportRow): string =>
    reason === "" ? indicator.name : `${indicator.name} (${reason})`;
  return [
    ...list(
      words.lists.notDue,
      notDue.map(({ indicator }) => indicator.name),
      words,
    ),
    ...list(words.lists.noData, noData.map(named), words),
    ...list(words.lists.notAssessable, notAssessable.map(named), words),
  ];
}

/** Who has sent: by name. */
export interface Senders {
  readonly asked: number;
  readonly read: number;
  readonly missing: readonly string[];
  readonly unread: readonly string[];
}

/** S7: who has sent a report that could be read, who has not. */
export function sendersSentence({ asked, read, missing, unread }: Senders, { senders }: ReportWords = VI): string {
  if (missing.length === 0 && unread.length === 0 && read === asked) return senders.all(asked);
  const parts = [
    senders.read(read, asked),
    missing.length === 0 ? "" : senders.missing(missing.join(", ")),
    unread.length === 0 ? "" : senders.unread(unread.join(", ")),
  ].filter((text) => text !== "");
  return `${parts.join("; ")}.`;
}

/** The sentence in one piece. */
export function listText({ head, items }: ListSentence): string {
  return `${head}: ${items.join("; ")}.`;
}

function list(head: string, items: readonly string[], words: ReportWords): ListSentence[] {
  return items.length === 0 ? [] : [{ head: `${head} (${countText(items.length, words)})`, items }];
}
