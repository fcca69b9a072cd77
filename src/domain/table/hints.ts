/**
 * What is known beside the sheet itself, lent by higher floors as facts and functions, so that tables are found by what their
 * cells say of the schema. Every one may be missing: an annex is read before there is a schema.
 */
import type { Cell } from "../grid/snapshot";

/** What a cell is for an indicator: a figure that fits, one that cannot be meant, a state in words ("chưa có số liệu"), or nothing. */
export type CellFit = "fits" | "unfit" | "state" | "none";

/** An indicator of the schema, as far as finding a table needs it. */
export interface KnownIndicator {
  readonly code: string;
  /** Whether it has figures as its target, so that a plan column can repeat them. */
  readonly hasTarget: boolean;
  /** Whether its figures are percentages. */
  readonly isRate: boolean;
  /** Whether a text is its unit, or one of the same family. */
  readonly unitFits: (text: string) => boolean;
  /** Whether a cell repeats its target, in the unit beside it or in any of its family. */
  readonly isTarget: (cell: Cell, text: string, unit: string) => boolean;
  /** What a cell of an actual column would say of it. */
  readonly fitOf: (cell: Cell, text: string, unit: string) => CellFit;
}

/** What a schema lends, all of it. */
interface Lent {
  /** Whether a heading names a reporting unit. */
  readonly isUnit: (text: string) => boolean;
  /** Whether a heading is such a name and nothing else, whatever words are in it: "Giao Thủy", "Năm Căn". */
  readonly isUnitName: (text: string) => boolean;
  /** Whether a text is an indicator's code. */
  readonly isCode: (text: string) => boolean;
  /** Whether a text is exactly an indicator's name or one of its other names. */
  readonly isName: (text: string) => boolean;
  /** The name of the indicator of a measure and a thing, "Diện tích" and "Lúa"; null where the schema has none. */
  readonly crossedName: (measure: string, thing: string) => string | null;
  /** The names of indicators that stand in a title among other words. */
  readonly namesIn: (title: string) => readonly string[];
  /** The indicator of a row by its code, then its name, also a name that is only like one; null where it is none. */
  readonly indicatorOf: (name: string, code: string) => KnownIndicator | null;
  /** The same of a name that may also be short for an indicator's, or what is measured of it. */
  readonly likelyOf: (name: string, code: string) => KnownIndicator | null;
}

export interface TableHints extends Partial<Lent> {
  /** Year of the schema. */
  readonly year?: number;
  /** Month of the as-of date: figures are wanted from January to the end of it. */
  readonly month?: number;
  /** The as-of date is the last day of the period. */
  readonly full?: boolean;
  /** What stands above the tables, where the grid at hand does not show it. */
  readonly title?: readonly string[];
}

/** What is known where there is a schema to read against. */
export type SchemaHints = TableHints & Lent;
