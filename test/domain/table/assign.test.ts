/** The search for the best assignment spares much and misses nothing: it is as good as trying every one. */
import fc from "fast-check";
import { assign, worthOf, type Chosen } from "../../../src/domain/table/assign";
import type { Quotient } from "../../../src/domain/table/arithmetic";
import { NO_CELLS } from "../../../src/domain/table/column-cells";
import type { ColumnOptions } from "../../../src/domain/table/column-options";
import type { ColumnRole } from "../../../src/domain/table/column-role";
import { meaningOf } from "../../../src/domain/table/headings";
import { WEIGHTS } from "../../../src/domain/table/weights";

const ROLES: readonly ColumnRole[] = ["actual", "plan", "numerator", "denominator", "percent", "name", "unit", "note"];
const NO_KNOWN = { rows: 0, targets: 0, targetsOf: 0, units: 0, rates: 0, fits: 0, unfit: 0, states: 0 };

const scored = fc.record({
  role: fc.constantFrom(...ROLES),
  // Halves tie often.
  score: fc.integer({ min: 1, max: 12 }).map((halves) => halves / 2),
  words: fc.constantFrom(0, 2 * WEIGHTS.word),
});

const columns = fc
  .array(fc.uniqueArray(scored, { selector: ({ role }) => role, maxLength: 3 }), { minLength: 1, maxLength: 5 })
  .map((all) =>
    all.map((options, column): ColumnOptions => ({
      ...{ column, heading: "", path: [""], meaning: meaningOf([""]), cells: NO_CELLS, known: NO_KNOWN },
      options: options.map((each) => ({ ...each, reason: "words", doubtful: false })),
      ...{ claims: null, barred: null },
    })),
  );

const place = fc.integer({ min: 0, max: 4 });
const quotients = fc.array(
  fc.record({ result: place, part: place, whole: place, rows: fc.integer({ min: 2, max: 12 }), of: fc.constant(12) }),
  { maxLength: 4 },
);

/** The score of the best assignment that may stand, every one tried. */
function bestOfAll(all: readonly ColumnOptions[], equations: readonly Quotient[]): number {
  let best = -1;
  const roles = new Map<ColumnRole, Chosen>();
  const weigh = (): void => {
    const [part, whole] = [roles.get("numerator"), roles.get("denominator")];
    if ((part === undefined) !== (whole === undefined)) return;
    const worth = equations.map((each) => worthOf(each, roles));
    const proved = equations.some(
      (each, at) => (worth[at] ?? 0) > 0 && each.part === part?.column && each.whole === whole?.column,
    );
    const worded = [part, whole].every((each) => (each?.option.words ?? 0) >= 2 * WEIGHTS.word);
    if (part && !worded && !proved) return;
    const byResult = new Map<number, number>();
    equations.forEach(({ result }, at) => byResult.set(result, Math.max(byResult.get(result) ?? 0, worth[at] ?? 0)));
    const added = [...byResult.values()].reduce((sum, each) => sum + each, 0);
    best = Math.max(best, [...roles.values()].reduce((sum, { option }) => sum + option.score, 0) + Math.max(0, added));
  };
  const step = (index: number): void => {
    const each = all[index];
    if (!each) {
      weigh();
      return;
    }
    step(index + 1);
    for (const option of each.options) {
      if (roles.has(option.role)) continue;
      roles.set(option.role, { column: each.column, option });
      step(index + 1);
      roles.delete(option.role);
    }
  };
  step(0);
  return best;
}

test("no assignment is worth more than the one that is found", () => {
  fc.assert(
    fc.property(columns, quotients, (all, equations) => {
      expect(assign(all, equations).score).toBeCloseTo(bestOfAll(all, equations), 9);
    }),
    { numRuns: 300 },
  );
});

test("what is worth no more than the floor is not found", () => {
  fc.assert(
    fc.property(columns, quotients, (all, equations) => {
      const { score } = assign(all, equations);
      expect(assign(all, equations, score).roles.size).toBe(0);
      expect(assign(all, equations, score - 0.25)).toEqual(assign(all, equations));
    }),
    { numRuns: 100 },
  );
});
