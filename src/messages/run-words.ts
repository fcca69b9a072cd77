/** A run in the person's language: "3 (14/09/2023, Thực hiện)" as the sheet has it, "3 (14 Sep 2023, actual figures)". */
import { parseRun } from "../domain/sheets/run-label";
import { formatIsoDay } from "./format";
import type { Lang } from "./lang";
import { BASES } from "./ui/bases";

/** The run that a sheet's label names; the label itself where it is none. */
export function runWords(label: string, lang: Lang): string {
  const run = lang === "vi" ? null : parseRun(label);
  return run ? `${run.number} (${formatIsoDay(run.day, lang)}, ${BASES[lang][run.basis]})` : label;
}
