/**
 * A year in the pane on the workbench, with the genuine office.js: a period is consolidated and closed, corrected, and the
 * next one begun; each step is taken back to the byte and made again.
 */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Frame, Page } from "playwright-core";
import { planSeal } from "../../src/app/seal-schema";
import { openFileWorkbook } from "../../src/files/file-workbook";
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

/** Takes back what was done last, from any screen, and sees that nothing of it is left. */
async function takeBack(page: Page, pane: Frame, before: Readonly<Record<string, string>>): Promise<void> {
  const bar = pane.getByRole("button", { name: /^Hoàn tác$/ });
  await bar.click();
  await pane
    .getByText(/^Đã hoàn tác: /)
    .first()
    .waitFor({ state: "attached" });
  assertSame(await contentsButSelection(page), before);
}

async function amend(page: Page): Promise<Frame> {
  await page.getByRole("button", { name: "Kiểm tra", exact: true }).first().click();
  const pane = await paneWith(page, "Điều chỉnh theo văn bản…");
  const start = pane.getByRole("button", { name: "Điều chỉnh một chỉ tiêu" });
  if ((await start.count()) === 0) await pane.getByText("Điều chỉnh theo văn bản…").click();
  await start.click();
  await pane.getByLabel("Chỉ tiêu", { exact: true }).selectOption("KT01");
  await pane.getByLabel("Giá trị mới").fill("720");
  await pane.getByRole("button", { name: "Xem trước" }).click();
  await pane.getByText("Ghi ngày, ví dụ 19/7/2023.").waitFor();
  await pane.getByLabel("Hiệu lực từ ngày").fill("1/6/2023");
  await pane.getByLabel("Văn bản (số, ký hiệu)").fill("Nghị quyết số 17/NQ-HĐND");
  await pane.getByLabel("Ngày văn bản").fill("28/7/2023");
  await pane.getByRole("button", { name: "Xem trước" }).click();
  await pane.getByText("Kế hoạch: 700 → 720").waitFor();
  await pane.getByText("Các kỳ đã chốt sau ngày hiệu lực vẫn giữ kết quả lúc chốt: tháng 6 năm 2023").waitFor();
  await expectPaneAccessible(page);
  await pane.getByRole("button", { name: "Ghi điều chỉnh" }).click();
  await pane.getByText("Đã ghi điều chỉnh.").first().waitFor();
  return pane;
}

async function overviewOf(page: Page): Promise<Frame> {
  const pane = await paneWith(page, "Tổng quan");
  await pane.getByRole("tab", { name: "Tổng quan" }).click();
  await pane.getByText("chỉ tiêu đạt và vượt").first().waitFor();
  return pane;
}

const months: Scenario = {
  name: "three months, an amendment that reaches back, a correction of a closed month, a verdict, Diễn biến; each taken back to the byte",
  width: 1366,
  height: 900,
  run: async (page, origin) => {
    await openYear(page, origin);
    const first = await contentsButSelection(page);
    let pane = await preview(page, "2023-6T", "2023-T06");
    await pane.getByText("Chốt kỳ này").click();
    await pane.waitForFunction(() => !document.body.innerText.includes("Đang tính lại"));
    await write(pane);
    await undo(page, pane, first);
    await write(pane);

    const june = await contentsButSelection(page);
    pane = await amend(page);
    assert.equal(await historyRows(page, "KT01", "Kế hoạch", "700", "720"), 1);
    await takeBack(page, pane, june);
    await amend(page);

    const amended = await contentsButSelection(page);
    await pane.getByRole("button", { name: "Đính chính kỳ đã chốt: tháng 6 năm 2023" }).click();
    await pane.getByText("Đã đính chính các kỳ đã chốt theo văn bản điều chỉnh").first().waitFor();
    assert.equal(await historyRows(page, "2023-T06", "KT01", "720", "Đính chính"), 1);
    await takeBack(page, pane, amended);
    pane = await preview(page, "2023-9T", "2023-T09");
    await write(pane);
    assert.equal(await historyRows(page, "2023-T09", "Tạm"), 26);
    // June was closed by 700, and stays so; September is judged by 720.
    assert.equal(await historyRows(page, "2023-T06", "KT01", "700", "Chốt kỳ"), 1);
    assert.equal(await historyRows(page, "2023-T09", "KT01", "720", "Tạm"), 1);
    await undo(page, pane, amended);
    await write(pane);

    const september = await contentsButSelection(page);
    pane = await preview(page, "2023-6T-correction", "2023-T06");
    await pane.getByLabel("Lý do hoặc văn bản đính chính").fill("CV 112-CV/BTC ngày 05/8/2023");
    await pane.getByRole("button", { name: "Đính chính khi ghi" }).click();
    await pane.getByText("Khi ghi sẽ thêm dòng đính chính").waitFor();
    await write(pane);
    assert.equal(await historyRows(page, "2023-T06", "Đính chính", "XD01"), 1);
    await undo(page, pane, september);
    await write(pane);

    const corrected = await contentsButSelection(page);
    pane = await preview(page, "2023-12T", "2023-T12");
    await write(pane);
    assert.equal(await historyRows(page, "2023-T12", "Tạm"), 26);
    await undo(page, pane, corrected);
    await write(pane);

    const december = await contentsButSelection(page);
    pane = await overviewOf(page);
    await pane.locator("summary", { hasText: "Đặt kết luận…" }).first().click();
    await pane.getByRole("button", { name: "Đặt kết luận", exact: true }).click();
    await pane.getByText("Chọn một kết luận khác với kết luận đã tính.").waitFor();
    await pane.getByLabel("Kết luận", { exact: true }).selectOption("met");
    await pane.getByLabel("Lý do", { exact: true }).fill("Đã nghiệm thu, chờ biên bản");
    await pane.getByRole("button", { name: "Đặt kết luận", exact: true }).click();
    await pane
      .getByText(/^Đặt kết luận cho chỉ tiêu/)
      .first()
      .waitFor();
    assert.equal(await historyRows(page, "2023-T12", "Đạt (đánh giá lại)", "Đã nghiệm thu, chờ biên bản"), 1);
    await takeBack(page, pane, december);

    await pane.getByText("Lịch sử và các trang trong sổ").click();
    await pane.getByRole("button", { name: "Lập trang “Diễn biến”" }).click();
    await page.getByRole("tab", { name: "Diễn biến" }).waitFor();
    await expectPaneAccessible(page);
    await takeBack(page, pane, december);

    await pane.getByRole("button", { name: "Chốt kỳ tháng 9 năm 2023" }).click();
    await pane.getByText("Đã chốt kỳ tháng 9 năm 2023").first().waitFor();
    assert.equal(await historyRows(page, "2023-T09", "Chốt kỳ"), 26);
    await takeBack(page, pane, december);
  },
};

