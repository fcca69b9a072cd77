/**
 * Somebody's first day with the add-in as built: the sample in a blank workbook, the three steps, and how many clicks the main ways
 * take from a closed pane.
 */
import assert from "node:assert/strict";
import type { Frame, Page } from "playwright-core";
import { applyPlanToFile } from "../../src/files/apply-plan";
import { expectPrimary, runScenarios, type Scenario } from "./harness";
import {
  assertSame,
  contents,
  contentsButSelection,
  expectPaneAccessible,
  FILES,
  open,
  openBytes,
  paneWith,
  startWorkbench,
  withFaults,
} from "./workbench";

const CLOSED = "&pane=0";

/** A workbook as Excel opens a new one. */
function blankWorkbook(): Promise<Uint8Array> {
  const sheet = "Trang tính1";
  return applyPlanToFile(null, { title: "blank", steps: [{ kind: "add-sheet", sheet }] });
}

async function openBlank(page: Page, origin: string): Promise<void> {
  await open(page, origin);
  await openBytes(page, await blankWorkbook(), "Trang tính1");
}

async function openPane(page: Page, button: string, text: string): Promise<Frame> {
  await ribbon(page, button);
  return paneWith(page, text);
}

/** Excel answers each request so many milliseconds late, as it does until a cell that is being edited is left. */
async function answersLate(page: Page, milliseconds: number): Promise<void> {
  await page.evaluate((latency) => {
    const { workbench } = window as unknown as { workbench: { host: { faults: { latency: number } } } };
    workbench.host.faults.latency = latency;
  }, milliseconds);
}

function ribbon(page: Page, name: string): Promise<void> {
  return page.getByRole("button", { name, exact: true }).first().click();
}

function press(pane: Frame, name: string): Promise<void> {
  // The guide at the end names the steps too.
  return pane.getByRole("button", { name, exact: true }).first().click();
}

/** Counts what a person clicks, in the workbook, on the ribbon and in the pane. */
async function countClicks(page: Page): Promise<() => number> {
  let clicks = 0;
  await page.exposeFunction("noteClick", () => {
    clicks += 1;
  });
  await page.addInitScript(() => {
    window.addEventListener(
      "click",
      (event) => {
        if (event.isTrusted) (window as unknown as { noteClick: () => void }).noteClick();
      },
      true,
    );
  });
  return () => clicks;
}

async function painted(page: Page): Promise<void> {
  for (let wait = 0; wait < 80; wait += 1) {
    if (Object.values(await contents(page)).some((xml) => xml.includes("chi-tieu:lag"))) return;
    await page.waitForTimeout(100);
  }
  throw new Error("no row is highlighted");
}

