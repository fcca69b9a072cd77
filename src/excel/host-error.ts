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
  FilteredRangeConflict: { code: "sheet-filtered", retryable: true },
  MergedRangeConflict: { code: "merged-cells", retryable: true },
  PivotTableRangeConflict: { code: "merged-cells", retryable: true },
  Conflict: { code: "changed-meanwhile", retryable: true },
  InvalidSelection: { code: "inactive-workbook", retryable: true },
  ConnectionFailure: { code: "host-unreachable", retryable: true },
  InvalidOrTimedOutSession: { code: "host-unreachable", retryable: true },
  Timeout: { code: "no-answer", retryable: true },
  ActivityLimitReached: { code: "host-busy", retryable: true },
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
  if (error instanceof NoAnswer) return failure("no-answer", { retryable: true });
  if (!(error instanceof OfficeExtension.Error)) throw error;
  const { code, retryable } = mappingOf(error);
  return failure(code, { retryable, details: detailsOf(error) });
}

function mappingOf(error: OfficeExtension.Error): Mapping {
  if (error.code === "GeneralException" && ONLY_IN_FRONT.test(error.debugInfo.errorLocation ?? ""))
    return { code: "inactive-workbook", retryable: true };
  const known = Object.hasOwn(CODES, error.code) ? CODES[error.code] : undefined;
  return known ?? { code: "host-refused", retryable: false };
}

/** Members that answer GeneralException while another workbook is in front (docs: excel-add-ins-troubleshooting). */
const ONLY_IN_FRONT = /^(WorksheetCollection\.add|Worksheet\.activate|WorksheetFreezePanes\b|Range\.select)/;

/** A request that was not answered in the time it was given. What was asked may have happened, or happen yet. */
export class NoAnswer extends Error {}

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
