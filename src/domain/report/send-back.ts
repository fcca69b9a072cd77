/** "Phiếu trả lại": what each unit has to mend before it sends again (reporting.md 7). */
import type { Consolidation } from "../consolidate/consolidation";
import type { Finding, FindingCode } from "../finding/finding";
import type { Schema } from "../schema/types";
import { unitIndexOf } from "../schema/unit-index";
import { unitOfFileName } from "../submission/detect-unit";
import { numberText } from "./numbers";
import { foundWords, MEND_WORDS } from "./send-back-words";

export type MendLevel = "must" | "check";
export const LEVEL_WORDS: Readonly<Record<MendLevel, string>> = { must: "Phải sửa", check: "Kiểm tra lại" };

export interface SendBackRow {
  readonly file: string;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly indicator: string | null;
  /** The indicator's name, or the name as the unit wrote it. */
  readonly name: string;
  readonly code: FindingCode;
  readonly level: MendLevel;
  readonly found: string;
  readonly need: string;
  readonly how: string;
}

export interface SendBack {
  /** Code; "" where nobody knows whose the files are. */
  readonly unit: string;
  readonly name: string;
  readonly rows: readonly SendBackRow[];
}

/** What is used and yet to be looked at by its sender. */
const TO_CHECK: ReadonlySet<FindingCode> = new Set<FindingCode>([
  ...([
    "percent-scale",
    "unit-differs",
    "value-missing",
    "value-negative",
    "value-decimals",
    "percent-over-100",
  ] as const),
  ...(["formula-overwritten", "merged-data", "target-changed", "percent-disagrees", "sum-disagrees"] as const),
  ...(["part-exceeds-whole", "cumulative-decreased", "estimate-below-actual", "reduction-disagrees"] as const),
  ...(["part-missing", "indicator-missing", "not-owner", "row-duplicate", "code-name-disagree"] as const),
  ...(["external-links", "values-not-computed", "as-of-mixed", "reason-missing"] as const),
]);

/**
 * The slips, in the order of the sheet "Đơn vị"; a slip's rows stand by file, sheet and cell. `missing` are causes that
 * nobody stated: each goes to its owner, at the figure that the owner sent.
 */
export function sendBackOf(
  schema: Schema,
  { findings, values }: Pick<Consolidation, "findings" | "values">,
  missing: readonly Finding[] = [],
): SendBack[] {
  const index = unitIndexOf(schema.units);
  const names = new Map(schema.indicators.map(({ code, name }) => [code, name]));
  const chosen = chosenFigures(values);
  const byUnit = new Map<string, SendBackRow[]>();
  for (const finding of [...findings, ...atFigures(missing, values)]) {
    const { file, unit } = finding.at;
    const words = MEND_WORDS[finding.code];
    const level = levelOf(finding);
    if (file === undefined || !words || !level) continue;
    const owner = unit ?? unitOfFileName(index, file) ?? "";
    const rows = byUnit.get(owner) ?? [];
    byUnit.set(owner, rows);
    const { indicator, sheet, cell } = finding.at;
    rows.push({
      file,
      sheet: sheet ?? null,
      cell: cell ?? null,
      indicator: indicator ?? null,
      name: indicator === undefined ? "" : (names.get(indicator) ?? indicator),
      code: finding.code,
      level,
      found: foundWords(finding),
      need: `${words.need(finding)}${decidedWords(finding, chosen)}`,
      how: words.how,
    });
  }
  const place = new Map(schema.units.map(({ code }, at) => [code, at]));
  const unitNames = new Map(schema.units.map(({ code, name }) => [code, name]));
  return [...byUnit]
    .sort(([a], [b]) => (place.get(a) ?? place.size) - (place.get(b) ?? place.size))
    .map(([unit, rows]) => ({ unit, name: unitNames.get(unit) ?? unit, rows: rows.sort(byPlace) }));
}

