/** The rows of the history and the rest of a run as one plan. */
import { joinPlans } from "../../src/app/history-preview";
import { sheetOf, workbookOf } from "../support/sheet-of";

test("a plan without a basis is made for the sheets that the history touches, and for no other", () => {
  const workbook = workbookOf("a.xlsx", sheetOf("a", { name: "Lịch sử" }), sheetOf("b", { name: "Khác" }));
  const row = { kind: "write", sheet: "Lịch sử", top: 1, left: 0, cells: [["x"]] } as const;
  const planned = { settings: [], rows: [row] } as unknown as Parameters<typeof joinPlans>[1];
  const joined = joinPlans({ title: "t", steps: [] }, planned, workbook);
  expect(joined.basis?.map(({ name }) => name)).toEqual(["Lịch sử"]);
  expect(joined.steps).toEqual([row]);
});
