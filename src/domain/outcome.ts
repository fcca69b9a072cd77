/** Results of operations that are expected to fail at times. A Problem is a value; it is rendered by src/messages. */

export type ProblemCode =
  | "cell-editing"
  | "sheet-protected"
  | "workbook-protected"
  | "payload-too-large"
  | "host-too-old"
  | "host-refused"
  | "host-busy"
  | "inactive-workbook"
  | "changed-meanwhile"
  | "write-incomplete"
  | "sheet-missing"
  | "no-table"
  | "no-schema"
  | "schema-invalid"
  | "schema-exists"
  | "no-attainment"
  | "cancelled"
  | "file-failed"
  | "nothing-to-do";

export interface Problem {
  readonly code: ProblemCode;
  readonly retryable: boolean;
  /** Plain facts for the sentence. */
  readonly params?: Readonly<Record<string, string | number>>;
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
