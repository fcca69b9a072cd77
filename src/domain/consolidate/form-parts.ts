/**
 * A form that came back in parts (forms.md 5): two files of one unit without a figure in both are halves of one return, put
 * together cell by cell; where a figure is in both, the later file is a correction. A cell that is blank in one file never
 * erases what another one says.
 */
import type { Finding } from "../finding/finding";
import { SEVERITIES } from "../finding/severity";
import type { ConsolidatedValue } from "./consolidation";
import type { SubmittedFile } from "../submission/submission";

/** A finding for every later part; `files` are the oldest first, `keys` are their figures as "unit|indicator". */
export function formParts(
  files: readonly SubmittedFile[],
  units: ReadonlySet<string>,
  keys: ReadonlyMap<SubmittedFile, ReadonlySet<string>>,
): Finding[] {
  const findings: Finding[] = [];
  const before = new Map<string, { readonly file: string; readonly keys: ReadonlySet<string> }>();
  for (const file of files)
    for (const unit of formUnits(file, units)) {
      const own = new Set([...(keys.get(file) ?? [])].filter((key) => key.startsWith(`${unit}|`)));
      if (own.size === 0) continue;
      const earlier = before.get(unit);
      before.set(unit, { file: file.file, keys: new Set([...(earlier?.keys ?? []), ...own]) });
      if (!earlier || [...own].some((key) => earlier.keys.has(key))) continue;
      findings.push({
        code: "form-part",
        severity: SEVERITIES["form-part"],
        at: { file: file.file, unit },
        found: earlier.file,
        params: { cells: earlier.keys.size },
      });
    }
  return findings;
}

/** The findings with those about blank cells naming the file of the same unit whose figure is used in their place. */
export function withFiguresElsewhere(
  findings: readonly Finding[],
  values: readonly Pick<ConsolidatedValue, "indicator" | "unit" | "file" | "used">[],
): Finding[] {
  const used = new Map(
    values.flatMap(({ indicator, unit, file, used: is }) =>
      is && indicator !== null ? [[`${unit}|${indicator}`, file] as const] : [],
    ),
  );
  return findings.map((finding) => {
    const { code, at, params } = finding;
    const file = code === "value-missing" ? used.get(`${at.unit ?? ""}|${at.indicator ?? ""}`) : undefined;
    return file === undefined || file === at.file ? finding : { ...finding, params: { ...params, elsewhere: file } };
  });
}

function formUnits({ sheets }: SubmittedFile, units: ReadonlySet<string>): ReadonlySet<string> {
  return new Set(sheets.flatMap(({ form, unit }) => (form && unit !== null && units.has(unit) ? [unit] : [])));
}
