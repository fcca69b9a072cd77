/** What the workbook shows of the three steps: read, never remembered. */
import { failure, success, type ProblemCode } from "../../src/domain/outcome";
import { stepsDone } from "../../src/taskpane/first-run/use-steps-done";

test.each<[ProblemCode, readonly boolean[]]>([
  ["no-schema", [false, false, false]],
  ["no-attainment", [true, false, false]],
  ["cell-editing", [false, false, false]],
])("%s", (code, wanted) => {
  expect(stepsDone(failure(code))).toEqual(wanted);
});

test("figures that are judged are the second step, their highlight the third", () => {
  expect(stepsDone(success({ highlighted: false }))).toEqual([true, true, false]);
  expect(stepsDone(success({ highlighted: true }))).toEqual([true, true, true]);
});
