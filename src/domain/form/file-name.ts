/** Names of issued files (forms.md 7): plain ASCII, so that archives and chat programs carry them unchanged. */
import { foldName } from "./ascii";

/** `01_NN_Bieu chi tieu 9T2023.xlsx`; without a code the common form. */
export function formFileName({
  place,
  code,
  period,
  year,
}: {
  readonly place: number;
  readonly code: string | null;
  readonly period: string;
  readonly year: number;
}): string {
  const number = String(code === null ? 0 : place).padStart(2, "0");
  return `${number}_${code === null ? "Chung" : foldName(code)}_Bieu chi tieu ${periodInName(period, year)}.xlsx`;
}

/** "9T2023", "T052023", "20-8-2023". */
export function periodInName(key: string, year: number): string {
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(key);
  if (day) return `${String(Number(day[3]))}-${String(Number(day[2]))}-${day[1] ?? ""}`;
  return key.replace(/^\d{4}-/, "") + String(year);
}
