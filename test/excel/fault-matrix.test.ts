/**
 * A fault at every step: no mixture without a way out of it, no false sentence. A share of the runs is drawn
 * (support/tries); ONLY names those of some actions.
 */
import { writeSync } from "node:fs";
import { ACTIONS, writingActions } from "./faults/actions";
import { drawn, SEED, tries } from "../support/tries";
import { carryOut, courseOf, runsOf, table, type Course } from "./faults/matrix";

const SHARE = tries(14, 120, Infinity);
/** Of the actions; how each goes without a fault takes longer than the runs. */
const ACTIONS_TRIED = tries(2, Infinity);
const FEWEST_REQUESTS = 150;
/** Every code is tried on it. */
const PLAIN = "attainment again";

/** Codes of Excel that are told apart, and one that nobody knows. */
const CODES = [
  "AccessDenied",
  "ActivityLimitReached",
  "ApiNotFound",
  "ConnectionFailure",
  "FilteredRangeConflict",
  "GeneralException",
  "InactiveWorkbook",
  "InvalidOperation",
  "InvalidOperationInCellEditMode",
  "InvalidOrTimedOutSession",
  "InvalidReference",
  "InvalidSelection",
  "ItemAlreadyExists",
  "ItemNotFound",
  "MemoryLimitReached",
  "MergedRangeConflict",
  "NotImplemented",
  "RequestAborted",
  "RequestPayloadSizeLimitExceeded",
  "ResponsePayloadSizeLimitExceeded",
  "ServiceNotAvailable",
  "Timeout",
  "SomethingNew",
];

test(
  "every fault ends done, as before, or with a way on that ends well",
  async () => {
    const courses: Course[] = [];
    for (const action of await writingActions([PLAIN, ...drawn(ACTIONS, ACTIONS_TRIED)]))
      courses.push(await courseOf(action));
    const phases = courses.length * 2;
    const requests = courses.reduce((sum, each) => sum + each.requests.do + each.requests.undo, 0);
    const [attainment] = courses.filter(({ action }) => action.name === PLAIN);
    if (!attainment) throw new Error("no action to try every code on");
    const every = [
      ...courses.flatMap((course) => runsOf(course, "GeneralException")),
      ...CODES.flatMap((code) => runsOf(attainment, code).filter(({ onward, way }) => !onward && way === "undo")),
    ];
    const only = new RegExp(process.env["ONLY"] ?? "");
    const asked = every.filter(({ action }) => only.test(action.name));
    const runs = drawn(asked, SHARE);
    const counts = new Map<string, Map<string, number>>();
    const wrong: string[] = [];
    for (const run of runs) {
      const course = courses.find(({ action }) => action === run.action);
      if (!course) continue;
      const verdict = await carryOut(run, course);
      const word = typeof verdict === "string" ? verdict : "wrong";
      const line = `${run.action.name}, ${run.phase}`;
      const own = counts.get(line) ?? new Map<string, number>();
      counts.set(line, own.set(word, (own.get(word) ?? 0) + 1));
      if (typeof verdict !== "string") {
        const { request, executed, onward, code } = run;
        wrong.push(
          `${line}, request ${String(request)} ${executed}${onward ? " onward" : ""} ${code}: ${verdict.wrong}`,
        );
      }
    }
    writeSync(
      1,
      `${table(counts)}\n${String(phases)} actions and undos, ${String(requests)} requests, ${String(runs.length)} of ${String(every.length)} runs, seed ${String(SEED)}, ${String(wrong.length)} wrong\n`,
    );
    expect(wrong.slice(0, 40)).toEqual([]);
    if (courses.length === ACTIONS.length) expect(requests).toBeGreaterThanOrEqual(FEWEST_REQUESTS);
  },
  tries(300_000, 600_000, 3_600_000),
);
