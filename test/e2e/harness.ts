/**
 * A small runner for checks that need a browser: named scenarios one after the other, and at the end a line
 * "N passed, N failed", which .ci/run adds up.
 */
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { chromium, type Browser, type Frame, type Page } from "playwright-core";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".png": "image/png",
  ".xml": "application/xml",
};

export interface Scenario {
  readonly name: string;
  readonly run: (page: Page, origin: string) => Promise<void>;
  readonly width?: number;
  readonly height?: number;
  readonly forcedColors?: "active";
  readonly colorScheme?: "dark" | "light";
  /** Messages in the console that belong to the scenario. */
  readonly expectsErrors?: RegExp;
}

/** Where the pages are, and how to stop serving them. */
export interface Served {
  readonly origin: string;
  readonly close: () => void;
}

/** Serves a folder over http on a free port. */
export async function serve(folder: string): Promise<Served> {
  const server = createServer((request, response) => {
    const name = new URL(request.url ?? "/", "http://x").pathname;
    const file = path.join(folder, name === "/" ? "index.html" : decodeURIComponent(name));
    readFile(file).then(
      (bytes) => {
        response.setHeader("content-type", TYPES[path.extname(file)] ?? "application/octet-stream");
        response.end(bytes);
      },
      () => {
        response.statusCode = 404;
        response.end();
      },
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${String(port)}`, close: () => server.close() };
}

export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

/**
 * Runs the scenarios (those that match the environment’s ONLY, where it is set), each on a fresh page; an unexpected console
 * error fails it. One that fails is tried once more, on a busy machine a page may be slow; what only passes then is said.
 */
export async function runScenarios({ origin, close }: Served, scenarios: readonly Scenario[]): Promise<void> {
  const browser = await launch();
  let failed = 0;
  const only = new RegExp(process.env["ONLY"] ?? "");
  const chosen = scenarios.filter(({ name }) => only.test(name));
  for (const scenario of chosen) {
    let trouble = await runOne(browser, origin, scenario);
    if (trouble !== "") {
      process.stdout.write(`  again ${scenario.name}\n${trouble}\n`);
      trouble = await runOne(browser, origin, scenario);
    }
    process.stdout.write(trouble === "" ? `  ok    ${scenario.name}\n` : `  FAIL  ${scenario.name}\n${trouble}\n`);
    if (trouble !== "") failed += 1;
  }
  await browser.close();
  close();
  process.stdout.write(`${String(chosen.length - failed)} passed, ${String(failed)} failed\n`);
  process.exitCode = failed === 0 ? 0 : 1;
}

async function runOne(browser: Browser, origin: string, scenario: Scenario): Promise<string> {
  const context = await browser.newContext({
    viewport: { width: scenario.width ?? 320, height: scenario.height ?? 378 },
    forcedColors: scenario.forcedColors ?? "none",
    colorScheme: scenario.colorScheme ?? "light",
    locale: "vi-VN",
    ignoreHTTPSErrors: true,
  });
  // Functions given to a page carry calls of this, put in by the compiler.
  await context.addInitScript({ content: "globalThis.__name = (made) => made;" });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") errors.push(message.text());
  });
  try {
    await scenario.run(page, origin);
    const unexpected = errors.filter((error) => !(scenario.expectsErrors?.test(error) ?? false));
    return unexpected.join("\n");
  } catch (error) {
    return `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n${errors.join("\n")}`;
  } finally {
    await context.close();
  }
}

/** The words of the filled buttons in sight, those that lead on. A button's look is told by its colour alone. */
export function filledButtons(pane: Page | Frame): Promise<string[]> {
  return pane.getByRole("button").evaluateAll((all) =>
    all.flatMap((each) => {
      const style = getComputedStyle(each);
      const filled = ["", "Hover", "Pressed"].map((state) => {
        const brand = style.getPropertyValue(`--colorBrandBackground${state}`).match(/[0-9a-f]{2}/gi) ?? [];
        return `rgb(${brand.map((part) => String(parseInt(part, 16))).join(", ")})`;
      });
      return each.getClientRects().length > 0 && filled.includes(style.backgroundColor) ? [each.textContent] : [];
    }),
  );
}

/** Expects these to be the filled buttons in sight. */
export async function expectPrimary(pane: Page | Frame, ...names: readonly string[]): Promise<void> {
  for (let wait = 0; ; wait += 1) {
    const found = await filledButtons(pane);
    if (found.join() === names.join()) return;
    if (wait === 50) throw new Error(`The primary buttons are ${found.join(", ")}, not ${names.join(", ")}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
