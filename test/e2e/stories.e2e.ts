/**
 * Whole pieces of a person's work on the add-in as built, with the genuine office.js on the workbench: the annex becomes a
 * schema, faults are put right, the highlight leaves no trace, a month is consolidated and corrected.
 */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Frame, Page } from "playwright-core";
import { Workbook } from "@cj-tech-master/excelts";
import { applyPlanToFile } from "../../src/files/apply-plan";
import { runScenarios, type Scenario } from "./harness";
import {
  assertSame,
  contents,
  contentsButSelection,
  expectPaneAccessible,
  FILES,
  gridCommand,
  open,
  openBytes,
  pacnam,
  paneWith,
  paste,
  savedBytes,
  selectCells,
  selected,
  startWorkbench,
  withFaults,
} from "./workbench";

const NN = "02_BC NN&PTNT 9T.2023.xlsx";
const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(path.join(pacnam, name)));

/** The user's own fill and rule on the consolidated sheet. */
async function withOwnLook(bytes: Uint8Array): Promise<Uint8Array> {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes);
  const sheet = workbook.getWorksheet("Tổng hợp");
  assert.ok(sheet);
  for (const cell of ["C19", "C20", "D22"])
    sheet.getCell(cell).fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFCCE5FF" } };
  sheet.addConditionalFormatting({
    ref: "D12:D60",
    rules: [
      {
        type: "cellIs",
        operator: "greaterThan",
        priority: 1,
        formulae: ["1000"],
        style: { font: { color: { argb: "FF7030A0" } } },
      },
    ],
  });
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

async function openPane(page: Page, button: string, text: string): Promise<Frame> {
  await page.getByRole("button", { name: button, exact: true }).first().click();
  return paneWith(page, text);
}

async function writeConsolidation(page: Page): Promise<Frame> {
  const pane = await openPane(page, "Tổng hợp", "Chọn tệp…");
  await pane.locator("input[type=file]").setInputFiles(FILES);
  await pane.getByRole("button", { name: "Ghi vào sổ" }).click();
  await pane.getByText("Đã ghi bảng tổng hợp.").first().waitFor();
  return pane;
}

/** The ribbon's highlight; waits until the workbook says so. */
async function toggleHighlight(page: Page, on: boolean): Promise<void> {
  await page.getByRole("button", { name: "Tô chỉ tiêu chậm" }).first().click();
  for (let wait = 0; wait < 60; wait += 1) {
    if (Object.values(await contents(page)).some((xml) => xml.includes("chi-tieu:")) === on) return;
    await page.waitForTimeout(100);
  }
  throw new Error(`The highlight is not ${on ? "on" : "off"}`);
}

/** What a person does to the consolidated table in the meantime. */
async function rearrange(page: Page): Promise<void> {
  await page.getByRole("tab", { name: "Tổng hợp" }).click();
  const before = await contents(page);
  await selectCells(page, "A22:AK26");
  await gridCommand(page, "Sắp xếp giảm dần");
  assert.notDeepEqual(await contents(page), before, "nothing was sorted");
  await selectCells(page, "C20");
  await gridCommand(page, "Chèn hàng");
  await selectCells(page, "A30:A31");
  await gridCommand(page, "Chèn hàng");
  await selectCells(page, "D24");
  await paste(page, "1.234,5");
}

