/** A part of a package as it is packed; and parts packed before, for workbooks of which most parts are letter for letter the same. */
import { strToU8, ZipDeflate, type Zip } from "fflate";

export type PackingLevel = 3 | 6;

/** A part's content, whole or piece by piece; where packing begins a new block hangs on the pieces. */
export type PartContent = Uint8Array | Iterable<string>;

/** A part as it stands in a file. */
export interface PackedPart {
  addTo(zip: Zip): void;
}

/** One moment for every part, so that the same workbook is the same bytes. */
const MOMENT = new Date(1980, 0, 1);

/** Packs a part. */
export function packPart(name: string, content: PartContent, level: PackingLevel): PackedPart {
  const deflate = new ZipDeflate(name, { level });
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  deflate.ondata = (error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  };
  if (content instanceof Uint8Array) deflate.push(content);
  else for (const piece of content) deflate.push(strToU8(piece));
  deflate.push(new Uint8Array(), true);
  const { size, crc, compression, flag } = deflate;
  return {
    addTo: (zip) => {
      const entry: Parameters<Zip["add"]>[0] = { filename: name, size, crc, compression, flag, mtime: MOMENT };
      zip.add(entry);
      for (const [at, chunk] of chunks.entries()) entry.ondata?.(null, chunk, at === chunks.length - 1);
    },
  };
}

interface Kept {
  readonly content: Uint8Array | string;
  readonly level: PackingLevel;
  readonly packed: PackedPart;
}

/** The parts of the workbook written last, by name. */
export class PackedParts {
  readonly #kept = new Map<string, Kept>();

  /** The part, packed anew only where it is not what it was. */
  part(name: string, content: PartContent, level: PackingLevel): PackedPart {
    const pieces = content instanceof Uint8Array ? content : [...content];
    const whole = pieces instanceof Uint8Array ? pieces : pieces.join("");
    const before = this.#kept.get(name);
    if (before?.level === level && isSame(before.content, whole)) return before.packed;
    const packed = packPart(name, pieces, level);
    this.#kept.set(name, { content: whole, level, packed });
    return packed;
  }
}

function isSame(a: Uint8Array | string, b: Uint8Array | string): boolean {
  if (typeof a === "string" || typeof b === "string") return a === b;
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}
