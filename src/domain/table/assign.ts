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

/** Roles with the figures first, so that equations bound the search early. */
const ORDER: readonly ColumnRole[] = [
  ...(["actual", "plan", "numerator", "denominator", "percent", "prior", "percentPrior", "estimate"] as const),
  ...(["name", "unit", "code", "order", "owner", "verdict", "note"] as const),
];

/** So many of them an equation may be about. */
const FIGURE_ROLES = ORDER.indexOf("estimate") + 1;
/** The same summands in another order differ by less. */
const ROUNDING = 1e-9;

/** So many assignments are weighed at most; sheets of offices need some hundreds. */
const MOST_STEPS = 50_000;
/** Below this, words alone are too weak to say that a column counts part or whole of a share. */
const STRONG_WORDS = 2 * WEIGHTS.word;

/** An equation that fits an assignment, with what it is worth. */
export function worthOf(quotient: Quotient, roles: Roles): number {
  const at = (role: ColumnRole): number => roles.get(role)?.column ?? -1;
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

class Search {
  readonly #byRole: readonly (readonly Chosen[])[];
  /** What the roles from each on can add at most. */
  readonly #rest: readonly number[];
  readonly #most: number;
  #best: Assignment;
  #steps = 0;
  /** The best that each column can add, and what the columns that have no role yet can add at most. */
  readonly #bestOf = new Map<number, number>();
  #left = 0;
  /** What the equations add to the roles of figures that are given. */
  #worth = 0;
  readonly #roles = new Map<ColumnRole, Chosen>();
  readonly #used = new Set<number>();

  constructor(
    columns: readonly ColumnOptions[],
    readonly quotients: readonly Quotient[],
    floor: number,
  ) {
    this.#best = { roles: new Map(), score: floor };
    const byRole = new Map<ColumnRole, Chosen[]>(ORDER.map((role) => [role, []]));
    for (const { column, options } of columns) {
      let most = 0;
      for (const option of options) {
        byRole.get(option.role)?.push({ column, option });
        most = Math.max(most, option.score);
      }
      this.#bestOf.set(column, most);
      this.#left += most;
    }
    for (const chosen of byRole.values()) chosen.sort((a, b) => b.option.score - a.option.score || a.column - b.column);
    this.#byRole = [...byRole.values()];
    const rest: number[] = [];
    let sum = 0;
    for (let index = ORDER.length - 1; index >= 0; index -= 1) {
      sum += this.#byRole[index]?.[0]?.option.score ?? 0;
      rest[index] = sum;
    }
    this.#rest = rest;
    const could = (role: ColumnRole, column: number): boolean =>
      byRole.get(role)?.some((chosen) => chosen.column === column) === true;
    // One equation for the share, one for the percentage, one for the prior period's.
    const best = (weight: number, fits: (quotient: Quotient) => boolean): number =>
      weight * Math.min(MOST_ROWS, Math.max(0, ...quotients.filter(fits).map(({ rows }) => rows)));
    this.#most =
      best(WEIGHTS.shareOfCounts, ({ part, whole }) => could("numerator", part) && could("denominator", whole)) +
      best(WEIGHTS.percentOfPlan, ({ result, whole }) => could("percent", result) && could("plan", whole)) +
      best(WEIGHTS.percentOfPrior, ({ result, whole }) => could("percentPrior", result) && could("prior", whole));
  }

  run(): Assignment {
    this.#step(0, 0);
    return this.#best;
  }

  #step(index: number, score: number): void {
    this.#steps += 1;
    const most = score + Math.min(this.#rest[index] ?? 0, this.#left);
    if (
      this.#steps > MOST_STEPS ||
      most + (index <= FIGURE_ROLES ? this.#most : this.#worth) <= this.#best.score - ROUNDING
    )
      return;
    if (index === FIGURE_ROLES && (!this.#weighFigures() || most + this.#worth <= this.#best.score - ROUNDING)) return;
    const role = ORDER[index];
    if (role === undefined) {
      this.#weigh(score);
      return;
    }
    for (const chosen of this.#byRole[index] ?? []) {
      if (this.#used.has(chosen.column)) continue;
      this.#roles.set(role, chosen);
      this.#used.add(chosen.column);
      const best = this.#bestOf.get(chosen.column) ?? 0;
      this.#left -= best;
      this.#step(index + 1, score + chosen.option.score);
      this.#left += best;
      this.#used.delete(chosen.column);
      this.#roles.delete(role);
    }
    this.#step(index + 1, score);
  }

  /** What the equations add once the roles that they can fit are given; false where these cannot stand together. */
  #weighFigures(): boolean {
    const worth = this.quotients.map((each) => worthOf(each, this.#roles));
    this.#worth = Math.max(0, sumOfBest(this.quotients, worth));
    return this.#countsFit(worth);
  }

  #weigh(score: number): void {
    const whole = score + this.#worth;
    if (whole > this.#best.score) this.#best = { roles: new Map(this.#roles), score: whole };
  }

  /** Part and whole of a share come together, and where their words are weak, with the equation that proves them. */
  #countsFit(worth: readonly number[]): boolean {
    const [part, whole] = [this.#roles.get("numerator"), this.#roles.get("denominator")];
    if (!part && !whole) return true;
    if (!part || !whole) return false;
    if (part.option.words >= STRONG_WORDS && whole.option.words >= STRONG_WORDS) return true;
    return this.quotients.some(
      (each, at) => (worth[at] ?? 0) > 0 && each.part === part.column && each.whole === whole.column,
    );
  }
}

/** Each result counts once: a percentage is not better proved by being one of two plans alike. */
function sumOfBest(quotients: readonly Quotient[], worth: readonly number[]): number {
  const best = new Map<number, number>();
  quotients.forEach(({ result }, at) => {
    best.set(result, Math.max(best.get(result) ?? 0, worth[at] ?? 0));
  });
  return [...best.values()].reduce((sum, each) => sum + each, 0);
}
