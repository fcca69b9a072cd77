/** What keeps a workbook from being written under a name as it is, asked before anything is computed. */
import { openPackage } from "../container";
import { FileRefused } from "../refusal";

export type WriteObstacle = "not-xlsx" | "macros" | "no-macros" | "signed";

/** The first obstacle to writing these bytes, changed, under the name; null where there is none. */
export function writeObstacle(bytes: Uint8Array, name: string): WriteObstacle | null {
  let names: string[];
  try {
    names = Object.keys(openPackage(bytes)).map((part) => part.toLowerCase());
  } catch (error) {
    if (error instanceof FileRefused) return "not-xlsx";
    throw error;
  }
  // A binary workbook is a package too.
  if (!names.includes("xl/workbook.xml")) return "not-xlsx";
  const macros = names.some((part) => part.endsWith("vbaproject.bin"));
  const named = /\.(xlsx|xlsm)$/i.exec(name)?.[1]?.toLowerCase();
  if (named !== (macros ? "xlsm" : "xlsx")) return macros ? "macros" : "no-macros";
  return names.some((part) => part.startsWith("_xmlsignatures/")) ? "signed" : null;
}
