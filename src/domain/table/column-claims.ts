/** What each column claims to be: its heading's meaning, corrected by its cells, ranked by the time it speaks of. */
import type { ColumnRole } from "./column-role";
import { foldKey } from "../text/fold";
import { mostly, profileOf, type ColumnProfile } from "./column-profile";
import type { ColumnPath } from "./heading-paths";
import type { Period } from "./heading-period";
import { meaningOf, type HeadingMeaning } from "./headings";
import type { ColumnReason } from "./table";
import type { TextGrid } from "../grid/text-grid";

/** One column on its way to a role. */
export interface Claim {
  readonly column: number;
  readonly heading: string;
  readonly meaning: HeadingMeaning;
  readonly role: ColumnRole | null;
  readonly rank: number;
  readonly reason: ColumnReason;
  /** Cannot have the role, for this reason. */
  readonly barred: ColumnReason | null;
  /** To be confirmed where it is chosen. */
  readonly doubtful: boolean;
}

/** The table's time: the schema's year and the month its figures run to, where known. */
export interface TableTime {
  readonly year: number | null;
  readonly month: number | null;
}

/** The claims of all columns; `first` is the first row below the heading. */
export function claimsOf(grid: TextGrid, paths: readonly ColumnPath[], first: number, time: TableTime): Claim[] {
  const worded = paths.map(({ column, path }): Claim => {
    const meaning = meaningOf(path);
    const { role, weight } = meaning;
    const plain = { column, heading: path.join(" / "), meaning, role, rank: weight };
    return { ...plain, reason: role === null ? "unknown" : "words", barred: null, doubtful: false };
  });
  return byData(worded, (column) => profileOf(grid, column, first)).map((claim) => inTime(claim, time));
}

type Profiles = (column: number) => ColumnProfile;

/** Where words alone mislead: "Chỉ tiêu" over figures, "Đơn vị" over offices, "Kết quả" over verdicts, "Mã số" over 1, 2, 3. */
function byData(claims: readonly Claim[], profile: Profiles): Claim[] {
  const count = (role: ColumnRole): number => claims.filter((claim) => claim.role === role).length;
  return claims.map((claim) => {
    const { role, column, meaning } = claim;
    const taken = (as: ColumnRole, rank: number): Claim => ({ ...claim, role: as, rank, reason: "data" });
    if (role === "name" && count("name") > 1) {
      const cells = profile(column);
      if (mostly(cells.numbers, cells) || saysPlan(claim)) return taken("plan", 2);
    }
    if (role === "unit" && (meaning.weight < 3 || count("unit") > 1)) {
      const cells = profile(column);
      if (mostly(cells.offices, cells) && cells.units < cells.offices) return taken("owner", 2);
    }
    if (role === "actual" && count("actual") > 1) {
      const cells = profile(column);
      if (mostly(cells.verdicts, cells)) return taken("verdict", 1);
    }
    if (role === "code" && count("order") === 0) {
      const cells = profile(column);
      if (mostly(cells.numbers, cells)) return taken("order", 2);
    }
    return claim;
  });
}

/** "Chỉ tiêu nghị quyết" beside "Nội dung". */
function saysPlan({ heading }: Claim): boolean {
  return / (ke hoach|nghi quyet|nq)$/.test(foldKey(heading));
}

function inTime(claim: Claim, time: TableTime): Claim {
  const { role } = claim;
  if (role !== "plan" && role !== "actual" && role !== "estimate") return claim;
  const byYear = inYear(claim, time.year);
  if (byYear.role === "prior" || byYear.barred !== null) return byYear;
  if (role === "plan") return planInTime(byYear, time.month);
  return role === "actual" ? actualInTime(byYear, time.month) : byYear;
}

/** Figures of earlier years are comparisons; those of later ones are meant only where there are no others. */
function inYear(claim: Claim, year: number | null): Claim {
  const { years } = claim.meaning;
  if (year === null || years.length === 0) return claim;
  if (years.every((each) => each < year))
    return claim.role === "plan" ? { ...claim, barred: "other-year" } : { ...claim, role: "prior", rank: 1 };
  if (years.includes(year)) return years.length === 1 ? { ...claim, rank: claim.rank + 0.1 } : claim;
  return { ...claim, rank: claim.rank - 3, doubtful: true };
}

/** The year's plan is meant, not a month's, a quarter's or a term's. */
function planInTime(claim: Claim, month: number | null): Claim {
  const { period } = claim.meaning;
  if (period.kind === "within") return { ...claim, barred: "within-period" };
  if (period.kind === "rest") return { ...claim, barred: "other-period" };
  if (period.kind === "term") return { ...claim, rank: claim.rank - 3 };
  if (period.kind !== "toDate") return claim;
  return { ...claim, rank: claim.rank - 2 + fitOf(period, month), doubtful: true };
}

function actualInTime(claim: Claim, month: number | null): Claim {
  const { period } = claim.meaning;
  if (period.kind === "term") return { ...claim, rank: claim.rank - 3, doubtful: true };
  if (period.kind === "rest") return { ...claim, barred: "other-period" };
  if (period.kind === "within") {
    if (period.first && period.ends === month) return claim;
    if (period.ends !== null) return { ...claim, barred: "within-period" };
    return { ...claim, rank: claim.rank - 1.5, doubtful: true };
  }
  const fit = fitOf(period, month);
  return { ...claim, rank: claim.rank + fit, doubtful: claim.doubtful || fit < 0 };
}

/** How well months to date fit the month wanted; figures of the month before come with early reports. */
function fitOf(period: Period, month: number | null): number {
  if (period.kind !== "toDate" || period.months === null) return 0;
  if (month === null) return period.months / 100;
  if (period.months === month) return 0.5;
  return period.months === month - 1 ? 0.25 : -2 + period.months / 100;
}
