/**
 * Forms in the pane on the workbench, with the genuine office.js: issue them to the units, open one as its officer, check it
 * before sending, consolidate it; and an officer's own workbook held against the schema of a form.
 */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import type { Download, Frame, Page } from "playwright-core";
import { main } from "../../src/cli/main";
import { applyPlanToFile } from "../../src/files/apply-plan";
import { checkSavedFile } from "../support/saved-file/check-saved-file";
import { runScenarios, type Scenario } from "./harness";
import {
  assertSame,
  contents,
  expectFits,
  expectPaneAccessible,
  open,
  openBytes,
  pacnam,
  paneWith,
  savedBytes,
  startWorkbench,
} from "./workbench";

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

/** A workbook with nothing but a table in the officer's own layout. */
async function ownTable(): Promise<Uint8Array> {
  const schema = new Uint8Array(readFileSync(join(pacnam, "schema.xlsx")));
  return applyPlanToFile(schema, {
    title: "",
    steps: [
      { kind: "add-sheet", sheet: "Biểu của tôi" },
      {
        kind: "write",
        sheet: "Biểu của tôi",
        top: 0,
        left: 0,
        cells: [
          ["STT", "Chỉ tiêu", "ĐVT", "Kế hoạch", "Thực hiện"],
          [1, "Diện tích cây trồng có lợi thế", "ha", 110, 54],
          [2, "Trồng rừng", "ha", 258, 201.5],
        ],
      },
      { kind: "activate", sheet: "Biểu của tôi" },
      ...["Bộ chỉ tiêu", "Đơn vị", "Thiết lập"].map((sheet) => ({ kind: "delete-sheet" as const, sheet })),
    ],
  });
}

/** What the command line prints of the resolution's annex. */
async function schemaAsJson(): Promise<string> {
  let out = "";
  await main(["schema", join(pacnam, "resolution.xlsx"), "--json"], {
    write: (text) => {
      out += text;
    },
    error: () => undefined,
    progress: false,
  });
  return out;
}

