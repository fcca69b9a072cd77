/**
 * Forms in the pane on the workbench, with the genuine office.js: issue them to the units, save one, open it as its officer.
 */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import type { Download, Frame, Page } from "playwright-core";
import { checkSavedFile } from "../support/saved-file/check-saved-file";
import { runScenarios, type Scenario } from "./harness";
import { contents, expectPaneAccessible, open, paneWith, startWorkbench } from "./workbench";

/** The pane with the screen of forms, reached from where returns are awaited. */
async function formsScreen(page: Page, origin: string): Promise<Frame> {
  await open(page, origin);
  await page.getByRole("button", { name: "Tổng hợp", exact: true }).first().click();
  const pane = await paneWith(page, "Tổng hợp");
  await pane.getByRole("button", { name: "Phát biểu mẫu…" }).click();
  await pane.getByRole("heading", { name: "Biểu mẫu gửi đơn vị" }).waitFor();
  return pane;
}

async function downloaded(page: Page, press: () => Promise<void>): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent("download"), press()]);
  return download;
}

async function bytesOf(download: Download): Promise<Uint8Array> {
  return new Uint8Array(readFileSync(await download.path()));
}

const scenarios: readonly Scenario[] = [
  {
    name: "forms are issued from the pane, registered, saved one by one and as an archive; taking it back leaves nothing",
    width: 1366,
    height: 900,
    run: async (page, origin) => {
      const before = await formsScreen(page, origin).then(() => contents(page));
      const pane = await paneWith(page, "Biểu mẫu gửi đơn vị");
      await pane.getByText(/^18 biểu\. Phát hành lần 1/).waitFor();
      await expectPaneAccessible(page);
      const due = pane.getByLabel("Hạn gửi");
      await due.fill("99/9");
      await due.press("Enter");
      await pane.getByText("Ghi ngày dạng 16/9/2023.").waitFor();
      await due.fill("16/9/2023");
      await due.press("Enter");
      await pane.getByText("Ghi ngày dạng 16/9/2023.").waitFor({ state: "detached" });
      await pane.getByRole("button", { name: "Lập 18 biểu" }).click();
      await pane.getByText("Đã lập 18 biểu").first().waitFor({ timeout: 30_000 });
      await pane.getByText("Đã ghi ở trang “Sổ nhận”").waitFor();
      await page.getByRole("tab", { name: "Sổ nhận" }).waitFor();
      await expectPaneAccessible(page);
      const one = await downloaded(page, () =>
        pane.getByRole("button", { name: "Lưu tệp: 02_NN_Bieu chi tieu 9T2023.xlsx" }).click(),
      );
      assert.equal(one.suggestedFilename(), "02_NN_Bieu chi tieu 9T2023.xlsx");
      assert.deepEqual(checkSavedFile(await bytesOf(one)), []);
      const all = await downloaded(page, () => pane.getByRole("button", { name: "Lưu tất cả (.zip)" }).click());
      assert.equal(all.suggestedFilename(), "Bieu mau 9T2023.zip");
      assert.equal(Object.keys(unzipSync(await bytesOf(all))).length, 18);
      await pane.getByRole("button", { name: "Hoàn tác" }).click();
      await page.getByRole("tab", { name: "Sổ nhận" }).waitFor({ state: "detached" });
      assert.deepEqual(Object.keys(await contents(page)).sort(), Object.keys(before).sort());
    },
  },
];

void startWorkbench().then((served) => runScenarios(served, scenarios));
