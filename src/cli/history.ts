/** `history --schema S [--period K] [--indicator C] [--all]`: periods, amended targets, and every figure with its comparison. */
import { loadHistory, type LoadedHistory } from "../app/history";
import type { IndicatorView } from "../domain/history/view";
import { trendText } from "../domain/history/compare";
import { changeWords, figureWords, forecastWords, targetWords } from "../domain/history/trend-words";
import { formatNumber } from "../messages/format";
import { renderProblem } from "../messages/render-problem";
import { isoDay } from "../domain/text/as-of";
import { parseArguments } from "./arguments";
import { openWorkbook } from "./input";
import { CommandFailed, type CommandIo, type ExitCode } from "./io";
import { findingJson } from "./json";
import { countLine } from "./text";

export async function historyCommand(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const parsed = parseArguments(args, ["schema", "period", "indicator"], ["all"]);
  if (parsed.files.length > 0) throw new CommandFailed(`history takes no files: ${parsed.files.join(" ")}`);
  const workbook = await openWorkbook(parsed.required("schema"), io);
  const loaded = await loadHistory(workbook);
  if (!loaded.ok) throw new CommandFailed(renderProblem(loaded.problem, io.lang).text);
  const [period, indicator] = [parsed.option("period"), parsed.option("indicator")];
  const shown = loaded.value.view.indicators.filter(
    ({ record, latest }) =>
      (parsed.flag("all") || latest) &&
      (period === undefined || record.period === period) &&
      (indicator === undefined || record.indicator === indicator),
  );
  io.write(io.json ? JSON.stringify(historyJson(loaded.value, shown, period)) : historyText(loaded.value, shown, io));
  return loaded.value.findings.some(({ severity }) => severity === "E") ? 1 : 0;
}

function historyJson(
  { view, amendments, findings }: LoadedHistory,
  shown: readonly IndicatorView[],
  only: string | undefined,
): object {
  return {
    periods: view.periods
      .filter(({ period }) => only === undefined || period === only)
      .map((each) => ({ ...each, from: isoDay(each.from), to: isoDay(each.to) })),
    amendments: amendments.map((each) => ({
      indicator: each.indicator,
      field: each.field,
      old: each.old,
      new: each.new,
      effective: each.effective === null ? null : isoDay(each.effective),
      document: each.document,
      documentDate: each.documentDate === null ? null : isoDay(each.documentDate),
    })),
    indicators: shown.map(indicatorJson),
    findings: findings.map((finding) => ({ ...findingJson(finding), period: finding.params?.["period"] ?? null })),
  };
}

function indicatorJson(view: IndicatorView): object {
  const { record, judgement, original, lastYearDisagrees, lastYear } = view;
  const { result, attainment, gap, expected, deviation, pace, lagging } = judgement;
  return {
    indicator: record.indicator,
    period: record.period,
    revision: record.revision,
    latest: view.latest,
    target: asWritten(record.target),
    original: original === null ? null : asWritten(original),
    since: view.since === null ? null : isoDay(view.since),
    document: view.document,
    actual: record.actual,
    ...(record.parts ? { parts: record.parts } : {}),
    state: record.state,
    ...{ result, attainment, gap, expected, deviation, pace, lagging },
    estimate: record.estimate,
    corrected: view.corrected,
    lastYear,
    lastYearDisagrees:
      lastYearDisagrees === null ? null : { first: lastYear?.value ?? null, second: lastYearDisagrees.value },
    change: view.change,
    previous: view.previous?.actual ?? null,
    forecast: view.forecast,
    text: {
      target: targetWords(view),
      actual: figureWords(view),
      change: changeWords(view),
      forecast: forecastWords(view.forecast, view.indicator),
    },
  };
}

/** A number where the text is nothing else. */
function asWritten(text: string): string | number {
  const number = Number(text.replace(",", "."));
  return text.trim() !== "" && Number.isFinite(number) ? number : text;
}

function historyText({ view }: LoadedHistory, shown: readonly IndicatorView[], io: CommandIo): string {
  const bases = new Map(view.indicators.map(({ record }) => [record.period, record.basis]));
  const lines = view.periods.flatMap(({ period, name, closed, counts, to }) => [
    `${period}${closed ? " ✓" : ""}  ${name}: ${countLine(counts, { asOf: to, basis: bases.get(period) ?? "actual" }, io.lang)}`,
    ...shown
      .filter(({ record }) => record.period === period)
      .map((each) => {
        const trend = trendText(each.change, (value) => formatNumber(value, io.lang, 1));
        return `  ${each.record.indicator}  ${figureWords(each)}${trend === "" ? "" : `  ${trend}`}`;
      }),
  ]);
  return lines.join("\n");
}
