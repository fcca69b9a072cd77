/** Accepting a finding, of the open workbook and of a file. */
import type { Finding } from "../../src/domain/check/finding";
import { waiveFindings } from "../../src/domain/consolidate/decision";
import { acceptance, isAcceptanceOf } from "../../src/taskpane/screens/findings/acceptance";

const HERE: Finding = { code: "number-as-text", severity: "W", at: { sheet: "Biểu", cell: "E3" }, found: "201,5" };
const OF_FILE: Finding = { ...HERE, at: { ...HERE.at, file: "a.xlsx" } };

test.each([HERE, OF_FILE])("an acceptance waives its own finding and no other", (finding) => {
  const decision = acceptance(finding, "đã đối chiếu");
  const other = finding === HERE ? OF_FILE : HERE;
  expect(waiveFindings([finding, other], [decision]).map(({ waived }) => waived)).toEqual(["đã đối chiếu", undefined]);
  expect(isAcceptanceOf(decision, finding)).toBe(true);
  expect(isAcceptanceOf(decision, other)).toBe(false);
});

test("it no longer holds when the cell says something else", () => {
  const decision = acceptance(OF_FILE, "đã đối chiếu");
  expect(waiveFindings([{ ...OF_FILE, found: "210" }], [decision])[0]?.waived).toBeUndefined();
});