/** Unstated causes of owners, each where the owner's own figure stands; "" where the owner sent none. */
function atFigures(missing: readonly Finding[], values: Consolidation["values"]): Finding[] {
  const sent = new Map<string, Consolidation["values"][number]>();
  const asked = new Set(missing.map(({ at }) => at.indicator));
  for (const value of values) {
    if (value.indicator === null || !asked.has(value.indicator)) continue;
    const key = `${value.unit}|${value.indicator}`;
    if (value.used && !sent.has(key)) sent.set(key, value);
  }
  return missing.flatMap((finding) => {
    const { unit, indicator } = finding.at;
    // That nothing is said was accepted: there is nothing to ask for.
    if (finding.waived !== undefined) return [];
    if (unit === undefined || indicator === undefined) return [];
    const own = sent.get(`${unit}|${indicator}`);
    const place = own ? { file: own.file, sheet: own.sheet, cell: own.cell } : { file: "" };
    return [{ ...finding, at: { unit, indicator, ...place } }];
  });
}

function levelOf({ code, severity, waived }: Finding): MendLevel | null {
  if (severity === "E") return waived === undefined ? "must" : null;
  return severity === "W" && TO_CHECK.has(code) ? "check" : null;
}

interface Chosen {
  readonly byPlace: ReadonlyMap<string, string>;
  readonly byIndicator: ReadonlyMap<string, string>;
}

/** Figures that a person decided to take. */
function chosenFigures(values: Consolidation["values"]): Chosen {
  const decided = values.filter((value) => value.decided !== undefined && value.used && value.value !== null);
  const text = ({ value }: (typeof decided)[number]): string => numberText(value ?? 0, 6);
  return {
    byPlace: new Map(decided.map((value) => [`${value.file}|${value.sheet}|${value.cell}`, text(value)])),
    byIndicator: new Map(decided.map((value) => [`${value.unit}|${value.indicator ?? ""}`, text(value)])),
  };
}

/** A figure that was settled meanwhile is mended all the same: the unit's file still has the fault. */
function decidedWords({ code, at }: Finding, { byPlace, byIndicator }: Chosen): string {
  if (code === "reason-missing") return "";
  const { file = "", sheet = "", cell = "", unit = "", indicator = "" } = at;
  const figure =
    byPlace.get(`${file}|${sheet}|${cell}`) ??
    (code === "row-conflict" ? byIndicator.get(`${unit}|${indicator}`) : undefined);
  return figure === undefined ? "" : ` (đã chọn ${figure} khi tổng hợp)`;
}

function byPlace(a: SendBackRow, b: SendBackRow): number {
  return (
    compare(a.file, b.file) ||
    compare(a.sheet ?? "", b.sheet ?? "") ||
    rowNumber(a.cell) - rowNumber(b.cell) ||
    compare(a.cell ?? "", b.cell ?? "")
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function rowNumber(cell: string | null): number {
  return Number(/\d+/.exec(cell ?? "")?.[0] ?? 0);
}

/** «Đề nghị {Đơn vị} sửa {n} chỗ trong tệp …»: for a message to the unit; one a file. */
export function sendBackText({ name, rows }: SendBack, again: string): string {
  const files = [...new Set(rows.map(({ file }) => file))];
  return files
    .map((file) => {
      const mine = rows.filter((row) => row.file === file);
      const where = file === "" ? "báo cáo" : `tệp ${file}`;
      const places = mine.map(
        (row, at) => `${String(at + 1)}) ${placeText(row)}: đang ghi ${row.found}; ${lowerFirst(row.need)}.`,
      );
      const until = again === "" ? "" : ` trước ngày ${again}`;
      return `Đề nghị ${name === "" ? "đơn vị" : name} sửa ${String(mine.length)} chỗ trong ${where} rồi gửi lại${until}: ${places.join(" ")}`;
    })
    .join("\n");
}

function placeText({ sheet, cell, name }: SendBackRow): string {
  const parts = [sheet === null ? "" : `Trang ${sheet}`, cell === null ? "" : `ô ${cell}`, name];
  const text = parts.filter((part) => part !== "").join(", ");
  return text === "" ? "Cả tệp" : text;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** «Đề nghị {Đơn vị} gửi báo cáo …»: for a unit that has sent nothing. */
export function reminderText(name: string, period: string, owed: readonly string[], due: string): string {
  const until = due === "" ? "" : `, hạn ${due}`;
  return `Đề nghị ${name} gửi báo cáo kết quả thực hiện chỉ tiêu ${period}${until}, gồm ${String(owed.length)} chỉ tiêu chưa gửi: ${owed.join("; ")}.`;
}
