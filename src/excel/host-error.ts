/**
 * The one place where an error of the host becomes a Problem. Codes are stable, messages are localised: only the code is
 * looked at, the rest is kept for "copy details".
 */
import { failure, type Outcome, type ProblemCode } from "../domain/outcome";

interface Mapping {
  readonly code: ProblemCode;
  readonly retryable: boolean;
}

/** Codes of OfficeExtension.Error and of the Excel host. */
const CODES: Readonly<Record<string, Mapping>> = {
  InvalidOperationInCellEditMode: { code: "cell-editing", retryable: true },
  AccessDenied: { code: "sheet-protected", retryable: false },
  ItemNotFound: { code: "changed-meanwhile", retryable: true },
  ItemAlreadyExists: { code: "changed-meanwhile", retryable: true },
  InvalidReference: { code: "changed-meanwhile", retryable: true },
  RequestPayloadSizeLimitExceeded: { code: "payload-too-large", retryable: false },
  ResponsePayloadSizeLimitExceeded: { code: "payload-too-large", retryable: false },
  OperationCellsExceedLimit: { code: "payload-too-large", retryable: false },
  RangeExceedsLimit: { code: "payload-too-large", retryable: false },
  ApiNotFound: { code: "host-too-old", retryable: false },
  ApiNotAvailable: { code: "host-too-old", retryable: false },
  NotImplemented: { code: "host-too-old", retryable: false },
  InactiveWorkbook: { code: "inactive-workbook", retryable: true },
  RequestAborted: { code: "host-busy", retryable: true },
  ServiceNotAvailable: { code: "host-busy", retryable: true },
  MemoryLimitReached: { code: "host-busy", retryable: true },
  HostRestartNeeded: { code: "host-busy", retryable: true },
};

/** The Problem of whatever was thrown while talking to Excel; a bug of ours is thrown on. */
export function toProblem(error: unknown): Outcome<never> {
  if (!(error instanceof OfficeExtension.Error)) throw error;
  const { code, retryable } = CODES[error.code] ?? { code: "host-refused" as const, retryable: false };
  return failure(code, { retryable, details: detailsOf(error) });
}

/** Whether a request or its answer was too large, so that a smaller one may pass. */
export function isTooLarge(error: unknown): boolean {
  return error instanceof OfficeExtension.Error && CODES[error.code]?.code === "payload-too-large";
}

function detailsOf(error: OfficeExtension.Error): string {
  const { errorLocation, statement } = error.debugInfo;
  return [error.code, error.message, errorLocation, statement]
    .filter((text) => text !== undefined && text !== "")
    .join(" | ");
}
