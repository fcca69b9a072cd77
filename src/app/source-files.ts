/**
 * The files of a session, for looking at what stood around a figure: those of the last consolidation, and those picked one
 * by one since. A figure knows its file by name and fingerprint; another version under that name is shown as another.
 */
import type { Finding } from "../domain/finding/finding";
import { refusalFinding } from "../domain/consolidate/submission-set";
import { cellAt, cellText, type WorkbookSnapshot } from "../domain/grid/snapshot";
import { parseRange } from "../domain/grid/address";
import { success, type Outcome } from "../domain/outcome";
import { keptFingerprint } from "../domain/sheets/source-columns";
import type { SourceRow } from "../domain/sheets/read-sources";
import type { ConsolidationPreview } from "./consolidate";
import type { FileReaderPort, PickedFile } from "./ports";
import { cellsAround, type Surroundings } from "./provenance";
import { readFiles } from "./submissions";

/** A figure as the source sheet keeps it. */
export type SourcePlace = Pick<SourceRow, "file" | "sheet" | "cell" | "text" | "fingerprint">;

export type SourceLook =
  | {
      readonly kind: "read";
      /** Name of the file that was looked into. */
      readonly file: string;
      /** Whether it is the file that was consolidated; unknown where the sheet keeps no fingerprint. */
      readonly version: "same" | "other" | "unknown";
      /** null where the file has no such sheet. */
      readonly around: Surroundings | null;
      /** What the cell says in this file. */
      readonly now: string;
      /** It says what was consolidated. */
      readonly agrees: boolean;
    }
  | { readonly kind: "refused"; readonly finding: Finding };

/** Files of a run that are held while it is made again: some 25 MB. */
const MOST_HELD = 600;

interface ReadFile {
  readonly fingerprint: string;
  readonly workbook: WorkbookSnapshot;
}

export class SourceFiles {
  /** By the name of the file that was consolidated, whatever the picked one is called. */
  readonly #picked = new Map<string, ReadFile>();
  #preview: ConsolidationPreview | null = null;

  /** Takes over the files of a consolidation. */
  keep(preview: ConsolidationPreview): void {
    this.#preview = preview;
  }

  /**
   * Lets go of the files of the consolidation before, and gives it back where a person may pick the same files again, some of
   * them corrected. Thousands are not held while others are read in their place.
   */
  release(): ConsolidationPreview | null {
    const preview = this.#preview;
    this.#preview = null;
    return preview && preview.input.submissions.length <= MOST_HELD ? preview : null;
  }

  /** The cells around a figure, in the file picked for it or in one at hand; null where there is none. */
  async look(place: SourcePlace, reader: FileReaderPort, picked?: PickedFile): Promise<Outcome<SourceLook | null>> {
    if (!picked) {
      const found = this.#find(place);
      return success(found && lookInto(found, place));
    }
    for await (const reading of reader.read([picked])) {
      if (!reading.ok) return success({ kind: "refused", finding: refusalFinding(reading) });
      this.#picked.set(place.file, reading);
      return success(lookInto(reading, place));
    }
    return success(null);
  }

  /** The very file first, under any name; then the one picked for the name, then another version of this session. */
  #find({ file, fingerprint }: SourcePlace): ReadFile | null {
    const read = readFiles(this.#preview?.input.submissions ?? []);
    const same = [...this.#picked.values(), ...read].find((each) => isSame(each.fingerprint, fingerprint));
    return same ?? this.#picked.get(file) ?? read.find((each) => each.file === file) ?? null;
  }
}

function isSame(fingerprint: string, kept: string): boolean {
  return kept !== "" && keptFingerprint(fingerprint) === kept;
}

function lookInto({ fingerprint, workbook }: ReadFile, place: SourcePlace): SourceLook {
  const around = cellsAround(workbook, place.sheet, place.cell);
  const sheet = workbook.sheets.find(({ name }) => name === place.sheet);
  const at = parseRange(place.cell);
  const stored = sheet && at ? cellText(cellAt(sheet, at.top, at.left)) : "";
  const now = around?.rows[around.row]?.cells[around.column] ?? "";
  return {
    kind: "read",
    file: workbook.name,
    version: place.fingerprint === "" ? "unknown" : isSame(fingerprint, place.fingerprint) ? "same" : "other",
    around,
    now,
    agrees: around !== null && [stored, now].some((text) => plain(text) === plain(place.text)),
  };
}

function plain(text: string): string {
  return text.normalize("NFC").trim();
}
