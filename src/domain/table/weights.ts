/**
 * How much each piece of evidence says for a column's role, in nats (log-odds: 1 is e to 1, 2 is seven to one, 3 twenty to one).
 * Words are worth their weight in `headings` times `word`. Where the numbers come from: docs/decisions/0014-tables-by-evidence.md.
 */
export const WEIGHTS = {
  /** For each point of a heading's weight: 3 of `headings` is 6, what 400 to 1 says. */
  word: 2,
  /** A role that no word speaks for must be earned by the cells. */
  unworded: -1.5,
  /** The same where nothing stands over the column: no word speaks against it. */
  wordless: 1,

  /** The column names the year that is meant, among years. */
  yearMeant: 1,
  /** Months to date that end with the month that is meant, or with the one before. */
  monthMeant: 2,
  monthBefore: 0.5,
  /** Months to date that end elsewhere, a month by itself, a term, a later year. */
  monthOther: -4,
  withinPeriod: -3,
  ofTerm: -6,
  laterYear: -6,
  /** For the prior period, last year before the years before it. */
  lastYear: 1,

  /** All cells are what the role holds; shares of them count in proportion. */
  cellsAreUnits: 3,
  cellsAreOffices: 3,
  cellsAreVerdicts: 3,
  cellsAreCodes: 4,
  cellsAreNames: 10,
  cellsAreOrder: 4,
  cellsAreWords: 1,
  /** None of at least two cells is what the role holds. */
  cellsAreOther: -4,

  /** The resolution's own targets, row for row; and none of them in at least three rows. */
  targetsRepeated: 5,
  targetsDiffer: -1.5,
  /** Figures that fit unit and target, row for row; each that cannot be meant. */
  figuresFit: 3,
  figureUnfit: -2.5,
  /** Texts that hold no figure and no state where figures are wanted. */
  noFigures: -3,
  /** An actual column that is the targets over again. */
  actualIsTargets: -3,

  /** For each row, up to six, on which an equation between columns holds. */
  percentOfPlan: 1.5,
  percentOfPrior: 1,
  shareOfCounts: 1.5,
  sumOfMonths: 1.5,
} as const;

/** Rows beyond which an equation says no more. */
export const MOST_ROWS = 6;

/** Two columns whose words differ by so much are told apart by them; by their cells where the whole differs by so much. */
export const CLEAR = { words: 0.4, cells: 1.5 } as const;
