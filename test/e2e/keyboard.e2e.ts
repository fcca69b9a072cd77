/**
 * The add-in as built, with the genuine office.js that moves the focus in Excel on the web, by Tab, Shift+Tab, Enter, Space and
 * arrows alone: on every screen everything that can be clicked is reached, both ways, and the way out as well.
 */
import assert from "node:assert/strict";
import type { Frame, Page } from "playwright-core";
import { runScenarios, type Scenario } from "./harness";
import { FILES, open, openBytes, paneWith, savedBytes, startWorkbench, withFaults } from "./workbench";

const CLICKABLE = "button, a[href], summary, input, select, [role=tab], [role=menuitem]";
const SIZE = { width: 1366, height: 768 } as const;

interface Stop {
  /** The pane has the focus no more. */
  readonly left: boolean;
  readonly again: boolean;
  readonly what: string;
  readonly closed: boolean;
}

/** Notes where the focus is, once what only hands it on has done so. */
async function look(pane: Frame, way: string): Promise<Stop> {
  await pane.waitForFunction(
    () => !document.hasFocus() || document.activeElement?.hasAttribute("data-tabster-dummy") !== true,
  );
  return pane.evaluate((mark) => {
    const here = document.activeElement;
    const what = `${here?.tagName ?? ""} “${(here?.getAttribute("aria-label") ?? here?.textContent ?? "").trim().slice(0, 50)}”`;
    if (!here || here === document.body || !document.hasFocus())
      return { left: true, again: false, what, closed: false };
    const again = here.getAttribute(mark) === "1";
    here.setAttribute(mark, "1");
    const parent = here.parentElement;
    const closed = here.tagName === "SUMMARY" && parent instanceof HTMLDetailsElement && !parent.open;
    return { left: false, again, what, closed };
  }, way);
}

/** From where the focus is to the end of the pane; every part that is closed is opened on the way. */
async function walk(page: Page, pane: Frame, key: "Tab" | "Shift+Tab"): Promise<number> {
  const way = key === "Tab" ? "data-forth" : "data-back";
  await pane.evaluate((mark) => {
    for (const each of document.querySelectorAll(`[${mark}]`)) each.removeAttribute(mark);
  }, way);
  const trail: string[] = [];
  for (let step = 0; step < 2_000; step += 1) {
    const stop = await look(pane, way);
    if (stop.left) return step;
    assert.ok(
      !stop.again,
      `${key} comes back to ${stop.what}, or does not leave it, after ${trail.slice(-3).join(", ")}`,
    );
    trail.push(stop.what);
    if (stop.closed && key === "Tab") {
      await page.keyboard.press(step % 2 === 0 ? "Enter" : "Space");
      await pane.waitForFunction(() => {
        const part = document.activeElement?.parentElement;
        return part && part.childElementCount > 1 && !part.querySelector("[role=progressbar], [aria-busy=true]");
      });
      // A form that opens takes the focus into its first box.
      if (await pane.evaluate(() => document.activeElement?.tagName !== "SUMMARY")) continue;
    }
    await page.keyboard.press(key);
  }
  throw new Error("the pane has no end");
}

/** What can be seen and clicked and was not reached. */
function unreached(pane: Frame, way: string): Promise<string[]> {
  return pane.evaluate(
    ([mark, selector]) =>
      [...document.querySelectorAll<HTMLElement>(selector)]
        .filter((each) => each.getClientRects().length > 0 && getComputedStyle(each).visibility !== "hidden")
        .filter((each) => !each.matches(":disabled"))
        // Arrows lead from one tab to the next.
        .filter((each) => !each.matches("[role=tab]:not([aria-selected=true])"))
        .filter((each) => !each.hasAttribute(mark))
        // Of one group of choices the arrows reach the others.
        .filter((each) => !(each instanceof HTMLInputElement && each.type === "radio"))
        .map(
          (each) => `${each.tagName} “${(each.getAttribute("aria-label") ?? each.textContent).trim().slice(0, 50)}”`,
        ),
    [way, CLICKABLE] as const,
  );
}

async function walkBothWays(page: Page, pane: Frame): Promise<void> {
  // What is loaded late is there before the walk begins.
  await pane.waitForFunction(() => !document.querySelector("[role=progressbar]"));
  await pane.locator("header button").first().focus();
  const forth = await walk(page, pane, "Tab");
  assert.ok(forth >= 3, `only ${String(forth)} stops`);
  assert.deepEqual(await unreached(pane, "data-forth"), []);
  const last = pane.locator("[data-forth]:visible").last();
  await last.focus();
  await walk(page, pane, "Shift+Tab");
  assert.deepEqual(await unreached(pane, "data-back"), []);
}

