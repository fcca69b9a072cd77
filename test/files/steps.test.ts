/**
 * What each step of a plan changes in the parts of a file, kept as text in test/fixtures/plans/in-a-file.txt: `npm run plans`
 * writes it anew. Whatever is written opens without repair.
 */
import type { PlanStep } from "../../src/domain/plan/plan";
import { applyPlanToFile } from "../../src/files/apply-plan";
import { EVERY_STEP, IN_FILES_ONLY } from "../support/every-step";
import { changedLines, compareKept } from "../support/kept-text";
import { linesOfPackage } from "../support/package-lines";
import { HIDDEN, LIST, OWN, prefixedBook, richBook } from "../support/rich-book";
import { checkSavedFile } from "../support/saved-file/check-saved-file";

function changes(before: Uint8Array, after: Uint8Array): string[] {
  const [was, is] = [linesOfPackage(before), linesOfPackage(after)];
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

test("of a workbook whose elements have a prefix, the parts that are changed are the same", async () => {
  const wanted = ["formulas", "number formats", "rules", "cells cleared", "a page upright", "heights"];
  for (const [title, steps] of EVERY_STEP.filter(([each]) => wanted.some((start) => each.startsWith(start)))) {
    const [plain, prefixed] = await Promise.all(
      [richBook(), prefixedBook()].map(async (book) => linesOfPackage(await applyPlanToFile(book, { title, steps }))),
    );
    for (const part of ["xl/worksheets/sheet1.xml", "xl/styles.xml", "xl/sharedStrings.xml"])
      expect([title, prefixed?.get(part)]).toEqual([title, plain?.get(part)]);
  }
});
