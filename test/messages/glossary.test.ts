/** Every text a person reads is held against docs/glossary.md. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const root = path.resolve(__dirname, "../..");
const glossary = readFileSync(path.join(root, "docs/glossary.md"), "utf8");

interface Term {
  readonly vi: string;
  readonly en: string;
  readonly never: readonly string[];
}

const TERMS: readonly Term[] = glossary
  .split("\n")
  .filter((line) => line.startsWith("| ") && !line.startsWith("| Từ dùng"))
  .map((line) => {
    const [, vi = "", en = "", never = ""] = line.split("|").map((cell) => cell.trim());
    return { vi, en, never: never.split(";").flatMap((word) => (word.trim() === "" ? [] : [word.trim()])) };
  });

const MACHINE = /no machine words[^:]*: (.*)\./i.exec(glossary.replace(/\s+/g, " "))?.[1]?.split(", ") ?? [];

/** The literals of a program's file: its comments and names are no text for people. */
function literals(file: string): string[] {
  const code = readFileSync(file, "utf8")
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/^\s*import .*$/gm, "");
  return [...code.matchAll(/"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`/g)].map(([, plain, template]) =>
    (plain ?? template ?? "").replace(/\$\{[^}]*\}/g, " "),
  );
}

/** Texts in which a figure is put, and those put behind one: a blank before the sign would part it from its number. */
function blanksBeforePercent(file: string): string[] {
  const code = readFileSync(file, "utf8").replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");
  return [...code.matchAll(/[^\n]*(?:[\d}][ \u00a0]%(?!")|["`][ \u00a0]%["`])[^\n]*/g)].map(([line]) => line.trim());
}

/** What a page shows, and the values of a manifest. */
function shown(file: string): string[] {
  const text = readFileSync(path.join(root, file), "utf8").replace(/<!--[\s\S]*?-->/g, "");
  if (file.endsWith(".xml"))
    return [...text.matchAll(/(?:DefaultValue|Value)="([^"]*)"/g)].map(([, value = ""]) => value);
  return text
    .replace(/<(?:style|script)[\s\S]*?<\/(?:style|script)>/g, "")
    .split(/<\/?(?:p|li|h\d|td|th|tr|ul|ol|title|div)\b[^>]*>/)
    .map((part) =>
      part
        .replace(/<[^>]*>/g, "")
        .replace(/\s+/g, " ")
        .trim(),
    );
}

function filesUnder(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => path.join(root, folder, name));
}

const TEXTS: readonly string[] = [
  ...["src/messages", "src/domain/report/words", "src/domain/sheets", "src/domain/form"]
    .flatMap(filesUnder)
    .flatMap(literals),
  ...["manifest.xml", "src/taskpane/help.html", "src/taskpane/privacy.html", "src/taskpane/taskpane.html"].flatMap(
    shown,
  ),
];

/** As a word of its own, in small letters; in quotes: exactly so, as the whole text. */
function uses(word: string, texts: readonly string[]): string[] {
  const exact = /^"(.*)"$/.exec(word)?.[1];
  if (exact !== undefined) return texts.filter((text) => text === exact);
  const whole = new RegExp(`(?<![\\p{L}\\d-])${word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?![\\p{L}\\d])`, "iu");
  return texts.filter((text) => whole.test(text));
}

test("the page has terms", () => {
  expect(TERMS.length).toBeGreaterThan(20);
  expect(MACHINE).toContain("undefined");
  expect(TEXTS.length).toBeGreaterThan(1500);
});

test.each(TERMS.filter(({ vi }) => vi !== "---"))("$vi: is used, and no other word for it is", ({ vi, en, never }) => {
  expect([vi, en].filter((word) => uses(word, TEXTS).length === 0)).toEqual([]);
  expect(never.flatMap((word) => uses(word, TEXTS).map((text) => `${word}: ${text}`))).toEqual([]);
});

test.each(MACHINE)("no person reads “%s”", (word) => {
  // What is left of a template within a template is code.
  const sentences = TEXTS.filter((text) => text.includes(" ") && !text.includes("==="));
  expect(uses(word, sentences)).toEqual([]);
});

test("per cent without a blank, minus as such", () => {
  expect(TEXTS.filter((text) => /\d %/.test(text))).toEqual([]);
  const makers = ["src/messages", "src/domain/report", "src/domain/sheets", "src/domain/form", "src/domain/judge"];
  expect([...makers, "src/word", "src/taskpane"].flatMap(filesUnder).flatMap(blanksBeforePercent)).toEqual([]);
  expect(TEXTS.filter((text) => text.includes(" ") && /(?:^| )-\d/.test(text))).toEqual([]);
});
