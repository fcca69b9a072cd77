/** A sheet's texts are worked out once while it is read, and are not held for good afterwards. */
import { TextGrid } from "../../src/domain/grid/text-grid";
import * as fold from "../../src/domain/text/fold";

jest.mock("../../src/domain/text/fold", () => {
  const actual = jest.requireActual<typeof fold>("../../src/domain/text/fold");
  return { ...actual, cleanText: jest.fn(actual.cleanText), foldKey: jest.fn(actual.foldKey) };
});

test("each text and each key once, until they are let go of; then whenever they are asked for", () => {
  const rows = [[{ value: " Chỉ  tiêu " }, null, { value: 5 }]];
  const grid = new TextGrid({ name: "T9", visibility: "visible", rows, merges: [], hiddenRows: [], hiddenColumns: [] });
  const ask = (): readonly string[] => [
    grid.text(0, 0),
    grid.key(0, 0),
    grid.text(0, 1),
    grid.text(0, 2),
    grid.key(7, 7),
  ];
  const said = ["Chỉ tiêu", "chi tieu", "", "5", ""];
  const worked = (): readonly number[] =>
    [fold.cleanText, fold.foldKey].map((each) => jest.mocked(each).mock.calls.length);
  expect([ask(), ask()]).toEqual([said, said]);
  expect(worked()).toEqual([1, 2]);
  grid.forget();
  expect([ask(), ask()]).toEqual([said, said]);
  // A key's text is worked out with it.
  expect(worked()).toEqual([5, 6]);
});
