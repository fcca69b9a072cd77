/** One cell of an actual column on its way through consolidation. */
import { onBasis } from "../check/basis";
import type { Finding } from "../finding/finding";
import type { Basis, Indicator } from "../schema/types";
import type { SubmittedFigure, SubmittedRow, SubmittedSheet } from "../submission/submission";
import { rateBeside } from "../check/counted-rate";
import { isMatched } from "../check/rule";
import { slipOf } from "../check/slip";
import type { ActualReading, Candidate } from "../actual/actual-reading";
import { formatPlain } from "../text/number";
import { besideFigure } from "./beside-figure";
import type { ConsolidatedValue } from "./consolidation";

export interface Entry {
  readonly sheet: SubmittedSheet;
  readonly row: SubmittedRow;
  readonly figure: SubmittedFigure;
  /** As read, or as decided. */
  reading: ActualReading;
  readonly indicator: Indicator | null;
  readonly unit: string;
  /** "" while nothing speaks against using it; the first reason stays. */
  why: string;
  /** Reason a person gave for the decision on this figure. */
  decided?: string;
  /** What other figures said when it was decided, where that is known. */
  against?: readonly string[];
}

/** Every figure cell of the basis inside the sheet's table: rows of data, and totals that carry something. */
export function entriesOf(read: SubmittedSheet, basis: Basis): Entry[] {
  const sheet = onBasis(read, basis);
  const last = sheet.run === undefined ? (sheet.table?.last ?? -1) : Number.POSITIVE_INFINITY;
  return sheet.rows.flatMap((row) => {
    const figure = row.actual;
    if (!figure || row.row.row > last || row.row.kind === "section") return [];
    if (row.row.kind !== "data" && figure.text.trim() === "") return [];
    return [
      {
        sheet,
        row,
        figure,
        reading: figure.reading,
        indicator: row.indicator,
        unit: sheet.unit ?? "",
        why: figure.kept ?? "",
      },
    ];
  });
}

/** Whether it answers for the indicator: with a figure, or that there is none to be had. */
export function isFigure({ state }: ActualReading): boolean {
  return state === "reported" || state === "notArisen" || state === "notDue";
}

/** Keeps the first reason. */
export function exclude(entry: Entry, why: string): void {
  if (entry.why === "") entry.why = why;
}

/** Why a cell without a usable figure is not used; "" where it has one. */
export function reasonOfState({ figure, reading, indicator }: Entry): string {
  switch (reading.state) {
    case "reported":
      return reading.value === null && reading.parts === undefined ? "number-unreadable" : "";
    case "noData":
      if (figure.underMerge) return "merged-data";
      if (figure.text.trim() !== "") return "missing-token";
      return indicator?.pacing.kind === "yearEnd" ? "no figure" : "value-missing";
    case "notDue":
      return "not due";
    case "notArisen":
      return "not arisen";
    case "unreadable":
      return reading.notes[0]?.code ?? "number-unreadable";
  }
}

/** The value as listed for provenance. */
export function toValue(entry: Entry): ConsolidatedValue {
  const { sheet, figure, reading, indicator, unit, why } = entry;
  const beside = indicator ? besideFigure(sheet, entry.row, indicator) : null;
  const candidates = offered(entry, why);
  return {
    indicator: indicator?.code ?? null,
    unit,
    file: sheet.file,
    sheet: sheet.name,
    cell: figure.cell,
    text: figure.text,
    ...(figure.shown === undefined ? {} : { shown: figure.shown }),
    value: indicator ? reading.value : null,
    ...(reading.parts ? { parts: reading.parts } : {}),
    ...(reading.numerator === undefined ? {} : { numerator: reading.numerator }),
    ...(reading.denominator === undefined ? {} : { denominator: reading.denominator }),
    ...(reading.reading === undefined ? {} : { reading: reading.reading }),
    ...(reading.qualifier === undefined ? {} : { qualifier: reading.qualifier }),
    ...(candidates === undefined ? {} : { candidates }),
    state: reading.state,
    used: why === "",
    why,
    asOf: sheet.asOf?.day ?? null,
    ...(beside ? { beside } : {}),
    ...(sheet.run === undefined ? {} : { run: sheet.run }),
    ...(entry.decided === undefined ? {} : { decided: entry.decided }),
  };
}

/** What could be meant: a figure off by a power of ten with its decimal sign put right, a count's rate beside it. */
function offered({ sheet, row, figure, reading }: Entry, why: string): readonly Candidate[] | undefined {
  if (!isMatched(row)) return reading.candidates;
  const slip = why === "unit-slip" ? slipOf(sheet, row) : null;
  if (slip) return [{ value: slip.meant, words: figure.text }];
  const rate = why === "figure-implausible" ? rateBeside(sheet, row) : null;
  return rate === null ? reading.candidates : [{ value: rate, words: `${formatPlain(rate)}%` }];
}

/** Findings that keep figures out, found quickly by their place. */
export class Blockers {
  readonly #byCell = new Map<string, Finding>();
  readonly #byHeading = new Map<string, Finding>();
  readonly #ofSheet = new Map<string, Finding>();
  readonly #sheets = new Set<string>();

  constructor(findings: readonly Finding[]) {
    for (const finding of findings) {
      if (finding.severity !== "E" || finding.waived !== undefined || finding.at.sheet === undefined) continue;
      const { file = "", sheet, cell } = finding.at;
      this.#sheets.add(`${file}|${sheet}`);
      if (finding.code === "as-of-mixed") this.#ofSheet.set(`${file}|${sheet}`, finding);
      else if (finding.code.startsWith("heading-"))
        this.#byHeading.set(`${file}|${sheet}|${finding.at.heading ?? ""}`, finding);
      else if (cell !== undefined && !this.#byCell.has(`${file}|${sheet}|${cell}`))
        this.#byCell.set(`${file}|${sheet}|${cell}`, finding);
    }
  }

  /** Whether anything on the sheet is kept out: most sheets need not be looked at cell by cell. */
  isOn(sheet: SubmittedSheet): boolean {
    return this.#sheets.has(`${sheet.file}|${sheet.name}`);
  }

  /** The E finding on a cell, or null. */
  at(sheet: SubmittedSheet, cell: string): Finding | null {
    return this.#byCell.get(`${sheet.file}|${sheet.name}|${cell}`) ?? null;
  }

  /** The E finding on the heading of the column the figure stands in, or on the sheet's period; null where both are clear. */
  onHeading({ sheet, figure }: Pick<Entry, "sheet" | "figure">): Finding | null {
    const heading = sheet.table?.columns.find(({ column }) => column === figure.column)?.heading ?? "";
    const place = `${sheet.file}|${sheet.name}`;
    return this.#byHeading.get(`${place}|${heading}`) ?? this.#ofSheet.get(place) ?? null;
  }
}

/** Whether a figure enters its indicator's result. */
export function isUsed({ why }: Entry): boolean {
  return why === "";
}
