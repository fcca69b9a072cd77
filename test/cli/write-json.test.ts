/** JSON in pieces is the same JSON. */
import { JsonList, writeJson } from "../../src/cli/write-json";

function written(whole: object): string[] {
  const lines: string[] = [];
  writeJson({ write: (text) => lines.push(text) }, whole);
  return lines;
}

const list = (length: number): JsonList<number> =>
  new JsonList(
    Array.from({ length }, (_, index) => index),
    (item) => ({ item, text: `"${String(item)}",\n` }),
  );

test("a short object is one line", () => {
  expect(written({ a: list(1000), b: null })).toHaveLength(1);
});

test.each([1001, 2000, 2001, 4567])("a list of %i is written in pieces that together are the same JSON", (length) => {
  const whole = {
    asOf: null,
    left: undefined,
    values: list(length),
    middle: [1, "x"],
    findings: list(3),
    more: list(1500),
  };
  const lines = written(whole);
  expect(lines.length).toBeGreaterThan(2);
  expect(JSON.parse(lines.join("\n"))).toEqual(JSON.parse(JSON.stringify(whole)));
});

test("no piece holds more than a thousand elements", () => {
  for (const line of written({ values: list(5000) }))
    expect(line.match(/"item"/g)?.length ?? 0).toBeLessThanOrEqual(1000);
});
