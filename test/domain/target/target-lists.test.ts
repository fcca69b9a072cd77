/** Published lists and one made up of traps, read by hand: no confident wrong reading, and few questions. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Target, TargetPart } from "../../../src/domain/target/types";
import { foldKey } from "../../../src/domain/text/fold";
import { parseTarget } from "../../../src/domain/target/target";

interface KeyPart {
  readonly op: string;
  readonly value: number;
  readonly max?: number;
  readonly unit: string;
  readonly change: string | null;
  readonly label: string | null;
}

interface KeyRow {
  readonly row: number;
  readonly name: string;
  readonly unitText: string;
  readonly targetText: string;
  readonly kind: string;
  readonly direction: string;
  readonly parts: readonly KeyPart[];
  readonly ambiguous: boolean;
}

const FIXTURES = join(__dirname, "../../fixtures");
const LISTS = ["resolutions", "targets"].flatMap((folder) =>
  readdirSync(join(FIXTURES, folder))
    .filter((file) => file.endsWith(".targets.json"))
    .map((file) => join(folder, file)),
);

/** Readings that the lists' own notes call equally right. */
function sameUnit(read: string, due: string): boolean {
  return foldKey(read) === foldKey(due) || (read.includes("%") && due.includes("%"));
}

function sameLabel(read: string, due: string): boolean {
  const [a, b] = [foldKey(read), foldKey(due)];
  return a === b || (a !== "" && b !== "" && (a.includes(b) || b.includes(a)));
}

function samePart(read: TargetPart | undefined, due: KeyPart): boolean {
  return (
    read?.op === due.op &&
    Math.abs(read.value - due.value) < 1e-9 &&
    Math.abs((read.max ?? 0) - (due.max ?? 0)) < 1e-9 &&
    sameUnit(read.unit, due.unit) &&
    (read.change ?? null) === due.change &&
    sameLabel(read.label ?? "", due.label ?? "")
  );
}

function isRight(read: Target, due: KeyRow): boolean {
  const numbered = due.kind === "single" || due.kind === "compound";
  return (
    read.kind === due.kind &&
    (!numbered || read.direction === due.direction) &&
    read.parts.length === due.parts.length &&
    due.parts.every((part, at) => samePart(read.parts[at], part))
  );
}

describe.each(LISTS)("%s", (file) => {
  const rows = JSON.parse(readFileSync(join(FIXTURES, file), "utf8")) as readonly KeyRow[];
  const results = rows.map((row) => {
    const target = parseTarget({ name: row.name, unit: row.unitText, text: row.targetText });
    const verdict = !target.certain ? "unsure" : isRight(target, row) ? "right" : "wrong";
    return { row, target, verdict };
  });
  const shown = (verdict: string, ambiguous?: boolean): string[] =>
    results
      .filter((each) => each.verdict === verdict && (ambiguous === undefined || each.row.ambiguous === ambiguous))
      .map(
        ({ row, target }) =>
          `${String(row.row)} ${row.name} | ${row.unitText} | ${row.targetText} → ${JSON.stringify(target)}`,
      );

  test.each<[string, (text: string) => string]>([
    ["decomposed letters", (text) => text.normalize("NFD")],
    ["non-breaking and double spaces", (text) => `  ${text.replaceAll(" ", "\u00a0 ")} `],
    [
      "the other place of the tone",
      (text) => text.replaceAll("hóa", "hoá").replaceAll("thủy", "thuỷ").replaceAll("tỷ", "tỉ"),
    ],
    ["capitals at the start", (text) => text.slice(0, 1).toUpperCase() + text.slice(1)],
  ])("reads the same with %s", (_name, change) => {
    for (const { row, target } of results) {
      const changed = parseTarget({ name: change(row.name), unit: change(row.unitText), text: change(row.targetText) });
      const plain = ({ kind, direction, certain, parts }: Target): object => ({
        kind,
        direction,
        certain,
        parts: parts.map(({ op, value, max, change: way, unit, label }) => [
          op,
          value,
          max,
          way,
          foldKey(unit),
          foldKey(label ?? ""),
        ]),
      });
      expect([row.row, plain(changed)]).toEqual([row.row, plain(target)]);
    }
  });

  test("reads nothing confidently wrong", () => {
    process.stdout.write(
      `${file}: ${String(shown("right").length)} right, ${String(shown("unsure", true).length)}+${String(shown("unsure", false).length)} unsure, ${String(shown("wrong").length)} wrong\n`,
    );
    expect(shown("wrong")).toEqual([]);
  });

  test("asks about at most 3 % of the rows that a careful person would not ask about", () => {
    const clear = rows.filter((row) => !row.ambiguous).length;
    const asked = shown("unsure", false);
    expect(asked.length <= 0.03 * clear ? [] : asked).toEqual([]);
  });
});
