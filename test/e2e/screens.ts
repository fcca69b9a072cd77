/**
 * A picture of every screen and state: 270, 320 and 350 px, light, dark and forced colours, Vietnamese and English, 100 % and
 * 150 %, each with the proof that nothing in it is cut. `npm run screens [-- pattern]` puts them into .artifacts/screens, with
 * sheets on which many are looked at together; `-- --proof [pattern]` makes no pictures; `-- --sheets [pattern]` lays pictures out that
 * are there; `-- --for-help` makes those of help.html (assets/help). The pattern is of names such as "overview, light, vi, 320 px, 100 %". The made-up pane has to be built before
 * (test/taskpane/fake). Ends with 1 where something is cut.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import type { Browser } from "playwright-core";
import { launch, serve } from "./harness";
import { findCut } from "./nothing-cut";
import { toEnglish, VIEWS, type View } from "./views";

const root = path.resolve(__dirname, "../..");
const mode = /^--(proof|sheets|for-help)$/.exec(process.argv[2] ?? "")?.[1] ?? null;
const proofOnly = mode === "proof";
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

interface Shot {
  readonly name: string;
  readonly width: number;
  readonly zoom: number;
}

/** The pictures wanted of a view in one look and language. */
function shotsOf(view: View, look: string, lang: string, only: RegExp): readonly Shot[] {
  return ZOOMS.flatMap((zoom) =>
    WIDTHS.map((width) => ({
      ...{ width, zoom },
      name: `${view.name}, ${look}, ${lang}, ${String(width)} px, ${String(zoom * 100)} %`,
    })),
  ).filter(({ name }) => only.test(name));
}

function fileOf({ name }: Shot): string {
  return path.join(out, `${name.replace(/[^a-z0-9]+/gi, "-").toLowerCase()}.png`);
}

/** Makes the pictures of a view in one look and language; returns what is cut in them. */
async function picture(
  browser: Browser,
  origin: string,
  view: View,
  colours: Pick<(typeof LOOKS)[number], "colorScheme" | "forcedColors">,
  lang: (typeof LANGS)[number],
  shots: readonly Shot[],
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
    for (const shot of shots) {
      // Zooming is having fewer of the page's own pixels.
      const size = { width: Math.round(shot.width / shot.zoom), height: Math.round(768 / shot.zoom) };
      await page.setViewportSize(size);
      // What sticks to the edge stands there, and nothing is pointed at.
      await page.mouse.move(0, 0);
      await page.evaluate(() => {
        window.scrollTo(0, 0);
      });
      if (!proofOnly) await page.screenshot({ path: fileOf(shot), fullPage: true });
      for (const cut of await findCut(page)) faults.push(`${shot.name}: ${cut}`);
    }
  } catch (error) {
    faults.push(`${view.name}, ${lang}: ${error instanceof Error ? error.message : String(error)}`);
  }
  await context.close();
  return faults;
}

const SHEET = { columns: 5, column: 352, height: 1560, caption: 18 } as const;
/** Of a very long list its beginning and its end are looked at; the proof goes through all of it. */
const LONGEST = { first: 3, last: 1 } as const;

/** Where a PNG says how wide and high it is. */
function sizeOf(file: string): { readonly width: number; readonly height: number } {
  const head = readFileSync(file);
  return { width: head.readUInt32BE(16), height: head.readUInt32BE(20) };
}

interface Strip {
  readonly html: string;
  readonly height: number;
}

/** A picture cut into parts that fit a column, each under its name. */
function stripsOf(shot: Shot): readonly Strip[] {
  const file = fileOf(shot);
  const { width, height } = sizeOf(file);
  const room = SHEET.height - SHEET.caption;
  const strips: Strip[] = [];
  for (let top = 0; top < height; top += room) {
    const part = Math.min(room, height - top);
    const style = `width:${String(width)}px;height:${String(part)}px;background:url("${path.basename(file)}") 0 -${String(top)}px`;
    strips.push({
      html: `<figure><figcaption>${shot.name}</figcaption><div style='${style}'></div></figure>`,
      height: part + SHEET.caption,
    });
  }
  return strips.length <= LONGEST.first + LONGEST.last
    ? strips
    : [...strips.slice(0, LONGEST.first), ...strips.slice(-LONGEST.last)];
}

