/** The parts of a package as lines that can be compared. */
import { strFromU8, unzipSync } from "fflate";

/** Elements that are one line with all that is in them. */
const WHOLE =
  "c|si|xf|font|fill|border|dxf|conditionalFormatting|dataValidation|definedName|headerFooter|xdr:from|xdr:to";
const PIECES = new RegExp(`<(${WHOLE})(?: [^>]*)?(?:(?<=/)>|(?<!/)>.*?</\\1>)|<[^>]*>[^<]*`, "gs");

/** The parts by name. */
export function linesOfPackage(bytes: Uint8Array): Map<string, string[]> {
  const parts = Object.entries(unzipSync(bytes)).sort(([a], [b]) => (a < b ? -1 : 1));
  return new Map(parts.map(([name, content]) => [name, strFromU8(content).match(PIECES) ?? []] as const));
}
