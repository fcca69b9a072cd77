/** What version of the schema a form was made from: a name for the rows that go with it, in what judging looks at. */
import { memoize } from "../memoize";
import type { Indicator, Schema } from "../schema/types";
import { fingerprint } from "./meta";
import { codesOf, formRows, type FormRow } from "./rows";

/** The rows of the schema that go with a form: those asked for and those that stand above them. */
export function indicatorsOf({ indicators }: Schema, rows: readonly FormRow[]): Indicator[] {
  const codes = new Set(rows.flatMap((row) => (row.kind === "section" ? [] : [row.indicator.code])));
  return indicators.filter(({ code }) => codes.has(code));
}

/** Communes have the same rows, each with the names of all who report it: thousands of letters that are not read again for each. */
const known = new WeakMap<Schema, (rows: string) => string>();

/** Of the rows of the schema that go with a form. */
export function versionOfRows(schema: Schema, rows: readonly FormRow[]): string {
  let version = known.get(schema);
  if (!version) {
    const numbered = schema.indicators;
    known.set(
      schema,
      (version = memoize((places) => versionOf(places.split(" ").flatMap((at) => numbered[Number(at)] ?? [])))),
    );
  }
  const wanted = new Set(indicatorsOf(schema, rows));
  return version(schema.indicators.flatMap((each, at) => (wanted.has(each) ? [String(at)] : [])).join(" "));
}

/** Changes where a column that is sealed does; names remembered for matching and remarks may go on changing. */
export function versionOf(indicators: readonly Indicator[]): string {
  return fingerprint(
    indicators.flatMap(({ target, order: _order, aliases: _aliases, note: _note, row: _row, pacing, ...rest }) => [
      target.text,
      JSON.stringify(pacing),
      ...Object.values(rest).map(String),
    ]),
  );
}

/** The rows of the common form: what two or more of the units report, or what any of them does. */
export function sharedRows(schema: Schema, units: readonly string[], all = false): FormRow[] {
  const least = all ? 1 : 2;
  return formRows(schema, ({ reporters }) => reporters.filter((code) => units.includes(code)).length >= least);
}

/** The rows of a unit's own form. */
export function ownRows(schema: Schema, unit: string): FormRow[] {
  return formRows(schema, ({ reporters }) => reporters.includes(unit));
}

/** The versions that a form of the unit may have now: the common form has two, by its rows; none where it has no rows. */
export function currentVersions(schema: Schema, unit: string): string[] {
  const units = schema.units.map(({ code }) => code);
  const forms = unit === "*" ? [sharedRows(schema, units), sharedRows(schema, units, true)] : [ownRows(schema, unit)];
  return forms.filter((rows) => codesOf(rows).length > 0).map((rows) => versionOfRows(schema, rows));
}
