/** Opens a workbook of ours in a window of its own, unsaved. Excel may refuse it: a policy, or a browser that blocks windows. */
import { success, type Outcome } from "../domain/outcome";
import { toProblem } from "./host-error";

/** Bytes a call of String.fromCharCode can take. */
const CHUNK = 0x8000;

/** The workbook in a new window; the host's refusal as a problem. */
export async function openNewWorkbook(bytes: Uint8Array): Promise<Outcome<void>> {
  try {
    await Excel.createWorkbook(base64Of(bytes));
    return success(undefined);
  } catch (error) {
    return toProblem(error);
  }
}

function base64Of(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += CHUNK) text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(text);
}
