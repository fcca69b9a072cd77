/** Findings by rule and severity: what must be solved first, then by number. */
import type { Finding, FindingCode, Severity } from "../../../domain/finding/finding";

export const SEVERITY_ORDER: readonly Severity[] = ["E", "W", "I"];

export interface Group {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** All of them: the length is the true total. */
  readonly findings: readonly Finding[];
}

export function groupFindings(findings: readonly Finding[]): Group[] {
  const groups = new Map<string, { code: FindingCode; severity: Severity; findings: Finding[] }>();
  for (const finding of findings) {
    const key = `${finding.severity}-${finding.code}`;
    const group = groups.get(key);
    if (group) group.findings.push(finding);
    else groups.set(key, { code: finding.code, severity: finding.severity, findings: [finding] });
  }
  return [...groups.values()].sort(
    (a, b) =>
      SEVERITY_ORDER.indexOf(a.severity) - SEVERITY_ORDER.indexOf(b.severity) || b.findings.length - a.findings.length,
  );
}

/** Each finding with a key that stays its own when another goes away: what a person types stays with its finding. */
export function withKeys(findings: readonly Finding[]): { readonly key: string; readonly finding: Finding }[] {
  const times = new Map<string, number>();
  return findings.map((finding) => {
    const place = JSON.stringify(finding.at);
    const time = (times.get(place) ?? 0) + 1;
    times.set(place, time);
    return { key: `${place}${String(time)}`, finding };
  });
}
