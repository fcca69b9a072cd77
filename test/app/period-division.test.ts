/** How the year is divided, chosen in the pane: the cut-off follows, the settings keep it, and closed rows stay as they were. */
import { applyChange } from "../../src/app/change";
import { reconsider, type ConsolidationPreview } from "../../src/app/consolidate";
import type { HistoryWish } from "../../src/app/period-wish";
import { findSheet } from "../../src/domain/sheets/consolidation-plan";
import { HISTORY_SHEET, readHistorySheet } from "../../src/domain/sheets/history-sheet";
import { readSchema } from "../../src/domain/schema/read-schema";
import { isoDay } from "../../src/domain/text/as-of";
import type { FileWorkbook } from "../../src/files/file-workbook";
import { allSheets, runMonth, playMonth, yearBook } from "../support/commune-months";
import { value } from "../support/value";

const UNITS = [["A", "Xã An", ""]];
const SENT = [{ unit: "Xã An", figures: { "Diện tích trồng rừng": 50, "Thu ngân sách": 300 } }];

/** The preview after the wish was changed, as the pane does it. */
async function wishing(preview: ConsolidationPreview, wish: Partial<HistoryWish>): Promise<ConsolidationPreview> {
  const { input, decisions } = preview;
  if (!input.history) throw new Error("no history");
  const history = { ...input.history, wish: { ...input.history.wish, ...wish } };
  return value(await reconsider({ ...preview, input: { ...input, history } }, decisions));
}

const endOf = (preview: ConsolidationPreview): string => isoDay(preview.history?.period.to ?? 0);

async function rows(workbook: FileWorkbook): Promise<string[]> {
  const records = readHistorySheet(findSheet(await allSheets(workbook), HISTORY_SHEET));
  return records
    .filter(({ indicator }) => indicator === "R")
    .map(({ period, to, kind }) => `${period} ${isoDay(to)} ${kind}`);
}

test("calendar months in place of 15–14: the day moves, is judged by and is kept", async () => {
  const workbook = await yearBook({ year: 2023, units: UNITS });
  await playMonth(workbook, "2023-T05", SENT, { close: true });
  await playMonth(workbook, "2023-T06", SENT);
  const june = await runMonth(workbook, "2023-T06", SENT);
  expect(endOf(june)).toBe("2023-06-14");
  const calendar = await wishing(june, { preset: "calendar", period: "2023-T06" });
  expect(endOf(calendar)).toBe("2023-06-30");
  expect(calendar.schema.settings.asOf).toBe(calendar.history?.period.to);
  expect(calendar.history?.choices.find(({ key }) => key === "2023-T07")?.to).toBe(
    (calendar.history?.period.to ?? 0) + 31,
  );
  value(await applyChange(workbook, calendar.change));
  expect(await rows(workbook)).toEqual(["2023-T05 2023-05-14 closed", "2023-T06 2023-06-30 open"]);
  expect(readSchema(await allSheets(workbook)).schema?.settings.preset).toBe("calendar");
  const july = await runMonth(workbook, "2023-T07", SENT);
  expect(endOf(july)).toBe("2023-07-31");
  // What is closed keeps its day.
  expect(endOf(await wishing(july, { preset: "calendar", period: "2023-T05" }))).toBe("2023-05-14");
});
