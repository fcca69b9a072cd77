/** Gives each role to the column that fits it best, and says of every other why it was set aside. */
import type { ColumnRole } from "./column-role";
import type { Claim, TableTime } from "./column-claims";
import type { ColumnReason, TableColumn } from "./table";

/** Roles whose figures are used: two columns that fit one of them as well are asked about. */
const MUST_BE_CLEAR: ReadonlySet<ColumnRole> = new Set(["plan", "actual", "estimate"]);
const AS_GOOD = 1e-9;

/** The columns with their roles; `title` is the folded text above the table. */
export function chooseColumns(claims: readonly Claim[], time: TableTime, title: string): TableColumn[] {
  const best = new Map<ColumnRole, Claim>();
  for (const claim of claims) {
    if (claim.role === null || claim.barred !== null) continue;
    const there = best.get(claim.role);
    if (!there || claim.rank > there.rank + AS_GOOD) best.set(claim.role, claim);
  }
  const bare = bareRoles(claims, best, time, title);
  return claims.map((claim) => {
    const { column, heading, role } = claim;
    const guessed = bare.get(claim);
    if (guessed) return { column, heading, ...guessed, claims: guessed.role };
    if (role === null) return { column, heading, role, claims: null, reason: claim.reason };
    if (claim.barred !== null) return { column, heading, role: null, claims: role, reason: claim.barred };
    const chosen = best.get(role);
    if (chosen === claim) return { column, heading, role, claims: role, reason: whyChosen(claim, claims) };
    return { column, heading, role: null, claims: role, reason: whySetAside(claim, chosen) };
  });
}

function whyChosen(claim: Claim, claims: readonly Claim[]): ColumnReason {
  if (claim.doubtful) return "guessed";
  const others = claims.filter((other) => other !== claim && other.role === claim.role);
  if (others.length === 0 || claim.reason === "data") return claim.reason;
  return claim.meaning.period.kind === "toDate" ? "period" : claim.reason;
}

function whySetAside(claim: Claim, chosen: Claim | undefined): ColumnReason {
  const tied = chosen !== undefined && chosen.rank - claim.rank <= AS_GOOD;
  if (tied && claim.role !== null && MUST_BE_CLEAR.has(claim.role)) return "tied";
  return claim.doubtful ? "other-period" : "weaker";
}

interface BareRole {
  readonly role: ColumnRole | null;
  readonly reason: ColumnReason;
}

/** Columns headed by nothing but a time, "9 tháng", "2023": what they hold follows from what the others leave open. */
function bareRoles(
  claims: readonly Claim[],
  best: ReadonlyMap<ColumnRole, Claim>,
  { year, month }: TableTime,
  title: string,
): Map<Claim, BareRole> {
  const roles = new Map<Claim, BareRole>();
  let actual = best.has("actual");
  let plan = best.has("plan");
  for (const claim of claims) {
    if (!claim.meaning.bare) continue;
    const { period, years } = claim.meaning;
    if (year !== null && years.length > 0 && years.every((each) => each < year)) {
      const free = !best.has("prior") && years.includes(year - 1);
      roles.set(claim, { role: free ? "prior" : null, reason: free ? "year" : "other-year" });
    } else if (year !== null && years.length > 0 && !years.includes(year)) {
      roles.set(claim, { role: null, reason: "other-year" });
    } else if (period.kind === "toDate" && period.months === month && !actual) {
      roles.set(claim, { role: "actual", reason: "guessed" });
      actual = true;
    } else if (period.kind === "toDate" || period.kind === "rest") {
      roles.set(claim, { role: null, reason: "other-period" });
    } else if (period.kind === "within") {
      roles.set(claim, { role: null, reason: "within-period" });
    } else if (years.length === 1 && years[0] === year) {
      const role = yearsRole(actual, plan, title);
      if (role === null) continue;
      roles.set(claim, { role, reason: "guessed" });
      actual ||= role === "actual";
      plan ||= role === "plan";
    }
  }
  return roles;
}

/** What a column headed by the year alone holds, where the rest of the sheet tells. */
function yearsRole(actual: boolean, plan: boolean, title: string): ColumnRole | null {
  if (actual) return plan ? null : "plan";
  if (plan) return "actual";
  const done = /ket qua|thuc hien/.test(title);
  const planned = /ke hoach|muc tieu|giao|nghi quyet/.test(title);
  if (done === planned) return null;
  return done ? "actual" : "plan";
}
