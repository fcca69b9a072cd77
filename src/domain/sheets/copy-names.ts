/**
 * Names of the copies of source sheets: "NG 02 Phòng Nông nghiệp". The number is the unit's place in the schema, so that a name
 * stays from run to run whatever other units send; a unit's further sheets are "NG 02-2 …" in the order of file and sheet.
 */
import { compareText } from "../consolidate/submission-set";
import type { Schema } from "../schema/types";

/** Excel's own limit. */
const LONGEST_NAME = 31;
const PREFIX = "NG ";
const COPY_NAME = /^NG \d{2,}(-\d+)? ./;

/** Whether a sheet may be a copy by its name; whether it is one, the source sheet says. */
export function isCopyName(name: string): boolean {
  return COPY_NAME.test(name);
}

export interface NamedSource {
  readonly file: string;
  readonly sheet: string;
  /** Place of the sheet in its file. */
  readonly place: number;
  /** Codes of the units whose figures stand on it. */
  readonly units: ReadonlySet<string>;
}

/** The sources in the order of their copies, each with its copy's name; names of `taken` are somebody else's. */
export function nameCopies<T extends NamedSource>(
  schema: Pick<Schema, "units">,
  sources: readonly T[],
  taken: readonly string[],
): (T & { readonly name: string })[] {
  const unitPlace = new Map(schema.units.map(({ code }, index) => [code, index + 1]));
  const numberOf = ({ units }: NamedSource): number =>
    Math.min(...[...units].map((unit) => unitPlace.get(unit) ?? Number.POSITIVE_INFINITY));
  const ordered = sources
    .map((source) => ({ source, number: numberOf(source) }))
    .sort(
      (a, b) =>
        (a.number === b.number ? 0 : a.number - b.number) ||
        compareText(a.source.file, b.source.file) ||
        a.source.place - b.source.place,
    );
  const used = new Set(taken.map((name) => name.toLowerCase()));
  const counts = new Map<number, number>();
  return ordered.map(({ source, number }) => {
    const count = (counts.get(number) ?? 0) + 1;
    counts.set(number, count);
    const known = Number.isFinite(number);
    const digits = String(known ? number : 0).padStart(2, "0");
    const [unit] = source.units;
    const name = known && source.units.size === 1 ? schema.units.find(({ code }) => code === unit)?.name : undefined;
    const label = cleaned(name ?? "") || cleaned(source.sheet) || "Nguồn";
    return { ...source, name: freeName(`${PREFIX}${digits}${count === 1 ? "" : `-${String(count)}`}`, label, used) };
  });
}

/** Adds a number where another sheet has the name already. */
function freeName(prefix: string, label: string, used: Set<string>): string {
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? "" : ` (${String(number)})`;
    const name = `${cut(`${prefix} ${label}`, LONGEST_NAME - suffix.length)}${suffix}`;
    if (used.has(name.toLowerCase())) continue;
    used.add(name.toLowerCase());
    return name;
  }
}

/** Without what Excel refuses in a sheet's name. */
function cleaned(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\\/?*[\]:\p{Cc}]/gu, " ")
    .replace(/\s+/g, " ")
    .replace(/^[\s']+|[\s']+$/g, "");
}

/** At most `length` UTF-16 units, never half a character. */
function cut(text: string, length: number): string {
  let short = "";
  for (const sign of text) {
    if (short.length + sign.length > length) break;
    short += sign;
  }
  return short.replace(/[\s']+$/, "");
}
