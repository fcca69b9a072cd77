/**
 * Which column has which role: the assignment that explains most. Every column brings its options with their scores; equations
 * between columns add to an assignment whose roles they fit. The search is exact: branch and bound over few roles and columns.
 */
import type { Quotient } from "./arithmetic";
import type { ColumnOptions, Option } from "./column-options";
import type { ColumnRole } from "./column-role";
import { MOST_ROWS, WEIGHTS } from "./weights";

export interface Chosen {
  readonly column: number;
  readonly option: Option;
}

export type Roles = ReadonlyMap<ColumnRole, Chosen>;

export interface Assignment {
  readonly roles: Roles;
  readonly score: number;
}

/** The roles with figures, which an equation may be about. */
const FIGURES: readonly ColumnRole[] = [
  ...(["actual", "plan", "numerator", "denominator", "percent", "prior", "percentPrior", "estimate"] as const),
];
const OTHERS: readonly ColumnRole[] = ["name", "unit", "code", "order", "owner", "verdict", "note"];

/** So many assignments are weighed at most; sheets of offices need some hundreds. */
const MOST_STEPS = 50_000;
/** Below this, words alone are too weak to say that a column counts part or whole of a share. */
const STRONG_WORDS = 2 * WEIGHTS.word;

/** An equation that fits an assignment, with what it is worth. */
export function worthOf(quotient: Quotient, roles: Roles): number {
  const at = (role: ColumnRole): number | undefined => roles.get(role)?.column;
  const { result, part, whole, rows } = quotient;
  const counted = Math.min(MOST_ROWS, rows);
  if (result === at("actual") && part === at("numerator") && whole === at("denominator"))
    return WEIGHTS.shareOfCounts * counted;
  if (result === at("percent") && whole === at("plan") && (part === at("actual") || part === at("estimate")))
    return WEIGHTS.percentOfPlan * counted;
  if (result === at("percentPrior") && part === at("actual") && whole === at("prior"))
    return WEIGHTS.percentOfPrior * counted;
  return 0;
}

/** The best assignment; empty where none is worth more than `floor`, which spares the search what nobody asks for. */
export function assign(columns: readonly ColumnOptions[], quotients: readonly Quotient[], floor = -1): Assignment {
  return new Search(columns, quotients, floor).run();
}

/** A role with the columns that may have it, best first, and the roles after it. */
interface Level {
  readonly role: ColumnRole;
  readonly candidates: readonly Chosen[];
  /** What it and the roles after it can add at most. */
  readonly most: number;
  readonly next: Level | null;
}

class Search {
  /** Roles with the figures first, so that equations bound the search early. */
  readonly #figures: Level | null;
  readonly #others: Level | null;
  #best: Assignment;
  #steps = 0;
  /** What the equations add to the roles of figures that are given, or may add to those that are not yet. */
  #worth: number;
  readonly #roles = new Map<ColumnRole, Chosen>();
  readonly #used = new Set<number>();

  constructor(
    columns: readonly ColumnOptions[],
    readonly quotients: readonly Quotient[],
    floor: number,
  ) {
    this.#best = { roles: new Map(), score: floor };
    const candidates = columns.flatMap(({ column, options }) => options.map((option) => ({ column, option })));
    this.#others = levelsOf(OTHERS, candidates, null);
    this.#figures = levelsOf(FIGURES, candidates, this.#others);
    this.#worth = mostWorth(quotients);
  }

  run(): Assignment {
    this.#step(this.#figures, 0);
    return this.#best;
  }

  #step(level: Level | null, score: number): void {
    this.#steps += 1;
    if (this.#steps > MOST_STEPS || !this.#mayBeat(level, score)) return;
    if (level !== this.#others) {
      this.#goOn(level, score);
      return;
    }
    const may = this.#worth;
    if (this.#weighFigures() && this.#mayBeat(level, score)) this.#goOn(level, score);
    this.#worth = may;
  }

  /** Whether roles from one on can still make more than the best that was found. */
  #mayBeat(level: Level | null, score: number): boolean {
    return score + (level?.most ?? 0) + this.#worth > this.#best.score;
  }

  #goOn(level: Level | null, score: number): void {
    if (!level) {
      this.#best = { roles: new Map(this.#roles), score: score + this.#worth };
      return;
    }
    for (const chosen of level.candidates) {
      const { column, option } = chosen;
      if (this.#used.has(column)) continue;
      this.#roles.set(level.role, chosen);
      this.#used.add(column);
      this.#step(level.next, score + option.score);
      this.#used.delete(column);
      this.#roles.delete(level.role);
    }
    this.#step(level.next, score);
  }

  /** What the equations add once the roles that they can fit are given; false where these cannot stand together. */
  #weighFigures(): boolean {
    const worth = this.quotients.map((each) => ({ each, worth: worthOf(each, this.#roles) }));
    this.#worth = sumOfBest(worth);
    return this.#countsFit(worth.flatMap(({ each, worth }) => (worth > 0 ? [each] : [])));
  }

  /** Part and whole of a share come together, and where their words are weak, with an equation that proves them. */
  #countsFit(fitting: readonly Quotient[]): boolean {
    const [part, whole] = [this.#roles.get("numerator"), this.#roles.get("denominator")];
    if (!part || !whole) return part === whole;
    if (part.option.words >= STRONG_WORDS && whole.option.words >= STRONG_WORDS) return true;
    return fitting.some((each) => each.part === part.column && each.whole === whole.column);
  }
}

function levelsOf(roles: readonly ColumnRole[], all: readonly Chosen[], after: Level | null): Level | null {
  return roles.reduceRight((next, role): Level | null => {
    const candidates = all.filter(({ option }) => option.role === role).sort((a, b) => b.option.score - a.option.score);
    const [first] = candidates;
    return { role, candidates, most: (first?.option.score ?? 0) + (next?.most ?? 0), next };
  }, after);
}

/** What equations can add at most: one for the share, one for the percentage, one for the prior period's. */
function mostWorth(quotients: readonly Quotient[]): number {
  const rows = Math.min(MOST_ROWS, Math.max(0, ...quotients.map((each) => each.rows)));
  return rows * (WEIGHTS.shareOfCounts + WEIGHTS.percentOfPlan + WEIGHTS.percentOfPrior);
}

/** Each result counts once: a percentage is not better proved by being one of two plans alike. */
function sumOfBest(all: readonly { readonly each: Quotient; readonly worth: number }[]): number {
  const best = new Map<number, number>();
  for (const { each, worth } of all) best.set(each.result, Math.max(best.get(each.result) ?? 0, worth));
  return [...best.values()].reduce((sum, each) => sum + each, 0);
}
