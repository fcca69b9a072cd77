/**
 * Indicators on cards: a label and what it says on each line, "Chỉ tiêu: …", "Đơn vị tính: %", "Kế hoạch: 80", "Thực hiện: 77,8",
 * one card below the other or side by side. They are brought into one row of each card.
 */
import { columnsOf, rowsOf } from "../grid/lines";
import { viewOfRows, type Place, type SheetView, type ViewCell } from "../grid/view";
import { cellAt } from "../grid/snapshot";
import type { TextGrid } from "../grid/text-grid";
import type { ColumnRole } from "./column-role";
import { headingKey, meaningOf } from "./headings";

/** Columns and rows in which cards are looked for; cells between a label and what it says. */
const COLUMNS = 40;
const ROWS = 2_000;
const GAP = 3;
/** Longer texts are no labels. */
const LONGEST = 50;

/** A label with what it says. */
interface Line {
  readonly row: number;
  readonly label: string;
  readonly role: ColumnRole | null;
  readonly at: Place;
  readonly said: ViewCell | null;
}

interface Card {
  readonly name: ViewCell | null;
  readonly lines: readonly Line[];
}

/** The sheet with a row for each card, or null where fewer than two cards stand on it. */
export function viewCards(grid: TextGrid): SheetView | null {
  const cards: Card[] = [];
  for (const column of columnsOf(grid, 0, COLUMNS)) cards.push(...cardsIn(grid, column));
  if (cards.length < 2) return null;
  const labels = new Map<string, Place>();
  for (const { lines } of cards)
    for (const { label, at, role } of lines) if (role !== "name" && !labels.has(label)) labels.set(label, at);
  const nameAt = cards.flatMap(({ lines }) => lines).find(({ role }) => role === "name");
  const heading = [
    nameAt ? labelCell(grid, nameAt.at) : null,
    ...[...labels.values()].map((at) => labelCell(grid, at)),
  ];
  const rows = cards.map(({ name, lines }) => [
    name,
    ...[...labels.keys()].map((label) => lines.find((line) => line.label === label)?.said ?? null),
  ]);
  return viewOfRows("cards", grid, [heading, ...rows]);
}

/** The cards whose labels stand in a column. */
function cardsIn(grid: TextGrid, column: number): Card[] {
  const cards: Card[] = [];
  let lines: Line[] = [];
  const close = (): void => {
    const card = cardOf(grid, column, lines);
    if (card) cards.push(card);
    lines = [];
  };
  for (const row of rowsOf(grid, 0, ROWS)) {
    const line = lineAt(grid, row, column);
    if (!line) {
      close();
      continue;
    }
    // A label again, or a name, begins the next card.
    if (line.role === "name" || lines.some(({ label }) => label === line.label)) close();
    lines.push(line);
  }
  close();
  return cards;
}

/** A card says the name of its indicator, or has it above its first label, and says a figure. */
function cardOf(grid: TextGrid, column: number, lines: readonly Line[]): Card | null {
  const [first, second] = lines;
  if (!first || !second || !lines.some(({ role, said }) => role === "actual" && said !== null)) return null;
  const named = lines.find(({ role }) => role === "name")?.said;
  if (named) return { name: named, lines };
  const above = first.row - 1;
  return grid.text(above, column) === "" ? null : { name: { at: [above, column] }, lines };
}

/** A label and what stands after its colon, or to the right of it. */
function lineAt(grid: TextGrid, row: number, column: number): Line | null {
  if (typeof cellAt(grid.sheet, row, column)?.value !== "string") return null;
  const { label, inside } = labelled(grid.text(row, column));
  if (label.length > LONGEST) return null;
  const { role } = meaningOf([label]);
  if (role === null) return null;
  const at: Place = [row, column];
  const said = inside === "" ? rightOf(grid, row, column) : { at, cell: { value: inside } };
  return { row, label: headingKey(label), role, at, said };
}

function rightOf(grid: TextGrid, row: number, column: number): ViewCell | null {
  for (const right of columnsOf(grid, column + 1, column + 1 + GAP))
    if (grid.text(row, right) !== "") return { at: [row, right] };
  return null;
}

function labelCell(grid: TextGrid, at: Place): ViewCell {
  return { at, cell: { value: labelled(grid.text(...at)).label } };
}

/** What stands before the first colon, and behind it. */
function labelled(text: string): { readonly label: string; readonly inside: string } {
  const [label = "", ...rest] = text.split(":");
  return { label: label.trim(), inside: rest.join(":").trim() };
}
