/**
 * Forms in the pane on the workbench, with the genuine office.js: issue them to the units, save one, open it as its officer.
 */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import type { Download, Frame, Page } from "playwright-core";
import { checkSavedFile } from "../support/saved-file/check-saved-file";
import { runScenarios, type Scenario } from "./harness";
import { contents, expectPaneAccessible, open, openBytes, paneWith, savedBytes, startWorkbench } from "./workbench";

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

/** The form of a unit as the pane saves it. */
async function issuedForm(page: Page, origin: string, file: string): Promise<Uint8Array> {
  const pane = await formsScreen(page, origin);
  const due = pane.getByLabel("Hạn gửi");
  await due.fill("16/9/2023");
  await due.press("Enter");
  await pane.getByRole("button", { name: "Lập 18 biểu" }).click();
  await pane.getByText("Đã lập 18 biểu").first().waitFor({ timeout: 30_000 });
  return bytesOf(await downloaded(page, () => pane.getByRole("button", { name: `Lưu tệp: ${file}` }).click()));
}

/** Types into the inputs of the form by key and row number among those with an input, as its officer would. */
async function fill(pane: Frame, figures: "wrong" | "right"): Promise<void> {
  await pane.evaluate(async (how) => {
    await Excel.run(async (context) => {
      const page = context.workbook.worksheets.getItem("Biểu báo cáo");
      const used = page.getUsedRange().load("values, formulas");
      await context.sync();
      const keys = used.values[0] ?? [];
      const [plans, actuals, checks] = [keys.indexOf("#kh"), keys.indexOf("#th"), keys.indexOf("#xem")];
      let count = 0;
      for (const [row, line] of used.values.entries()) {
        if (row < 9 || String(line[0]) === "" || String(line[checks]) === "") continue;
        const plan: unknown = line[plans];
        count += 1;
        const figure = typeof plan === "number" ? plan : "Chưa đến kỳ";
        const wrong = count === 1 ? `${String(figure)} ha` : count === 2 ? "" : figure;
        page.getCell(row, actuals).values = [[how === "wrong" ? wrong : figure]];
      }
      await context.sync();
    });
  }, figures);
}

const scenarios: readonly Scenario[] = [
  {
    name: "an officer opens the form, fills it with mistakes, and checks it before sending until it is green",
    width: 1366,
    height: 900,
    run: async (page, origin) => {
      const bytes = await issuedForm(page, origin, "12_PNV_Bieu chi tieu 9T2023.xlsx");
      await open(page, origin);
      await openBytes(page, bytes, "Biểu báo cáo");
      await page.getByRole("button", { name: "Bảng điều khiển", exact: true }).first().click();
      const pane = await paneWith(page, "Biểu của đơn vị");
      assert.equal(await pane.getByRole("tab").count(), 0);
      await pane.getByText("trước ngày 16/9/2023").waitFor();
      await expectPaneAccessible(page);
      const before = await contents(page);
      await fill(pane, "wrong");
      await pane.getByRole("button", { name: "Kiểm tra trước khi gửi" }).click();
      await pane
        .getByText(/chỗ cần xem trước khi gửi/)
        .first()
        .waitFor();
      await expectPaneAccessible(page);
      await fill(pane, "right");
      await pane.getByRole("button", { name: "Kiểm tra trước khi gửi" }).click();
      await pane.getByText(/^✓ Đã kiểm tra \d+ chỉ tiêu, [\d.]+ ô, không có lỗi/).waitFor();
      await pane.getByText(/^Lưu tệp và gửi về/).waitFor();
      await pane.getByText(/Đã tự kiểm tra lúc/).waitFor();
      await expectPaneAccessible(page);
      const marked = await contents(page);
      assert.ok(Object.values(marked).some((xml) => xml.includes(";checked=")));
      assert.ok(!Object.values(before).some((xml) => xml.includes(";checked=")));
      const sent = await savedBytes(page);
      // What the officer sent is what the consolidator reads, with nothing to say.
      await open(page, origin);
      await page.getByRole("button", { name: "Tổng hợp", exact: true }).first().click();
      const consolidator = await paneWith(page, "Tổng hợp");
      await consolidator
        .locator("input[type=file]")
        .first()
        .setInputFiles({
          name: "12_PNV_Bieu chi tieu 9T2023.xlsx",
          mimeType: "application/octet-stream",
          buffer: Buffer.from(sent),
        });
      await consolidator.getByRole("button", { name: "Ghi vào sổ" }).click({ timeout: 30_000 });
      await consolidator.getByText("Đã ghi bảng tổng hợp.").first().waitFor({ timeout: 60_000 });
      assert.ok(Object.values(await contents(page)).some((xml) => xml.includes("đơn vị đã tự kiểm tra lúc")));
    },
  },
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
