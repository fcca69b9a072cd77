/** The screens of the pane in every state, on the made-up workbook: for what is held against all of them. */
import assert from "node:assert/strict";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { filledButtons } from "./harness";
import { findCut } from "./nothing-cut";

/** Picked by the person; the made-up workbook reads nothing of them. */
export const FILES = [
  { name: "02_BC NN&PTNT 9T.2023.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from("x") },
  { name: "16_Ban CHQS huyen.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from("y") },
];
export const SENT = FILES[0] ?? { name: "", mimeType: "", buffer: Buffer.from("") };
export const KEEP = "Giữ bản sao số liệu nguồn trong sổ (14 trang)";

/** Rows of a long list between its first eight and its last two. */
const REPEATED = "main li:nth-child(n + 9):nth-last-child(n + 3)";

/**
 * No violation of WCAG 2.2 AA, nor of what axe holds for good practice. With "ends" of a long list of like rows its two ends are
 * analysed: each of 130 rows takes a sixth of a second, and looks.e2e.ts has them all.
 */
export async function expectAccessible(page: Page, repeats: "all" | "ends" = "all"): Promise<void> {
  // What stands fast at an edge and half covers something else would make it too small a target.
  const size = page.viewportSize();
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  if (size) await page.setViewportSize({ width: size.width, height: Math.max(size.height, height) });
  // What is as high as the pane grows with it.
  await page.evaluate(() => {
    window.scrollTo(0, 0);
  });
  // What an open menu half covers is as good as not there.
  const isMenuOpen = await page.getByRole("menu").isVisible();
  // What fades in is looked at when it stands.
  await page.evaluate(async () => {
    const running = document.getAnimations().filter((each) => each.effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(running.map((each) => each.finished));
  });
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ["violations"] });
  if (repeats === "ends" && (await page.locator(REPEATED).count()) > 0) axe.exclude(REPEATED);
  const { violations } = await (isMenuOpen ? axe.include("header") : axe)
    .exclude("[data-tabster-dummy]") // Fluent's own focus catchers: they hand the focus on and are never rested on.
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  if (size) await page.setViewportSize(size);
  assert.deepEqual(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`),
    [],
  );
}

/** Accessible, nothing cut, nothing to scroll to the side, and one next step at most. */
export async function expectWhole(page: Page, repeats: "all" | "ends" = "all"): Promise<void> {
  await expectAccessible(page, repeats);
  const filled = await filledButtons(page);
  assert.ok(filled.length <= 1, `more than one next step: ${filled.join(", ")}`);
  assert.deepEqual(await findCut(page), []);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.ok(wide <= 0, `${String(wide)} px wider than the pane`);
}

/** What is waited for and clicked is named in Vietnamese: the language is changed afterwards. A menu that stands open is closed by the choice, and opened again. */
export async function toEnglish(page: Page): Promise<void> {
  const menu = page.getByRole("button", { name: "Menu" });
  const english = page.getByRole("menuitem", { name: "English" });
  const isOpen = await english.isVisible();
  if ((await menu.count()) === 0 && !isOpen) return;
  if (!isOpen) await menu.click();
  await english.click();
  await page.waitForFunction(() => document.documentElement.lang === "en");
  if (isOpen) await menu.click();
}

/** A button by its words. */
export function button(page: Page, name: string | RegExp): ReturnType<Page["getByRole"]> {
  return page.getByRole("button", { name, exact: typeof name === "string" });
}

/** A screen in a state. */
export interface View {
  readonly name: string;
  readonly query: string;
  readonly ready: string;
  readonly act?: (page: Page) => Promise<void>;
  readonly expectsErrors?: RegExp;
}

/** Every screen and state that a person can meet. */
export const VIEWS: readonly View[] = [
  { name: "overview", query: "screen=overview", ready: "Tỷ lệ giải ngân vốn đầu tư công" },
  { name: "overview, no schema", query: "state=no-schema", ready: "Sổ này chưa có bộ chỉ tiêu" },
  { name: "overview, a blank workbook", query: "state=blank", ready: "Xem thử với sổ mẫu" },
  {
    name: "the sample, preview",
    query: "state=blank",
    ready: "Xem thử với sổ mẫu",
    act: async (page: Page): Promise<void> => {
      await button(page, "Xem thử với sổ mẫu").click();
      await page.getByText("“Biểu 9 tháng (mẫu)”").waitFor();
    },
  },
  { name: "overview, a table in front", query: "state=figures", ready: "Tính mức đạt trang đang mở" },
  {
    name: "the guide, called",
    query: "screen=overview",
    ready: "Tỷ lệ giải ngân vốn đầu tư công",
    act: async (page: Page): Promise<void> => {
      await button(page, "Menu").click();
      await page.getByRole("menuitem", { name: "Ba bước sử dụng" }).click();
      await button(page, "Đóng hướng dẫn").waitFor();
    },
  },
  { name: "overview, nothing consolidated", query: "state=no-attainment", ready: "Chưa có bảng tổng hợp" },
  {
    name: "check with findings open",
    query: "screen=check",
    ready: "66 điều cần xem",
    act: async (page: Page): Promise<void> => page.locator("summary", { hasText: "Ô thực hiện để trống" }).click(),
  },
  { name: "check, clean", query: "screen=check&state=clean", ready: "Không có lỗi" },
  { name: "attainment", query: "screen=attainment", ready: "Sẽ ghi 228 ô." },
  {
    name: "attainment, the day is not known",
    query: "screen=attainment&state=as-of-missing",
    ready: "Số liệu tính đến",
  },
  { name: "a problem", query: "screen=attainment&state=host-refused", ready: "Excel không thực hiện được yêu cầu." },
  { name: "consolidate, picking", query: "screen=consolidate", ready: "Chọn tệp…" },
  {
    name: "consolidate, preview",
    query: "screen=consolidate",
    ready: "Chọn tệp…",
    act: async (page: Page): Promise<void> => {
      await page.setInputFiles("input[type=file]", FILES);
      for (const title of [
        "Thay đổi so với lần trước",
        "Cần quyết định",
        "Kết luận từng chỉ tiêu",
        "Kinh tế (2)",
        "Số liệu mâu thuẫn",
        "Ô không dùng",
        "Điều cần xem",
      ])
        await page.locator("summary", { hasText: title }).click();
    },
  },
  {
    name: "consolidate, copies of the sources wanted",
    query: "screen=consolidate",
    ready: "Chọn tệp…",
    act: async (page: Page): Promise<void> => {
      await page.setInputFiles("input[type=file]", FILES);
      await page.getByRole("checkbox", { name: KEEP }).check();
      await page.getByText("và 11 trang khác").waitFor();
    },
  },
  {
    name: "consolidate, too many sources to copy",
    query: "screen=consolidate&state=many",
    ready: "Chọn tệp…",
    act: async (page: Page): Promise<void> => {
      await page.setInputFiles("input[type=file]", FILES);
      await page.getByText("có 204 trang nguồn, nhiều nhất là 60 trang").waitFor();
      assert.ok(await page.getByRole("checkbox", { name: /Giữ bản sao/ }).isDisabled());
    },
  },
  {
    name: "making a schema, preview",
    query: "screen=schema",
    ready: "Chỗ cần xác nhận (3)",
    act: async (page: Page): Promise<void> => {
      for (const title of ["Tiến độ thường không đều", "Danh sách chỉ tiêu", "Đơn vị nêu trong bảng"])
        await page.locator("summary", { hasText: title }).click();
    },
  },
  {
    name: "sources of a figure",
    query: "screen=overview",
    ready: "Tỷ lệ giải ngân vốn đầu tư công",
    act: async (page: Page): Promise<void> => {
      await page.locator("summary", { hasText: "Nguồn số liệu" }).first().click();
      await page.getByText("Đã dùng").waitFor();
    },
  },
  {
    name: "cells of another version of the file",
    query: "screen=overview",
    ready: "Tỷ lệ giải ngân vốn đầu tư công",
    act: async (page: Page): Promise<void> => {
      await page.locator("summary", { hasText: "Nguồn số liệu" }).first().click();
      await page.locator("summary", { hasText: "Xem các ô trong tệp gửi" }).first().click();
      await page.locator("input[type=file]").setInputFiles({ ...SENT, name: "NN sửa lại.xlsx" });
      await page.getByText("Đây không phải bản đã tổng hợp").waitFor();
    },
  },
  {
    name: "cells around a figure",
    query: "screen=consolidate",
    ready: "Chọn tệp…",
    act: async (page: Page): Promise<void> => {
      await page.setInputFiles("input[type=file]", FILES);
      await page.locator("summary", { hasText: "Ô không dùng" }).click();
      await page.locator("summary", { hasText: "Xem các ô xung quanh" }).first().click();
      await page.getByRole("cell", { name: "248 (ô này)" }).waitFor();
    },
  },
  {
    name: "taking the attainment columns away",
    query: "screen=attainment",
    ready: "Sẽ ghi 228 ô.",
    act: async (page: Page): Promise<void> => {
      await page.locator("summary", { hasText: "Bỏ các cột mức đạt" }).click();
      await button(page, "Xem trước khi bỏ").click();
      await page.getByText("Sẽ xóa vùng I7:U61 ở trang “Biểu 01”.").waitFor();
    },
  },
  { name: "report, refused", query: "screen=report", ready: "Chưa lập báo cáo" },
  {
    name: "report, a draft with what goes back to units and what is exported",
    query: "screen=report",
    ready: "Chưa lập báo cáo",
    act: async (page: Page): Promise<void> => {
      await button(page, "Lập bản dự thảo").click();
      await page.locator("summary", { hasText: "Trả lại, đôn đốc (2 đơn vị)" }).click();
      await page.locator("summary", { hasText: "Xuất dữ liệu cho hệ thống khác" }).click();
      await button(page, "Xuất tệp CSV").waitFor();
    },
  },
  {
    name: "the menu",
    query: "screen=overview",
    ready: "Tỷ lệ giải ngân vốn đầu tư công",
    act: async (page: Page): Promise<void> => {
      await button(page, "Menu").click();
      await page.getByRole("menuitem", { name: "Biểu mẫu" }).waitFor();
    },
  },
  {
    name: "overview, highlighted",
    query: "screen=overview",
    ready: "Tỷ lệ giải ngân vốn đầu tư công",
    act: async (page: Page): Promise<void> => {
      await button(page, "Tô chỉ tiêu chậm").click();
      await page.getByText("Vừa làm:").waitFor();
    },
  },
  {
    name: "a verdict set by hand",
    query: "screen=overview",
    ready: "Tỷ lệ giải ngân vốn đầu tư công",
    act: async (page: Page): Promise<void> => {
      await page.locator("summary", { hasText: "Đặt kết luận…" }).first().click();
      await page.getByLabel("Kết luận", { exact: true }).waitFor();
      await button(page, "Đặt kết luận").click();
    },
  },
  {
    name: "history and the sheets of the workbook",
    query: "screen=overview",
    ready: "Tỷ lệ giải ngân vốn đầu tư công",
    act: async (page: Page): Promise<void> => {
      await page.locator("summary", { hasText: "Lịch sử và các trang trong sổ" }).click();
      await button(page, "Lập trang “Diễn biến”").waitFor();
    },
  },
  {
    name: "an earlier period",
    query: "screen=overview",
    ready: "Tỷ lệ giải ngân vốn đầu tư công",
    act: async (page: Page): Promise<void> => {
      await page.getByLabel("Xem kỳ").selectOption("2023-6T");
      await page.getByText("đã báo cáo 31").waitFor();
    },
  },
  {
    name: "check, a finding being accepted",
    query: "screen=check",
    ready: "66 điều cần xem",
    act: async (page: Page): Promise<void> => {
      await page.locator("summary", { hasText: "Số đọc được hai cách" }).click();
      await button(page, "Chấp nhận…").click();
      await button(page, "Chấp nhận").click();
      await page.getByText("Ghi lý do để người sau hiểu.").waitFor();
    },
  },
  {
    name: "check, the schema amended and sealed",
    query: "screen=check&state=clean",
    ready: "Không có lỗi",
    act: async (page: Page): Promise<void> => {
      await page.locator("summary", { hasText: "Điều chỉnh theo văn bản…" }).click();
      await button(page, "Điều chỉnh một chỉ tiêu").click();
      await page.getByLabel("Giá trị mới").waitFor();
      await page.locator("summary", { hasText: "Chốt bộ chỉ tiêu" }).click();
    },
  },
  {
    name: "attainment, written",
    query: "screen=attainment",
    ready: "Sẽ ghi 228 ô.",
    act: async (page: Page): Promise<void> => {
      await button(page, "Thêm cột mức đạt").click();
      await page.getByText("Vừa làm:").waitFor();
    },
  },
  {
    name: "consolidate, reading",
    query: "screen=consolidate&state=slow",
    ready: "Chọn tệp…",
    act: async (page: Page): Promise<void> => {
      await page.setInputFiles("input[type=file]", FILES);
      await page.getByRole("progressbar").waitFor();
    },
  },
  {
    name: "consolidate, nothing read",
    query: "screen=consolidate&state=nothing",
    ready: "Chọn tệp…",
    act: async (page: Page): Promise<void> => {
      await page.setInputFiles("input[type=file]", FILES);
      await page.getByText("Chưa đọc được số liệu nào trong 2 tệp").first().waitFor();
    },
  },
  {
    name: "consolidate, a column and a reading to choose",
    query: "screen=consolidate&state=asked",
    ready: "Chọn tệp…",
    act: async (page: Page): Promise<void> => {
      await page.setInputFiles("input[type=file]", FILES);
      await page.getByText("Chọn cột số liệu").waitFor();
      await page.locator("summary", { hasText: "Cần quyết định" }).click();
    },
  },
  {
    name: "consolidate, figures that contradict each other, then one chosen",
    query: "screen=consolidate&state=contradicting",
    ready: "Chọn tệp…",
    act: async (page: Page): Promise<void> => {
      await page.setInputFiles("input[type=file]", FILES);
      await page.locator("summary", { hasText: "Cần quyết định" }).click();
      await button(page, "Không dùng số nào").click();
      await page.getByText("Ghi lý do để người sau hiểu.").waitFor();
    },
  },
  {
    name: "consolidate, 130 to be decided, some as the last time",
    query: "screen=consolidate&state=hundred-asked",
    ready: "Chọn tệp…",
    act: async (page: Page): Promise<void> => {
      await page.setInputFiles("input[type=file]", FILES);
      await page.locator("summary", { hasText: "Cần quyết định (130)" }).click();
      await button(page, "Như lần trước: dùng 1.100").waitFor();
    },
  },
  {
    name: "consolidate, decided and written",
    query: "screen=consolidate",
    ready: "Chọn tệp…",
    act: async (page: Page): Promise<void> => {
      await page.setInputFiles("input[type=file]", FILES);
      await page.locator("summary", { hasText: "Cần quyết định (1)" }).click();
      await page.getByLabel("Lý do").fill("đã hỏi lại đơn vị");
      await button(page, "Không dùng").click();
      await page.locator("summary", { hasText: "Đã quyết định (1)" }).click();
    },
  },
  {
    name: "consolidate, written",
    query: "screen=consolidate",
    ready: "Chọn tệp…",
    act: async (page: Page): Promise<void> => {
      await page.setInputFiles("input[type=file]", FILES);
      await button(page, "Ghi vào sổ").click();
      await page.getByText("Đã ghi bảng tổng hợp.").first().waitFor();
    },
  },
  { name: "forms, what would be issued", query: "screen=forms", ready: "Biểu mẫu gửi đơn vị" },
  {
    name: "forms, issued",
    query: "screen=forms",
    ready: "Biểu mẫu gửi đơn vị",
    act: async (page: Page): Promise<void> => {
      await button(page, /^Lập \d+ biểu$/).click();
      await page
        .getByText(/^Đã lập \d+ biểu/)
        .first()
        .waitFor();
    },
  },
  { name: "a form, opened by its officer", query: "state=form", ready: "Biểu của đơn vị" },
  {
    name: "a form, not ready to be sent",
    query: "state=form",
    ready: "Biểu của đơn vị",
    act: async (page: Page): Promise<void> => {
      await button(page, "Kiểm tra trước khi gửi").click();
      await page.getByText("chỗ cần xem trước khi gửi").first().waitFor();
    },
  },
  {
    name: "a form, ready to be sent",
    query: "state=form-clean",
    ready: "Biểu của đơn vị",
    act: async (page: Page): Promise<void> => {
      await button(page, "Kiểm tra trước khi gửi").click();
      await page.getByText("không có lỗi").first().waitFor();
    },
  },
  { name: "a schema taken from a file", query: "screen=check&state=borrowed", ready: "Đang dùng bộ chỉ tiêu từ tệp" },
  {
    name: "Excel is waiting",
    query: "screen=overview",
    ready: "Tỷ lệ giải ngân vốn đầu tư công",
    act: async (page: Page): Promise<void> => {
      await page.waitForFunction(() => "fakeWaiting" in window);
      await page.evaluate(() => {
        (window as unknown as { fakeWaiting: (isWaiting: boolean) => void }).fakeWaiting(true);
      });
      await page.getByText("nhấn Enter hoặc Esc").first().waitFor();
    },
  },
  { name: "a bug", query: "state=bug", ready: "Chương trình gặp lỗi", expectsErrors: /made-up fault/ },
];
