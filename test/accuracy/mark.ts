/**
 * Marks a consolidation by a key. A confident wrong figure is what the product must never give, a lost one what nobody
 * would notice; a question costs a minute.
 */
import type { Consolidation, ConsolidatedValue } from "../../src/domain/consolidate/consolidation";
import type { Finding } from "../../src/domain/finding/finding";
import type { KeyFigure } from "./book";
import { groupBy } from "./group-by";

/** right: the key's · wrong: used and not the key's · lost: gone without a word · asked: left out with a finding · unread: its whole sheet left out, and said. */
export const MARKS = ["right", "asked", "unread", "wrong", "lost"] as const;
export type Mark = (typeof MARKS)[number];

export interface Marked {
  readonly figure: KeyFigure;
  readonly mark: Mark;
  /** What was used instead, or the codes of what was said. */
  readonly got: string;
}

/** Every figure of the key with its mark, and every used figure that the key does not have as wrong. */
export function markBook(figures: readonly KeyFigure[], consolidation: Consolidation): Marked[] {
  const used = groupBy(
    consolidation.values.filter((value) => value.used),
    pairOf,
  );
  const known = new Set(figures.map(pairOf));
  const extra = [...used].filter(([pair]) => !known.has(pair)).flatMap(([, values]) => values);
  return [
    ...figures.map((figure) => markFigure(figure, used.get(pairOf(figure)) ?? [], consolidation)),
    ...extra.map((value): Marked => ({ figure: noFigure(value), mark: "wrong", got: shown(value) })),
  ];
}

function markFigure(figure: KeyFigure, used: readonly ConsolidatedValue[], consolidation: Consolidation): Marked {
  const marked = (mark: Mark, got: string): Marked => ({ figure, mark, got });
  const other = used.find((value) => !isRight(figure, value));
  if (other) return marked("wrong", shown(other));
  if (used.length > 0) return marked("right", "");
  const there = consolidation.values.filter(({ file, sheet }) => file === figure.file && sameSheet(figure, sheet));
  const about = consolidation.findings.filter(({ at }) => at.file === figure.file && sameSheet(figure, at.sheet));
  if (there.length === 0) {
    const said = about.filter(({ at }) => at.cell === undefined);
    return marked(said.length > 0 ? "unread" : "lost", codes(said));
  }
  const state = there.find(({ cell }) => cell === figure.cell)?.state;
  if (figure.state !== undefined && (state ?? "noData") === figure.state) return marked("right", "");
  const said = about.filter((finding) => finding.severity !== "I" && concerns(finding, figure));
  if (said.length === 0) return marked("lost", state ?? "");
  return marked(figure.mustAsk === true ? "right" : "asked", codes(said));
}

function isRight({ value, or = [], parts, reading }: KeyFigure, got: ConsolidatedValue): boolean {
  if (reading !== undefined && got.reading !== undefined && got.reading !== reading) return false;
  if (parts) return parts.length === got.parts?.length && parts.every((part, at) => isSame(part, got.parts?.[at]));
  if (value === 0 && got.state === "notArisen") return true;
  return value !== undefined && [value, ...or].some((each) => isSame(each, got.value));
}

function isSame(a: number, b: number | null | undefined): boolean {
  return b !== null && b !== undefined && Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));
}

/** Of the cell, its row or its whole sheet; of a heading, which settles what the cells below are. Not of another indicator. */
function concerns({ code, at }: Finding, { indicator, cell }: KeyFigure): boolean {
  if (at.indicator !== undefined && at.indicator !== indicator) return false;
  if (at.cell === undefined || code.startsWith("heading-")) return true;
  const [from = 0, to = from] = [...at.cell.matchAll(/\d+/g)].map(Number);
  const row = Number(/\d+/.exec(cell)?.[0]);
  return from <= row && row <= to;
}

/** A text file has one sheet, whatever it is called. */
function sameSheet({ file, sheet }: KeyFigure, other: string | undefined): boolean {
  return other === undefined || other === sheet || file.endsWith(".csv");
}

const pairOf = ({ indicator, unit }: { indicator: string | null; unit: string }): string =>
  `${indicator ?? ""}|${unit}`;

const codes = (findings: readonly Finding[]): string => [...new Set(findings.map(({ code }) => code))].join(", ");

function shown({ value, parts, cell, text, reading }: ConsolidatedValue): string {
  return `${parts?.join("/") ?? String(value)}${reading === undefined ? "" : ` (${reading})`} from ${cell} «${text}»`;
}

function noFigure({ indicator, unit, file, sheet, cell, text }: ConsolidatedValue): KeyFigure {
  return { indicator: indicator ?? "", unit, file, sheet, cell, text, note: "not in the key" };
}
