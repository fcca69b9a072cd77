/** What holds for any submissions: neither the order of the files nor how they are cut matters, and nothing is lost. */
import fc from "fast-check";
import { consolidateFiles, type ConsolidationPreview } from "../../../src/app/consolidate";
import type { ConsolidatedValue } from "../../../src/domain/consolidate/consolidation";
import type { WorkbookSnapshot } from "../../../src/domain/grid/snapshot";
import {
  figures,
  readerOf,
  schemaWorkbook,
  submission,
  UNITS,
  type Figures,
} from "../../support/generated-submissions";
import { tries } from "../../support/tries";

async function run(workbooks: readonly WorkbookSnapshot[]): Promise<ConsolidationPreview> {
  const { reader, picked } = readerOf(workbooks);
  const outcome = await consolidateFiles(schemaWorkbook(), reader, picked);
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value;
}

const whole = (all: Figures): WorkbookSnapshot[] => UNITS.map((_, unit) => submission(all, unit));
const INDEXES = [0, 1, 2, 3, 4, 5];

/** A value wherever it stood. */
function facts({ file: _file, cell: _cell, ...rest }: ConsolidatedValue): string {
  return JSON.stringify(rest);
}

function results({ consolidation }: ConsolidationPreview): object {
  return {
    counts: consolidation.counts,
    missing: consolidation.missingUnits,
    values: consolidation.values.map(facts).sort(),
    indicators: consolidation.indicators.map(({ indicator, sources, ...rest }) => ({
      ...rest,
      code: indicator.code,
      sources: sources.length,
    })),
  };
}

test("any order of the files gives the same result and the same plan", async () => {
  await fc.assert(
    fc.asyncProperty(
      figures,
      fc.shuffledSubarray(INDEXES, { minLength: 6, maxLength: 6 }),
      fc.nat(2),
      async (all, order, twice) => {
        const files = [
          ...whole(all),
          submission(all, twice, { rows: [0, 1], name: " (1)" }),
          submission(all, twice, { rows: [5, 2], name: " bổ sung" }),
          submission(all, (twice + 1) % 3, { name: " - Copy" }),
        ];
        const one = await run(files);
        const other = await run(order.flatMap((index) => files[index] ?? []));
        expect(other.consolidation).toEqual(one.consolidation);
        expect(other.change).toEqual(one.change);
      },
    ),
    { numRuns: tries(4, 12) },
  );
});

/** Without "1,500", which the other figures of its sheet tell: a cut takes them away. */
const clear = figures.map((all): Figures =>
  all.map((each) => each.map((figure) => (figure === "1,500" ? 1500 : figure))),
);

test("a file cut in two gives the same result", async () => {
  await fc.assert(
    fc.asyncProperty(
      clear,
      fc.nat(2),
      fc.subarray(INDEXES, { minLength: 1, maxLength: 5 }),
      async (all, unit, first) => {
        const second = INDEXES.filter((index) => !first.includes(index));
        const cut = [
          ...whole(all).filter((_, index) => index !== unit),
          submission(all, unit, { rows: first, name: " phần 1" }),
          submission(all, unit, { rows: second, name: " phần 2" }),
        ];
        expect(results(await run(cut))).toEqual(results(await run(whole(all))));
      },
    ),
    { numRuns: tries(8, 40) },
  );
});

test("every figure cell is used or left out for a reason, and only once", async () => {
  await fc.assert(
    fc.asyncProperty(figures, async (all) => {
      const { consolidation } = await run(whole(all));
      const { values, indicators } = consolidation;
      expect(values).toHaveLength(UNITS.length * INDEXES.length);
      expect(values.filter(({ used, why }) => used !== (why === ""))).toEqual([]);
      const sources = indicators.flatMap((each) => each.sources);
      expect(new Set(sources).size).toBe(sources.length);
      expect(sources.length).toBe(values.filter(({ used }) => used).length);
    }),
    { numRuns: tries(8, 40) },
  );
});

test("the same files picked twice change nothing", async () => {
  await fc.assert(
    fc.asyncProperty(figures, async (all) => {
      const one = await run(whole(all));
      const copies = whole(all).map((workbook) => ({ ...workbook, name: workbook.name.replace(".xlsx", " (1).xlsx") }));
      const { reader, picked } = readerOf([...whole(all), ...copies]);
      const copied = {
        read: async function* (...args: Parameters<typeof reader.read>) {
          for await (const reading of reader.read(...args))
            yield { ...reading, fingerprint: reading.fingerprint.replace(" (1).xlsx", ".xlsx") };
        },
      };
      const outcome = await consolidateFiles(schemaWorkbook(), copied, picked);
      if (!outcome.ok) throw new Error(outcome.problem.code);
      expect(results(outcome.value)).toEqual(results(one));
      const { files } = outcome.value.consolidation;
      expect(files.filter(({ status }) => status === "duplicate")).toHaveLength(UNITS.length);
    }),
    { numRuns: tries(5, 20) },
  );
});

test("cancelling at every stage gives nothing and leaves the workbook alone", async () => {
  const [all] = fc.sample(figures, { numRuns: 1, seed: 7 });
  if (!all) throw new Error("nothing made");
  let stages = 0;
  for (let finished = false; !finished; stages += 1) {
    const { reader, picked } = readerOf(whole(all));
    const workbook = schemaWorkbook();
    let asked = 0;
    const signal = {
      get aborted(): boolean {
        asked += 1;
        return asked > stages;
      },
    };
    const outcome = await consolidateFiles(workbook, reader, picked, { signal });
    expect(workbook.applied).toEqual([]);
    finished = outcome.ok;
    if (!outcome.ok) expect(outcome.problem.code).toBe("cancelled");
    else expect(asked).toBeLessThanOrEqual(stages);
  }
  // Before, between and after the files, and in every slice of the settling.
  expect(stages).toBeGreaterThan(20);
});
