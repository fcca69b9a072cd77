/** Findings by rule: what must be solved comes first, then the more frequent; nothing is lost. */
import type { Finding, FindingCode, Severity } from "../../src/domain/finding/finding";
import { groupFindings, withKeys } from "../../src/taskpane/screens/findings/group-findings";

function finding(code: FindingCode, severity: Severity): Finding {
  return { code, severity, at: {} };
}

test("groups keep true totals in the order of weight and number", () => {
  const groups = groupFindings([
    finding("title-rows", "I"),
    finding("value-missing", "W"),
    finding("number-as-text", "W"),
    finding("value-missing", "W"),
    finding("unit-differs", "W"),
    finding("unit-differs", "E"),
  ]);
  expect(groups.map(({ code, severity, findings }) => `${severity} ${code} ${String(findings.length)}`)).toEqual([
    "E unit-differs 1",
    "W value-missing 2",
    "W number-as-text 1",
    "W unit-differs 1",
    "I title-rows 1",
  ]);
});

test("a finding keeps its key when one before it goes away, and none is shared", () => {
  const at = (cell: string): Finding => ({ ...finding("value-missing", "W"), at: { sheet: "B", cell } });
  const all = [at("E1"), at("E2"), at("E2"), at("E3")];
  const keys = (of: readonly Finding[]): string[] => withKeys(of).map(({ key }) => key);
  expect(new Set(keys(all)).size).toBe(4);
  expect(keys(all.slice(1))).toEqual(keys(all).slice(1));
});
