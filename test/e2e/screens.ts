/**
 * A picture of every screen and state: 270, 320 and 350 px, light, dark and forced colours, Vietnamese and English, 100 % and
 * 150 %, each with the proof that nothing in it is cut. `npm run screens [-- pattern]` puts them into .artifacts/screens with contact sheets, and
 * `npm run screens -- --proof [pattern]` makes no pictures; `npm run screens -- --for-help` makes those of help.html (assets/help). The made-up pane has to be built before (test/taskpane/fake). Ends with 1
 * where something is cut.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { launch, serve } from "./harness";
import { findCut } from "./nothing-cut";
import { VIEWS, type View } from "./views";

const root = path.resolve(__dirname, "../..");
const proofOnly = process.argv[2] === "--proof";
const out = path.join(root, ".artifacts/screens");
const WIDTHS = [270, 320, 350] as const;
const ZOOMS = [1, 1.5] as const;
const LOOKS = [
  { look: "light", colorScheme: "light", forcedColors: "none" },
  { look: "dark", colorScheme: "dark", forcedColors: "none" },
  { look: "forced", colorScheme: "light", forcedColors: "active" },
] as const;
/** What is waited for and clicked is named in Vietnamese: in English the language is changed afterwards, by the menu. */
const LANGS = ["vi", "en"] as const;

async function toEnglish(page: Page): Promise<void> {
  const menu = page.getByRole("button", { name: "Menu" });
  if ((await menu.count()) === 0) return;
  await menu.click();
  await page.getByRole("menuitem", { name: "English" }).click();
  await page.waitForFunction(() => document.documentElement.lang === "en");
}

/** The pictures of a view in one look and language; returns what is cut in them. */
async function picture(
  browser: Browser,
  origin: string,
  view: View,
  { look, ...colours }: (typeof LOOKS)[number],
  lang: (typeof LANGS)[number],
): Promise<string[]> {
  const context = await browser.newContext({
    ...colours,
    viewport: { width: 320, height: 640 },
    locale: "vi-VN",
    reducedMotion: "reduce",
  });
  await context.addInitScript({ content: "globalThis.__name = (made) => made;" });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const faults: string[] = [];
  try {
    await page.goto(`${origin}/?${view.query}`);
    await page.getByText(view.ready).first().waitFor();
    await view.act?.(page);
    if (lang === "en") await toEnglish(page);
    for (const zoom of ZOOMS)
      for (const width of WIDTHS) {
        // Zooming is having fewer of the page's own pixels.
        await page.setViewportSize({ width: Math.round(width / zoom), height: Math.round(768 / zoom) });
        const name = `${view.name}, ${look}, ${lang}, ${String(width)} px, ${String(zoom * 100)} %`;
        const file = name.replace(/[^a-z0-9]+/gi, "-").toLowerCase();
        if (!proofOnly) await page.screenshot({ path: path.join(out, `${file}.png`), fullPage: true });
        for (const cut of await findCut(page)) faults.push(`${name}: ${cut}`);
      }
  } catch (error) {
    faults.push(`${view.name}, ${look}, ${lang}: ${error instanceof Error ? error.message : String(error)}`);
  }
  await context.close();
  return faults;
}

/** Pictures side by side, for looking at many at once. */
async function contactSheets(browser: Browser): Promise<void> {
  const files = readdirSync(out).filter((file) => file.endsWith(".png"));
  const page = await browser.newPage({ viewport: { width: 1900, height: 1000 } });
  for (const { look } of LOOKS)
    for (const lang of LANGS)
      for (const zoom of ZOOMS) {
        const wanted = files.filter((file) => file.endsWith(`-${look}-${lang}-320-px-${String(zoom * 100)}-.png`));
        const images = wanted.map(
          (file) => `<img src="${file}" style="height:520px;margin:4px;border:1px solid #888">`,
        );
        const html = path.join(out, `sheet-${look}-${lang}-${String(zoom * 100)}.html`);
        writeFileSync(html, `<body style="margin:0">${images.join("")}</body>`);
        await page.goto(`file://${html}`);
        await page.screenshot({ path: html.replace(/html$/, "jpg"), type: "jpeg", fullPage: true });
      }
}

/** The pictures of the help: a screen each, as tall as a pane on a small laptop. */
const FOR_HELP: Readonly<Record<string, string>> = {
  "making a schema, preview": "bo-chi-tieu",
  "check with findings open": "kiem-tra",
  attainment: "tinh-muc-dat",
  "consolidate, preview": "tong-hop",
  overview: "tong-quan",
  "report, a draft with what goes back to units and what is exported": "bao-cao",
};

async function picturesForHelp(browser: Browser, origin: string): Promise<void> {
  const folder = path.join(root, "assets/help");
  mkdirSync(folder, { recursive: true });
  for (const view of VIEWS) {
    const file = FOR_HELP[view.name];
    if (file === undefined) continue;
    const page = await browser.newPage({
      viewport: { width: 320, height: 460 },
      locale: "vi-VN",
      reducedMotion: "reduce",
    });
    await page.addInitScript({ content: "globalThis.__name = (made) => made;" });
    await page.goto(`${origin}/?${view.query}`);
    await page.getByText(view.ready).first().waitFor();
    await view.act?.(page);
    await page.evaluate(() => {
      window.scrollTo(0, 0);
    });
    await page.mouse.move(0, 0);
    await page.screenshot({ path: path.join(folder, `${file}.png`) });
    await page.close();
  }
}

async function main(): Promise<void> {
  const only = new RegExp(process.argv[proofOnly ? 3 : 2] ?? "");
  if (!proofOnly && process.argv[2] !== "--for-help") rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const { origin, close } = await serve(path.join(root, ".build/fake-pane"));
  const browser = await launch();
  if (process.argv[2] === "--for-help") {
    await picturesForHelp(browser, origin);
    await browser.close();
    close();
    return;
  }
  let faults = 0;
  const views = VIEWS.filter(({ name }) => only.test(name));
  for (const view of views)
    for (const look of LOOKS)
      for (const lang of LANGS)
        for (const fault of await picture(browser, origin, view, look, lang)) {
          faults += 1;
          process.stdout.write(`${fault}\n`);
        }
  if (!proofOnly) await contactSheets(browser);
  await browser.close();
  close();
  const pictures = views.length * LOOKS.length * LANGS.length * WIDTHS.length * ZOOMS.length;
  process.stdout.write(`${String(pictures)} pictures in ${path.relative(root, out)}, ${String(faults)} faults\n`);
  process.exitCode = faults === 0 ? 0 : 1;
}

void main();
