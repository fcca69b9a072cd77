/** What a preview of a consolidation says, as lines that are kept. */
import type { ConsolidationPreview } from "../../src/app/consolidate";
import type { Finding } from "../../src/domain/finding/finding";
import { changedLines } from "./kept-text";

/** A finding in a line. */
export function findingLine({ code, severity, at, found, expected, params }: Finding): string {
  const place = [at.file, at.sheet, at.cell, at.indicator, at.unit].filter((each) => each !== undefined).join(" ");
  const said = Object.entries({ found, expected, params }).flatMap(([key, each]) =>
    each === undefined ? [] : [`${key} ${JSON.stringify(each)}`],
  );
  return [severity, code, place, ...said].join(" ");
}

/** What a preview says, besides its plan. */
export function previewLines({ consolidation, ...preview }: ConsolidationPreview): string[] {
  const { sources, earlier, history, changes, decisions, change } = preview;
  const { indicators, values, missingUnits, findings, files } = consolidation;
  return [
    JSON.stringify({ sources, earlier, missingUnits, period: history?.period, preset: history?.preset }),
    JSON.stringify(change.summary),
    ...files.map(({ file, status, units }) => `  file ${file} ${status} ${units.join()}`),
    ...indicators.map(({ indicator, judgement, sources: from, ...result }) =>
      [`  ${indicator.code}`, JSON.stringify(result), JSON.stringify(judgement), from.join()].join(" "),
    ),
    ...values.map(({ file, cell, indicator, unit, text, value: figure, used, why }) =>
      [`  ${file} ${cell} ${indicator ?? "–"} ${unit}: ${text} → ${String(figure)}`, used ? "used" : why].join(" "),
    ),
    ...changes.map((each) => `  change ${JSON.stringify(each)}`),
    ...decisions.map((each) => `  decision ${JSON.stringify(each)}`),
    ...findings.map((each) => `  ${findingLine(each)}`),
  ];
}

/** The lines of the next one, where there was one before what is otherwise. */
export function otherwise(before: readonly string[], after: readonly string[]): string[] {
  const changes = changedLines(before, after);
  return before.length > 0 && changes.length < after.length ? changes : [...after];
}
