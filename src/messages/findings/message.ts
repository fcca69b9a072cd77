/**
 * The shape of what is said about a finding: what was found and expected, what to do (either or), and what happens if
 * nothing is done. The place is rendered once for all codes (place.ts).
 */
import type { Finding, FindingCode } from "../../domain/finding/finding";
import { formatCellText, formatDay, formatIsoDay, formatNumberText, formatReading } from "../format";
import type { Lang } from "../lang";
import { runWords } from "../run-words";

export interface FindingMessage {
  readonly title: string;
  readonly says: (facts: Facts) => string;
  readonly act: string;
  readonly otherwise: string;
}

export type FindingMessages<C extends FindingCode> = Readonly<Record<C, Readonly<Record<Lang, FindingMessage>>>>;

/** Names for codes, where the caller knows the schema. */
export interface Names {
  readonly indicator?: (code: string) => string | undefined;
  readonly unit?: (code: string) => string | undefined;
}

const LONGEST = 90;

const FAULTS: Readonly<Record<string, Readonly<Record<Lang, string>>>> = {
  password: { vi: "tệp có mật khẩu", en: "it has a password" },
  "broken-zip": { vi: "tệp bị hỏng", en: "the file is damaged" },
  "too-large": {
    vi: "tệp quá lớn (nhiều nhất 64 MB và 3 triệu ô); hãy xóa trang thừa, hình và các dòng, cột trống đã định dạng rồi lưu lại",
    en: "the file is too large (at most 64 MB and 3 million cells); delete spare sheets, pictures and formatted empty rows and columns, then save it",
  },
  "not-a-spreadsheet": { vi: "tệp không phải là bảng tính", en: "it is no spreadsheet" },
  picture: { vi: "tệp là ảnh hoặc PDF, không phải bảng tính", en: "it is a picture or a PDF, no spreadsheet" },
  "empty-file": { vi: "tệp rỗng", en: "the file is empty" },
  "timed-out": { vi: "đọc quá lâu nên đã dừng", en: "reading it took too long" },
  "cannot-open": {
    vi: "máy không cho mở tệp (có thể tệp đang mở hoặc đã bị chuyển đi)",
    en: "the computer refused to open it (perhaps it is open or was moved)",
  },
  "read-failed": {
    vi: "nội dung tệp không đọc được",
    en: "its contents could not be read",
  },
};

/** The facts of a finding, ready to stand in a sentence. Absent facts are "" so that a sentence can leave them out. */
export class Facts {
  constructor(
    private readonly finding: Finding,
    private readonly lang: Lang,
    private readonly names: Names = {},
  ) {}

  /** What stands in the cell, quoted. */
  get found(): string {
    return this.quote(formatCellText(this.finding.found ?? "", this.lang));
  }

  /** What stands in the cell as text, as it was typed: "02". */
  get typed(): string {
    return this.quote(this.finding.found ?? "");
  }

  get expected(): string {
    return this.quote(formatCellText(this.finding.expected ?? "", this.lang));
  }

  /** `found` where the rule computed it. */
  get foundNumber(): string {
    return formatNumberText(this.finding.found ?? "", this.lang);
  }

  get expectedNumber(): string {
    return formatNumberText(this.finding.expected ?? "", this.lang);
  }

  get heading(): string {
    return this.quote(this.finding.at.heading ?? "");
  }

  get indicator(): string {
    return this.nameOf(this.finding.at.indicator, this.names.indicator);
  }

  get unit(): string {
    return this.nameOf(this.finding.at.unit, this.names.unit);
  }

  /** `expected` as several readings: “1,5” hoặc “1500”. */
  get alternatives(): string {
    return this.list(this.finding.expected, (text) => this.quote(formatReading(text, this.lang)));
  }

  /** `expected` as the number that was read from the text. */
  get reading(): string {
    return this.quote(formatReading(this.finding.expected ?? "", this.lang));
  }

  /** `expected` as codes of indicators that may be meant. */
  get suggestions(): string {
    return this.list(this.finding.expected, (code) => this.nameOf(code, this.names.indicator));
  }

  /** `expected` as codes or names of units that may be meant. */
  get unitSuggestions(): string {
    return this.list(this.finding.expected, (code) => this.nameOf(code, this.names.unit));
  }

  /** A further fact that lists figures: “18.954”, “19.207”. */
  figures(name: string): string {
    const each = (text: string): string => this.quote(formatCellText(text, this.lang));
    return this.list(this.param(name), each, ", ");
  }

  /** Why a file could not be read (FileFault of src/files). */
  get fault(): string {
    const fault = this.param("reason");
    return FAULTS[fault]?.[this.lang] ?? fault;
  }

  get isCell(): boolean {
    return this.finding.at.cell !== undefined;
  }

  get weighs(): Finding["severity"] {
    return this.finding.severity;
  }

  /** The earlier run that is spoken of. */
  get run(): string {
    return runWords(this.param("run"), this.lang);
  }

  /** A further fact as written, unquoted; "" where it is absent. */
  param(name: string): string {
    return String(this.finding.params?.[name] ?? "");
  }

  quoted(name: string): string {
    return this.quote(formatCellText(this.param(name), this.lang));
  }

  numberParam(name: string): string {
    return formatNumberText(this.param(name), this.lang);
  }

  /** A serial day or an ISO day as a date; "" where it is absent. */
  day(name: string): string {
    const value = this.finding.params?.[name];
    if (value === undefined) return "";
    return typeof value === "number" ? formatDay(value, this.lang) : formatIsoDay(value, this.lang);
  }

  unitNamed(name: string): string {
    return this.nameOf(this.param(name), this.names.unit);
  }

  /** `expected` read as the code of a unit. */
  get expectedUnit(): string {
    return this.nameOf(this.finding.expected, this.names.unit);
  }

  private list(text: string | undefined, render: (item: string) => string, between?: string): string {
    const items = (text ?? "").split(";").map((item) => render(item.trim()));
    return items.filter((item) => item !== "").join(between ?? (this.lang === "vi" ? " hoặc " : " or "));
  }

  private nameOf(code: string | undefined, lookup: ((code: string) => string | undefined) | undefined): string {
    if (code === undefined || code === "") return "";
    const name = lookup?.(code);
    return this.quote(name === undefined || name === code ? code : name);
  }

  private quote(text: string): string {
    const clean = text.replace(/\s+/g, " ").trim();
    if (clean === "") return "";
    const short = clean.length > LONGEST ? `${clean.slice(0, LONGEST - 1)}…` : clean;
    return `“${short}”`;
  }
}

/** The text where the fact is there, otherwise nothing. */
export function when(fact: string, text: string): string {
  return fact === "" ? "" : text;
}
