/** A year of periods through the command line: closing, correcting, an amended target, and what `history` says of it. */
import { join } from "node:path";
import { differences, filesOf, playYear, readKey, runCli, type HistoryKey } from "../support/played-year";

const SET = join(__dirname, "../fixtures/pacnam-2023-year");
const CLOSE_SIX = { folder: "2023-6T", options: ["--period", "2023-6T", "--close"] };
const REASON = "Công văn số 112-CV/BTC ngày 05/8/2023: trùng 4 hồ sơ";

test("every field of the answer key, over three periods, a correction and an amended target", async () => {
  const key = await readKey(SET);
  const steps = [
    CLOSE_SIX,
    { folder: "2023-6T-correction", options: ["--period", "2023-6T", "--correct", REASON] },
    { folder: "2023-9T", options: ["--period", "2023-9T", "--close"] },
    { folder: "2023-12T", options: ["--period", "2023-12T", "--close"] },
  ];
  const answer = await playYear(
    SET,
    steps,
    async (workbook) => JSON.parse(await runCli(["history", "--json", "--all", "--schema", workbook])) as HistoryKey,
  );
  expect(key.indicators).toHaveLength(79);
  expect(differences(key, answer)).toEqual([]);
}, 60_000);

test("a closed period is not written again, an open one cannot be corrected, and both are said", async () => {
  await playYear(SET, [CLOSE_SIX], async (workbook) => {
    const files = await filesOf(join(SET, "2023-6T"));
    const again = (...options: string[]): Promise<string> =>
      runCli(["consolidate", "--schema", workbook, "--out", `${workbook}.again.xlsx`, ...options, ...files]);
    await expect(again("--period", "2023-6T")).rejects.toThrow("đã chốt, số liệu không được ghi lại");
    await expect(again("--period", "2023-T05", "--as-of", "2023-05-14", "--correct", "x")).rejects.toThrow("chưa chốt");
    await expect(again("--period", "2023-6T", "--as-of", "2023-06-30", "--correct", "x")).rejects.toThrow("--as-of");
    await expect(again("--period", "2023-13")).rejects.toThrow("2023-T05");
  });
}, 60_000);
