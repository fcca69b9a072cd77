/** Consolidates in the production pane on the workbench, in Chromium, and measures from inside the pane. */
import type { Browser, Frame, Page } from "playwright-core";
import { launch } from "../e2e/harness";
import type { PaneMeasure } from "./measures";

const SCHEMA = "samples/bench-schema.xlsx";
const PATIENCE = 240_000;

interface Notes {
  readonly at: Record<string, number>;
  readonly tasks: { readonly start: number; readonly duration: number; readonly name: string }[];
}

interface HostNotes {
  time: number;
  drawing: number;
  largest: number;
}

type PaneWindow = Window & { notes: Notes };
type BenchWindow = Window & {
  hostNotes: HostNotes;
  readonly workbench: {
    readonly host: {
      process: (body: string) => string;
      resetCounters: () => void;
      readonly counters: { readonly requests: number; readonly bytesIn: number };
    };
  };
};

/** One consolidation of the files, in a new browser; written and made `again` with other files where some are given. */
export async function measurePane(
  origin: string,
  schema: Uint8Array,
  files: readonly string[],
  { again = null as readonly string[] | null } = {},
): Promise<PaneMeasure> {
  const browser: Browser = await launch();
  try {
    const context = await browser.newContext({
      viewport: { width: 1366, height: 768 },
      locale: "vi-VN",
      ignoreHTTPSErrors: true,
    });
    // The compiler marks functions with their names; in the page there is nobody to take the mark.
    await context.addInitScript("globalThis.__name = (marked) => marked");
    await context.addInitScript(noteDrawing);
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    await page.route(`**/${SCHEMA}`, (route) => route.fulfill({ body: Buffer.from(schema) }));
    await page.goto(`${origin}/workbench.html?open=${SCHEMA}&lang=vi-VN`);
    await page.getByRole("tab", { name: "Bộ chỉ tiêu" }).waitFor();
    await page.getByRole("button", { name: "Tổng hợp", exact: true }).click();
    const pane = await paneOf(page);
    await pane.getByRole("button", { name: "Chọn tệp…" }).waitFor();
    await watch(page, pane);
    const processor = await processorTime(browser);
    await pane.locator("input[type=file]").setInputFiles([...files]);
    await pane.getByRole("button", { name: "Ghi vào sổ" }).waitFor();
    const previewCpu = (await processor()) * 1000;
    await page.waitForTimeout(1000);
    if (!again) return { ...(await collect(page, pane)), previewCpu };
    await pane.getByRole("button", { name: "Ghi vào sổ" }).click();
    await pane.getByRole("button", { name: "Xem tổng quan" }).waitFor();
    await page.waitForTimeout(500);
    const first = { ...(await collect(page, pane)), previewCpu };
    await pane.getByRole("button", { name: "Tổng hợp lần khác" }).click();
    await pane.getByRole("button", { name: "Chọn tệp…" }).waitFor();
    await page.waitForTimeout(500);
    await restart(page, pane);
    await pane.locator("input[type=file]").setInputFiles([...again]);
    await pane.getByRole("button", { name: "Ghi vào sổ" }).waitFor();
    await page.waitForTimeout(500);
    const { preview, host } = await collect(page, pane);
    return { ...first, again: preview, againHost: host };
  } finally {
    await browser.close();
  }
}

/** Tells the seconds of processor time that all processes of the browser have taken since. */
async function processorTime(browser: Browser): Promise<() => Promise<number>> {
  const session = await browser.newBrowserCDPSession();
  const taken = async (): Promise<number> => {
    const { processInfo } = await session.send("SystemInfo.getProcessInfo");
    return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
  };
  const before = await taken();
  return async () => (await taken()) - before;
}

/** The workbench recalculates and draws in animation frames: Excel's work, not ours. */
function noteDrawing(): void {
  if (window !== window.top) return;
  const top = window as unknown as BenchWindow;
  top.hostNotes = { time: 0, drawing: 0, largest: 0 };
  const request = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (draw) =>
    request((time) => {
      const start = performance.now();
      draw(time);
      top.hostNotes.drawing += performance.now() - start;
    });
}

