/** The workbench with the add-in as built: started, opened on a workbook, looked into. */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { strFromU8, unzipSync } from "fflate";
import type { Frame, Page } from "playwright-core";
import { applyPlanToFile } from "../../src/files/apply-plan";
import type { Served } from "./harness";

export const root = path.resolve(__dirname, "../..");
export const pacnam = path.join(root, "test/fixtures/pacnam-2023");
const departments = path.join(pacnam, "departments");
/** What the units sent. */
export const FILES = readdirSync(departments).map((name) => path.join(departments, name));
const PORT = Number(process.env["WORKBENCH_PORT"] ?? 3489);
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

interface Workbench {
  readonly bytes: () => Promise<number[]>;
  readonly select: (address: string) => void;
  readonly selected: () => string;
  readonly host: { readonly book: { readonly active: { readonly name: string } } };
}
type WorkbenchWindow = Window & { readonly workbench: Workbench };

/** Starts the workbench's server on a built add-in. */
export function startWorkbench(addIn = process.env["ADDIN_DIR"] ?? path.join(root, "dist")): Promise<Served> {
  const tsx = path.join(root, "node_modules/tsx/dist/cli.mjs");
  const child = spawn(process.execPath, [tsx, "src/workbench/server.ts", "--no-open", "--no-build"], {
    cwd: root,
    env: { ...process.env, PORT: String(PORT), ADDIN_DIR: addIn },
    stdio: ["ignore", "pipe", "inherit"],
  });
  return new Promise((resolve, reject) => {
    child.on("exit", (code) => {
      reject(new Error(`The workbench ended with ${String(code)}`));
    });
    child.stdout.on("data", (data: Buffer) => {
      if (!data.toString().includes("Ready")) return;
      child.removeAllListeners("exit");
      resolve({ origin: `https://localhost:${String(PORT)}`, close: () => child.kill() });
    });
  });
}

/** Opens a sample of the server and waits for one of its sheets. */
export async function open(
  page: Page,
  origin: string,
  query = "",
  { sample = "schema.xlsx", sheet = "Bộ chỉ tiêu" } = {},
): Promise<void> {
  await page.goto(`${origin}/workbench.html?open=samples/${sample}&lang=vi-VN${query}`);
  await page.getByRole("tab", { name: sheet }).waitFor();
}

/** Puts another workbook in the place of the one at hand. */
export async function openBytes(page: Page, bytes: Uint8Array, sheet: string): Promise<void> {
  await page.setInputFiles("#open", { name: "so.xlsx", mimeType: XLSX, buffer: Buffer.from(bytes) });
  await page.getByRole("tab", { name: sheet }).waitFor();
}

/** The pane's document once it shows the text. */
export async function paneWith(page: Page, text: string): Promise<Frame> {
  for (let wait = 0; wait < 100; wait += 1) {
    const pane = page.frames().find((frame) => frame.url().includes("taskpane.html"));
    if (pane && (await pane.getByText(text).count()) > 0) return pane;
    await page.waitForTimeout(100);
  }
  throw new Error(`The pane does not show “${text}”`);
}

export async function savedBytes(page: Page): Promise<Uint8Array> {
  return Uint8Array.from(await page.evaluate(() => (window as unknown as WorkbenchWindow).workbench.bytes()));
}

/** The parts of the workbook as it would be saved, without its properties (they carry the time). */
export async function contents(page: Page): Promise<Record<string, string>> {
  const entries = Object.entries(unzipSync(await savedBytes(page))).filter(([name]) => !name.startsWith("docProps/"));
  return Object.fromEntries(entries.map(([name, data]) => [name, strFromU8(data)]));
}

/** Names of the workbook have no order of their own. */
function withNamesSorted(xml: string): string {
  return xml.replace(/<definedNames>.*<\/definedNames>/s, (all) =>
    [...all.matchAll(/<definedName .*?<\/definedName>/gs)]
      .map(([name]) => name)
      .sort()
      .join(""),
  );
}