/** Each strip into the first column that has room for it. */
function columnsOf(strips: readonly Strip[]): readonly string[] {
  const columns: { html: string; left: number }[] = [];
  for (const { html, height } of strips) {
    const column = columns.find(({ left }) => left >= height);
    if (column) {
      column.html += html;
      column.left -= height;
    } else columns.push({ html, left: SHEET.height - height });
  }
  return columns.map(({ html }) => html);
}

/** Pictures of one look, language and size side by side: for looking at many together. */
async function contactSheets(browser: Browser, shots: readonly Shot[]): Promise<void> {
  const page = await browser.newPage({ viewport: { width: SHEET.columns * SHEET.column, height: SHEET.height } });
  await page.goto(`file://${out}/`);
  const groups = new Map<string, Strip[]>();
  for (const shot of shots) {
    const group = shot.name.split(", ").slice(-4).join(", ");
    groups.set(group, [...(groups.get(group) ?? []), ...stripsOf(shot)]);
  }
  for (const [group, strips] of groups) {
    const columns = columnsOf(strips);
    for (let first = 0; first < columns.length; first += SHEET.columns) {
      const body = columns.slice(first, first + SHEET.columns).map((column) => `<section>${column}</section>`);
      await page.setContent(
        `<base href="file://${out}/"><style>body{margin:0;display:flex;background:#999;font:11px sans-serif}section{width:${String(SHEET.column)}px;overflow:hidden}figure{margin:0}figcaption{height:${String(SHEET.caption)}px;white-space:nowrap}</style>${body.join("")}`,
        { waitUntil: "load" },
      );
      const name = `sheet-${group.replace(/[^a-z0-9]+/gi, "-")}-${String(first / SHEET.columns + 1)}.png`;
      await page.screenshot({ path: path.join(out, name) });
    }
  }
}

/** The pictures of the help: a screen each, as tall as a pane on a small laptop. */
const FOR_HELP: Readonly<Record<string, string>> = {
  "forms, what would be issued": "bieu-mau",
  "history and the sheets of the workbook": "lich-su",
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
    // What was opened is what the picture is of; otherwise the screen from its top.
    await page.evaluate(() => {
      const parts = document.querySelectorAll("main > div:not([hidden]) > details[open] > summary");
      const opened = location.search === "?screen=overview" ? parts[parts.length - 1] : undefined;
      window.scrollTo(0, opened ? opened.getBoundingClientRect().top + window.scrollY - 44 : 0);
    });
    await page.mouse.move(0, 0);
    await page.screenshot({ path: path.join(folder, `${file}.png`) });
    await page.close();
  }
}

async function main(): Promise<void> {
  const only = new RegExp(process.argv[mode === null ? 2 : 3] ?? "");
  if (mode === null) rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const browser = await launch();
  if (mode === "sheets") {
    const there = VIEWS.flatMap((view) =>
      LOOKS.flatMap(({ look }) => LANGS.flatMap((lang) => shotsOf(view, look, lang, only))),
    ).filter((shot) => existsSync(fileOf(shot)));
    await contactSheets(browser, there);
    await browser.close();
    return;
  }
  const { origin, close } = await serve(path.join(root, ".build/fake-pane"));
  if (mode === "for-help") {
    await picturesForHelp(browser, origin);
    await browser.close();
    close();
    return;
  }
  let faults = 0;
  const made: Shot[] = [];
  for (const view of VIEWS)
    for (const { look, ...colours } of LOOKS)
      for (const lang of LANGS) {
        const shots = shotsOf(view, look, lang, only);
        if (shots.length === 0) continue;
        made.push(...shots);
        for (const fault of await picture(browser, origin, view, colours, lang, shots)) {
          faults += 1;
          process.stdout.write(`${fault}\n`);
        }
      }
  if (!proofOnly) await contactSheets(browser, made);
  await browser.close();
  close();
  process.stdout.write(`${String(made.length)} pictures in ${path.relative(root, out)}, ${String(faults)} faults\n`);
  process.exitCode = faults === 0 ? 0 : 1;
}

void main();
