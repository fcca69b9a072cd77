/** The built pages (OFFICE_JS=local) without Excel: they boot under their own security policy, and say so when they cannot. */
import assert from "node:assert/strict";
import path from "node:path";
import { runScenarios, serve, type Scenario } from "./harness";

const folder = path.resolve(__dirname, "../../dist");

const scenarios: readonly Scenario[] = [
  {
    name: "outside Excel the pane boots, removes the static message and says where it belongs",
    run: async (page, origin) => {
      await page.goto(`${origin}/taskpane.html`);
      await page.getByText("Hãy mở trong Excel").waitFor();
      assert.equal(await page.locator("#guard").count(), 0);
    },
  },
  {
    name: "before any script the page says that it is opening",
    run: async (page, origin) => {
      await page.route(/\.js$/, (route) => route.abort());
      await page.goto(`${origin}/taskpane.html`);
      assert.equal(await page.locator("#guard-title").textContent(), "Đang mở Chỉ tiêu…");
      await page.waitForFunction(() => {
        const advice = document.getElementById("guard-advice");
        return advice !== null && getComputedStyle(advice).opacity === "1";
      });
    },
    expectsErrors: /ERR_FAILED/,
  },
  {
    name: "office.js blocked: said at once, with what to do",
    run: async (page, origin) => {
      await page.route(/office\.js$/, (route) => route.abort());
      await page.goto(`${origin}/taskpane.html`);
      await page.getByText("Chưa mở được Chỉ tiêu").waitFor();
      await page.getByText("Không tải được thành phần của Microsoft Office").waitFor();
      await page.getByText("Cần Excel 2021 trở lên hoặc Microsoft 365").waitFor();
    },
    expectsErrors: /ERR_FAILED|Office is not defined/,
  },
  {
    name: "office.js silent: said after ten seconds",
    run: async (page, origin) => {
      await page.clock.install();
      await page.route(/office\.js$/, (route) =>
        route.fulfill({
          contentType: "text/javascript",
          body: "window.Office = { onReady: () => new Promise(() => {}) };",
        }),
      );
      await page.goto(`${origin}/taskpane.html`);
      await page.clock.runFor(9000);
      assert.equal(await page.locator("#guard-title").textContent(), "Đang mở Chỉ tiêu…");
      await page.clock.runFor(2000);
      await page.getByText("Chưa mở được Chỉ tiêu").waitFor();
    },
  },
  {
    name: "an old browser engine is told so",
    run: async (page, origin) => {
      await page.addInitScript(() => {
        Object.defineProperty(navigator, "userAgent", { value: "Mozilla/5.0 (Windows NT 10.0; Trident/7.0; rv:11.0)" });
      });
      await page.route(/(?<!guard\.\w+)\.js$/, (route) => route.abort());
      await page.goto(`${origin}/taskpane.html`);
      await page.getByText("Phiên bản Excel này quá cũ").waitFor();
    },
    expectsErrors: /ERR_FAILED/,
  },
  {
    name: "the dialog of the ribbon says the problem in words",
    run: async (page, origin) => {
      await page.goto(`${origin}/dialog.html?problem=sheet-protected&lang=vi&p.sheet=T%E1%BB%95ng+h%E1%BB%A3p`);
      await page.getByRole("heading", { name: "Trang “Tổng hợp” đang được bảo vệ" }).waitFor();
      await page.getByRole("button", { name: "Đóng" }).waitFor();
    },
  },
  {
    name: "the pages of help and privacy stand alone, with their style",
    run: async (page, origin) => {
      await page.goto(`${origin}/help.html`);
      await page.getByRole("heading", { name: "Hướng dẫn dùng Chỉ tiêu" }).waitFor();
      await page.getByRole("link", { name: /Quyền riêng tư/ }).click();
      await page.getByRole("heading", { name: "Quyền riêng tư" }).waitFor();
      // Words may stand before the style is there.
      await page.waitForFunction(() => getComputedStyle(document.body).maxWidth !== "none");
    },
  },
];

void serve(folder).then((served) => runScenarios(served, scenarios));