/** The year's schema, sealed, with one target changed by hand since. */
async function changedByHand(): Promise<Uint8Array> {
  const opened = await openFileWorkbook("schema.xlsx", new Uint8Array(readFileSync(path.join(SET, "schema.xlsx"))));
  assert.ok(opened.ok);
  const seal = await planSeal(opened.value, new Date(2023, 0, 2));
  assert.ok(seal.ok && seal.value.change);
  const slip = { kind: "write", sheet: "Bộ chỉ tiêu", top: 1, left: 7, cells: [[705]] } as const;
  for (const plan of [seal.value.change.plan, { title: "by hand", steps: [slip] }])
    assert.ok((await opened.value.apply(plan)).ok);
  return opened.value.bytes();
}

const slip: Scenario = {
  name: "a target that differs from its seal: three ways, each taken back to the byte",
  width: 1366,
  height: 900,
  run: async (page, origin) => {
    await open(page, origin);
    await openBytes(page, await changedByHand(), "Bộ chỉ tiêu");
    const before = await contentsButSelection(page);
    await page.getByRole("button", { name: "Kiểm tra", exact: true }).first().click();
    const pane = await paneWith(page, "Khác bản chốt");
    await pane.locator("summary", { hasText: "Khác bản chốt" }).click();
    await expectPaneAccessible(page);

    await pane.getByRole("button", { name: "Sửa lỗi nhập liệu…" }).click();
    await pane.getByRole("button", { name: "Ghi là sửa lỗi nhập liệu" }).click();
    await pane.getByText("Ghi lý do để người sau hiểu.").waitFor();
    await pane.getByLabel(/^Lý do sửa/).fill("Gõ nhầm khi lập sổ");
    await pane.getByRole("button", { name: "Ghi là sửa lỗi nhập liệu" }).click();
    await pane.getByText("Sửa lỗi nhập liệu: KT01 · Kế hoạch").first().waitFor();
    assert.equal(await historyRows(page, "KT01", "Sửa lỗi nhập liệu", "Gõ nhầm khi lập sổ"), 1);
    await takeBack(page, pane, before);

    const group = pane.locator("summary", { hasText: "Khác bản chốt" });
    await group.waitFor();
    const amending = pane.getByRole("button", { name: "Điều chỉnh theo văn bản…" });
    if ((await amending.count()) === 0) await group.click();
    await amending.click();
    await pane.getByLabel("Hiệu lực từ ngày").fill("1/6/2023");
    await pane.getByLabel("Văn bản (số, ký hiệu)").fill("Nghị quyết số 17/NQ-HĐND");
    await pane.getByRole("button", { name: "Xem trước" }).first().click();
    await pane.getByText("Kế hoạch: 700 → 705").waitFor();
    await expectPaneAccessible(page);
    await pane.getByRole("button", { name: "Ghi điều chỉnh" }).click();
    await pane
      .getByText(/Điều chỉnh chỉ tiêu KT01/)
      .first()
      .waitFor({ state: "attached" });
    assert.equal(await historyRows(page, "KT01", "Kế hoạch", "700", "705"), 1);
    await takeBack(page, pane, before);
  },
};

void startWorkbench().then((served) => runScenarios(served, [...scenarios, months, slip]));
