/**
 * A year in the pane on the workbench, with the genuine office.js: a period is consolidated and closed, corrected, and the
 * next one begun; each step is taken back to the byte and made again.
 */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Frame, Page } from "playwright-core";
import { runScenarios, type Scenario } from "./harness";
import {
  assertSame,
  contentsButSelection,
  expectPaneAccessible,
  open,
  openBytes,
  paneWith,
  root,
  startWorkbench,
} from "./workbench";

const SET = path.join(root, "test/fixtures/pacnam-2023-year");
const filesOf = (folder: string): string[] =>
  readdirSync(path.join(SET, folder)).map((name) => path.join(SET, folder, name));

async function openYear(page: Page, origin: string): Promise<void> {
  await open(page, origin);
  await openBytes(page, new Uint8Array(readFileSync(path.join(SET, "schema.xlsx"))), "Lịch sử");
}

/** The preview of a folder's files as the period; the pane may show the end of an earlier consolidation. */
async function preview(page: Page, folder: string, period: string): Promise<Frame> {
  await page.getByRole("button", { name: "Tổng hợp", exact: true }).first().click();
  const pane = await paneWith(page, "Tổng hợp");
  const again = pane.getByRole("button", { name: "Tổng hợp lần khác" });
  if ((await again.count()) > 0) await again.click();
  await pane.locator("input[type=file]").first().setInputFiles(filesOf(folder));
  await pane.getByRole("heading", { name: "Xem trước, chưa ghi gì" }).waitFor();
  const chosen = pane.getByLabel("Kỳ báo cáo").last();
  if ((await chosen.inputValue()) !== period) {
    await chosen.selectOption(period);
    await pane.waitForFunction(() => !document.body.innerText.includes("Đang tính lại"));
  }
  return pane;
}

async function write(pane: Frame): Promise<void> {
  await pane.getByRole("button", { name: "Ghi vào sổ" }).click();
  await pane.getByText("Đã ghi bảng tổng hợp.").first().waitFor();
}

/** Takes the last step back and sees that nothing of it is left. */
async function undo(page: Page, pane: Frame, before: Readonly<Record<string, string>>): Promise<void> {
  await pane.getByRole("button", { name: /Hoàn tác/ }).click();
  await pane.getByRole("button", { name: "Ghi vào sổ" }).waitFor();
  assertSame(await contentsButSelection(page), before);
}

/** The texts of the rows of "Lịch sử" that hold all the words. */
async function historyRows(page: Page, ...words: readonly string[]): Promise<number> {
  const parts = await contentsButSelection(page);
  const shared = [...(parts["xl/sharedStrings.xml"] ?? "").matchAll(/<si>(.*?)<\/si>/gs)].map(([, si = ""]) =>
    si.replace(/<[^>]+>/g, ""),
  );
  const sheets = Object.entries(parts).filter(([name]) => name.startsWith("xl/worksheets/sheet"));
  return sheets
    .flatMap(([, xml]) => [...xml.matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(([, row = ""]) => row))
    .map((row) =>
      row
        .replace(/<c [^>]*t="s"[^>]*><v>(\d+)<\/v>/g, (_, index: string) => `¦${shared[Number(index)] ?? ""}¦`)
        .replace(/<[^>]+>/g, "¦"),
    )
    .filter((row) => words.every((word) => row.includes(`¦${word}¦`))).length;
}

const scenarios: readonly Scenario[] = [
  {
    name: "a period is closed, corrected and followed by the next; each step is taken back to the byte and made again",
    width: 1366,
    height: 900,
    run: async (page, origin) => {
      await openYear(page, origin);
      const first = await contentsButSelection(page);
      let pane = await preview(page, "2023-6T", "2023-6T");
      await pane.getByText("Chốt kỳ này").click();
      await pane.waitForFunction(() => !document.body.innerText.includes("Đang tính lại"));
      await expectPaneAccessible(page);
      await write(pane);
      assert.equal(await historyRows(page, "2023-6T", "Chốt kỳ"), 26);
      await undo(page, pane, first);
      await write(pane);
      assert.equal(await historyRows(page, "2023-6T", "Chốt kỳ"), 26);

      const closed = await contentsButSelection(page);
      pane = await preview(page, "2023-6T-correction", "2023-6T");
      await pane.getByText("Kỳ này đã chốt").waitFor();
      await pane.getByLabel("Lý do hoặc văn bản đính chính").fill("CV 112-CV/BTC ngày 05/8/2023");
      await pane.getByRole("button", { name: "Đính chính khi ghi" }).click();
      await pane.getByText("Khi ghi sẽ thêm dòng đính chính").waitFor();
      await write(pane);
      assert.equal(await historyRows(page, "2023-6T", "Đính chính", "XD01"), 1);
      assert.equal(await historyRows(page, "2023-6T", "Chốt kỳ"), 26);
      await undo(page, pane, closed);
      await write(pane);

      const corrected = await contentsButSelection(page);
      pane = await preview(page, "2023-9T", "2023-9T");
      await write(pane);
      assert.equal(await historyRows(page, "2023-9T", "Tạm"), 26);
      await undo(page, pane, corrected);
      await write(pane);
      const open = await contentsButSelection(page);
      pane = await preview(page, "2023-12T", "2023-12T");
      await pane.getByText("Chốt luôn kỳ còn mở: 9 tháng năm 2023").click();
      await pane.waitForFunction(() => !document.body.innerText.includes("Đang tính lại"));
      await write(pane);
      assert.equal(await historyRows(page, "2023-9T", "Chốt kỳ"), 26);
      assert.equal(await historyRows(page, "2023-12T", "Tạm"), 26);
      await undo(page, pane, open);
    },
  },
];

void startWorkbench().then((served) => runScenarios(served, scenarios));
