/** The rows of a report from the sheets as they show them now: verdicts of "Tổng hợp", words of "Nguồn số liệu". */
import { addTo } from "../groups";
import { cellAt, cellText, type SheetSnapshot } from "../grid/snapshot";
import { SEVERITIES } from "../finding/severity";
import type { FindingCode } from "../finding/finding";
import { cellName } from "../grid/address";
import { NOT_ARISEN } from "../judge/words";
import type { OpenQuestion } from "../report/refusal";
import type { ReceiptRow } from "../report/receipt-row";
import type { ReportRow } from "../report/report-row";
import { coverageOf, reasonSaid, type TitleOf } from "../report/rows-of-run";
import { VI, type ReportWords } from "../report/words/vi";
import { numberText } from "../report/numbers";
import type { Schema } from "../schema/types";
import { consolidatedHeading, type ConsolidatedColumn } from "./consolidated-columns";
import { isLagging, type VerdictTable } from "./read-verdicts";
import type { SourceRow } from "./read-sources";
import { sourceColumn } from "./source-columns";

/** What the consolidated sheet and its sources say now; a row of the schema that the sheet lacks is not there. */
export function rowsOfSheet(
  schema: Schema,
  sheet: SheetSnapshot,
  table: VerdictTable,
  sources: readonly SourceRow[],
  receipt: readonly ReceiptRow[],
  reportWords: ReportWords = VI,
  titleOf: TitleOf = (code) => code,
): ReportRow[] {
  const names = new Map(schema.units.map(({ code, name }) => [code, name]));
  const verdicts = new Map(table.rows.map((row) => [row.code, row]));
  const sent = new Map<string, SourceRow[]>();
  for (const row of sources) addTo(sent, row.indicator, row);
  const head = table.body.top - 1;
  const column = (key: ConsolidatedColumn): number =>
    sheet.rows[head]?.findIndex((cell) => cellText(cell).trim() === consolidatedHeading(key)) ?? -1;
  const [actualAt, coverageAt, wordsAt, expectedAt] = (["actual", "coverage", "words", "expected"] as const).map(
    column,
  );
  return schema.indicators.flatMap((indicator): ReportRow[] => {
    const verdict = verdicts.get(indicator.code);
    if (!verdict) return [];
    const at = (place: number | undefined) =>
      place === undefined || place < 0 ? null : cellAt(sheet, verdict.row, place);
    const shown = cellText(at(actualAt)).trim();
    const parts = indicator.target.parts.length > 1 ? partsOf(shown) : null;
    const own = sent.get(indicator.code) ?? [];
    const used = own.filter((row) => row.used);
    const expected = at(expectedAt)?.value;
    const overridden = /^Người tổng hợp đánh giá lại: (.*?)(?:; |$)/u.exec(cellText(at(wordsAt)))?.[1];
    const changes = indicator.method === "reduction" || indicator.method === "growth";
    return [
      {
        indicator: { ...indicator, counted: verdict.counted },
        ownerName: names.get(indicator.owner) ?? indicator.owner,
        result: verdict.result ?? "notMet",
        pace: verdict.pace,
        lagging: isLagging(verdict),
        actual: verdict.actual ?? (shown === NOT_ARISEN && verdict.result !== "notAssessable" ? 0 : null),
        ...(parts ? { parts } : {}),
        derived: changes ? verdict.judged : null,
        ...{ attainment: verdict.attainment, gap: verdict.gap, deviation: verdict.deviation },
        expected: typeof expected === "number" ? expected : null,
        qualifier: used.length === 1 ? (/^(hơn|gần|trên|khoảng)\s/iu.exec(used[0]?.text.trim() ?? "")?.[1] ?? "") : "",
        coverage: coverageOf(cellText(at(coverageAt))),
        reason:
          verdict.result === "noData" || verdict.result === "notAssessable"
            ? reasonOf(own, indicator.reporters, receipt, (code) => reasonSaid(code, reportWords, titleOf), reportWords)
            : "",
        ...(overridden === undefined ? {} : { overridden }),
      },
    ];
  });
}

function partsOf(text: string): (number | null)[] | null {
  const parts = text.split("/").map((part) => part.trim());
  if (parts.length < 2) return null;
  return parts.map((part) => (/^-?[\d.,]+$/.test(part) ? Number(part.replace(",", ".")) : null));
}

function reasonOf(
  own: readonly SourceRow[],
  reporters: readonly string[],
  receipt: readonly ReceiptRow[],
  saidOf: (code: string) => string,
  report: ReportWords,
): string {
  const words = own.find(({ why, text }) => why === "missing-token" && /\p{L}{2}/u.test(text));
  if (words) return words.text.charAt(0).toLowerCase() + words.text.slice(1);
  const codes = own.map(({ why }) => why).filter((code) => code !== "" && !ASIDE.has(code));
  const disputed = codes.find((code) => code === "row-conflict" || code === "conflict");
  if (disputed !== undefined) {
    const figures = [
      ...new Set(
        own.flatMap(({ why, value }) => (why === disputed && value !== null ? [numberText(value, 6, report)] : [])),
      ),
    ];
    const [a, b, more] = figures;
    if (a !== undefined && b !== undefined && more === undefined) return report.twoFigures(a, b);
  }
  const [code] = codes;
  if (code !== undefined) return saidOf(code);
  const states = receipt.filter(({ unit }) => reporters.includes(unit)).map(({ state }) => state);
  if (states.includes("encrypted")) return saidOf("file-encrypted");
  if (states.includes("unreadable")) return saidOf("file-unreadable");
  return saidOf(
    states.includes("missing") || states.includes("overdue") || states.length === 0
      ? "unit-missing"
      : "indicator-missing",
  );
}

/** Figures that are none of the indicator's business. */
const ASIDE: ReadonlySet<string> = new Set(["sheet-hidden", "file-superseded", "not-owner", "row-duplicate"]);

/** What waits for a decision at counted rows, as the source sheet says it; the place is that of the sources. */
export function questionsOfSheet(
  rows: readonly ReportRow[],
  sources: readonly SourceRow[],
  sheet: string,
  words: ReportWords = VI,
): OpenQuestion[] {
  const sent = new Map<string, SourceRow[]>();
  for (const row of sources) addTo(sent, row.indicator, row);
  return rows.flatMap((row): OpenQuestion[] => {
    const { code, name, counted } = row.indicator;
    if (!counted || row.overridden !== undefined) return [];
    const own = sent.get(code) ?? [];
    const isOpen = ({ why }: SourceRow): boolean => SEVERITIES[why as FindingCode] === "E";
    const open =
      row.result === "notAssessable"
        ? own.find((each) => !each.used && isOpen(each))
        : own.some(({ decided }) => decided !== "")
          ? undefined
          : own.find(({ why }) => why === "conflict");
    if (!open) return [];
    const figures = own.flatMap(({ value }) => (value === null ? [] : [numberText(value, 6, words)]));
    const [a = "", b = a] = [...new Set(figures)];
    const reason = row.reason === "" ? words.twoFigures(a, b) : row.reason;
    const cell = cellName(open.row, sourceColumn("value"));
    return [
      {
        indicator: code,
        name,
        code: open.why,
        file: open.file,
        sheet: open.sheet,
        cell: open.cell,
        reason,
        here: { sheet, cell },
      },
    ];
  });
}
