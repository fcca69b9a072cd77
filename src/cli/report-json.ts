/** The JSON of `report`: that of `consolidate`, the paragraph, and the report as data (reporting.md 1). */
import { paragraphOf, type Report } from "../domain/report/report";
import { STATES } from "../domain/report/report-row";
import type { ReportGroup } from "../domain/report/lists";
import { WRITTEN_REASONS } from "../domain/report/reasons";
import { isoDay } from "../domain/text/as-of";

/** `paragraph` and `report`; the paragraph is null where the report is refused. */
export function reportJson(report: Report): { readonly paragraph: string | null; readonly report: object } {
  const { refused, draft, periodKey, periodName, lists, near, sections, owners, plans } = report;
  const lines = paragraphOf(report);
  const codes = Object.fromEntries(STATES.map((state) => [state, lists[state].map(({ indicator }) => indicator.code)]));
  return {
    paragraph: lines.length === 0 ? null : lines.join("\n"),
    report: {
      refused: refused && {
        code: refused.code,
        text: refused.text,
        questions: refused.questions.map(({ indicator, code, file, sheet, cell }) => ({
          ...{ indicator, code },
          ...{ file: file || null, sheet: sheet || null, cell: cell || null },
        })),
      },
      draft,
      period: periodKey,
      periodName,
      lists: { ...codes, near: near.map(({ indicator }) => indicator.code) },
      sections: sections.map(groupJson),
      owners: owners.map(groupJson),
      plans: plans.map(({ name, counted, metOrExceeded }) => ({ name, counted, metOrExceeded })),
      explanations: report.explanations.map((each) => ({
        indicator: each.indicator,
        ...Object.fromEntries(WRITTEN_REASONS.map((key) => [key, each[key]])),
        stated: each.stated,
        source: each.source,
      })),
      receipt: report.receipt.map(({ unit, name, file, asOf, fingerprint, state }) => ({
        ...{ unit: unit || null, name, file },
        asOf: asOf === null ? null : isoDay(asOf),
        ...{ fingerprint, state },
      })),
      sendBack: report.sendBack.map(({ unit, name, rows }) => ({
        unit: unit || null,
        name,
        rows: rows.map(({ name: _, ...row }) => row),
      })),
      notes: report.notes,
    },
  };
}

function groupJson({ rows: _, ...counts }: ReportGroup): object {
  return counts;
}
