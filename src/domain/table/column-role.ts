/** What a column of an indicator table is for. */
export type ColumnRole =
  | "code"
  | "order"
  | "name"
  | "unit"
  | "plan"
  | "actual"
  | "estimate"
  | "prior"
  | "percent"
  | "percentPrior"
  | "numerator"
  | "denominator"
  | "verdict"
  | "owner"
  | "note";
