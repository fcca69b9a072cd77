/** The paragraph: sentences S1 to S7 in their exact forms (reporting.md 5). */
import type { DatedSettings } from "../schema/types";
import type { OfficeProfile } from "../schema/office-profile";
import { itemText, laggingItemText, type ItemFrame } from "./items";
import { unmetOf, type ReportGroup, type ReportLists } from "./lists";
import { countText, dayText, numberText, percentText } from "./numbers";
import type { PlanCount } from "./plans";
import type { ReportRow } from "./report-row";

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
  const { settings, profile, earlier } = frame;
  const beginning =
    settings.basis === "estimate"
      ? `Ước cả năm ${String(settings.year ?? "")},`.replace(" ,", ",")
      : `Đến ngày ${dayText(settings.asOf)}, tính theo số thực hiện,`;
  const nearly =
    near.length === 0
      ? ""
      : ` (trong số chưa đạt có ${countText(near.length)} chỉ tiêu xấp xỉ đạt, từ ${numberText(profile.near ?? 0, 2)}% kế hoạch)`;
  const before = [
    earlier.previous === null ? "" : `kỳ trước ${earlier.previous}`,
    earlier.lastYear === null ? "" : `cùng kỳ năm trước ${earlier.lastYear}`,
  ].filter((text) => text !== "");
  const known = before.length === 0 ? "" : ` (${before.join("; ")})`;
  const others = plans.map(
    (plan) =>
      ` Riêng đối với ${countText(plan.counted)} chỉ tiêu ${plan.name}, có ${xOfY(plan)} chỉ tiêu ${profile.metPhrase.replace(/ kế hoạch$/, "")}.`,
  );
  return `${beginning} trong tổng số ${countText(whole.counted)} chỉ tiêu Nghị quyết đề ra, ${parts}${nearly}${known}.${others.join("")}`;
}

function metPart(whole: ReportGroup, { settings, profile }: SentenceFrame): string {
  const { metOrExceeded, exceeded, met, counted } = whole;
  if (metOrExceeded === 0) return "chưa có chỉ tiêu nào đạt kế hoạch";
  const expects = settings.basis === "estimate" ? "dự kiến " : "";
  const all = metOrExceeded === counted;
  const kinds =
    met === 0
      ? "đều vượt"
      : exceeded === 0
        ? "đều ở mức đạt"
        : `gồm ${countText(exceeded)} chỉ tiêu vượt, ${countText(met)} chỉ tiêu đạt`;
  const share = percentText(metOrExceeded / counted, profile.percentDecimals);
  return `${expects}${all ? "cả" : "có"} ${xOfY(whole)} chỉ tiêu ${profile.metPhrase} (${share}), ${kinds}`;
}

function restParts(whole: ReportGroup, { lagging }: ReportLists, { atEnd, profile }: SentenceFrame): string[] {
  const { onTrack, notDue, noData, notAssessable } = whole;
  const part = (count: number, words: string): string[] =>
    count === 0 ? [] : [`${countText(count)} chỉ tiêu ${words}`];
  const far = lagging.filter(({ pace }) => pace === "farBehind").length;
  const ahead = atEnd
    ? part(whole.lagging + onTrack, "không đạt")
    : [
        whole.lagging === 0
          ? `không có chỉ tiêu ${profile.lagPhrase}`
          : `${countText(whole.lagging)} chỉ tiêu ${profile.lagPhrase}${far === 0 ? "" : `, trong đó ${countText(far)} chỉ tiêu rất chậm`}`,
        ...part(onTrack, "đúng tiến độ"),
      ];
  return [
    ...ahead,
    ...part(notDue, "chưa đến kỳ đánh giá"),
    ...part(noData, "chưa có số liệu"),
    ...part(notAssessable, "không đánh giá được"),
  ];
}

/** S2: x/y by section. */
export function sectionSentence(sections: readonly ReportGroup[]): string {
  const items = sections.map((section) => `${section.name} ${xOfY(section)}`);
  return `Theo lĩnh vực (đạt và vượt trên tổng số): ${items.join("; ")}.`;
}

/** S3: what exceeds its plan, and what meets it. */
export function metSentences({ exceeded, met }: ReportLists, frame: ItemFrame): ListSentence[] {
  const item = (row: ReportRow): string => itemText(row, frame);
  return [...list("Chỉ tiêu vượt kế hoạch", exceeded.map(item)), ...list("Chỉ tiêu đạt kế hoạch", met.map(item))];
}

/** S4: what lags; at the end of the resolution's period what was not met. */
export function laggingSentences(lists: ReportLists, frame: SentenceFrame): ListSentence[] {
  const rows = unmetOf(lists, frame.atEnd);
  const words = frame.atEnd ? "không đạt" : frame.profile.lagPhrase;
  const items = rows.map((row) => laggingItemText(row, frame));
  return list(`Chỉ tiêu ${words}`, items).map(({ head }) => ({ head: `${head}, từ chậm nhiều đến chậm ít`, items }));
}

/** S5: what is unmet and on its way. */
export function onTrackSentences({ onTrack }: ReportLists, frame: SentenceFrame): ListSentence[] {
  return frame.atEnd
    ? []
    : list(
        "Chỉ tiêu đúng tiến độ",
        onTrack.map((row) => itemText(row, frame)),
      );
}

/** S6: what could not be judged, and why. */
export function unjudgedSentences({ notDue, noData, notAssessable }: ReportLists): ListSentence[] {
  const named = ({ indicator, reason }: ReportRow): string =>
    reason === "" ? indicator.name : `${indicator.name} (${reason})`;
  return [
    ...list(
      "Chưa đến kỳ đánh giá",
      notDue.map(({ indicator }) => indicator.name),
    ),
    ...list("Chưa có số liệu", noData.map(named)),
    ...list("Không đánh giá được", notAssessable.map(named)),
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
export function sendersSentence({ asked, read, missing, unread }: Senders): string {
  if (missing.length === 0 && unread.length === 0 && read === asked)
    return `Đã nhận báo cáo của đủ ${String(asked)}/${String(asked)} đơn vị.`;
  const parts = [
    `Đã nhận và đọc được báo cáo của ${String(read)}/${String(asked)} đơn vị`,
    missing.length === 0 ? "" : `chưa gửi: ${missing.join(", ")}`,
    unread.length === 0 ? "" : `tệp chưa đọc được: ${unread.join(", ")}`,
  ].filter((text) => text !== "");
  return `${parts.join("; ")}.`;
}

/** The sentence in one piece. */
export function listText({ head, items }: ListSentence): string {
  return `${head}: ${items.join("; ")}.`;
}

function list(head: string, items: readonly string[]): ListSentence[] {
  return items.length === 0 ? [] : [{ head: `${head} (${countText(items.length)})`, items }];
}
