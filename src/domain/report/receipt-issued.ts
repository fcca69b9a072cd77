/** What issuing forms writes into the register: each unit that was given one, with its number and when it is due (forms.md 6). */
import { isReporter } from "../consolidate/reporters";
import type { Schema } from "../schema/types";
import type { IssuedAs, ReceiptBefore, ReceiptRow } from "./receipt-row";

/** The rows of the period with what was issued by unit; a unit without a row gets one. */
export function withIssued(
  { units, indicators }: Pick<Schema, "units" | "indicators">,
  { period, rows }: Pick<ReceiptBefore, "period" | "rows">,
  issued: ReadonlyMap<string, IssuedAs>,
): ReceiptRow[] {
  const own = rows.filter((row) => row.period === period);
  const known = new Set(own.map(({ unit }) => unit));
  const fresh = units
    .filter(({ code }) => issued.has(code) && !known.has(code))
    .map(({ code, name }): ReceiptRow => ({
      ...{ unit: code, name, file: null, asOf: null, fingerprint: null, state: "missing", figures: 0, other: "" },
      owed: indicators.filter((indicator) => isReporter(indicator, code)).length,
      ...{ period, form: null },
    }));
  const place = new Map(units.map(({ code }, index) => [code, index]));
  const rank = ({ unit }: ReceiptRow): number => place.get(unit) ?? place.size;
  return [...own, ...fresh]
    .map((row) => ({ ...row, form: issued.get(row.unit) ?? row.form }))
    .sort((a, b) => rank(a) - rank(b));
}
