/** A file that is not read, and why. */

/** Why a file could not be read; `reason` says which kind. */
export class FileRefused extends Error {
  constructor(
    readonly reason: "encrypted" | "unreadable",
    readonly detail: FileFault,
  ) {
    super(detail);
  }
}

/** Named so that the sentence can say what is wrong. */
export type FileFault =
  | "password"
  | "broken-zip"
  | "too-large"
  | "not-a-spreadsheet"
  | "picture"
  | "empty-file"
  | "timed-out"
  | "read-failed";
