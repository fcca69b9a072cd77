/** Work that never pauses is stopped, and what came before it is not. */
import { TimeLimit, within } from "../../src/cli/time-limit";

test("an endless loop is stopped in time", () => {
  const start = performance.now();
  expect(() => {
    within(200, () => {
      for (let turn = 0; turn >= 0; turn = (turn + 1) % 7);
    });
  }).toThrow(TimeLimit);
  expect(performance.now() - start).toBeLessThan(2000);
});

test("an answer and a failure come through", () => {
  expect(within(200, () => 5)).toBe(5);
  expect(() =>
    within(200, () => {
      throw new RangeError("a");
    }),
  ).toThrow(RangeError);
});