const scenarios: readonly Scenario[] = [
  {
    name: "an officer opens the form, fills it with mistakes, and checks it before sending until it is green",
    width: 320,
    height: 900,
    run: async (page, origin) => {
      const bytes = await issuedForm(page, origin, "12_PNV_Bieu chi tieu 9T2023.xlsx");
      await open(page, origin);
      await openBytes(page, bytes, "Biểu báo cáo");
      await page.getByRole("button", { name: "Tổng quan", exact: true }).first().click();
      const pane = await paneWith(page, "Biểu của đơn vị");
      assert.equal(await pane.getByRole("tab").count(), 0);
      await pane.getByText("trước ngày 16/9/2023").waitFor();
      await expectPaneAccessible(page);
      await expectFits(pane);
      const before = await contents(page);
      await fill(pane, "wrong");
      await pane.getByRole("button", { name: "Kiểm tra trước khi gửi" }).click();
      await pane
        .getByText(/chỗ cần xem trước khi gửi/)
        .first()
        .waitFor();
      await expectPaneAccessible(page);
      await expectFits(pane);
      await fill(pane, "right");
      await pane.getByRole("button", { name: "Kiểm tra trước khi gửi" }).click();
      await pane.getByText(/^✓ Đã kiểm tra \d+ chỉ tiêu, [\d.]+ ô, không có lỗi/).waitFor();
      await pane.getByText(/^Lưu tệp và gửi về/).waitFor();
      await pane.getByText(/Đã tự kiểm tra lúc/).waitFor();
      await expectPaneAccessible(page);
      await expectFits(pane);
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
    name: "an officer's own workbook takes the schema from a form, checks to green, and is left as it was",
    width: 320,
    height: 700,
    run: async (page, origin) => {
      const bytes = await issuedForm(page, origin, "02_NN_Bieu chi tieu 9T2023.xlsx");
      await open(page, origin);
      await openBytes(page, await ownTable(), "Biểu của tôi");
      await page.getByRole("button", { name: "Kiểm tra", exact: true }).first().click();
      const pane = await paneWith(page, "Sổ này chưa có bộ chỉ tiêu");
      const before = await contents(page);
      await pane.getByText("Lấy bộ chỉ tiêu từ tệp…").waitFor();
      await pane
        .locator("input[type=file]")
        .first()
        .setInputFiles({ name: "bieu.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });
      await pane.getByText("Đang dùng bộ chỉ tiêu từ tệp bieu.xlsx").waitFor();
      await pane.getByText("Không có lỗi", { exact: false }).first().waitFor();
      await expectPaneAccessible(page);
      await expectFits(pane);
      const form = { name: "02_NN_bieu.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from(bytes) };
      await pane.getByLabel("Chép số liệu sang biểu…").setInputFiles(form);
      await pane
        .getByText(/Chép được 2\/\d+ chỉ tiêu sang biểu/)
        .first()
        .waitFor();
      await expectPaneAccessible(page);
      await expectFits(pane);
      await pane.getByRole("button", { name: "Lập biểu đã điền" }).click();
      const filled = await downloaded(page, () => pane.getByRole("button", { name: "Lưu tệp" }).click());
      assert.deepEqual(checkSavedFile(await bytesOf(filled)), []);
      await pane.getByRole("button", { name: "Đóng", exact: true }).click();
      assertSame(await contents(page), before);
      await pane.getByRole("button", { name: "Ngừng dùng" }).click();
      await pane.getByText("Sổ này chưa có bộ chỉ tiêu").waitFor();
      await pane.getByRole("button", { name: "Dùng: bieu.xlsx" }).click();
      await pane.getByRole("button", { name: /^Lưu vào sổ/ }).click();
      await page.getByRole("tab", { name: "Bộ chỉ tiêu" }).waitFor();
      await pane.getByText("Đang dùng bộ chỉ tiêu từ tệp bieu.xlsx").waitFor({ state: "detached" });
      // With a schema of its own the workbook still fills a form.
      await pane.getByText("Cán bộ đơn vị: gửi số liệu theo biểu đã nhận").click();
      await pane.getByLabel("Chép số liệu sang biểu…").setInputFiles(form);
      await pane
        .getByText(/Chép được 2\/\d+ chỉ tiêu sang biểu/)
        .first()
        .waitFor();
      await expectPaneAccessible(page);
      await expectFits(pane);
      await pane.getByRole("button", { name: "Hoàn tác" }).click();
      await page.getByRole("tab", { name: "Bộ chỉ tiêu" }).waitFor({ state: "detached" });
    },
  },
  {
    name: "of a file for several units the officer says which; another file's differences are shown before it is used",
    width: 320,
    height: 700,
    run: async (page, origin) => {
      await open(page, origin);
      await openBytes(page, await ownTable(), "Biểu của tôi");
      await page.getByRole("button", { name: "Kiểm tra", exact: true }).first().click();
      const pane = await paneWith(page, "Sổ này chưa có bộ chỉ tiêu");
      const before = await contents(page);
      const pick = (label: string, name: string, buffer: Buffer): Promise<void> =>
        pane.getByLabel(label).setInputFiles({ name, mimeType: "application/octet-stream", buffer });
      const take = "Lấy bộ chỉ tiêu từ tệp…";
      await pick(take, "hỏng.json", Buffer.from('{"schema": {\n"indicators": [}'));
      await pane.getByText("Tệp “hỏng.json” không phải bộ chỉ tiêu dạng JSON.").first().waitFor();
      await pane
        .getByText("Sai ở dòng 2: từ chỗ này không còn là JSON. Sửa chỗ đó rồi chọn lại", { exact: false })
        .waitFor();
      await expectPaneAccessible(page);
      await expectFits(pane);
      await pick(take, "so tong hop.xlsx", readFileSync(join(pacnam, "schema.xlsx")));
      await pane
        .getByText(/^so tong hop\.xlsx có chỉ tiêu của \d+ đơn vị/)
        .first()
        .waitFor();
      await expectPaneAccessible(page);
      await expectFits(pane);
      const unit = "Phòng Nông nghiệp và Phát triển nông thôn";
      await pane.getByLabel("Đơn vị của bạn").selectOption({ label: unit });
      await pane.getByRole("button", { name: "Dùng bộ chỉ tiêu này" }).click();
      await pane.getByText(`Đang dùng bộ chỉ tiêu từ tệp so tong hop.xlsx (${unit})`).waitFor();
      await pane.getByText("Không có lỗi", { exact: false }).first().waitFor();
      await pick("Thay bằng tệp khác…", "nghi quyet.json", Buffer.from(await schemaAsJson()));
      await pane.getByLabel("Đơn vị của bạn").selectOption("*");
      await pane.getByRole("button", { name: "Dùng bộ chỉ tiêu này" }).click();
      await pane
        .getByText(/^nghi quyet\.json khác bộ chỉ tiêu đang dùng ở \d+ chỗ$/)
        .first()
        .waitFor();
      await expectPaneAccessible(page);
      await expectFits(pane);
      await pane.getByRole("button", { name: "Giữ bản đang dùng" }).click();
      await pane.getByText("Đang dùng bộ chỉ tiêu từ tệp so tong hop.xlsx").waitFor();
      await pick("Thay bằng tệp khác…", "nghi quyet.json", Buffer.from(await schemaAsJson()));
      await pane.getByLabel("Đơn vị của bạn").selectOption("*");
      await pane.getByRole("button", { name: "Dùng bộ chỉ tiêu này" }).click();
      await pane.getByRole("button", { name: "Dùng bản này" }).click();
      await pane.getByText("Đang dùng bộ chỉ tiêu từ tệp nghi quyet.json;").waitFor();
      assertSame(await contents(page), before);
    },
  },
  {
    name: "forms are issued from the pane, registered, saved one by one and as an archive; taking it back leaves nothing",
    width: 320,
    height: 700,
    run: async (page, origin) => {
      const before = await formsScreen(page, origin).then(() => contents(page));
      const pane = await paneWith(page, "Biểu mẫu gửi đơn vị");
      await pane.getByText(/^18 biểu\. Phát hành lần 1/).waitFor();
      await expectPaneAccessible(page);
      await expectFits(pane);
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
      await expectFits(pane);
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
