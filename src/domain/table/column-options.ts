/**
 * What each column of a table may be for, with what speaks for it: words of its heading as a prior, the time they speak of,
 * and what its cells hold. Which of them it is, the columns together decide (`assign`).
 */
import { cellAt } from "../grid/snapshot";
import type { TextGrid } from "../grid/text-grid";
import { isUnitText, share, type ColumnCells, type SampleRow } from "./column-cells";
import type { ColumnRole } from "./column-role";
import type { HeadingMeaning, HeadingPath } from "./headings";
import type { ColumnReason } from "./table";
import { timed, type TableTime } from "./column-time";
import { WEIGHTS } from "./weights";

/** What the rows that the schema knows say of a column. */
export interface KnownCells {
  /** Rows of an indicator of the schema in which the column is filled. */
  readonly rows: number;
  /** Of the rows whose indicator has figures as its target: how many there are, and in how many they are repeated. */
  readonly targets: number;
  readonly targetsOf: number;
  readonly units: number;
  /** Rows whose indicator is itself a rate. */
  readonly rates: number;
  readonly fits: number;
  readonly unfit: number;
  readonly states: number;
}

/** A role that a column may have. */
export interface Option {
  readonly role: ColumnRole;
  readonly score: number;
  /** The part of the score that its words and their time make. */
  readonly words: number;
  readonly reason: ColumnReason;
  /** To be confirmed where it is chosen. */
  readonly doubtful: boolean;
}

/** A role that a column has by words, whatever its cells say. */
export function spoken(role: ColumnRole, words: number, reason: ColumnReason = "words", doubtful = false): Option {
  return { role, score: words, words, reason, doubtful };
}

/** An option with other words, and the evidence of its cells as it is. */
export function reworded(option: Option, words: number, reason: ColumnReason): Option {
  return { ...option, words, score: option.score - option.words + words, reason, doubtful: false };
}

export interface ColumnOptions {
  readonly column: number;
  readonly heading: string;
  /** The words over it; none where nothing stands there, but perhaps the name of its unit. */
  readonly path: HeadingPath;
  readonly meaning: HeadingMeaning;
  readonly cells: ColumnCells;
  readonly known: KnownCells;
  readonly options: readonly Option[];
  /** The role its words speak of, and why it cannot have it. */
  readonly claims: ColumnRole | null;
  readonly barred: ColumnReason | null;
}

/** The options of one column, among all roles or some. */
export function optionsOf(
  { column, heading, path, meaning }: Pick<ColumnOptions, "column" | "heading" | "path" | "meaning">,
  cells: ColumnCells,
  known: KnownCells,
  time: TableTime,
  roles: readonly ColumnRole[] = ROLES,
): ColumnOptions {
  const told = timed(meaning, time);
  const worded = new Map(told.roles.map((each) => [each.role, each]));
  const options: Option[] = [];
  const paired = meaning.twoKinds !== null && arePairs(cells);
  for (const role of roles) {
    const word = worded.get(role);
    // A percentage is the figure of rates alone: of anything else it is that of the plan.
    if (role === "actual" && meaning.role === "percent" && known.rates < known.rows && !paired) continue;
    if (paired && role !== "actual") continue;
    if (!word && (told.barred !== null || !mayBeUnworded(role, meaning, cells, known))) continue;
    const words = paired ? STRONG : (word?.score ?? (path.length === 0 ? WEIGHTS.wordless : WEIGHTS.unworded));
    const data = EVIDENCE[role](cells, known);
    const main = word !== undefined && role === told.main;
    const score = main && STUBBORN.has(role) && words >= STRONG ? Math.max(LEAST, words + data) : words + data;
    if (score <= 0) continue;
    options.push({ role, score, words, reason: main ? "words" : "data", doubtful: !main || word.doubtful });
  }
  return {
    column,
    heading,
    path,
    meaning,
    cells,
    known,
    options,
    claims: told.main ?? meaning.role,
    barred: told.barred,
  };
}

/** "479/590" under "TH/KH": what was done and what was due, and no percentage. */
function arePairs({ pairs, filled }: ColumnCells): boolean {
  return filled >= 2 && pairs >= filled * MOSTLY;
}

/** "Thực hiện" over figures that cannot be meant is still the actual, to be asked about, where no other column is. */
const STUBBORN: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["actual", "estimate"]);
const STRONG = 2 * WEIGHTS.word;
const LEAST = 0.1;
const MOSTLY = 0.5;

const ROLES: readonly ColumnRole[] = [
  ...(["code", "order", "name", "unit", "plan", "actual", "estimate", "prior"] as const),
  ...(["percent", "percentPrior", "numerator", "denominator", "verdict", "owner", "note"] as const),
];

/** Roles that cells alone may give: what the words say nothing against. */
function mayBeUnworded(role: ColumnRole, meaning: HeadingMeaning, cells: ColumnCells, known: KnownCells): boolean {
  switch (role) {
    case "actual":
      return (isSilent(meaning.role) || meaning.twoKinds !== null) && !meaning.aside && known.rows >= 1;
    case "plan":
      // A few targets stand in any column of figures by chance.
      return (
        (meaning.role === null || meaning.role === "name") &&
        !meaning.aside &&
        known.targets >= Math.max(2, known.targetsOf * MOSTLY)
      );
    case "unit":
      return meaning.role === null && share(cells.units, cells) >= 0.6;
    case "code":
      return cells.codes >= 2;
    case "owner":
      return meaning.role === null && share(cells.offices, cells) >= 0.6;
    case "name":
      return cells.names >= 2 || (cells.names === 1 && cells.filled === 1);
    case "order":
      return meaning.role === null && cells.filled >= 2 && cells.counting === cells.filled;
    default:
      return false;
  }
}

