/** One name for one thing: the ribbon's buttons, the parts of the pane, the headings of the help. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { LANGS, type Lang } from "../../src/messages/lang";
import { OVERVIEW } from "../../src/messages/ui/overview";
import { ATTAINMENT } from "../../src/messages/ui/change";
import { CHECK } from "../../src/messages/ui/check";
import { CONSOLIDATE } from "../../src/messages/ui/consolidate";
import { REPORT } from "../../src/messages/ui/report";
import { SHELL } from "../../src/messages/ui/shell";

const root = path.resolve(__dirname, "../..");
const manifest = readFileSync(path.join(root, "manifest.xml"), "utf8");
const help = readFileSync(path.join(root, "src/taskpane/help.html"), "utf8");

/** A button's words on the ribbon. */
function label(id: string, lang: Lang): string {
  const entry = new RegExp(
    `<bt:String id="${id}\\.Label" DefaultValue="([^"]*)">\\s*<bt:Override Locale="en-US" Value="([^"]*)"`,
  );
  const [, vi = "", en = ""] = entry.exec(manifest) ?? [];
  return lang === "vi" ? vi : en;
}

/** What the ribbon's button opens, and what it is called in the pane. */
const BUTTONS = [
  ["Panel", (lang: Lang) => SHELL[lang].overview],
  ["Check", (lang: Lang) => SHELL[lang].check],
  ["Attainment", (lang: Lang) => SHELL[lang].attainment],
  ["Highlight", (lang: Lang) => OVERVIEW[lang].highlightOn],
  ["Consolidate", (lang: Lang) => SHELL[lang].consolidate],
] as const;

const PARTS = ["overview", "check", "attainment", "consolidate", "report", "schema", "forms"] as const;

describe.each(LANGS)("in %s", (lang) => {
  test.each(BUTTONS)("the ribbon's button %s is called as in the pane", (id, name) => {
    expect(label(id, lang)).toBe(name(lang));
  });

  test("the heading of a part is its tab's name, which a narrow pane only shortens", () => {
    const texts = SHELL[lang];
    expect([OVERVIEW, CHECK, ATTAINMENT, CONSOLIDATE, REPORT].map((each) => each[lang].title)).toEqual([
      texts.overview,
      texts.check,
      texts.attainment,
      texts.consolidate,
      texts.report,
    ]);
    expect(texts.attainment.toLowerCase()).toContain(texts.attainmentShort.toLowerCase());
  });
});

test("the help has a heading for each part, and for the highlight, by its name", () => {
  const headings = [...help.matchAll(/<h2[^>]*>([^<]*)<\/h2>/g)].map(([, heading]) => heading);
  for (const name of [...PARTS.map((part) => SHELL.vi[part]), OVERVIEW.vi.highlightOn])
    expect(headings).toContain(name);
});

/** Every text of the pane, and the words of the schema sheets. */
function spoken(): string {
  return ["src/messages", "src/domain/schema", "src/domain/report"]
    .flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" }).map((name) =>
        path.join(root, folder, name),
      ),
    )
    .filter((name) => name.endsWith(".ts"))
    .map((name) => readFileSync(name, "utf8"))
    .join("\n");
}

test("every button and sheet that the help names is called so in the pane", () => {
  const texts = spoken();
  const named = [...help.matchAll(/<(?:b|i)>([^<]*)<\/(?:b|i)>/g)]
    .map(([, text = ""]) => text.replace(/\s+/g, " ").replace(/…$/, "").trim())
    // Bold that ends so opens a paragraph.
    .filter((text) => !text.endsWith(":"));
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((text) => !texts.includes(`"${text}`) && !texts.includes(`\`${text}`))).toEqual([]);
});