/** As contents, without which cell and sheet are selected and the order of names: going to a cell is no change. */
export async function contentsButSelection(page: Page): Promise<Record<string, string>> {
  const parts = Object.entries(await contents(page)).map(([name, xml]) => [
    name,
    withNamesSorted(xml)
      .replace(/<selection\b[^>]*\/>/g, "")
      .replace(/ (activeTab|tabSelected|topLeftCell)="[^"]*"/g, ""),
  ]);
  return Object.fromEntries(parts) as Record<string, string>;
}

/** The same parts with the same text; names the first place that differs. */
export function assertSame(parts: Readonly<Record<string, string>>, before: Readonly<Record<string, string>>): void {
  assert.deepEqual(Object.keys(parts).sort(), Object.keys(before).sort());
  for (const [name, now] of Object.entries(parts)) {
    const then = before[name] ?? "";
    if (now === then) continue;
    let at = 0;
    while (now[at] === then[at]) at += 1;
    const around = (text: string): string => text.slice(Math.max(0, at - 120), at + 200);
    assert.fail(`${name} differs.\nnow:  ${around(now)}\nthen: ${around(then)}`);
  }
}

/** "Sheet!A1": where the person is in the workbook. */
export function selected(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { host, selected: address } = (window as unknown as WorkbenchWindow).workbench;
    return `${host.book.active.name}!${address()}`;
  });
}

export async function selectCells(page: Page, address: string): Promise<void> {
  await page.evaluate((at) => {
    (window as unknown as WorkbenchWindow).workbench.select(at);
  }, address);
}

/** A command of the grid's own menu on the cells selected. */
export async function gridCommand(page: Page, name: string): Promise<void> {
  const box = await page.locator("#scroller").boundingBox();
  assert.ok(box);
  const at = { clientX: box.x + 200, clientY: box.y + 150, bubbles: true };
  await page.dispatchEvent("#scroller", "contextmenu", at);
  await page.getByRole("menuitem", { name, exact: true }).click();
}

/** What a person pastes from another program. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((what) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", what);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);
}

/** No violation in the pane; the workbench around it is not the add-in. */
export async function expectPaneAccessible(page: Page): Promise<void> {
  for (const frame of page.frames())
    if (frame.url().includes("taskpane.html"))
      await frame.evaluate(() => {
        window.scrollTo(0, 0); // What the sticky header half covers counts as too small a target.
      });
  const { violations } = await new AxeBuilder({ page })
    .include(["#pane iframe", "#root"])
    .exclude(["#pane iframe", "[data-tabster-dummy]"])
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  assert.deepEqual(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`),
    [],
  );
}

/** Nothing that is read or pressed reaches over the pane's edge, save in a table, which scrolls by itself. */
export async function expectFits(pane: Frame): Promise<void> {
  const beyond = await pane.evaluate(() => {
    const found: string[] = [];
    const { clientWidth } = document.documentElement;
    const read = ":is(input, select, button, summary, p, li, h1, h2, h3, label, legend)";
    for (const each of document.querySelectorAll(`#root ${read}`)) {
      if (each.getBoundingClientRect().right <= clientWidth + 1) continue;
      if (!each.closest("table")) found.push(each.outerHTML.slice(0, 120));
    }
    return found;
  });
  assert.deepEqual(beyond, []);
}

/** A department's sheet beside the schema: one figure typed as text, the rest in order. */
export function withFaults(): Promise<Uint8Array> {
  return applyPlanToFile(new Uint8Array(readFileSync(path.join(pacnam, "schema.xlsx"))), {
    title: "a sheet with faults",
    steps: [
      { kind: "add-sheet", sheet: "Biểu 9T" },
      {
        kind: "write",
        sheet: "Biểu 9T",
        top: 0,
        left: 0,
        cells: [
          ["STT", "Chỉ tiêu", "ĐVT", "Kế hoạch", "Thực hiện"],
          [1, "Diện tích cây trồng có lợi thế", "ha", 110, 54],
          [2, "Trồng rừng", "ha", 258, "201,5"],
        ],
      },
      { kind: "activate", sheet: "Biểu 9T" },
    ],
  });
}
