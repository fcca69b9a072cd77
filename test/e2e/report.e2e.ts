/**
 * The report in the pane on the workbench, with the genuine office.js: consolidate, decide nothing, be refused; with two
 * causes written make a draft, save the Word file, write the sheets, change a figure and be told that the paragraph is old.
 */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import type { Frame, Page } from "playwright-core";
import { runScenarios, type Scenario } from "./harness";
import { contents, expectPaneAccessible, FILES, open, paneWith, startWorkbench } from "./workbench";

async function consolidate(page: Page, origin: string): Promise<Frame> {
  await open(page, origin);
  await page.getByRole("button", { name: "Tổng hợp", exact: true }).first().click();
  const pane = await paneWith(page, "Tổng hợp");
  await pane.locator("input[type=file]").first().setInputFiles(FILES);
  await pane.getByRole("button", { name: "Ghi vào sổ" }).click({ timeout: 60_000 });
  await pane.getByText("Đã ghi bảng tổng hợp.").first().waitFor({ timeout: 60_000 });
  return pane;
}

/** Writes texts into cells through the API of the page that plays Excel, as a person would. */
async function type(pane: Frame, sheet: string, cells: Readonly<Record<string, string | number>>): Promise<void> {
  await pane.evaluate(
    async ([name, given]) => {
      await Excel.run(async (context) => {
        const target = context.workbook.worksheets.getItem(name);
        for (const [cell, text] of Object.entries(given)) target.getRange(cell).values = [[text]];
        await context.sync();
      });
    },
    [sheet, cells] as const,
  );
}

/** What a cell of the sheet that holds the words shows. */
function shown(pane: Frame, sheet: string, words: string): Promise<boolean> {
  return pane.evaluate(
    async ([name, wanted]) =>
      Excel.run(async (context) => {
        const used = context.workbook.worksheets.getItem(name).getUsedRange().load("values");
        await context.sync();
        return used.values.some((row) => row.some((value) => String(value).includes(wanted)));
      }),
    [sheet, words] as const,
  );
}

const scenarios: readonly Scenario[] = [
  {
    name: "refused while questions stand; a draft with two causes is saved as Word, written, and known to be old after a change",
    width: 1366,
    height: 900,
    run: async (page, origin) => {
      const pane = await consolidate(page, origin);
      assert.ok(Object.values(await contents(page)).some((xml) => xml.includes("Sổ nhận")));
      await pane.getByRole("button", { name: "Menu" }).click();
      await pane.getByRole("menuitem", { name: "Báo cáo" }).click();
      await pane.getByText("Chưa lập báo cáo").first().waitFor();
      await expectPaneAccessible(page);
      await pane.getByRole("button", { name: /Trường học đạt chuẩn quốc gia/ }).click();
      await type(pane, "Giải trình", { I5: "Vướng giải phóng mặt bằng", I6: "Thiếu giống" });
      await pane.getByRole("button", { name: "Lập bản dự thảo" }).click();
      await pane.getByText("Đã lập báo cáo: 16/38 chỉ tiêu đạt và vượt.").first().waitFor();
      await pane.getByText("Chưa điền 10 mục của văn bản").waitFor();
      await pane
        .getByText(
          "Cơ quan chủ quản, Cơ quan lập báo cáo, Ký hiệu báo cáo, Địa danh, Ngày nghị quyết, Quyền hạn ký, Chức vụ người ký, Người ký, Người lập biểu, Nơi nhận",
        )
        .waitFor();
      assert.equal(await pane.getByText("Vướng giải phóng mặt bằng").count(), 1);
      await expectPaneAccessible(page);
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        pane.getByRole("button", { name: "Lưu tệp Word" }).click(),
      ]);
      assert.equal(download.suggestedFilename(), "Bao cao chi tieu 2023-09-14 (du thao).docx");
      const parts = unzipSync(new Uint8Array(readFileSync(await download.path())));
      const text = strFromU8(parts["word/document.xml"] ?? new Uint8Array()).replace(/<[^>]+>/g, "");
      for (const words of [
        "16/38 chỉ tiêu đạt và vượt kế hoạch",
        "DỰ THẢO",
        "Vướng giải phóng mặt bằng",
        "Thiếu giống",
      ])
        assert.ok(text.includes(words), words);
      await pane.getByRole("button", { name: /^Ghi trang/ }).click();
      await pane.getByRole("button", { name: /^Ghi trang/ }).click();
      await pane.getByText("Lập báo cáo").first().waitFor();
      await page.getByRole("tab", { name: "Một trang" }).waitFor();
      assert.equal(await shown(pane, "Báo cáo", "hãy lập lại báo cáo"), false);
      const titles = await pane.evaluate(() =>
        Excel.run(async (context) => {
          const charts = context.workbook.worksheets.getItem("Một trang").charts.load("items/title/text");
          await context.sync();
          return charts.items.map(({ title }) => title.text);
        }),
      );
      assert.deepEqual(titles, ["16/38 chỉ tiêu đạt và vượt, 08 chậm; số liệu đến 14/9/2023"]);
      await pane.evaluate(async () => {
        await Excel.run(async (context) => {
          const used = context.workbook.worksheets.getItem("Nguồn số liệu").getUsedRange().load("values");
          await context.sync();
          const row = used.values.findIndex((line) => line[1] === "KT10");
          used.getCell(row, 6).values = [[1]];
          await context.sync();
        });
      });
      assert.equal(await shown(pane, "Báo cáo", "hãy lập lại báo cáo"), true);
    },
  },
];

void startWorkbench().then((served) => runScenarios(served, scenarios));
