/** The day and the period of a run, by what a person wished and what the workbook knows. */
import { schemaAt, wishedDay } from "../../src/app/period-wish";
import { parsePeriodKey } from "../../src/domain/history/period";
import { planHistory } from "../../src/domain/sheets/history-sheet";
import { parseDay } from "../../src/domain/text/as-of";
import { recordOf } from "../support/history-record";
import { value } from "../support/value";
import { wholeYear } from "../support/whole-year";

const day = (text: string): number => parseDay(text) ?? Number.NaN;
const WRITTEN = { written: "01/07/2023 08:00" };

async function workbookOf(kind: "closed" | "open" | "typed") {
  const settings = [
    ["Cách chia kỳ", "Tháng dương lịch"],
    ["Số liệu đến ngày", "30/6/2023"],
    ["Kỳ", "2023-6T"],
  ];
  const workbook = await wholeYear(2023, settings);
  const records = [recordOf("2023-9T", 5, { kind, to: day("21/9/2023") })];
  value(
    await workbook.apply({
      title: "history",
      steps: planHistory(null, records),
    }),
  );
  return value(await workbook.readSheets("all"));
}

test("a run is of the period that was wished, else of the one that the settings name", async () => {
  const workbook = await workbookOf("closed");
  const periodOn = (key: string | null, on: number | null) =>
    value(schemaAt(workbook, key === null ? null : parsePeriodKey(key), on)).settings;
  expect(periodOn(null, null)).toMatchObject({
    period: "2023-6T",
    asOf: day("30/6/2023"),
  });
  expect(periodOn(null, day("30/6/2023"))).toMatchObject({ period: "2023-6T" });
  // A run up to another day is of no period that was named for this one.
  expect(periodOn(null, day("31/7/2023"))).toMatchObject({ period: "", asOf: day("31/7/2023") });
  expect(periodOn("2023-9T", day("29/6/2023"))).toMatchObject({
    period: "2023-9T",
    asOf: day("29/6/2023"),
  });
});

test("a period ends where its rows say, unless they were typed, or are open and the year is divided anew", async () => {
  const dayOf = async (kind: "closed" | "open" | "typed", preset?: "mid-month") =>
    value(
      wishedDay(await workbookOf(kind), {
        history: {
          ...WRITTEN,
          period: "2023-9T",
          ...(preset ? { preset } : {}),
        },
      }),
    ).day;
  expect(await dayOf("closed")).toBe(day("21/9/2023"));
  expect(await dayOf("typed")).toBe(day("30/9/2023"));
  expect(await dayOf("open")).toBe(day("21/9/2023"));
  expect(await dayOf("closed", "mid-month")).toBe(day("21/9/2023"));
  expect(await dayOf("open", "mid-month")).toBe(day("14/9/2023"));
});

test("a day that is not the period's is refused; a period that is none is said as it was typed", async () => {
  const workbook = await workbookOf("closed");
  const asked = wishedDay(workbook, {
    asOf: day("20/9/2023"),
    history: { ...WRITTEN, period: "2023-9T" },
  });
  expect(asked).toMatchObject({
    ok: false,
    problem: { code: "period-other-day", params: { period: "2023-9T" } },
  });
  expect(wishedDay(workbook, { history: { ...WRITTEN, period: "quý chín" } })).toMatchObject({
    problem: { code: "period-unknown", params: { period: "quý chín" } },
  });
  expect(value(wishedDay(workbook, { asOf: 45_000 }))).toEqual({
    key: null,
    day: 45_000,
  });
  expect(value(wishedDay(workbook, {}))).toEqual({ key: null, day: null });
});