/** By arrows and Enter. */
async function openTab(page: Page, pane: Frame, name: string): Promise<void> {
  await pane.locator("[role=tab][aria-selected=true], [role=tab][tabindex='0']").first().focus();
  for (let step = 0; step < 6; step += 1) {
    const here = await pane.evaluate(() => document.activeElement?.textContent ?? "");
    if (here.startsWith(name)) break;
    await page.keyboard.press("ArrowRight");
  }
  await page.keyboard.press("Enter");
  await pane.getByRole("heading", { level: 1, name, exact: true }).waitFor();
}

/** Tab until the button has the focus, then Enter. */
async function press(page: Page, pane: Frame, name: string | RegExp): Promise<void> {
  const wanted = pane.getByRole("button", { name }).first();
  await pane.locator("header button").first().focus();
  for (let step = 0; step < 400; step += 1) {
    await page.keyboard.press("Tab");
    if (await wanted.evaluate((element) => element === document.activeElement)) {
      await page.keyboard.press("Enter");
      return;
    }
  }
  throw new Error(`Tab does not reach ${String(name)}`);
}

const scenarios: readonly Scenario[] = [
  {
    name: "a workbook with a schema and nothing else, then consolidated: every screen",
    ...SIZE,
    run: async (page, origin) => {
      await open(page, origin);
      let pane = await paneWith(page, "Chưa có bảng tổng hợp");
      await walkBothWays(page, pane);
      await openTab(page, pane, "Tổng hợp");
      await pane.locator("input[type=file]").waitFor({ state: "attached" });
      await walkBothWays(page, pane);
      await pane.locator("input[type=file]").setInputFiles(FILES);
      await pane.getByText("Xem trước, chưa ghi gì").first().waitFor();
      await walkBothWays(page, pane);
      await press(page, pane, "Ghi vào sổ");
      await pane.getByText("Đã ghi bảng tổng hợp.").first().waitFor();
      await walkBothWays(page, pane);
      await openTab(page, pane, "Tổng quan");
      await pane.getByText("Chia theo tình trạng").or(pane.getByText("Nguồn: trang")).first().waitFor();
      await walkBothWays(page, pane);
      await openTab(page, pane, "Kiểm tra");
      await pane.waitForFunction(() => !document.querySelector("[role=progressbar]"));
      await walkBothWays(page, pane);
      await openTab(page, pane, "Tính mức đạt");
      await walkBothWays(page, pane);
      // A heading takes the focus where a screen leads to another; Tab goes on from there.
      await pane.getByRole("heading", { level: 1 }).first().focus();
      await page.keyboard.press("Tab");
      assert.ok(await pane.evaluate(() => document.activeElement !== document.body && document.hasFocus()));
      await openBytes(page, await savedBytes(page), "Tổng hợp");
      pane = await paneWith(page, "đạt và vượt");
      await walkBothWays(page, pane);
    },
  },
  {
    name: "a check full of faults, what was refused, the open menu",
    ...SIZE,
    run: async (page, origin) => {
      await open(page, origin);
      await openBytes(page, await withFaults(), "Biểu 9T");
      await page.getByRole("button", { name: "Kiểm tra", exact: true }).first().click();
      const pane = await paneWith(page, "điều cần xem");
      await walkBothWays(page, pane);
      // Accepting asks for a reason: the form is reached, and left again.
      await press(page, pane, "Chấp nhận");
      await pane.locator("form input").first().waitFor();
      await walkBothWays(page, pane);
      await openTab(page, pane, "Báo cáo");
      await pane.locator("[role=alert], [role=group]").getByText("Tổng hợp").first().waitFor();
      await walkBothWays(page, pane);
      await pane.locator("header button").first().focus();
      await page.keyboard.press("Enter");
      const items = await pane.locator("[role=menuitem]").count();
      const seen = new Set<string>();
      for (let step = 0; step < items; step += 1) {
        seen.add(await pane.evaluate(() => document.activeElement?.textContent ?? ""));
        await page.keyboard.press("ArrowDown");
      }
      assert.equal(seen.size, items, "arrows reach every entry of the menu");
      await page.keyboard.press("Escape");
      assert.ok(await pane.evaluate(() => document.activeElement?.closest("header") !== null));
    },
  },
  {
    name: "an annex: no schema yet, its proposal",
    ...SIZE,
    run: async (page, origin) => {
      await open(page, origin, "", { sample: "resolution.xlsx", sheet: "Phụ lục" });
      const pane = await paneWith(page, "Sổ này chưa có bộ chỉ tiêu");
      // It comes a moment later than the rest.
      await pane.getByText("Lấy bộ chỉ tiêu từ tệp").first().waitFor();
      await walkBothWays(page, pane);
      await press(page, pane, /Tạo bộ chỉ tiêu/);
      await pane.getByText("76 dòng chỉ tiêu, trong đó 38 tính vào tổng số").first().waitFor();
      await walkBothWays(page, pane);
    },
  },
];

void startWorkbench().then((served) => runScenarios(served, scenarios));