const scenarios: readonly Scenario[] = [
  {
    name: "a blank workbook: the sample is written, each next step is the primary button, and all of it is taken back",
    run: async (page, origin) => {
      await openBlank(page, origin);
      const before = await contentsButSelection(page);
      await ribbon(page, "Tổng quan");
      const pane = await paneWith(page, "Xem thử với sổ mẫu");
      await expectPrimary(pane, "Xem thử với sổ mẫu");
      await expectPaneAccessible(page);
      await press(pane, "Xem thử với sổ mẫu");
      await pane.getByText(/^Hoàn tác được bằng nút/).waitFor();
      assertSame(await contentsButSelection(page), before);
      await expectPrimary(pane, "Ghi sổ mẫu");
      await press(pane, "Ghi sổ mẫu");
      await page.getByRole("tab", { name: "Biểu 9 tháng (mẫu)" }).waitFor();
      await pane.getByText("Trang đang mở có số liệu").waitFor();
      await expectPrimary(pane, "Tính mức đạt trang đang mở");
      await expectPaneAccessible(page);

      await press(pane, "Kiểm tra trang đang mở");
      await pane.locator("summary", { hasText: "Số lưu dạng chữ" }).click();
      await press(pane, "Sửa thành 262");
      await pane.getByText("Vừa làm: Sửa 1 ô theo đề nghị").waitFor();
      await pane.getByRole("tab", { name: "Tổng quan" }).click();
      await press(pane, "Tính mức đạt trang đang mở");
      await press(pane, "Thêm cột mức đạt");
      await pane.getByText("Đã thêm các cột mức đạt.").first().waitFor();
      await expectPrimary(pane, "Xem tổng quan");
      await press(pane, "Xem tổng quan");
      await pane.getByText("6/12").waitFor();
      await expectPrimary(pane, "Tô chỉ tiêu chậm");
      await press(pane, "Tô chỉ tiêu chậm");
      await painted(page);
      await pane.getByRole("button", { name: "Bỏ tô chỉ tiêu chậm" }).waitFor();
      await expectPrimary(pane, "Lập báo cáo");

      for (const what of ["Tô 3 dòng chậm", "Thêm cột mức đạt", "Sửa 1 ô", "Ghi sổ mẫu"]) {
        await pane.getByText(`Vừa làm: ${what}`).waitFor();
        await press(pane, "Hoàn tác");
      }
      await pane.getByText("Sổ này chưa có bộ chỉ tiêu").waitFor();
      assertSame(await contentsButSelection(page), before);
    },
  },
  {
    name: "the three steps stand at the end of the pane, are said once, stay closed, and are called again by keyboard",
    run: async (page, origin) => {
      await openBlank(page, origin);
      await ribbon(page, "Tổng quan");
      let pane = await paneWith(page, "Đóng hướng dẫn");
      const said = pane.locator('[role="status"]', { hasText: "Có hướng dẫn ba bước ở cuối ngăn." });
      await said.waitFor({ state: "attached" });
      assert.equal(await pane.evaluate(() => document.activeElement?.tagName), "BODY", "it takes no focus by itself");
      await pane.getByRole("complementary", { name: "Ba bước sử dụng" }).getByText("Tổng hợp").first().click();
      await pane.waitForFunction(() => document.activeElement?.textContent === "Tổng hợp");
      await press(pane, "Đóng hướng dẫn");
      await pane.waitForFunction(() => document.activeElement?.tagName === "H1");
      await ribbon(page, "Kiểm tra");
      pane = await paneWith(page, "Xem thử với sổ mẫu");
      await page.waitForTimeout(300);
      assert.equal(await pane.getByText("Đóng hướng dẫn").count(), 0, "closed once, it stays closed");

      for (const turn of ["first", "again"]) {
        await pane.getByRole("button", { name: "Menu" }).focus();
        await page.keyboard.press("Enter");
        await pane.getByRole("menuitem", { name: "Ba bước sử dụng" }).focus();
        await page.keyboard.press("Enter");
        await pane.waitForFunction(() => document.activeElement?.textContent === "Ba bước sử dụng");
        await page.waitForTimeout(200);
        assert.equal(await pane.evaluate(() => document.activeElement?.textContent), "Ba bước sử dụng", turn);
      }
      await page.keyboard.press("Tab");
      assert.equal(await pane.evaluate(() => document.activeElement?.textContent), "Bộ chỉ tiêu");
      await expectPaneAccessible(page);
    },
  },
  {
    name: "Excel does not answer: after two seconds the pane says what to press, until it answers",
    run: async (page, origin) => {
      await open(page, origin);
      const pane = await openPane(page, "Tổng quan", "Chưa có bảng tổng hợp");
      await answersLate(page, 6_000);
      const asked = Date.now();
      await press(pane, "Làm mới");
      const line = pane.getByRole("region", { name: "Excel" });
      await line.getByText("nhấn Enter hoặc Esc").waitFor();
      assert.ok(Date.now() - asked > 1_500, "it is said at once");
      await answersLate(page, 0);
      await line.waitFor({ state: "detached" });
      await pane.getByText("Chưa có bảng tổng hợp").waitFor();
    },
  },
  {
    name: "from a schema to highlighted rows in 4 clicks: ribbon, file dialog, write, ribbon",
    run: async (page, origin) => {
      const clicks = await countClicks(page);
      await open(page, origin, CLOSED);
      await ribbon(page, "Tổng hợp");
      const pane = await paneWith(page, "Chọn tệp…");
      const dialog = page.waitForEvent("filechooser");
      await press(pane, "Chọn tệp…");
      await (await dialog).setFiles(FILES);
      await press(pane, "Ghi vào sổ");
      await pane.getByText("Đã ghi bảng tổng hợp.").first().waitFor();
      await ribbon(page, "Tô chỉ tiêu chậm");
      await painted(page);
      assert.equal(clicks(), 4);
    },
  },
  {
    name: "from a schema to highlighted rows in 4 clicks beside the file dialog, by the primary buttons of the pane",
    run: async (page, origin) => {
      const clicks = await countClicks(page);
      await open(page, origin, CLOSED);
      await ribbon(page, "Tổng hợp");
      const pane = await paneWith(page, "Chọn tệp…");
      await pane.locator("input[type=file]").setInputFiles(FILES);
      for (const name of ["Ghi vào sổ", "Xem tổng quan", "Tô chỉ tiêu chậm"]) {
        await pane.getByRole("button", { name, exact: true }).waitFor();
        await expectPrimary(pane, name);
        await press(pane, name);
      }
      await painted(page);
      assert.equal(clicks(), 4);
    },
  },
  {
    name: "a sheet of figures in front of its schema is highlighted in 3 clicks",
    run: async (page, origin) => {
      const clicks = await countClicks(page);
      await open(page, origin, CLOSED);
      await openBytes(page, await withFaults(), "Biểu 9T");
      await ribbon(page, "Tính mức đạt");
      const pane = await paneWith(page, "Thêm cột mức đạt");
      await press(pane, "Thêm cột mức đạt");
      await pane.getByText("Đã thêm các cột mức đạt.").first().waitFor();
      await ribbon(page, "Tô chỉ tiêu chậm");
      await painted(page);
      assert.equal(clicks(), 3);
    },
  },
  {
    name: "from an annex to a written schema in 3 clicks",
    run: async (page, origin) => {
      const clicks = await countClicks(page);
      await open(page, origin, CLOSED, { sample: "resolution.xlsx", sheet: "Phụ lục" });
      await ribbon(page, "Tổng quan");
      const pane = await paneWith(page, "Sổ này chưa có bộ chỉ tiêu");
      await press(pane, "Tạo bộ chỉ tiêu từ bảng đang mở");
      await press(pane, "Ghi bộ chỉ tiêu");
      await page.getByRole("tab", { name: "Bộ chỉ tiêu" }).waitFor();
      assert.equal(clicks(), 3);
    },
  },
];

void startWorkbench().then((served) =>
  runScenarios(
    served,
    scenarios.map((scenario) => ({ ...scenario, width: 1366, height: 768 })),
  ),
);
