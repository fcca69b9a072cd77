/** The floor that the whole is held against: the files opened and read with the spreadsheet library, and nothing else. */
import * as XLSX from "@e965/xlsx";
import { openContainer } from "../../src/files/container";
import type { pick } from "./make-files";

/** The options of src/files/read-workbook.ts. */
const OPTIONS = { dense: true, cellNF: true, cellFormula: true, cellStyles: true, cellText: false, cellHTML: false };

export async function readBare(files: readonly ReturnType<typeof pick>[]): Promise<void> {
  for (const file of files) {
    const container = openContainer(await file.bytes());
    if (container.kind !== "zip") throw new Error(file.name);
    XLSX.read(container.stored, { ...OPTIONS, type: "array" });
  }
}
