/**
 * Readings kept as text in test/fixtures/readings: what is written, what it is read as, below what it is read for. What a
 * change of code reads otherwise is seen in the diff; after looking at it `npm run readings` writes it anew. Whoever adds a
 * text writes only the text.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What is written is read for: facts in order, and what else stands around, by key. */
export interface Frame {
  readonly facts: readonly string[];
  readonly more: Readonly<Record<string, string>>;
}

export interface Section {
  /** As written: "== Trồng rừng mới | ha | 110 | plan=54". */
  readonly heading: string;
  readonly frame: Frame;
  readonly lines: readonly string[];
}

const HEADING = "== ";
const READ = "⇒ ";

export function sectionsOf(text: string): Section[] {
  return text
    .split(/^(?=== )/mu)
    .filter((part) => part.startsWith(HEADING))
    .map((part) => {
      const [heading = "", ...lines] = part.trim().split("\n");
      return { heading, frame: frameOf(heading.slice(HEADING.length)), lines };
    });
}

function frameOf(heading: string): Frame {
  const fields = heading.split("|").map((field) => field.trim());
  const keyed = fields.map((field) => /^([a-z]+)=(.*)$/u.exec(field));
  return {
    facts: fields.filter((_field, at) => !keyed[at]),
    more: Object.fromEntries(keyed.flatMap((match) => (match ? [[match[1] ?? "", match[2] ?? ""]] : []))),
  };
}

export type ReadText = (written: string, frame: Frame) => string;

/** Each line a text, and behind it what it is read as. */
export function linesRead({ lines, frame }: Section, read: ReadText): string[] {
  return lines.map((line) => {
    const written = (line.split(` ${READ}`)[0] ?? "").trimEnd();
    return `${written} ${READ}${read(written, frame)}`;
  });
}

export type ReadSheet = (drawing: string, frame: Frame) => readonly string[];

/** The lines a drawing, and below it what it is read as. */
export function sheetRead({ lines, frame }: Section, read: ReadSheet): string[] {
  const drawing = lines.filter((line) => !line.startsWith(READ));
  return [...drawing, ...read(drawing.join("\n"), frame).map((each) => `${READ}${each}`.trimEnd())];
}

/** "key=value" of each fact. */
export function shownFacts(facts: Readonly<Record<string, unknown>> = {}): string {
  return Object.entries(facts)
    .map(([key, each]) => `${key}=${String(each)}`)
    .join(" ");
}

/** A line's text as a cell holds it. */
export function cellText(written: string): string {
  return written.replaceAll("\\n", "\n");
}

/** One test a section of the file. */
export function holdReadings(file: string, read: (section: Section) => readonly string[]): void {
  const path = join(__dirname, "..", "fixtures", "readings", `${file}.txt`);
  const sections = sectionsOf(readFileSync(path, "utf8"));
  if (process.env["READINGS"] === "write")
    writeFileSync(path, sections.map((each) => `${[each.heading, ...read(each)].join("\n")}\n`).join("\n"));
  // By line, so that the difference is read as one.
  test.each(sectionsOf(readFileSync(path, "utf8")))("$heading", (section) => {
    expect(read(section)).toEqual(section.lines);
  });
}
