/** What the overview says of earlier periods, over a year played through the command line. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readOverview } from "../../src/app/overview";
import { openFileWorkbook } from "../../src/files/file-workbook";
import { playYear } from "../support/played-year";
import { metLastYear } from "../../src/app/overview-history";
import { recordOf } from "../support/history-record";

const SET = join(__dirname, "../fixtures/pacnam-2023-year");

test("the period before, how long something lags, amended targets, and any earlier period as it was judged then", async () => {
  const steps = ["2023-6T", "2023-9T", "2023-12T"].map((folder) => ({
    folder,
    options: ["--period", folder, ...(folder === "2023-12T" ? [] : ["--close"])],
  }));
  await playYear(SET, steps, async (path) => {
    const opened = await openFileWorkbook("year.xlsx", new Uint8Array(readFileSync(path)));
    const overview = opened.ok ? await readOverview(opened.value) : opened;
    if (!overview.ok) throw new Error(overview.problem.code);
    const { history } = overview.value;
    if (!history) throw new Error("no history");
    expect(history.now).toBe("2023-12T");
    expect(history.before).toEqual({ met: 11, counted: 26 });
    // The rows of last year are typed without verdicts.
    expect(history.lastYear).toBeNull();
    const marks = (code: string) => history.marks.get(code);
    expect(marks("NN04")).toMatchObject({ streak: 3, amended: null });
    expect(marks("KT07")?.streak).toBe(3);
    expect(marks("KT03")?.streak).toBe(1);
    expect(marks("KT01")?.streak).toBe(0);
    expect(marks("KT02")?.amended).toEqual({
      ...{ target: "490", from: "520" },
      ...{ document: "NQ 15/NQ-HĐND", day: "19/7/2023" },
    });
    expect(marks("KT02")?.change?.value).toBeCloseTo((493.5 / 248 - 1) * 100);
    expect(history.periods.map(({ period, closed }) => `${period} ${String(closed)}`)).toEqual([
      "2023-12T false",
      "2023-9T true",
      "2023-6T true",
    ]);
    const six = history.periods[2];
    expect(six?.counts).toMatchObject({ counted: 26, metOrExceeded: 4, lagging: 10 });
    expect(six?.lagging).toHaveLength(10);
    expect(six?.lagging[0]).toMatchObject({ sheet: "Lịch sử", pace: "farBehind" });
  });
});

test("last year's count is of the same period, of rows with a verdict, the last of each indicator", () => {
  const records = [
    recordOf("2022-6T", 10, { indicator: "A", result: "notMet" }),
    recordOf("2022-6T", 12, { indicator: "A", result: "met" }),
    recordOf("2022-6T", 12, { indicator: "B", result: "notMet" }),
    recordOf("2022-6T", 12, { indicator: "C", result: "exceeded" }),
    recordOf("2022-6T", 12, { indicator: "D", result: null }),
    recordOf("2022-9T", 12, { indicator: "E", result: "met" }),
    recordOf("2024-6T", 12, { indicator: "F", result: "met" }),
  ].map((record, row) => ({ ...record, row, own: true }));
  expect(metLastYear("2023-6T", records)).toEqual({ met: 2, counted: 3 });
  expect(metLastYear("2021-6T", records)).toBeNull();
});
