/**
 * The office that hands a report in: lines of "Thiết lập" beside the resolution's, all optional. What is blank stays blank in
 * the report; nothing is made up. Data of the workbook, in Vietnamese whatever the pane's language.
 */
import { cellText, type CellValue, type SheetSnapshot } from "../grid/snapshot";
import { parseDay } from "../text/as-of";
import { foldKey } from "../text/fold";
import { labelledCells } from "./read-settings";

/** The lines in the order in which the pane lists the blank ones. */
export const PROFILE = {
  layout: "Thể thức",
  parent: "Cơ quan chủ quản",
  issuer: "Cơ quan lập báo cáo",
  symbol: "Ký hiệu báo cáo",
  place: "Địa danh",
  signer: "Người ký",
  preparer: "Người lập biểu",
  resolutionDay: "Ngày nghị quyết",
  periodName: "Tên kỳ",
  to: "Kính gửi",
  bases: "Căn cứ",
  recipients: "Nơi nhận",
  archive: "Lưu",
  authority: "Quyền hạn ký",
  post: "Chức vụ người ký",
  due: "Hạn gửi",
  dueAgain: "Hạn gửi lại",
  metPhrase: "Cụm từ đạt và vượt",
  lagPhrase: "Cụm từ chậm",
  near: "Ngưỡng xấp xỉ đạt",
  percentDecimals: "Số lẻ tỷ lệ %",
  lang: "Ngôn ngữ báo cáo",
} as const;
export type ProfileKey = keyof typeof PROFILE;

/** Whose form the document has: a state body's (NĐ 30/2020) or a party committee's. */
export type ReportLayout = "state" | "party";
export type ReportLang = "vi" | "en";

export const LAYOUTS: Readonly<Record<ReportLayout, string>> = { state: "Chính quyền", party: "Đảng" };
/** «English», and what people write for it. */
const ENGLISH = /^(?:english|en|(?:tieng )?anh)$/;
export const MET_PHRASES = ["đạt và vượt kế hoạch", "hoàn thành và hoàn thành vượt mức"] as const;
export const LAG_PHRASES = ["chậm tiến độ", "đạt thấp"] as const;

export interface OfficeProfile {
  readonly layout: ReportLayout;
  readonly parent: string;
  /** The consolidating unit where the line is blank. */
  readonly issuer: string;
  /** "BC-UBND"; "" where it is blank. */
  readonly symbol: string;
  readonly place: string;
  readonly signer: string;
  readonly preparer: string;
  readonly resolutionDay: number | null;
  readonly periodName: string;
  readonly to: readonly string[];
  readonly bases: readonly string[];
  readonly recipients: readonly string[];
  readonly archive: string;
  readonly authority: string;
  readonly post: string;
  readonly due: number | null;
  readonly dueAgain: number | null;
  readonly metPhrase: string;
  readonly lagPhrase: string;
  /** Per cent of the plan from which an unmet target counts as nearly met; null where that is not said. */
  readonly near: number | null;
  readonly percentDecimals: number;
  readonly lang: ReportLang;
  /** Lines that nobody has filled in. */
  readonly blank: readonly ProfileKey[];
}

/** The profile as the sheet has it; `consolidatingUnit` stands in for an issuer that is not named. */
export function readOfficeProfile(sheet: SheetSnapshot | null, consolidatingUnit: string): OfficeProfile {
  const cells = sheet ? labelledCells(sheet, Object.values(PROFILE)) : new Map<string, { value: CellValue }>();
  const value = (key: ProfileKey): CellValue => cells.get(foldKey(PROFILE[key]))?.value ?? null;
  const text = (key: ProfileKey): string => cellText({ value: value(key) }).trim();
  const list = (key: ProfileKey): string[] =>
    text(key)
      .split(";")
      .map((each) => each.trim().replace(/\.$/, ""))
      .filter((each) => each !== "");
  return {
    layout: wordOf(LAYOUTS, text("layout")) ?? "state",
    parent: text("parent"),
    issuer: text("issuer") || consolidatingUnit,
    symbol: text("symbol"),
    place: text("place"),
    signer: text("signer"),
    preparer: text("preparer"),
    resolutionDay: dayOf(value("resolutionDay")),
    periodName: text("periodName"),
    to: list("to"),
    bases: list("bases"),
    recipients: list("recipients"),
    archive: text("archive").replace(/\.$/, "") || "VT",
    authority: text("authority"),
    post: text("post"),
    due: dayOf(value("due")),
    dueAgain: dayOf(value("dueAgain")),
    metPhrase: phraseOf(MET_PHRASES, text("metPhrase")),
    lagPhrase: phraseOf(LAG_PHRASES, text("lagPhrase")),
    near: positive(numberOf(value("near"))),
    percentDecimals: placesOf(numberOf(value("percentDecimals"))),
    lang: ENGLISH.test(foldKey(text("lang"))) ? "en" : "vi",
    blank: (Object.keys(PROFILE) as ProfileKey[]).filter((key) => text(key) === ""),
  };
}

function wordOf<T extends string>(words: Readonly<Record<T, string>>, text: string): T | null {
  return (Object.keys(words) as T[]).find((key) => foldKey(words[key]) === foldKey(text)) ?? null;
}

/** One of the phrases that sentences are made for; the first where the sheet has another. */
function phraseOf(phrases: readonly [string, ...string[]], text: string): string {
  return phrases.find((phrase) => foldKey(phrase) === foldKey(text)) ?? phrases[0];
}

function dayOf(value: CellValue): number | null {
  if (typeof value === "number") return value;
  return typeof value === "string" ? parseDay(value) : null;
}

function numberOf(value: CellValue): number | null {
  if (typeof value === "number") return value;
  if (typeof value !== "string" || value.trim() === "") return null;
  const number = Number(value.replace("%", "").trim().replace(",", "."));
  return Number.isFinite(number) ? number : null;
}

function positive(value: number | null): number | null {
  return value !== null && value > 0 && value < 100 ? value : null;
}

function placesOf(value: number | null): number {
  return value !== null && Number.isInteger(value) && value >= 0 && value <= 4 ? value : 1;
}
