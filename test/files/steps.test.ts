/**
 * What each step of a plan changes in the parts of a file, kept as text in test/fixtures/plans/in-a-file.txt: `npm run plans`
 * writes it anew. Whatever is written opens without repair.
 */
import { strFromU8, unzipSync } from "fflate";
import type { PlanStep } from "../../src/domain/plan/plan";
import { applyPlanToFile } from "../../src/files/apply-plan";
import { EVERY_STEP, IN_FILES_ONLY } from "../support/every-step";
import { changedLines, compareKept } from "../support/kept-text";
import { HIDDEN, LIST, OWN, richBook } from "../support/rich-book";
import { checkSavedFile } from "../support/saved-file/check-saved-file";

/** Elements that are one line with all that is in them. */
const WHOLE =
  "c|si|xf|font|fill|border|dxf|conditionalFormatting|dataValidation|definedName|headerFooter|xdr:from|xdr:to";
const PIECES = new RegExp(`<(${WHOLE})(?: [^>]*)?(?:(?<=/)>|(?<!/)>.*?</\\1>)|<[^>]*>[^<]*`, "gs");

/** The parts by name. */
function linesOf(bytes: Uint8Array): Map<string, string[]> {
  const parts = Object.entries(unzipSync(bytes)).sort(([a], [b]) => (a < b ? -1 : 1));
  return new Map(parts.map(([name, content]) => [name, strFromU8(content).match(PIECES) ?? []] as const));
}

function changes(before: Uint8Array, after: Uint8Array): string[] {
  const [was, is] = [linesOf(before), linesOf(after)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((part) => {
    const lines = changedLines(was.get(part) ?? [], is.get(part) ?? []);
    return lines.length === 0 ? [] : [`  ${part}`, ...lines.map((line) => `    ${line}`)];
  });
}

const NOWHERE = { top: 99, left: 9, bottom: 99, right: 9 };

test("every step in the parts of a file", async () => {
  const sheets = [OWN, LIST, HIDDEN].map((sheet): PlanStep => ({ kind: "unmerge", sheet, range: NOWHERE }));
  const before = await applyPlanToFile(richBook(), { title: "opened", steps: sheets });
  const lines = ["=== every sheet opened and written", ...changes(richBook(), before)];
  const faults: string[] = [];
  for (const [title, steps] of [...EVERY_STEP, ...IN_FILES_ONLY]) {
    const after = await applyPlanToFile(before, { title, steps });
    lines.push("", `=== ${title}`, ...changes(before, after));
    faults.push(...checkSavedFile(after).map((fault) => `${title}: ${JSON.stringify(fault)}`));
  }
  compareKept("in-a-file", lines);
  expect(faults).toEqual([]);
});
