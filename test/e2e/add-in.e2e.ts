/**
 * The whole add-in as built, with the genuine office.js, on the workbench: a month's work from the units' files to the
 * highlight, and back. Needs dist/ (OFFICE_JS=local) and .build/workbench.
 */
import assert from "node:assert/strict";
import type { Frame, Page } from "playwright-core";
import { runScenarios, type Scenario } from "./harness";
import { contents, FILES, open, paneWith, startWorkbench } from "./workbench";

async function consolidate(page: Page): Promise<Frame> {
  await page.getByRole("button", { name: "Tổng hợp", exact: true }).click();
  const pane = await paneWith(page, "Chọn tệp…");
  await pane.locator("input[type=file]").setInputFiles(FILES);
  await pane.getByRole("button", { name: "Ghi vào sổ" }).waitFor();
  return pane;
}

async function written(page: Page): Promise<Frame> {
  const pane = await consolidate(page);
  await pane.getByRole("button", { name: "Ghi vào sổ" }).click();
  await pane.getByText("Đã ghi bảng tổng hợp.").first().waitFor();
  return pane;
}

const scenarios: readonly Scenario[] = [
  {
    name: "a schema without figures leads to the consolidation",
    run: async (page, origin) => {
      await open(page, origin);
      await page.getByRole("button", { name: "Tổng quan" }).click();
      const pane = await paneWith(page, "Chưa có bảng tổng hợp");
      await pane.getByRole("button", { name: "Tổng hợp tệp các đơn vị" }).click();
      await pane.getByRole("button", { name: "Chọn tệp…" }).waitFor();
    },
  },
  {
    name: "seventeen files are previewed; nothing is written before it is asked for",
    run: async (page, origin) => {
      await open(page, origin);
      const before = await contents(page);
      const pane = await consolidate(page);
      for (const text of ["16/38 chỉ tiêu đạt và vượt", "Hạt Kiểm lâm huyện", "Có mật khẩu", "Trùng tệp khác"])
        await pane.getByText(text).first().waitFor();
      await pane.getByText(/Sẽ thêm trang .*“Tổng hợp”/).waitFor();
      assert.deepEqual(await contents(page), before);
    },
  },
  {
    name: "a late file joins those read before",
    run: async (page, origin) => {
      await open(page, origin);
      await page.getByRole("button", { name: "Tổng hợp", exact: true }).click();
      const pane = await paneWith(page, "Chọn tệp…");
      const input = pane.locator("input[type=file]");
      await input.setInputFiles(FILES.slice(0, 5));
      await pane.getByText("Tệp đã chọn (5)").waitFor();
      await input.setInputFiles(FILES.slice(5));
      await pane.getByText(`Tệp đã chọn (${String(FILES.length)})`).waitFor();
      await pane.getByText("16/38 chỉ tiêu đạt và vượt").first().waitFor();
    },
  },
  {
    name: "written, seen on the overview, and taken back to the last byte",
    run: async (page, origin) => {
      await open(page, origin);
      const before = await contents(page);
      const pane = await written(page);
      await page.getByRole("tab", { name: "Nguồn số liệu" }).waitFor();
      await pane.getByRole("button", { name: "Xem tổng quan" }).click();
      await pane.getByText("16/38", { exact: true }).waitFor();
      await pane.getByRole("heading", { name: "Chậm tiến độ (8)" }).waitFor();
      await pane.getByRole("button", { name: "Hoàn tác" }).click();
      await pane.getByText("Chưa có bảng tổng hợp").waitFor();
      assert.deepEqual(await contents(page), before);
    },
  },
  {
    name: "the highlight comes and goes with the ribbon's button and leaves no trace",
    run: async (page, origin) => {
      await open(page, origin);
      await written(page);
      const before = await contents(page);
      const toggle = page.getByRole("button", { name: "Tô chỉ tiêu chậm" }).first();
      const isMarked = async (): Promise<boolean> =>
        Object.values(await contents(page)).some((xml) => xml.includes("chi-tieu:"));
      await toggle.click();
      for (let wait = 0; wait < 50 && !(await isMarked()); wait += 1) await page.waitForTimeout(100);
      assert.ok(await isMarked(), "no highlight");
      await toggle.click();
      for (let wait = 0; wait < 50 && (await isMarked()); wait += 1) await page.waitForTimeout(100);
      assert.deepEqual(await contents(page), before);
    },
  },
  {
    name: "the ribbon's button says why it cannot highlight",
    run: async (page, origin) => {
      await open(page, origin);
      await page.getByRole("button", { name: "Tô chỉ tiêu chậm" }).first().click();
      const dialog = page.frameLocator("dialog iframe");
      await dialog.getByRole("heading", { name: "Sổ chưa có trang nào có cột mức đạt" }).waitFor();
      await dialog.getByRole("button", { name: "Đóng" }).click();
      await page.locator("dialog[open]").waitFor({ state: "detached" });
    },
  },
  {
    name: "attainment columns on the schema's own sheet come and go",
    run: async (page, origin) => {
      await open(page, origin);
      const before = await contents(page);
      await page.getByRole("button", { name: "Tính mức đạt" }).click();
      const pane = await paneWith(page, "Hoàn tác được bằng nút");
      await pane.getByRole("button", { name: "Thêm cột mức đạt" }).click();
      await pane.getByText("Đã thêm các cột mức đạt.").first().waitFor();
      assert.notDeepEqual(await contents(page), before);
      await pane.getByRole("button", { name: "Hoàn tác" }).click();
      await pane.getByRole("button", { name: "Thêm cột mức đạt" }).waitFor();
      assert.deepEqual(await contents(page), before);
    },
  },
  {
    name: "a ribbon button that loads the pane anew leaves the way back",
    run: async (page, origin) => {
      await open(page, origin);
      const before = await contents(page);
      await page.getByRole("button", { name: "Tính mức đạt" }).click();
      const first = await paneWith(page, "kể cả khi ngăn được tải lại");
      await first.getByRole("button", { name: "Thêm cột mức đạt" }).click();
      await first.getByText("Đã thêm các cột mức đạt.").first().waitFor();
      await page.getByRole("button", { name: "Kiểm tra", exact: true }).click();
      await page.waitForTimeout(500);
      const next = await paneWith(page, "Vừa làm: Thêm cột mức đạt");
      await next.getByRole("button", { name: "Hoàn tác", exact: true }).click();
      await next.getByText("Vừa làm: Thêm cột mức đạt").waitFor({ state: "detached" });
      assert.deepEqual(await contents(page), before);
    },
  },
  {
    name: "an Excel below the floor is told so in the pane",
    run: async (page, origin) => {
      await open(page, origin, "&level=13");
      await page.getByRole("button", { name: "Tổng quan" }).click();
      await paneWith(page, "Phiên bản Excel này chưa có chức năng cần thiết.");
    },
  },
];

void startWorkbench().then((served) =>
  runScenarios(
    served,
    scenarios.map((scenario) => ({ ...scenario, width: 1366, height: 768 })),
  ),
);
