/** Results of operations that are expected to fail at times. A Problem is a value; it is rendered by src/messages. */

export type ProblemCode =
  | "cell-editing"
  | "sheet-protected"
  | "workbook-protected"
  | "payload-too-large"
  | "host-too-old"
  | "host-refused"
  | "host-busy"
  | "host-unreachable"
  | "no-answer"
  | "pane-reloaded"
  | "sheet-filtered"
  | "merged-cells"
  | "inactive-workbook"
  | "changed-meanwhile"
  | "sheet-taken"
  | "edited-since"
  | "moved-since"
  | "write-incomplete"
  | "undo-incomplete"
  | "sheet-missing"
  | "no-table"
  | "no-schema"
  | "schema-invalid"
  | "schema-exists"
  | "no-attainment"
  | "as-of-missing"
  | "cancelled"
  | "file-failed"
  | "nothing-to-do"
  | "no-history"
  | "history-formulas"
  | "no-last-year"
  | "no-schema-in-file"
  | "json-no-schema"
  | "no-form-in-file"
  | "period-unknown"
  | "no-such-unit"
  | "period-open"
  | "period-closed"
  | "period-no-day"
  | "period-other-day"
  | "period-waiting"
  | "amendment-same"
  | "amendment-late";

/**
 * What a writing that failed has left behind: the workbook as before, everything done, or something between the two, from
 * which the pane offers to go on in either direction.
 */
export type Standing = "as-before" | "done" | "between";

/** Something written, and the way back. */
export interface Written {
  /** Number of cells written. */
  readonly cells: number;
  /**
   * Brings back exactly what was there before. Problem "edited-since" where a person changed since then what was written;
   * with `force` that is given up too.
   */
  readonly undo: (force?: boolean) => Promise<Outcome<void>>;
  /** Whether the way back outlives the pane's being loaded anew; as long as the pane where it is not said. */
  readonly outlasts?: boolean;
}

/** The ways on from a writing that stopped half-way. They can be tried again until one of them succeeds. */
export interface WaysOn {
  /** Makes what was wanted. */
  readonly finish: () => Promise<Outcome<Written>>;
  /** Brings back what was there before. */
  readonly undo: () => Promise<Outcome<void>>;
}

/** A serial day, and how many files name it for their figures. */
export interface NamedDay {
  readonly day: number;
  readonly files: number;
}

export interface Problem {
  readonly code: ProblemCode;
  readonly retryable: boolean;
  /** Only after a writing. */
  readonly standing?: Standing;
  /** What stopped it, where something stands between. */
  readonly cause?: ProblemCode;
  /** Where something stands between. */
  readonly ways?: WaysOn;
  /** Plain facts for the sentence. */
  readonly params?: Readonly<Record<string, string | number>>;
  /** Days that may be the answer, of "as-of-missing". */
  readonly days?: readonly NamedDay[];
  /** For "copy details" only. */
  readonly details?: string;
}

export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

export function success<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

export function failure(
  code: ProblemCode,
  rest: Omit<Problem, "code" | "retryable"> & { retryable?: boolean } = {},
): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem: { retryable: false, ...rest, code } };
}
