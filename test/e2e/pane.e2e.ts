/** The pane in a real browser with a made-up workbook: what a person does on its screens, by mouse and by keyboard. */
import assert from "node:assert/strict";
import path from "node:path";
import type { Page } from "playwright-core";
import { expectPrimary, runScenarios, serve, type Scenario } from "./harness";
import { findCut } from "./nothing-cut";
import { button, expectAccessible, FILES, KEEP, SENT } from "./views";

const folder = path.resolve(__dirname, "../../.build/fake-pane");
async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.ok(wide <= 0, `${String(wide)} px wider than the pane`);
}

async function expectNothingCut(page: Page): Promise<void> {
  assert.deepEqual(await findCut(page), []);
}

async function said(page: Page): Promise<string> {
  await page.waitForTimeout(100);
  return (await page.locator('[role="status"]').allTextContents()).join("");
}

function log(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => (window as unknown as { fakeLog?: string[] }).fakeLog ?? []);
}

const flows: readonly Scenario[] = [
  {
    name: "the primary button of each screen is in sight at 320 × 378",
    run: async (page, origin) => {
      for (const [screen, name] of [
        ["overview", "Tô chỉ tiêu chậm"],
        ["check", "Kiểm tra lại"],
        ["attainment", "Thêm cột mức đạt"],
        ["consolidate", "Chọn tệp…"],
      ] as const) {
        await page.goto(`${origin}/?screen=${screen}`);
        const box = await button(page, name).boundingBox();
        assert.ok(box && box.y + box.height <= 378, `${name} ends at ${String(box && box.y + box.height)}`);
      }
    },
  },
  {
    name: "opening the pane takes no focus; a button that leads to a screen brings the focus to its heading",
    run: async (page, origin) => {
      await page.goto(`${origin}/?state=no-attainment`);
      await button(page, "Tổng hợp tệp các đơn vị").waitFor();
      assert.equal(await page.evaluate(() => document.activeElement?.tagName), "BODY");
      await button(page, "Tổng hợp tệp các đơn vị").click();
      await page.waitForFunction(() => document.activeElement?.textContent === "Tổng hợp");
      assert.equal(await page.evaluate(() => document.activeElement?.tagName), "H1");
    },
  },
  {
    name: "the tabs stand in one line, whole, with the one in front among them; the menu has every part",
    run: async (page, origin) => {
      for (const lang of ["vi", "en"])
        for (const screen of ["overview", "check", "attainment", "consolidate", "report"])
          for (const width of [180, 199, 200, 233, 244, 250, 264, 265, 270, 319, 320, 350, 420]) {
            await page.setViewportSize({ width, height: 378 });
            if (width === 180) await page.goto(`${origin}/?screen=${screen}&lang=${lang}`);
            const tabs = page.getByRole("tab");
            await tabs.first().waitFor();
            const boxes = await tabs.evaluateAll((all) =>
              all.map((tab) => tab.getBoundingClientRect().toJSON() as DOMRect),
            );
            const where = `${screen}, ${lang}, ${String(width)} px`;
            assert.equal(new Set(boxes.map(({ top }) => top)).size, 1, `lines of tabs: ${where}`);
            assert.ok(
              boxes.every(({ right }) => right <= width),
              `a tab is cut: ${where}`,
            );
            const shown = boxes.filter((box) => box.width > 0);
            assert.equal(
              shown.length,
              width < 200 ? 1 : width < 245 ? 2 : width < 265 ? 3 : width < 320 ? 4 : 5,
              `tabs in sight: ${where}`,
            );
            await page.getByRole("tab", { selected: true }).waitFor();
          }
      await page.getByRole("button", { name: "Menu" }).click();
      await page.getByRole("menuitem", { name: "Forms" }).waitFor();
      assert.equal(await page.getByRole("menuitem").count(), 9);
      await page.getByRole("menuitem", { name: "Overview" }).click();
      await page.waitForFunction(() => document.activeElement?.tagName === "H1");
    },
  },
  {
    name: "a lagging row goes to its cell by Enter",
    run: async (page, origin) => {
      await page.goto(`${origin}/?screen=overview`);
      await button(page, /Kết nạp đảng viên mới/).focus();
      await page.keyboard.press("Enter");
      await page.waitForFunction(() => (window as unknown as { fakeLog?: string[] }).fakeLog?.length === 1);
      assert.deepEqual(await log(page), ["select Tổng hợp!C52"]);
    },
  },
  {
    name: "highlight, told to a screen reader, and taken back",
    run: async (page, origin) => {
      await page.goto(`${origin}/?screen=overview`);
      await expectPrimary(page, "Tô chỉ tiêu chậm");
      await button(page, "Tô chỉ tiêu chậm").click();
      await page.getByText("Vừa làm: Tô 4 dòng chậm ở trang “Tổng hợp”, gồm cả chỉ tiêu thành phần").waitFor();
      assert.match(await said(page), /^Tô 4 dòng chậm ở trang “Tổng hợp”/);
      await button(page, "Bỏ tô chỉ tiêu chậm").waitFor();
      await expectPrimary(page, "Lập báo cáo");
      await expectAccessible(page);
      await button(page, "Hoàn tác").click();
      await button(page, "Tô chỉ tiêu chậm").waitFor();
      assert.equal(await page.getByText("Vừa làm:").count(), 0);
      assert.match(await said(page), /^Đã hoàn tác/);
      assert.deepEqual(await log(page), ["undo"]);
    },
  },
  {
    name: "the day of the figures is asked where nobody says it, and named in the preview",
    run: async (page, origin) => {
      await page.goto(`${origin}/?screen=consolidate&state=as-of-missing`);
      await page.setInputFiles("input[type=file]", FILES);
      await button(page, "Dùng ngày này").click();
      await page.getByText("Ghi ngày như 14/9/2026.").waitFor();
      await page.getByLabel("Số liệu đến ngày (ngày/tháng/năm)").fill("30/9/2023");
      await page.keyboard.press("Enter");
      await page.getByText("Số liệu đến 30/9/2023, theo số thực hiện").waitFor();
      await page.goto(`${origin}/?screen=consolidate&state=as-of-missing`);
      await page.setInputFiles("input[type=file]", FILES);
      await button(page, "14/9/2023: 11 tệp").click();
      await page.getByText("Số liệu đến 14/9/2023, theo số thực hiện").waitFor();
    },
  },
  {
    name: "the overview is read again when cells change beside it, once for changes that come together",
    run: async (page, origin) => {
      await page.goto(`${origin}/?screen=overview`);
      await page.getByText("Tỷ lệ giải ngân vốn đầu tư công").first().waitFor();
      const reads = (): Promise<number> => page.evaluate(() => (window as unknown as { fakeReads: number }).fakeReads);
      await page.waitForFunction(() => "fakeChange" in window);
      const before = await reads();
      await page.evaluate(() => {
        const { fakeChange } = window as unknown as { fakeChange: () => void };
        fakeChange();
        fakeChange();
      });
      await page.waitForTimeout(900);
      assert.equal(await reads(), before + 1);
    },
  },
  {
    name: "files without a single figure give no count and nothing to write",
    run: async (page, origin) => {
      await page.goto(`${origin}/?screen=consolidate&state=nothing`);
      await page.setInputFiles("input[type=file]", FILES);
      await page.getByText("Chưa đọc được số liệu nào trong 2 tệp").first().waitFor();
      assert.equal(await page.getByText("/38").count(), 0);
      assert.equal(await button(page, "Ghi vào sổ").count(), 0);
      await expectAccessible(page);
    },
  },
  {
    name: "without a schema no files are asked for",
    run: async (page, origin) => {
      await page.goto(`${origin}/?screen=consolidate&state=no-schema`);
      await page.getByText("Sổ này chưa có bộ chỉ tiêu").first().waitFor();
      assert.equal(await page.locator("input[type=file][multiple]").count(), 0);
    },
  },
  {
    name: "findings: true totals, long lists in steps, filter, click to the cell",
    run: async (page, origin) => {
      await page.goto(`${origin}/?screen=check`);
      const group = page.locator("details", { hasText: "Ô thực hiện để trống" });
      await group.locator("summary").click();
      await page.getByText("Cần lưu ý · 60 chỗ").waitFor();
      assert.equal(await group.locator("li").count(), 50);
      await button(page, "Hiện thêm 10 chỗ").click();
      assert.equal(await group.locator("li").count(), 60);
      await group.locator("li").last().getByRole("button").first().click();
      await page.waitForFunction(() => (window as unknown as { fakeLog?: string[] }).fakeLog?.length === 2);
      assert.deepEqual(await log(page), ["check active", "select Biểu 01!F79"]);
      await button(page, /Cần lưu ý/).click();
      await group.waitFor({ state: "detached" });
      await page.getByText("66 điều cần xem").first().waitFor();
    },
  },
  {
    name: "a finding is put right by the option chosen, and checked again",
    run: async (page, origin) => {
      await page.goto(`${origin}/?screen=check`);
      await page.locator("summary", { hasText: "Số đọc được hai cách" }).click();
      await button(page, "Sửa thành 1,5").waitFor();
      await expectAccessible(page);
      await button(page, "Sửa thành 1500").click();
      await page.getByText("Vừa làm: Sửa 1 ô theo đề nghị").waitFor();
      await page.waitForFunction(() => (window as unknown as { fakeLog?: string[] }).fakeLog?.length === 3);
      assert.deepEqual(await log(page), ["check active", "fix 1500", "check Biểu 01"]);
    },
  },
  {
    name: "a finding is accepted with a reason, listed, and no longer accepted",
    run: async (page, origin) => {
      await page.goto(`${origin}/?screen=check`);
      await page.locator("summary", { hasText: "Ô báo lỗi công thức" }).click();
      await button(page, "Chấp nhận…").click();
      await button(page, "Chấp nhận").click();
      await page.getByText("Ghi lý do để người sau hiểu.").waitFor();
      await page.getByLabel("Lý do chấp nhận").fill("đã đối chiếu");
      await page.keyboard.press("Enter");
      await page.locator("summary", { hasText: "Đã chấp nhận (1)" }).click();
      await page.getByText("65 điều cần xem").first().waitFor();
      await page.getByText("Lý do: đã đối chiếu").waitFor();
      await button(page, "Bỏ chấp nhận").click();
      await page.getByText("66 điều cần xem").first().waitFor();
    },
  },
  {
    name: "a finding of a whole sheet is accepted with a reason, listed, and no longer accepted",
    run: async (page, origin) => {
      await page.goto(`${origin}/?screen=check`);
      await page.locator("summary", { hasText: "Phần bị ẩn có số liệu" }).click();
      await page.getByText("Trang này đang ẩn và có 12 dòng số liệu").waitFor();
      await button(page, "Chấp nhận…").press("Enter");
      const reason = page.getByLabel("Lý do chấp nhận");
      await reason.and(page.locator(":focus")).waitFor();
      await button(page, "Hủy").press("Enter");
      await button(page, "Chấp nhận…").and(page.locator(":focus")).press("Enter");
      await reason.fill("bản lưu của phòng");
      await expectAccessible(page);
      await page.keyboard.press("Enter");
      await page.getByText("65 điều cần xem").and(page.locator(":focus")).waitFor();
      await page.locator("summary", { hasText: "Đã chấp nhận (1)" }).click();
      await page.getByText("Trang “Biểu cũ”", { exact: true }).waitFor();
      await page.getByText("Lý do: bản lưu của phòng").waitFor();
      await button(page, "Bỏ chấp nhận").click();
      await page.getByText("66 điều cần xem").and(page.locator(":focus")).waitFor();
    },
  },
  {
    name: "a finding of a sheet of a file is accepted; a file that cannot be opened is not",
    run: async (page, origin) => {
      await page.goto(`${origin}/?screen=consolidate`);
      await page.setInputFiles("input[type=file]", FILES);
      await page.locator("summary", { hasText: "Điều cần xem, theo quy tắc" }).click();
      await page.locator("summary", { hasText: "Tệp có mật khẩu" }).click();
      await page.locator("summary", { hasText: "Đơn vị chưa gửi báo cáo" }).click();
      assert.equal(await button(page, "Chấp nhận…").count(), 0);
      await page.locator("summary", { hasText: "Phần bị ẩn có số liệu" }).click();
      await button(page, "Chấp nhận…").click();
      await page.getByLabel("Lý do chấp nhận").fill("bản lưu của phòng");
      await page.keyboard.press("Enter");
      await page.locator("summary", { hasText: "Đã quyết định (1)" }).click();
      await page.getByText("Tệp 02_BC NN&PTNT 9T.2023.xlsx, trang “Biểu cũ”", { exact: true }).waitFor();
      assert.deepEqual(await log(page), ["accept undefined bản lưu của phòng"]);
      await button(page, "Bỏ quyết định này").click();
      await page.locator("summary", { hasText: "Phần bị ẩn có số liệu" }).waitFor();
    },
  },
  {
    name: "the findings are written to a sheet",
    run: async (page, origin) => {
      await page.goto(`${origin}/?screen=check`);
      await button(page, "Ghi kết quả ra trang “Kiểm tra”").click();
      await page.getByText("Vừa làm: Ghi kết quả kiểm tra ra trang").waitFor();
      assert.ok((await log(page)).includes("lines 66"));
    },
  },
  {
    name: "all sheets are checked when asked",
    run: async (page, origin) => {
      await page.goto(`${origin}/?screen=check&state=clean`);
      await page.getByRole("radio", { name: "Mọi trang" }).check();
      await page.getByText("Trang: “Biểu 01”, “TT-LN”.").waitFor();
      assert.equal(await said(page), "Không có lỗi");
    },
  },
  {
    name: "attainment is previewed, written and taken back",
    run: async (page, origin) => {
      await page.goto(`${origin}/?screen=attainment`);
      await button(page, "Thêm cột mức đạt").click();
      await page.getByText("Đã ghi 228 ô.").first().waitFor();
      await button(page, "Hoàn tác").click();
      await button(page, "Thêm cột mức đạt").waitFor();
      assert.deepEqual(await log(page), ["apply", "undo"]);
    },
  },
  {
    name: "the attainment columns are taken away and brought back",
    run: async (page, origin) => {
      await page.goto(`${origin}/?screen=attainment`);
      await page.locator("summary", { hasText: "Bỏ các cột mức đạt" }).click();
      await button(page, "Xem trước khi bỏ").click();
      await button(page, "Bỏ cột mức đạt").click();
      await page.getByText("Vừa làm: Bỏ cột mức đạt").waitFor();
      await button(page, "Hoàn tác").click();
      await page.getByText("Vừa làm:").waitFor({ state: "detached" });
      assert.deepEqual(await log(page), ["apply", "undo"]);
    },
  },
  {
    name: "a sheet without attainment columns says so",
    run: async (page, origin) => {
      await page.goto(`${origin}/?screen=attainment&state=clean`);
      await page.locator("summary", { hasText: "Bỏ các cột mức đạt" }).click();
      await button(page, "Xem trước khi bỏ").click();
      await page.getByText("Trang đang mở không có cột mức đạt do tiện ích thêm.").waitFor();
    },
  },
  {
    name: "no schema leads to making one; what is left to do is said and leads to its sheet",
    run: async (page, origin) => {
      await page.goto(`${origin}/?state=no-schema`);
      await button(page, "Tạo bộ chỉ tiêu từ bảng đang mở").click();
      await page.waitForFunction(() => document.activeElement?.textContent === "Tạo bộ chỉ tiêu");
      await page.getByText("Chỗ cần xác nhận (3)", { exact: true }).waitFor();
      // Which of two columns is chosen where it is said; the choice keeps the focus and is read anew.
      const column = page.getByRole("combobox", { name: "Cột kế hoạch" });
      assert.equal(await column.inputValue(), "4");
      await column.focus();
      await page.keyboard.press("ArrowUp");
      await page.getByText("Chỗ cần xác nhận (2)", { exact: true }).waitFor();
      assert.equal(await column.inputValue(), "3");
      assert.equal(await column.evaluate((each) => each === document.activeElement), true);
      assert.match(await said(page), /Chỗ cần xác nhận \(2\)/);
      await button(page, "Ghi bộ chỉ tiêu").click();
      await button(page, /Bổ sung đơn vị báo cáo/).click();
      await page.waitForFunction(() => (window as unknown as { fakeLog?: string[] }).fakeLog?.length === 2);
      assert.deepEqual(await log(page), ["apply", "select Đơn vị!A1"]);
      await expectAccessible(page);
      await button(page, "Hoàn tác").click();
      await button(page, "Ghi bộ chỉ tiêu").waitFor();
    },
  },
  {
    name: "report by keyboard: a refusal has the focus, its matter leads to the cell; a draft, a message, a slip and rows go out",
    width: 320,
    height: 700,
    run: async (page, origin) => {
      await page.goto(`${origin}?screen=report`);
      await page.getByText("Chưa lập báo cáo").waitFor();
      await page.waitForFunction(() => document.activeElement?.textContent.includes("Chưa lập báo cáo"));
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      assert.ok((await log(page)).includes("select Nguồn số liệu!G5"), (await log(page)).join());
      await button(page, "Lập bản dự thảo").focus();
      await page.keyboard.press("Enter");
      await page.getByText("Đã lập báo cáo: 1/2 chỉ tiêu đạt và vượt.").waitFor();
      const walk = async (wanted: string): Promise<void> => {
        for (let presses = 0; presses < 60; presses += 1) {
          const here = await page.evaluate(() => {
            const { activeElement: own, body } = document;
            return own === null || own === body ? "" : (own.getAttribute("aria-label") ?? own.textContent);
          });
          if (here.includes(wanted)) return;
          await page.keyboard.press("Tab");
        }
        assert.fail(`${wanted} is not reached`);
      };
      await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      await walk("Trả lại, đôn đốc");
      await page.keyboard.press("Enter");
      await walk("Sao chép lời nhắn cho Phòng Kinh tế và Hạ tầng");
      await page.keyboard.press("Enter");
      assert.match(await said(page), /lời nhắn|Không sao chép được/);
      await walk("Lưu phiếu trả lại của Phòng Kinh tế và Hạ tầng");
      const [slip] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
      assert.equal(slip.suggestedFilename(), "Phieu tra lai X Phòng Kinh tế và Hạ tầng.xlsx");
      await walk("Sao chép lời nhắn cho Ban Tổ chức Huyện ủy");
      await walk("Xuất dữ liệu");
      await page.keyboard.press("Enter");
      await walk("Xuất tệp JSON");
      const [rows] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
      assert.equal(rows.suggestedFilename(), "Chi tieu 2023-09-14.json");
      assert.deepEqual((await log(page)).slice(-2), ["slip X", "export json"]);
      await walk("Văn bản báo cáo");
    },
  },
  {
    name: "the next lagging target, and after the last the first again",
    run: async (page, origin) => {
      await page.goto(`${origin}/?screen=overview`);
      for (const name of ["1/4: Tỷ lệ giải ngân", "2/4", "3/4", "4/4: Kết nạp đảng viên mới", "1/4"]) {
        await button(page, "Chỉ tiêu chậm kế tiếp").click();
        await page.locator('[role="status"]', { hasText: name }).first().waitFor({ state: "attached" });
      }
      assert.equal((await log(page)).at(-1), "select Tổng hợp!C16");
    },
  },
  {
    name: "a figure leads to its row of the source sheet",
    run: async (page, origin) => {
      await page.goto(`${origin}/?screen=overview`);
      await page.locator("summary", { hasText: "Nguồn số liệu" }).first().press("Enter");
      await button(page, /Hạt Kiểm lâm: “chờ thống kê”/).press("Enter");
      await page.waitForFunction(() => (window as unknown as { fakeLog?: string[] }).fakeLog?.length === 2);
      assert.deepEqual(await log(page), ["sources KT06", "select Nguồn số liệu!G10"]);
    },
  },
  {
    name: "a file is picked by keyboard and serves every figure of it; a refused one says why; another version is told",
    run: async (page, origin) => {
      await page.goto(`${origin}/?screen=overview`);
      await page.locator("summary", { hasText: "Nguồn số liệu" }).first().press("Enter");
      for (const nth of [0, 1]) {
        await page.locator("summary", { hasText: "Xem các ô trong tệp gửi" }).nth(nth).press("Enter");
        await button(page, "Chọn tệp này…").nth(nth).waitFor();
      }
      const choose = async (label: string, name: string): Promise<void> => {
        const chooser = page.waitForEvent("filechooser");
        await button(page, label).first().press("Enter");
        await (await chooser).setFiles({ ...SENT, name });
      };
      await choose("Chọn tệp này…", "16_Ban CHQS huyen.xlsx");
      await page.getByText("Tệp có mật khẩu").waitFor();
      await choose("Chọn tệp khác…", "NN sửa lại.xlsx");
      await page.getByText("Ô E8: lúc tổng hợp “248”; trong tệp này “251”.").first().waitFor();
      await page.getByText("Tệp đang xem: “NN sửa lại.xlsx”.").first().waitFor();
      await choose("Chọn tệp khác…", SENT.name);
      await page.getByText("Đúng bản đã tổng hợp.").nth(1).waitFor();
      assert.equal(await said(page), "Đúng bản đã tổng hợp.");
      assert.equal(await page.getByRole("cell", { name: "248 (ô này)" }).count(), 2);
      assert.equal(await button(page, /Chọn tệp/).count(), 0);
      assert.ok(await page.evaluate(() => document.activeElement?.textContent.startsWith("Đúng bản đã tổng hợp.")));
      await expectAccessible(page);
    },
  },
  {
    name: "a finding of a file is accepted with a reason before anything is written",
    run: async (page, origin) => {
      await page.goto(`${origin}/?screen=consolidate`);
      await page.setInputFiles("input[type=file]", FILES);
      await page.locator("summary", { hasText: "Điều cần xem, theo quy tắc" }).click();
      await page.locator("summary", { hasText: "Ô báo lỗi công thức" }).click();
      await button(page, "Chấp nhận…").first().click();
      await page.getByLabel("Lý do chấp nhận").fill("đã hỏi lại đơn vị");
      await page.keyboard.press("Enter");
      await page.locator("summary", { hasText: "Đã quyết định (1)" }).click();
      await page.getByText("Lý do: đã hỏi lại đơn vị").waitFor();
      assert.deepEqual(await log(page), ["accept undefined đã hỏi lại đơn vị"]);
    },
  },
  {
    name: "files are read, previewed, written; the tab keeps its state",
    run: async (page, origin) => {
      await page.goto(`${origin}/?screen=consolidate`);
      await page.setInputFiles("input[type=file]", FILES);
      await page.getByText("16/38 chỉ tiêu đạt và vượt", { exact: true }).waitFor();
      await page.getByText("Sẽ thêm trang “Tổng hợp”, “Nguồn số liệu”.").waitFor();
      await page.getByText("Có mật khẩu").first().waitFor();
      await page.getByRole("tab", { name: "Kiểm tra" }).click();
      await page.getByRole("tab", { name: "Tổng hợp" }).click();
      await button(page, "Ghi vào sổ").click();
      await page.getByText("Đã ghi bảng tổng hợp.").first().waitFor();
      await page.getByText("Vừa làm: Ghi bảng tổng hợp từ 3 tệp").waitFor();
      await button(page, "Hoàn tác").click();
      await button(page, "Ghi vào sổ").waitFor();
    },
  },
  {
    name: "copies of the sources are wanted and not wanted by keyboard, without reading again",
    run: async (page, origin) => {
      await page.goto(`${origin}/?screen=consolidate`);
      await page.setInputFiles("input[type=file]", FILES);
      const box = page.getByRole("checkbox", { name: KEEP });
      assert.equal(await box.isChecked(), false);
      await box.press("Space");
      await page.getByText(/Sẽ thêm trang “Tổng hợp”.*và 11 trang khác\./).waitFor();
      assert.equal(await said(page), "Sẽ ghi 7.680 ô.");
      assert.ok(await box.isChecked());
      await box.press("Space");
      await page.getByText(/Sẽ bỏ trang “NG 01 .*và 9 trang khác\./).waitFor();
      assert.ok(await box.evaluate((element) => element === document.activeElement));
    },
  },
  {
    name: "a figure with a copy of its sheet leads to its own cell in the copy",
    run: async (page, origin) => {
      await page.goto(`${origin}/?screen=overview`);
      await page.locator("summary", { hasText: "Nguồn số liệu" }).first().press("Enter");
      await button(page, /Bản sao trong sổ: trang “NG 02 Phòng/).press("Enter");
      await page.waitForFunction(() => (window as unknown as { fakeLog?: string[] }).fakeLog?.length === 2);
      assert.equal((await log(page)).at(-1), "select NG 02 Phòng Nông nghiệp và Phát!E8");
    },
  },
  {
    name: "a figure is decided with a reason, and the decision revoked",
    run: async (page, origin) => {
      await page.goto(`${origin}/?screen=consolidate`);
      await page.setInputFiles("input[type=file]", FILES);
      await page.locator("summary", { hasText: "Cần quyết định (1)" }).click();
      await button(page, "Dùng số này").click();
      await page.getByText("Ghi một số").waitFor();
      await page.getByLabel("Giá trị dùng (tỷ đồng)").fill("1,500");
      await page.getByLabel("Lý do").fill("đã hỏi lại đơn vị");
      await button(page, "Dùng số này").click();
      await page.getByText("Ghi một số").waitFor(); // Two readings: still asked.
      await page.getByLabel("Giá trị dùng (tỷ đồng)").fill("1.234,5");
      await page.keyboard.press("Enter");
      await page.locator("summary", { hasText: "Đã quyết định (1)" }).click();
      assert.deepEqual(await log(page), ["use 1234.5 đã hỏi lại đơn vị"]);
      await expectAccessible(page);
      await button(page, "Bỏ quyết định này").click();
      await page.locator("summary", { hasText: "Đã quyết định" }).waitFor({ state: "detached" });
    },
  },
  {
    name: "what a text may mean and which column is meant are answered with one click, listed and revoked",
    width: 320,
    run: async (page, origin) => {
      await page.goto(`${origin}/?screen=consolidate&state=asked`);
      await page.setInputFiles("input[type=file]", FILES);
      const columns = page.getByRole("group", { name: "Cột nào là số thực hiện?" });
      await page.getByText("Nhiều cột cùng khớp nên chưa cột nào được dùng.").waitFor();
      assert.equal(await columns.getByRole("button").count(), 2);
      await columns.getByText("Giá trị sản xuất nông, lâm nghiệp và thủy sản: 248").waitFor();
      await expectAccessible(page);
      await columns.getByRole("button", { name: "Cột F “Báo cáo rà soát”" }).click();
      await columns.waitFor({ state: "detached" });
      await page.locator("summary", { hasText: "Cần quyết định (1)" }).click();
      const offered = page.getByRole("group", { name: "Có thể là" });
      assert.deepEqual(await offered.getByRole("button").allTextContents(), ["240", "248"]);
      await offered.getByRole("button", { name: "248" }).click();
      await page.locator("summary", { hasText: "Đã quyết định (2)" }).click();
      await page.getByText("Lý do: Đọc theo “248 tỷ đồng”").waitFor();
      await page.getByText("STT · Chỉ tiêu · ĐVT · Kế hoạch · Báo cáo lần đầu · Báo cáo rà soát").waitFor();
      assert.deepEqual((await log(page)).slice(-2), [
        "column Báo cáo rà soát Chọn trong danh sách cột",
        "use 248 Đọc theo “248 tỷ đồng”",
      ]);
      await expectAccessible(page);
    },
  },
  {
    name: "two figures for one target are one decision; a list of decisions is gone through by keys alone",
    run: async (page, origin) => {
      await page.goto(`${origin}/?screen=consolidate&state=contradicting`);
      await page.setInputFiles("input[type=file]", FILES);
      await page.locator("summary", { hasText: "Cần quyết định (2)" }).press("Enter");
      await page.getByText("2 số của cùng chỉ tiêu khác nhau.").waitFor();
      assert.equal(await page.getByRole("button", { name: /^Chọn số này/ }).count(), 2);
      await expectAccessible(page);
      await expectNothingCut(page);
      await page.getByRole("button", { name: "Không dùng số nào" }).focus();
      await page.keyboard.press("Enter");
      await page.getByText("Ghi lý do để người sau hiểu.").waitFor();
      const focused = (): Promise<string> =>
        page.evaluate(() => document.activeElement?.closest("li[class]")?.firstElementChild?.textContent ?? "");
      const first = await focused();
      await page.keyboard.press("Alt+ArrowDown");
      assert.notEqual(await focused(), first);
      await page.keyboard.press("Alt+ArrowUp");
      assert.equal(await focused(), first);
      await page.getByRole("button", { name: /^Chọn số này: 251/ }).focus();
      await page.keyboard.press("Enter");
      await page.locator("summary", { hasText: "Đã quyết định (1)" }).waitFor();
      assert.deepEqual(await log(page), ["use undefined Chọn 251 trong các số 248; 251"]);
    },
  },
  {
    name: "where no figure is right a third is typed, by keyboard; the owner's, which stands, gives way to it as well",
    run: async (page, origin) => {
      await page.goto(`${origin}/?screen=consolidate&state=contradicting`);
      await page.setInputFiles("input[type=file]", FILES);
      await page.locator("summary", { hasText: "Cần quyết định (2)" }).press("Enter");
      const typed = page.getByLabel("Hoặc nhập số đúng (tỷ đồng)").first();
      await typed.focus();
      await page.keyboard.press("Enter");
      await page.getByText("Ghi một số, ví dụ").waitFor();
      await page.keyboard.type("249,5");
      await page.keyboard.press("Enter");
      await page.getByText("Ghi lý do để người sau hiểu.").waitFor();
      await page.keyboard.type("biên bản nghiệm thu");
      await page.keyboard.press("Enter");
      await page.locator("summary", { hasText: "Đã quyết định (1)" }).waitFor();
      assert.deepEqual(await log(page), ["use 249.5 biên bản nghiệm thu"]);
      await page.goto(`${origin}/?screen=consolidate`);
      await page.setInputFiles("input[type=file]", FILES);
      await page.locator("summary", { hasText: "Số liệu mâu thuẫn (1)" }).press("Enter");
      await page.getByText("Số đầu đang được dùng vì là số của cơ quan chủ trì.").waitFor();
      await page.getByLabel("Hoặc nhập số đúng (%)").fill("96,2");
      await page.getByLabel("Lý do").fill("đã đối chiếu");
      await button(page, "Dùng số nhập").click();
      await page.locator("summary", { hasText: "Đã quyết định (1)" }).waitFor();
      // What one of the cells says is taken as that cell's.
      assert.deepEqual(await log(page), ["use undefined đã đối chiếu"]);
    },
  },
  {
    name: "130 decisions by keyboard: each is reached by one key, answered where it stands; as the last time, one by one or all",
    run: async (page, origin) => {
      await page.goto(`${origin}/?screen=consolidate&state=hundred-asked`);
      await page.setInputFiles("input[type=file]", FILES);
      await page.locator("summary", { hasText: "Cần quyết định (130)" }).press("Enter");
      const list = page.locator("ul", { has: page.getByLabel("Giá trị dùng (tỷ đồng)") }).first();
      const place = (): Promise<number> =>
        list.evaluate((all) => [...all.children].findIndex((row) => row.contains(document.activeElement)));
      await list.locator("button").first().focus();
      for (let row = 0; row < 130; row += 1) {
        assert.equal(await place(), row);
        assert.ok(
          await page.evaluate(() => {
            const box = document.activeElement?.getBoundingClientRect();
            return box !== undefined && box.top >= 40 && box.bottom <= window.innerHeight;
          }),
          `row ${String(row)} has the focus out of sight`,
        );
        await page.keyboard.press("Alt+ArrowDown");
      }
      assert.equal(await place(), 129, "after the last there is none");
      // Decided where it stands: the row that takes its place has the focus.
      const boxes = page.getByLabel("Lý do");
      await page.getByLabel("Giá trị dùng (tỷ đồng)").nth(100).focus();
      await page.keyboard.type("1200");
      await boxes.nth(100).focus();
      await page.keyboard.type("đã hỏi lại xã");
      await page.keyboard.press("Enter");
      await page.locator("summary", { hasText: "Cần quyết định (129)" }).waitFor();
      assert.equal(await place(), 100);
      await button(page, "Như lần trước: dùng 1.100").press("Enter");
      await page.locator("summary", { hasText: "Cần quyết định (128)" }).waitFor();
      await button(page, "Quyết định như lần trước cho 39 mục có đề nghị").press("Enter");
      await page.locator("summary", { hasText: "Cần quyết định (89)" }).waitFor();
      const made = (await log(page)).slice(-41);
      assert.equal(made.filter((each) => / Như lần trước: đơn vị viết kiểu Anh$/.test(each)).length, 40);
      assert.ok(made.includes("use 1139 Như lần trước: đơn vị viết kiểu Anh"));
    },
  },
  {
    name: "the three steps say which of them the workbook shows to be done",
    run: async (page, origin) => {
      const done = async (query: string): Promise<void> => {
        await page.goto(`${origin}/?${query}`);
        await button(page, "Menu").click();
        await page.getByRole("menuitem", { name: "Ba bước sử dụng" }).click();
        await button(page, "Đóng hướng dẫn").waitFor();
      };
      const guide = page.getByRole("complementary", { name: "Ba bước sử dụng" });
      const steps = (count: number): Promise<void> =>
        page
          .waitForFunction((wanted) => document.querySelectorAll("aside li b").length === wanted, count)
          .then(() => undefined);
      await done("state=no-schema");
      await steps(0);
      await done("state=no-attainment");
      await steps(1);
      await guide.getByText("✓ Đã xong · Bộ chỉ tiêu").waitFor();
      await done("screen=overview");
      await steps(2);
      await button(page, "Tô chỉ tiêu chậm").first().click();
      await steps(3);
      await button(page, "Hoàn tác").click();
      await steps(2);
    },
  },
  {
    name: "Excel that does not answer is told in sight and said, in the language chosen, and no longer than it lasts",
    run: async (page, origin) => {
      for (const [lang, words] of [
        ["vi", /nhấn Enter hoặc Esc/],
        ["en", /press Enter or Esc/],
      ] as const) {
        await page.goto(`${origin}/?screen=overview&lang=${lang}`);
        await page.waitForFunction(() => "fakeWaiting" in window);
        await page.evaluate(() => {
          (window as unknown as { fakeWaiting: (isWaiting: boolean) => void }).fakeWaiting(true);
        });
        const line = page.getByRole("region", { name: "Excel" });
        const box = await line.boundingBox();
        assert.ok(box && box.y + box.height <= 378, "the line is out of sight");
        assert.match((await line.textContent()) ?? "", words);
        assert.match(await said(page), words);
        await expectAccessible(page);
        await page.evaluate(() => {
          (window as unknown as { fakeWaiting: (isWaiting: boolean) => void }).fakeWaiting(false);
        });
        await line.waitFor({ state: "detached" });
      }
    },
  },
  {
    name: "a verdict is set by hand with a reason; the computed one stays beside it; it is listed and revoked",
    run: async (page, origin) => {
      await page.goto(`${origin}/?screen=consolidate`);
      await page.setInputFiles("input[type=file]", FILES);
      await page.locator("summary", { hasText: "Kết luận từng chỉ tiêu (34)" }).click();
      assert.equal(await page.getByRole("button", { name: /^Đặt kết luận…/ }).count(), 0);
      await page.locator("summary", { hasText: "Môi trường (30)" }).click();
      await button(page, "Hiện thêm 10 chỉ tiêu").click();
      assert.equal(await page.getByRole("button", { name: /^Đặt kết luận…/ }).count(), 30);
      await page.getByLabel("Tìm theo tên hoặc mã chỉ tiêu").fill("cay trong chuyen doi");
      await page.getByText("1 chỉ tiêu có chữ này").waitFor();
      await page.getByText("54 / 110 ha (49,1%)").waitFor();
      await page.getByText("Kết luận: Chưa đạt, ▼▼ Rất chậm").waitFor();
      const set = page.getByRole("button", { name: /^Đặt kết luận… Diện tích cây trồng/ });
      await set.press("Enter");
      const choice = page.getByRole("combobox", { name: "Kết luận" });
      await choice.and(page.locator(":focus")).waitFor();
      assert.deepEqual(await choice.locator("option").allTextContents(), [
        ...["Chọn…", "Vượt", "Đạt", "Không đánh giá được", "Chưa có số liệu", "Chưa đến kỳ"],
      ]);
      await button(page, "Đặt kết luận").click();
      await page.getByText("Chọn một kết luận khác với kết luận đã tính.").waitFor();
      await choice.selectOption("Đạt");
      await button(page, "Đặt kết luận").click();
      await page.getByText("Ghi lý do để người sau hiểu.").waitFor();
      await expectAccessible(page);
      await page.getByLabel("Lý do").fill("theo Thông báo 12 của UBND tỉnh");
      await page.keyboard.press("Enter");
      await page.getByText("Người tổng hợp đặt: Đạt").waitFor();
      await page.getByText("Tính từ số liệu: Chưa đạt, ▼▼ Rất chậm").waitFor();
      await set.and(page.locator(":focus")).waitFor();
      await set.click();
      await choice.selectOption("Chưa đến kỳ");
      assert.equal(await page.getByLabel("Lý do").inputValue(), "theo Thông báo 12 của UBND tỉnh");
      await button(page, "Đặt kết luận").click();
      await page.locator("summary", { hasText: "Đã quyết định (1)" }).click();
      await page.getByText("Đánh giá lại “Chưa đến kỳ”").waitFor();
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
      await button(page, "Bỏ quyết định này").click();
      await page.getByText("Kết luận: Chưa đạt, ▼▼ Rất chậm").waitFor();
      await page.getByRole("heading", { name: "Xem trước, chưa ghi gì" }).and(page.locator(":focus")).waitFor();
      assert.deepEqual(await log(page), [
        "override met theo Thông báo 12 của UBND tỉnh",
        "override notDue theo Thông báo 12 của UBND tỉnh",
      ]);
    },
  },
  {
    name: "two decisions in quick succession both hold; the preview, its scroll and the focus stay",
    run: async (page, origin) => {
      await page.goto(`${origin}/?screen=consolidate&state=slow`);
      await page.setInputFiles("input[type=file]", FILES);
      await page.locator("summary", { hasText: "Điều cần xem, theo quy tắc" }).click();
      await page.locator("summary", { hasText: "Ô thực hiện để trống" }).click();
      const rows = page.locator("details", { hasText: "Ô thực hiện để trống" }).last().locator("li");
      await rows.nth(30).scrollIntoViewIfNeeded();
      for (const [row, reason] of [
        [30, "đã hỏi lại"],
        [31, "chưa có số"],
      ] as const) {
        await rows.nth(row).getByRole("button", { name: "Chấp nhận…" }).click();
        await rows.nth(row).getByLabel("Lý do chấp nhận").fill(reason);
        await page.keyboard.press("Enter");
      }
      const scrolled = await page.evaluate(() => window.scrollY);
      assert.ok(scrolled > 500);
      assert.equal(await button(page, "Ghi vào sổ").getAttribute("aria-disabled"), "true");
      assert.match(await said(page), /Đang tính lại…/);
      await page.getByText("Đang tính lại…").first().waitFor();
      await page.locator("summary", { hasText: "Đã quyết định (2)" }).waitFor();
      assert.deepEqual(await log(page), [
        "count stopped",
        "accept undefined đã hỏi lại",
        "accept undefined chưa có số",
      ]);
      assert.match(await said(page), /^Đã tính lại: 16\/38/);
      // What was decided went out of the list; the row that took its place has the focus, where the person was.
      assert.equal(await rows.count(), 50);
      await rows.nth(31).locator(":focus").waitFor();
      assert.ok(Math.abs((await page.evaluate(() => window.scrollY)) - scrolled) < 378);
      assert.equal(await button(page, "Ghi vào sổ").getAttribute("aria-disabled"), null);
    },
  },
  {
    name: "a decision made while the preview is being written is not lost with it",
    run: async (page, origin) => {
      await page.goto(`${origin}/?screen=consolidate&state=slow`);
      await page.setInputFiles("input[type=file]", FILES);
      await page.locator("summary", { hasText: "Cần quyết định (1)" }).click();
      await page.getByLabel("Lý do").fill("đã hỏi lại đơn vị");
      await button(page, "Ghi vào sổ").click();
      await button(page, "Không dùng").click();
      await page.getByText("Vừa làm: Ghi bảng tổng hợp từ 3 tệp").waitFor();
      await page.locator("summary", { hasText: "Đã quyết định (1)" }).waitFor();
      await button(page, "Ghi vào sổ").click();
      await page.getByText("Đã ghi bảng tổng hợp.").first().waitFor();
    },
  },
  {
    name: "decisions that were not written stay when files are added",
    run: async (page, origin) => {
      await page.goto(`${origin}/?screen=consolidate`);
      await page.setInputFiles("input[type=file]", FILES);
      await page.locator("summary", { hasText: "Cần quyết định (1)" }).click();
      await page.getByLabel("Lý do").fill("đã hỏi lại đơn vị");
      await button(page, "Không dùng").click();
      await page.locator("summary", { hasText: "Đã quyết định (1)" }).waitFor();
      await page.setInputFiles("input[type=file]", FILES);
      await page.locator("summary", { hasText: "Đã quyết định (1)" }).waitFor();
    },
  },
  {
    name: "reading can be cancelled; nothing is written",
    run: async (page, origin) => {
      await page.goto(`${origin}/?screen=consolidate&state=slow`);
      await page.setInputFiles("input[type=file]", FILES);
      await page.getByRole("progressbar").waitFor();
      await button(page, "Hủy").click();
      await page.getByText("Đã hủy. Không có gì được ghi vào sổ.").waitFor();
      await button(page, "Chọn tệp…").waitFor();
    },
  },
  {
    name: "a refused write says what to do and keeps the preview",
    run: async (page, origin) => {
      await page.goto(`${origin}/?screen=attainment&state=sheet-protected`);
      await button(page, "Thêm cột mức đạt").click();
      await page.getByText("Bỏ bảo vệ trang").waitFor();
      await button(page, "Sao chép chi tiết").waitFor();
      assert.equal(await page.getByText("Vừa làm:").count(), 0);
    },
  },
  {
    name: "the language is switched and remembered",
    run: async (page, origin) => {
      await page.goto(`${origin}/?screen=overview`);
      await button(page, "Menu").click();
      await page.getByRole("menuitem", { name: "English" }).click();
      await page.getByText("targets met or exceeded").waitFor();
      await page.reload();
      await page.getByText("targets met or exceeded").waitFor();
      assert.equal(await page.evaluate(() => document.documentElement.lang), "en");
    },
  },
  {
    name: "tabs by arrow keys and Enter",
    run: async (page, origin) => {
      await page.goto(`${origin}/?screen=overview`);
      await page.getByRole("tab", { name: "Tổng quan" }).focus();
      await page.keyboard.press("ArrowRight");
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { name: "Kiểm tra" }).waitFor();
      assert.equal(await page.getByRole("tab", { name: "Kiểm tra" }).getAttribute("aria-selected"), "true");
    },
  },
];

void serve(folder).then((served) => runScenarios(served, flows));
