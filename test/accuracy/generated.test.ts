/** Generated sheets: the same from the same seed, and no layout gives a wrong or lost figure that did not give one before. */
import { markBooks } from "./consolidate-book";
import { generateBooks } from "./generate/generate";
import { drawn, tries } from "../support/tries";
import { tallyByFamily } from "./tally";

/** Layouts known to be misread. One that no longer is leaves the list. */
const MISREAD: readonly string[] = [];

test("a seed gives the same books", () => {
  const [once, again] = [generateBooks(3), generateBooks(3)];
  expect(again.map(({ id, figures }) => ({ id, figures }))).toEqual(once.map(({ id, figures }) => ({ id, figures })));
  expect(generateBooks(4).map(({ figures }) => figures)).not.toEqual(once.map(({ figures }) => figures));
});

test("only layouts known to be misread have a wrong or lost figure", async () => {
  const tallies = [...tallyByFamily(await markBooks(drawn(generateBooks(1), tries(36, Infinity))))];
  expect(tallies.filter(([, { wrong, lost }]) => wrong + lost > 0).map(([layout]) => layout)).toEqual(MISREAD);
});