async function paneOf(page: Page): Promise<Frame> {
  for (let wait = 0; wait < 300; wait += 1) {
    const pane = page.frames().find((frame) => frame.url().includes("taskpane.html"));
    if (pane) return pane;
    await page.waitForTimeout(100);
  }
  throw new Error("no pane");
}

/** Notes the moments and the long tasks inside the pane, and the host's own work outside it. */
async function watch(page: Page, pane: Frame): Promise<void> {
  await pane.evaluate(() => {
    const notes: Notes = { at: {}, tasks: [] };
    (window as unknown as PaneWindow).notes = notes;
    const note = (name: string): void => {
      if (notes.at[name] !== undefined) return;
      notes.at[name] = performance.now();
      // For a trace of the browser.
      performance.mark(name);
    };
    const hasButton = (text: string): boolean =>
      [...document.querySelectorAll("button")].some((button) => button.textContent === text);
    new PerformanceObserver((list) => {
      for (const { startTime, duration, name } of list.getEntries())
        notes.tasks.push({ start: startTime, duration, name });
    }).observe({ type: "longtask" });
    document.addEventListener(
      "change",
      () => {
        note("picked");
      },
      true,
    );
    document.addEventListener(
      "click",
      ({ target }) => {
        if ((target as Element).closest("button")?.textContent === "Ghi vào sổ") note("asked");
      },
      true,
    );
    setInterval(() => {
      if (notes.at["preview"] === undefined && hasButton("Ghi vào sổ")) note("preview");
      if (notes.at["asked"] !== undefined && hasButton("Xem tổng quan")) note("written");
    }, 10);
  });
  await page.evaluate(() => {
    const top = window as unknown as BenchWindow;
    const { host } = top.workbench;
    const notes = top.hostNotes;
    notes.drawing = 0;
    host.resetCounters();
    const process = host.process.bind(host);
    host.process = (body) => {
      const start = performance.now();
      const answer = process(body);
      notes.time += performance.now() - start;
      notes.largest = Math.max(notes.largest, new TextEncoder().encode(body).length);
      return answer;
    };
  });
}

/** Everything noted so far is forgotten. */
async function restart(page: Page, pane: Frame): Promise<void> {
  await pane.evaluate(() => {
    const { notes } = window as unknown as PaneWindow;
    for (const name of Object.keys(notes.at)) Reflect.deleteProperty(notes.at, name);
    notes.tasks.length = 0;
  });
  await page.evaluate(() => {
    const { hostNotes } = window as unknown as BenchWindow;
    Object.assign(hostNotes, { time: 0, drawing: 0, largest: 0 });
  });
}

async function collect(page: Page, pane: Frame): Promise<Omit<PaneMeasure, "previewCpu">> {
  const { at, tasks } = await pane.evaluate(() => (window as unknown as PaneWindow).notes);
  const host = await page.evaluate(() => {
    const { hostNotes, workbench } = window as unknown as BenchWindow;
    const { requests, bytesIn } = workbench.host.counters;
    return { ...hostNotes, requests, bytesIn };
  });
  const { picked = 0, preview = 0, asked = 0, written = 0 } = at;
  const longest = (from: number, to: number): number =>
    tasks
      // The pane and the workbench share one thread here: what the workbench does is not the pane's.
      .filter(({ start, name }) => name === "self" && start >= from - 5 && start <= to)
      .reduce((most, { duration }) => Math.max(most, duration), 0);
  return {
    preview: preview - picked,
    again: Number.NaN,
    againHost: Number.NaN,
    write: written - asked,
    host: host.time + host.drawing,
    blockedReading: longest(picked, preview),
    blockedWriting: longest(asked, written),
    requests: host.requests,
    bytes: host.bytesIn,
    largest: host.largest,
  };
}
