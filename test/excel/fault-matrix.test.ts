/**
 * A fault at every step: no mixture without a way out of it, no false sentence. A share of the runs drawn by a seed; all of
 * them with FAULTS=all, other ones with FAULTS_SEED, those of some actions with FAULTS_ONLY.
 */
import { writeSync } from "node:fs";
import { writingActions } from "./faults/actions";
import { drawn } from "./faults/draw";
import { carryOut, courseOf, runsOf, table, type Course } from "./faults/matrix";

const ALL = process.env["FAULTS"] === "all";
const SEED = Number(process.env["FAULTS_SEED"] ?? Math.floor(Date.now() / 86_400_000));
/** Of the runs that are not all carried out. */
const SHARE = 120;
const FEWEST_ACTIONS = 40;
const FEWEST_REQUESTS = 150;

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
    for (const action of await writingActions()) courses.push(await courseOf(action));
    const phases = courses.length * 2;
    const requests = courses.reduce((sum, each) => sum + each.requests.do + each.requests.undo, 0);
    const [attainment] = courses.filter(({ action }) => action.name === "attainment again");
    if (!attainment) throw new Error("no action to try every code on");
    const every = [
      ...courses.flatMap((course) => runsOf(course, "GeneralException")),
      ...CODES.flatMap((code) => runsOf(attainment, code).filter(({ onward, way }) => !onward && way === "undo")),
    ];
    const only = new RegExp(process.env["FAULTS_ONLY"] ?? "");
    const asked = every.filter(({ action }) => only.test(action.name));
    const runs = ALL ? asked : drawn(asked, SHARE, SEED);
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
    expect(phases).toBeGreaterThanOrEqual(FEWEST_ACTIONS);
    expect(requests).toBeGreaterThanOrEqual(FEWEST_REQUESTS);
  },
  ALL ? 3_600_000 : 300_000,
);
