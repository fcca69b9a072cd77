/** The short text of the commands, for people. */
import type { Finding } from "../domain/finding/finding";
import type { Counts } from "../domain/judge/judgement";
import type { FileSummary } from "../domain/consolidate/consolidation";
import type { DatedSettings, Schema } from "../domain/schema/types";
import type { Lang } from "../messages/lang";
import { BASES, dayAndBasis } from "../messages/ui/bases";
import { renderFinding, type Names } from "../messages/render-finding";

/** One line a finding, worst first, with the true total of each severity before them. */
export function findingLines(findings: readonly Finding[], lang: Lang, names: Names): string[] {
  const order = { E: 0, W: 1, I: 2 };
  const count = (severity: Finding["severity"]): string =>
    String(findings.filter((finding) => finding.severity === severity).length);
  const sorted = [...findings].sort((a, b) => order[a.severity] - order[b.severity]);
  return [
    `E ${count("E")} · W ${count("W")} · I ${count("I")}`,
    ...sorted.map((finding) => {
      const file = finding.at.file === undefined ? "" : `${finding.at.file}: `;
      return `${finding.severity} ${finding.code}  ${file}${renderFinding(finding, lang, names).text}`;
    }),
  ];
}

export function fileLines(files: readonly FileSummary[]): string[] {
  return files.map(
    ({ file, status, units }) => `${status.padEnd(12)} ${file}${units.length === 0 ? "" : `  (${units.join(", ")})`}`,
  );
}

/** "16/38 chỉ tiêu đạt và vượt (9 vượt, 7 đạt); …", with the day and the figures it is by. */
export function countLine(counts: Counts, { asOf, basis }: Pick<DatedSettings, "asOf" | "basis">, lang: Lang): string {
  return `${partsOf(counts, lang)}. ${dayAndBasis(lang)(asOf, BASES[lang][basis])}`;
}

function partsOf(counts: Counts, lang: Lang): string {
  const { metOrExceeded, counted, exceeded, met, lagging, onTrack, notDue, noData, notAssessable } = counts;
  const n = String;
  return lang === "vi"
    ? `${n(metOrExceeded)}/${n(counted)} chỉ tiêu đạt và vượt (vượt ${n(exceeded)}, đạt ${n(met)}); chậm ${n(lagging)}; đúng tiến độ ${n(onTrack)}; ` +
        `chưa đến kỳ ${n(notDue)}; chưa có số liệu ${n(noData)}; không đánh giá được ${n(notAssessable)}`
    : `${n(metOrExceeded)}/${n(counted)} targets met or exceeded (exceeded ${n(exceeded)}, met ${n(met)}); lagging ${n(lagging)}; on track ${n(onTrack)}; ` +
        `not due ${n(notDue)}; no data ${n(noData)}; not assessable ${n(notAssessable)}`;
}

/** Names to show in place of codes. */
export function namesOf({ units, indicators }: Schema): Names {
  const unitNames = new Map(units.map(({ code, name }) => [code, name]));
  const indicatorNames = new Map(indicators.map(({ code, name }) => [code, name]));
  return { unit: (code) => unitNames.get(code), indicator: (code) => indicatorNames.get(code) };
}
