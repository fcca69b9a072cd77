/** What one schema says otherwise than another, for a person who is about to put it in the other's place. */
import type { SheetSnapshot } from "../grid/snapshot";
import { compareWithSeal, sealableCells } from "./seal";
import type { Schema, Settings } from "./types";
import { SETTINGS } from "./words";

/** One thing that is said otherwise. */
export interface SchemaDifference {
  readonly kind: "added" | "removed" | "changed" | "setting";
  /** Of the indicator; "" of a setting. */
  readonly code: string;
  readonly name: string;
  /** Heading of the column, or label of the setting. */
  readonly heading: string;
  /** A number is a serial day; "" is blank. */
  readonly was: string | number;
  readonly now: string | number;
}

/** A schema and the sheet that it was read from. */
export interface SchemaWithSheet {
  readonly schema: Schema;
  readonly main: SheetSnapshot;
}

/** Rows, the cells that a seal holds, and of which resolution, period and day it is. */
export function schemaDifferences(before: SchemaWithSheet, after: SchemaWithSheet): SchemaDifference[] {
  const indicators = [...before.schema.indicators, ...after.schema.indicators];
  const names = new Map(indicators.map(({ code, name }) => [code, name]));
  const found = compareWithSeal(after.main, { version: 0, date: "", cells: sealableCells(before.main) });
  return [
    ...settingDifferences(before.schema.settings, after.schema.settings),
    ...found.map(({ code: what, at, found: text = "", expected = "" }): SchemaDifference => {
      const code = what === "schema-seal-removed" ? text : (at.indicator ?? "");
      const known = { code, name: names.get(code) ?? "" };
      if (what !== "schema-seal-changed")
        return { ...known, kind: what === "schema-seal-added" ? "added" : "removed", heading: "", was: "", now: "" };
      return { ...known, kind: "changed", heading: at.heading ?? "", was: expected, now: text };
    }),
  ];
}

function settingDifferences(before: Settings, after: Settings): SchemaDifference[] {
  return (["number", "period", "asOf"] as const).flatMap((key): SchemaDifference[] => {
    const [was, now] = [before[key] ?? "", after[key] ?? ""];
    return was === now ? [] : [{ kind: "setting", code: "", name: "", heading: SETTINGS[key], was, now }];
  });
}
