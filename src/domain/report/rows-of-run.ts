/** The rows of a report from a consolidation, with the words for what has no figure. */
import type { Consolidation, ConsolidatedValue, IndicatorResult } from "../consolidate/consolidation";
import { reasonWords } from "../consolidate/reason-words";
import type { Schema } from "../schema/types";
import { numberText } from "./numbers";
import type { ReportRow } from "./report-row";

/** One row an indicator of the schema, in its order. */
export function rowsOfRun(
  schema: Schema,
  { indicators, values }: Pick<Consolidation, "indicators" | "values">,
): ReportRow[] {
  const names = new Map(schema.units.map(({ code, name }) => [code, name]));
  const byIndicator = new Map<string, ConsolidatedValue[]>();
  for (const value of values) {
    if (value.indicator === null) continue;
    const there = byIndicator.get(value.indicator);
    if (there) there.push(value);
    else byIndicator.set(value.indicator, [value]);
  }
  return indicators.map((result) => {
    const { indicator, judgement, actual, actualParts, sources, overridden, computed } = result;
    const [used] = sources.length === 1 ? sources : [];
    return {
      indicator,
      ownerName: names.get(indicator.owner) ?? indicator.owner,
      result: judgement.result,
      pace: judgement.pace,
      lagging: judgement.lagging,
      actual: result.state === "notArisen" && judgement.met !== null ? 0 : actual,
      ...(actualParts ? { parts: actualParts } : {}),
      derived: judgement.derived ?? null,
      attainment: judgement.attainment,
      gap: judgement.gap,
      expected: judgement.expected,
      deviation: judgement.deviation,
      qualifier: used === undefined ? "" : (values[used]?.qualifier ?? ""),
      coverage: coverageOf(result.coverage),
      reason: reasonOf(result, byIndicator.get(indicator.code) ?? []),
      ...(overridden === undefined ? {} : { overridden }),
      ...(computed ? { computed } : {}),
    };
  });
}

/** "58/63" as numbers. */
export function coverageOf(text: string | undefined): ReportRow["coverage"] {
  const match = /^(\d+)\/(\d+)$/.exec(text ?? "");
  return match ? { used: Number(match[1]), asked: Number(match[2]) } : null;
}

const REPORT_WORDS: Readonly<Record<string, string>> = {
  "unit-missing": "đơn vị chưa gửi báo cáo",
  "file-encrypted": "tệp có mật khẩu",
  "file-unreadable": "tệp không đọc được",
  notArisen: "không phát sinh",
  "not arisen": "không phát sinh",
  "number-from-date": "ô bị Excel đổi thành ngày tháng",
};

/** Codes whose two figures are said. */
const DISPUTED: ReadonlySet<string> = new Set(["row-conflict", "conflict"]);

/** Why there is no figure or no verdict: the unit's own words where it wrote some. */
function reasonOf({ judgement }: IndicatorResult, values: readonly ConsolidatedValue[]): string {
  const { reason = "", result } = judgement;
  if (result !== "noData" && result !== "notAssessable") return "";
  const own = values.find(({ why, text }) => why === "missing-token" && /\p{L}{2}/u.test(text));
  if (result === "noData" && own) return lowered(own.text.replace(/\s+/g, " ").trim());
  if (DISPUTED.has(reason)) {
    const figures = [
      ...new Set(
        values
          .filter(({ why }) => why === reason)
          .flatMap(({ value }) => (value === null ? [] : [numberText(value, 6)])),
      ),
    ];
    if (figures.length === 2) return `hai số liệu khác nhau: ${figures.join(" và ")}`;
  }
  return reasonSaid(reason);
}

/** A reason code in the words of a report. */
export function reasonSaid(code: string): string {
  return REPORT_WORDS[code] ?? lowered(reasonWords(code));
}

/** A sentence's beginning inside another: "Chờ kết quả" but "BHXH chưa chốt". */
function lowered(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) || /^\p{Lu}\s/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
