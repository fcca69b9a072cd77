/** What an issued form was found to say of itself. */

/** Two witnesses that do not agree; `asked`: the figures are not used until a person says so. */
export interface Disagreement {
  readonly asked: boolean;
  readonly found: string;
  readonly expected: string;
}

export interface FormWitness {
  /** Code of the unit; null where nothing names one. */
  readonly unit: string | null;
  readonly idsLost: boolean;
  readonly otherUnit: Disagreement | null;
  readonly otherPeriod: Disagreement | null;
  readonly otherSchema: Disagreement | null;
  /** The issue that came back, where the schema's rows are others now. */
  readonly olderIssue: number | null;
}