const scenarios: readonly Scenario[] = [
  {
    name: "the annex in front becomes a schema, and the annex is as it was when taken back",
    run: async (page, origin) => {
      await open(page, origin, "", { sample: "resolution.xlsx", sheet: "Phụ lục" });
      const before = await contentsButSelection(page);
      const pane = await openPane(page, "Tổng quan", "Sổ này chưa có bộ chỉ tiêu");
      await pane.getByRole("button", { name: "Tạo bộ chỉ tiêu từ bảng đang mở" }).click();
      await pane.getByText("76 dòng chỉ tiêu, trong đó 38 tính vào tổng số").first().waitFor();
      await pane.getByRole("cell", { name: "KH năm 2023 / HĐND huyện giao" }).waitFor();
      await pane.getByText("Nhiều đơn vị cùng báo cáo").first().click();
      await pane.locator("summary", { hasText: "Danh sách chỉ tiêu (76)" }).click();
      await pane.getByText("Kế hoạch “4% trở lên”: giảm từ 4% trở lên; giảm nhiều hơn là tốt").waitFor();
      await expectPaneAccessible(page);
      assertSame(await contentsButSelection(page), before);
      await pane.getByRole("button", { name: "Ghi bộ chỉ tiêu" }).click();
      await pane.getByText("Đã ghi bộ chỉ tiêu.").first().waitFor();
      for (const sheet of ["Bộ chỉ tiêu", "Đơn vị", "Thiết lập"])
        await page.getByRole("tab", { name: sheet }).waitFor();
      await expectPaneAccessible(page);
      await pane.getByRole("button", { name: /Thiết lập/ }).click();
      await pane.getByRole("tab", { name: "Tổng quan" }).click();
      await pane.getByText("Chưa có bảng tổng hợp").waitFor();
      await pane.getByRole("button", { name: "Hoàn tác" }).click();
      await pane.getByText("Sổ này chưa có bộ chỉ tiêu").waitFor();
      assertSame(await contentsButSelection(page), before);
    },
  },
  {
    name: "faults are checked, gone to by keyboard, fixed, checked to green, and all of it taken back",
    run: async (page, origin) => {
      await open(page, origin);
      await openBytes(page, await withFaults(), "Biểu 9T");
      const before = await contentsButSelection(page);
      const pane = await openPane(page, "Kiểm tra", "điều cần xem");
      await pane.locator("summary", { hasText: "Số lưu dạng chữ" }).press("Enter");
      await pane.getByRole("button", { name: /ô E3/i }).press("Enter");
      for (let wait = 0; wait < 50 && (await selected(page)) !== "Biểu 9T!E3"; wait += 1)
        await page.waitForTimeout(100);
      assert.equal(await selected(page), "Biểu 9T!E3");
      await expectPaneAccessible(page);
      await pane.getByRole("button", { name: "Sửa thành 201,5" }).press("Enter");
      await pane.getByText("Vừa làm: Sửa 1 ô theo đề nghị").waitFor();
      await pane.getByRole("button", { name: "Kiểm tra lại" }).press("Enter");
      await pane.getByText("Không có lỗi").first().waitFor();
      await expectPaneAccessible(page);
      await pane.getByRole("button", { name: "Hoàn tác" }).press("Enter");
      await pane.locator("summary", { hasText: "Số lưu dạng chữ" }).waitFor();
      assertSame(await contentsButSelection(page), before);
    },
  },
  {
    name: "the highlight leaves the user's styles and rules alone through sorting, inserting and pasting",
    run: async (page, origin) => {
      await open(page, origin);
      await writeConsolidation(page);
      const own = await withOwnLook(await savedBytes(page));
      await openBytes(page, own, "Tổng hợp");
      await rearrange(page);
      const without = await contentsButSelection(page);
      await openBytes(page, own, "Tổng hợp");
      await page.getByRole("tab", { name: "Tổng hợp" }).click();
      await toggleHighlight(page, true);
      await rearrange(page);
      await toggleHighlight(page, false);
      assertSame(await contentsButSelection(page), without);
    },
  },
  {
    name: "the overview says whether the sheet is highlighted, also after the ribbon's button",
    run: async (page, origin) => {
      await open(page, origin);
      const pane = await writeConsolidation(page);
      await pane.getByRole("button", { name: "Xem tổng quan" }).click();
      await pane.getByRole("button", { name: "Tô chỉ tiêu chậm", exact: true }).waitFor();
      await toggleHighlight(page, true);
      await pane.getByRole("heading", { name: "Tổng quan" }).click();
      await pane.getByRole("button", { name: "Bỏ tô chỉ tiêu chậm" }).waitFor();
      await toggleHighlight(page, false);
      await pane.getByRole("button", { name: "Làm mới" }).click();
      await pane.getByRole("button", { name: "Tô chỉ tiêu chậm", exact: true }).waitFor();
      await pane.getByRole("button", { name: "Chỉ tiêu chậm kế tiếp" }).click();
      await pane.locator('[role="status"]', { hasText: "1/8: " }).waitFor({ state: "attached" });
      assert.match(await selected(page), /^Tổng hợp!C\d+$/);
    },
  },
  {
    name: "attainment columns are taken away with a preview, and brought back",
    run: async (page, origin) => {
      await open(page, origin);
      const pane = await openPane(page, "Tính mức đạt", "Hoàn tác được bằng nút");
      await pane.getByRole("button", { name: "Thêm cột mức đạt" }).click();
      await pane.getByText("Đã thêm các cột mức đạt.").first().waitFor();
      const added = await contentsButSelection(page);
      await pane.locator("summary", { hasText: "Bỏ các cột mức đạt" }).click();
      await pane.getByRole("button", { name: "Xem trước khi bỏ" }).click();
      await pane.getByText(/^Sẽ xóa vùng .* ở trang “Bộ chỉ tiêu”\.$/).waitFor();
      await pane.getByRole("button", { name: "Bỏ cột mức đạt" }).click();
      await pane.getByText("Vừa làm: Bỏ cột mức đạt").waitFor();
      assert.notDeepEqual(await contentsButSelection(page), added);
      await pane.getByRole("button", { name: "Hoàn tác" }).click();
      await pane.getByText("Vừa làm: Thêm cột mức đạt").waitFor();
      assertSame(await contentsButSelection(page), added);
    },
  },
  {
    name: "copies of the sources lead to a figure's cell; in a new session one file is picked to look at it",
    run: async (page, origin) => {
      await open(page, origin);
      const first = await openPane(page, "Tổng hợp", "Chọn tệp…");
      await first.locator("input[type=file]").setInputFiles(FILES);
      await first.getByRole("checkbox", { name: /Giữ bản sao số liệu nguồn/ }).check();
      await first.getByText(/Sẽ thêm trang .* và \d+ trang khác/).waitFor();
      await first.getByRole("button", { name: "Ghi vào sổ" }).click();
      await first.getByText("Đã ghi bảng tổng hợp.").first().waitFor();
      const bytes = await savedBytes(page);
      await open(page, origin);
      await openBytes(page, bytes, "Tổng hợp");
      const pane = await openPane(page, "Tổng quan", "Diện tích cây trồng có lợi thế");
      const row = pane.locator("li", { hasText: "Diện tích cây trồng có lợi thế" }).first();
      await row.locator("summary", { hasText: "Nguồn số liệu" }).click();
      await row.getByRole("button", { name: /Bản sao trong sổ: trang “NG / }).click();
      for (let wait = 0; wait < 50 && !(await selected(page)).startsWith("NG "); wait += 1)
        await page.waitForTimeout(100);
      assert.match(await selected(page), /^NG 02.*!E18$/);
      await row.locator("summary", { hasText: "Xem các ô trong tệp gửi" }).click();
      await row.getByRole("button", { name: "Chọn tệp này…" }).waitFor();
      await row.locator("input[type=file]").setInputFiles(path.join(pacnam, "departments", NN));
      await row.getByText("Đúng bản đã tổng hợp.").waitFor();
      await row.getByText("(ô này)").waitFor({ state: "attached" });
      await expectPaneAccessible(page);
    },
  },
  {
    name: "a month is consolidated, decided, followed to its cell, corrected, and written again",
    run: async (page, origin) => {
      await open(page, origin);
      const pane = await openPane(page, "Tổng hợp", "Chọn tệp…");
      await pane.locator("input[type=file]").setInputFiles(FILES);
      await pane.locator("summary", { hasText: "Cần quyết định" }).click();
      const figure = pane.locator("li", { hasText: "Tổng đàn đại gia súc" }).first();
      await figure.locator("summary", { hasText: "Xem các ô xung quanh" }).first().click();
      await figure.getByText("(ô này)").first().waitFor({ state: "attached" });
      await figure.getByLabel("Lý do").fill("19.207 là số ước cả năm");
      await figure.getByRole("button", { name: /^Chọn số này: 18\.954/ }).click();
      await pane.locator("summary", { hasText: "Đã quyết định (1)" }).waitFor();
      await pane.locator("summary", { hasText: "Điều cần xem, theo quy tắc" }).click();
      const guessed = pane.locator("details", { has: pane.getByText("Chỉ tiêu đoán theo tên gần giống") }).last();
      await guessed.locator("summary").first().click();
      await guessed.getByRole("button", { name: "Chấp nhận…" }).first().click();
      await guessed.getByLabel("Lý do chấp nhận").fill("đúng chỉ tiêu này");
      await guessed.getByRole("button", { name: "Chấp nhận", exact: true }).click();
      await pane.locator("summary", { hasText: "Đã quyết định (2)" }).waitFor();
      await pane.getByRole("button", { name: "Ghi vào sổ" }).click();
      await pane.getByText("Đã ghi bảng tổng hợp.").first().waitFor();

      await pane.getByRole("button", { name: "Xem tổng quan" }).click();
      const row = pane.locator("li", { hasText: "Diện tích cây trồng có lợi thế" }).first();
      await row.locator("summary", { hasText: "Nguồn số liệu" }).click();
      await row.getByRole("button", { name: /Đã dùng.*02_BC NN/ }).click();
      for (let wait = 0; wait < 50 && !(await selected(page)).startsWith("Nguồn số liệu!G"); wait += 1)
        await page.waitForTimeout(100);
      assert.match(await selected(page), /^Nguồn số liệu!G\d+$/);

      const corrected = await applyPlanToFile(bytesOf(`departments/${NN}`), {
        title: "correction",
        steps: [{ kind: "write", sheet: "TT-LN", top: 17, left: 4, cells: [[112]] }],
      });
      await pane.getByRole("tab", { name: "Tổng hợp" }).click();
      await pane
        .locator("input[type=file]")
        .setInputFiles({ name: NN, mimeType: "application/octet-stream", buffer: Buffer.from(corrected) });
      await pane.locator("summary", { hasText: "Thay đổi so với lần trước (1)" }).click();
      await pane.getByText("54 → 112").waitFor();
      await pane.locator("summary", { hasText: "Đã quyết định (2)" }).waitFor();
      await pane.getByRole("button", { name: "Ghi vào sổ" }).click();
      await pane.getByText("Đã ghi bảng tổng hợp.").first().waitFor();
    },
  },
];

void startWorkbench().then((served) =>
  runScenarios(
    served,
    scenarios.map((scenario) => ({ ...scenario, width: 1366, height: 768 })),
  ),
);
