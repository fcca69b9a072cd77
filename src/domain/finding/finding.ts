/**
 * A finding is something in the data that a person should know. It is a value, never an exception; its sentence is
 * rendered from the code in the reader's language (src/messages).
 */

/** E: left out until solved or waived · W: used, with a note in the report · I: information. */
export type Severity = "E" | "W" | "I";

export interface FindingPlace {
  readonly file?: string;
  readonly sheet?: string;
  /** A1 without sheet: a cell, a range, "15:15" for a row or "E:E" for a column. */
  readonly cell?: string;
  readonly heading?: string;
  /** Code of the indicator. */
  readonly indicator?: string;
  /** Code of the reporting unit. */
  readonly unit?: string;
}

export type FindingCode =
  | "file-unreadable"
  | "file-encrypted"
  | "file-duplicate"
  | "file-superseded"
  | "file-own-output"
  | "file-temporary"
  | "figure-kept"
  | "unit-unknown"
  | "sender-disagrees"
  | "unit-missing"
  | "as-of-mixed"
  | "external-links"
  | "values-not-computed"
  | "sheet-empty"
  | "sheet-hidden"
  | "sheet-not-indicators"
  | "title-rows"
  | "merged-heading"
  | "dimension-oversized"
  | "legacy-font"
  | "heading-missing"
  | "heading-duplicate"
  | "heading-unknown"
  | "heading-guessed"
  | "code-unknown"
  | "name-unmatched"
  | "name-guessed"
  | "code-name-disagree"
  | "row-duplicate"
  | "row-conflict"
  | "part-missing"
  | "indicator-missing"
  | "not-owner"
  | "total-as-data"
  | "number-as-text"
  | "number-ambiguous"
  | "number-unreadable"
  | "number-from-date"
  | "fraction"
  | "qualifier"
  | "error-value"
  | "percent-scale"
  | "unit-differs"
  | "unit-slip"
  | "figure-implausible"
  | "value-missing"
  | "missing-token"
  | "value-negative"
  | "value-decimals"
  | "percent-over-100"
  | "whitespace"
  | "formula-overwritten"
  | "merged-data"
  | "target-changed"
  | "percent-disagrees"
  | "sum-disagrees"
  | "part-exceeds-whole"
  | "cumulative-decreased"
  | "estimate-below-actual"
  | "reduction-disagrees"
  | "outlier"
  | "reason-missing"
  | "conflict"
  | "conflict-same"
  | "plan-sum"
  | "whole-as-part"
  | FormFindingCode
  | HistoryFindingCode
  | SchemaFindingCode;

/** About issued forms that came back (forms.md 5). */
export type FormFindingCode =
  | "form-version"
  | "form-other-unit"
  | "form-other-period"
  | "form-other-schema"
  | "form-ids-shifted"
  | "form-ids-lost"
  | "form-part"
  | "form-unprotected"
  | "same-as-last-period";

/** About periods and amended targets (history.md). */
export type HistoryFindingCode =
  | "verdict-void"
  | "history-changed"
  | "history-source"
  | "amendment-chain"
  | "amendment-double"
  | "amendment-document"
  | "last-year-disagrees"
  | "forecast-below";

/** Faults of the schema sheets themselves. */
export type SchemaFindingCode =
  | "schema-sheet-missing"
  | "schema-heading-missing"
  | "schema-word-unknown"
  | "schema-code-missing"
  | "schema-code-duplicate"
  | "schema-name-missing"
  | "schema-target-unsure"
  | "schema-unit-missing"
  | "schema-baseline-missing"
  | "schema-pacing-baseline"
  | "schema-parent-unknown"
  | "schema-owner-unknown"
  | "schema-number-unreadable"
  | "schema-setting-unreadable"
  | "schema-unconfirmed"
  | "schema-seal-changed"
  | "schema-seal-added"
  | "schema-seal-removed";

export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly at: FindingPlace;
  /** What stands there, as a person sees it. */
  readonly found?: string;
  /** What was expected. */
  readonly expected?: string;
  /** Further facts for the sentence: plain strings and numbers. */
  readonly params?: Readonly<Record<string, string | number>>;
  /** Someone accepted it; the reason given. It keeps nothing out then. */
  readonly waived?: string;
}
