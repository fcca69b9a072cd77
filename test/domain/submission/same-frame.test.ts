/** Files are read again only where what they were read against has changed. */
import { readingFrame } from "../../../src/domain/submission/read-file";
import { frameFor } from "../../../src/domain/submission/same-frame";
import { littleSchema } from "../check/little-sheet";

const schema = littleSchema();
const frame = readingFrame(schema);

test("a frame holds for a schema that is the same but for what reading does not ask", () => {
  const same = { ...schema, settings: { ...schema.settings, period: "" }, indicators: [...schema.indicators] };
  expect(frameFor(frame, same)).toMatchObject({ indicators: frame.indicators, schema: { settings: same.settings } });
  expect(frameFor(frame, same)?.schema.indicators).toBe(schema.indicators);
  expect(frameFor(frame, same)?.schema.units).toBe(schema.units);
  // Of the period only its months are asked for: those of the key, or of the day.
  expect(frameFor(frame, { ...schema, settings: { ...schema.settings, period: "2023-T08" } })).toBeNull();
});

test("another unit, indicator or year is read anew", () => {
  expect(frameFor(frame, { ...schema, units: [] })).toBeNull();
  expect(frameFor(frame, { ...schema, indicators: schema.indicators.slice(1) })).toBeNull();
  expect(frameFor(frame, { ...schema, settings: { ...schema.settings, year: 2024 } })).toBeNull();
});