function mayHoldFigures(role: ColumnRole | null): boolean {
  return role === "actual" || role === "estimate" || isSilent(role);
}

/** Words of which none speaks for a figure, and none against one. */
function isSilent(role: ColumnRole | null): boolean {
  return role === null || role === "verdict" || role === "note";
}

type Evidence = (cells: ColumnCells, known: KnownCells) => number;

const none: Evidence = () => 0;

const EVIDENCE: Readonly<Record<ColumnRole, Evidence>> = {
  code: (cells) => (cells.codes > 0 ? WEIGHTS.cellsAreCodes : 0),
  order: (cells) =>
    WEIGHTS.cellsAreOrder * share(cells.counting, cells) +
    (cells.filled >= 2 && share(cells.words, cells) > 0.6 ? WEIGHTS.cellsAreOther : 0),
  name: (cells) =>
    WEIGHTS.cellsAreNames * share(cells.names, cells) +
    WEIGHTS.cellsAreWords * share(cells.words + cells.figureTexts, cells) +
    (share(cells.numbers, cells) > 0.6 ? 2 * WEIGHTS.cellsAreOther : 0),
  unit: (cells, known) => {
    const units = Math.max(share(cells.units, cells), known.rows > 0 ? known.units / known.rows : 0);
    if (share(cells.offices, cells) > units) return WEIGHTS.cellsAreOther;
    return WEIGHTS.cellsAreUnits * units + (share(cells.numbers, cells) > 0.6 ? WEIGHTS.cellsAreOther : 0);
  },
  plan: (cells, known) => {
    if (share(cells.units, cells) > 0.6 || share(cells.offices, cells) > 0.6) return WEIGHTS.cellsAreOther;
    if (known.targetsOf === 0) return WEIGHTS.cellsAreWords * share(cells.numbers, cells);
    const same = known.targets / known.targetsOf;
    if (known.targets === 0 && known.targetsOf >= 3) return WEIGHTS.targetsDiffer;
    return WEIGHTS.targetsRepeated * same * Math.min(1, known.targets / 2);
  },
  actual: figures,
  estimate: figures,
  prior: (cells) => (share(cells.verdicts, cells) > 0.6 ? WEIGHTS.cellsAreOther : 0),
  percent: (cells) => (share(cells.verdicts + cells.offices, cells) > 0.6 ? WEIGHTS.cellsAreOther : 0),
  percentPrior: none,
  numerator: none,
  denominator: none,
  verdict: (cells) => {
    const verdicts = share(cells.verdicts, cells);
    return verdicts < 0.2 && share(cells.numbers + cells.figureTexts, cells) > 0.4
      ? WEIGHTS.cellsAreOther
      : WEIGHTS.cellsAreVerdicts * verdicts;
  },
  owner: (cells) => {
    if (cells.filled >= 2 && share(cells.units, cells) > 0.6) return WEIGHTS.cellsAreOther;
    return WEIGHTS.cellsAreOffices * share(cells.offices, cells);
  },
  note: (cells) => (share(cells.numbers, cells) > 0.6 && cells.filled >= 2 ? WEIGHTS.cellsAreOther : 0),
};

/** Figures that fit what the schema knows of the rows; where it knows none, whether there are figures at all. */
function figures(cells: ColumnCells, known: KnownCells): number {
  if (share(cells.units, cells) > 0.6 || share(cells.offices, cells) > 0.6) return WEIGHTS.cellsAreOther;
  if (share(cells.verdicts, cells) > 0.6 && known.fits < known.rows * 0.5) return WEIGHTS.cellsAreOther;
  if (known.rows === 0) return 0;
  const fit = (known.fits + known.states / 2) / known.rows;
  const much = Math.min(1, known.rows / 3);
  let score = WEIGHTS.figuresFit * fit * much;
  if (known.unfit >= 2 || known.unfit === known.rows) score += WEIGHTS.figureUnfit * Math.min(8, known.unfit);
  const words = known.rows - known.fits - known.states - known.unfit;
  if (known.rows >= 2) score += (WEIGHTS.noFigures * words) / known.rows;
  if (known.targetsOf >= 3 && known.targets >= known.targetsOf * 0.9) score += WEIGHTS.actualIsTargets;
  return score;
}

/** So many of the rows that the schema knows are looked at: reading each cell as a figure is what costs most. */
const KNOWN_ROWS = 12;

/** What the known rows say of a column; whether its cells are figures that fit is seen only where its words leave that open. */
export function knownCells(
  grid: TextGrid,
  column: number,
  rows: readonly SampleRow[],
  { role, also }: HeadingMeaning,
  cells: ColumnCells,
): KnownCells {
  const open = arePairs(cells) || mayHoldFigures(role) || also.some((each) => mayHoldFigures(each.role));
  const found = { rows: 0, targets: 0, targetsOf: 0, units: 0, rates: 0, fits: 0, unfit: 0, states: 0 };
  let looked = 0;
  for (const { row, known, unit } of rows) {
    if (!known) continue;
    if (looked === KNOWN_ROWS) break;
    looked += 1;
    if (known.hasTarget) found.targetsOf += 1;
    const cell = cellAt(grid.sheet, row, column);
    const text = grid.text(row, column);
    if (cell === null || text === "") continue;
    found.rows += 1;
    if (known.isRate) found.rates += 1;
    if (known.isTarget(cell, text, unit)) found.targets += 1;
    if (isUnitText(text) && known.unitFits(text)) found.units += 1;
    if (!open) continue;
    const fit = known.fitOf(cell, text, unit);
    if (fit === "fits") found.fits += 1;
    else if (fit === "unfit") found.unfit += 1;
    else if (fit === "state") found.states += 1;
  }
  return found;
}
