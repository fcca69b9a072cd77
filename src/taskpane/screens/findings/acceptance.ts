/** The decision that accepts a finding at its cell. */
import type { Finding } from "../../../domain/check/finding";
import type { Decision } from "../../../domain/consolidate/decision";

/** Findings of the open workbook name no file. */
export function acceptance({ code, at, found }: Finding, reason: string): Decision {
  const { indicator = "", file = "", sheet = "", cell = "" } = at;
  return { action: "accept", indicator, file, sheet, cell, code, text: found ?? "", reason };
}

export function isAcceptanceOf({ action, code, file, sheet, cell }: Decision, { code: of, at }: Finding): boolean {
  return (
    action === "accept" &&
    code === of &&
    file === (at.file ?? "") &&
    sheet === (at.sheet ?? "") &&
    cell === (at.cell ?? "")
  );
}
