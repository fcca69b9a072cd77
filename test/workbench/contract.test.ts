/**
 * The words office.js speaks, as the host understands them. A new version of the package that speaks otherwise is
 * noticed here first.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createTestHost } from "../../src/workbench/in-process";
import { coverage } from "../../src/workbench/host/coverage";
import type { Action, Batch } from "../../src/workbench/host/protocol";

test("the client is the version whose words were logged", () => {
  const text = readFileSync(join(__dirname, "../../node_modules/@microsoft/office-js/package.json"), "utf8");
  expect((JSON.parse(text) as { version: string }).version).toBe("1.1.110");
});

test("a batch is made of these actions and paths", async () => {
  const { host } = createTestHost();
  const batches: Batch[] = [];
  host.trace = (request) => batches.push(JSON.parse(request) as Batch);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const range = sheet.getRange("A1:B1").load("values,format/fill/color");
    range.values = [[1, "=A1"]];
    context.workbook.names.add("vung", range);
    const missing = sheet.names.getItemOrNullObject("x").load("name");
    await context.sync();
    expect([range.values, range.format.fill.color, missing.isNullObject]).toEqual([[["", ""]], "#FFFFFF", true]);
    range.load("values");
    await context.sync();
    expect(range.values).toEqual([[1, 1]]);
  });
  const [first, second, last] = batches;
  const words = (action: Action): string => `${String(action.ActionType)} ${action.Name}`.trim();
  expect(first?.Actions.map(words)).toEqual([
    "1",
    "1",
    "1",
    "1",
    "3 _KeepReference",
    "1",
    "2",
    "4 Values",
    "1",
    "1",
    "1",
    "1",
    "2",
  ]);
  expect(first?.Actions[6]?.QueryInfo).toEqual({ Select: ["values", "format/fill/color"] });
  const paths = Object.values(first?.ObjectPaths ?? {}).map(({ ObjectPathType, Name }) =>
    `${String(ObjectPathType)} ${Name}`.trim(),
  );
  expect(paths).toEqual([
    "1",
    "4 Worksheets",
    "5",
    "3 GetRange",
    "4 Names",
    "3 Add",
    "4 Names",
    "3 GetItemOrNullObject",
  ]);
  const added = Object.values(first?.ObjectPaths ?? {}).find(({ Name }) => Name === "Add");
  expect(added?.ArgumentInfo).toMatchObject({ Arguments: ["vung", 7, null], ReferencedObjectPathIds: [0, 7, 0] });
  expect(Object.values(second?.ObjectPaths ?? {})).toMatchObject([{ ObjectPathType: 6, Name: "1" }]);
  expect(last?.Actions.map(words)).toEqual(["1", "3 _RemoveReference"]);
});

test("the host says what it covers and what not", () => {
  const { classes, notCovered } = coverage();
  const range = classes.find(({ type }) => type === "Range");
  expect(range?.members).toContain("values");
  expect(range?.missing).toContain("valuesAsJson");
  expect(notCovered.length).toBeGreaterThan(3);
});
