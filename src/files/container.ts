/**
 * Opens a file's outer shell and says what it is. A raw zip never reaches the spreadsheet library: entries are counted
 * and inflated under a cap, pictures and other media stay out, and what is left is stored again without compression.
 * (A valid zip can make the library's own inflate loop until memory is gone, and small bombs inflate to gigabytes.)
 */
import { unzipSync, zipSync, type Zippable } from "fflate";
import { SHARED_TEXTS, SHEETS } from "./lean-package";
import { LIMITS, SMALL_BYTES } from "./limits";
import { FileRefused } from "./refusal";
import { screenContent, screenCounts, screenSheet, screenText } from "./screen";

export type Container =
  | {
      readonly kind: "zip";
      readonly entries: Readonly<Record<string, Uint8Array>>;
      /** All of them as a package without compression, made when it is asked for. */
      readonly stored: Uint8Array;
    }
  | { readonly kind: "ole"; readonly bytes: Uint8Array }
  | { readonly kind: "text"; readonly text: string };

/** Pictures, properties, printers' data, the order of calculation: nothing of what is read stands in them. */
const ASIDE =
  /(^|\/)(media|embeddings|drawings|charts|Pictures|Thumbnails|Object [^/]*|docProps|customXml|printerSettings)\/|^xl\/calcChain\.xml$/i;

/** What the bytes are, opened under the limits. @throws FileRefused with the reason. */
export function openContainer(bytes: Uint8Array): Container {
  if (bytes.length === 0) throw new FileRefused("unreadable", "empty-file");
  if (bytes.length > LIMITS.bytes) throw new FileRefused("unreadable", "too-large");
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return openZip(bytes);
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0) return openOle(bytes);
  return openText(bytes);
}

/** All parts of a package, as they are. @throws FileRefused where the bytes are no zip, or inflate to more than a workbook. */
export function openPackage(bytes: Uint8Array): Record<string, Uint8Array> {
  return inflate(bytes, () => true);
}

function inflate(bytes: Uint8Array, wanted: (name: string) => boolean): Record<string, Uint8Array> {
  let count = 0;
  let compressed = 0;
  let inflated = 0;
  const most = Math.min(LIMITS.inflated, Math.max(LIMITS.inflatedSmall, bytes.length * LIMITS.ratio));
  try {
    return unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        count += 1;
        compressed += size;
        // More than there is: entries lie over one another, and each would be inflated.
        if (compressed > bytes.length) throw new FileRefused("unreadable", "broken-zip");
        if (count > LIMITS.entries) throw new FileRefused("unreadable", "too-large");
        if (!wanted(name)) return false;
        // The library gives an entry no more room than is declared: what is counted here is what comes out.
        inflated += originalSize;
        if (inflated > most) throw new FileRefused("unreadable", "too-large");
        return true;
      },
    });
  } catch (error) {
    if (error instanceof FileRefused) throw error;
    throw new FileRefused("unreadable", "broken-zip");
  }
}

function openZip(bytes: Uint8Array): Container {
  const entries = inflate(bytes, (name) => !ASIDE.test(name));
  const manifest = entries["META-INF/manifest.xml"];
  if (manifest && new TextDecoder().decode(manifest).includes("encryption-data"))
    throw new FileRefused("encrypted", "password");
  if (entries["xl/workbook.xml"] && !entries["xl/styles.xml"])
    entries["xl/styles.xml"] = new TextEncoder().encode(
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>',
    );
  for (const [name, data] of Object.entries(entries))
    if (SHARED_TEXTS.test(name)) entries[name] = withoutEmptyItems(data);
  // Some programs leave it out where nothing is styled; the library does not.
  if (entries["content.xml"] && !entries["styles.xml"])
    entries["styles.xml"] = new TextEncoder().encode(
      '<office:document-styles xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"/>',
    );
  const [content, styles] = [entries["content.xml"], entries["styles.xml"]];
  if (content) {
    const text = new TextDecoder().decode(content);
    screenContent(text);
    screenCounts(text);
    screenCounts(new TextDecoder().decode(styles));
  }
  let cells = 0;
  const most = bytes.length <= SMALL_BYTES ? LIMITS.cellsSmall : LIMITS.cells;
  for (const [name, data] of Object.entries(entries)) {
    if (SHEETS.test(name)) cells += screenSheet(new TextDecoder().decode(data));
    if (cells > most) throw new FileRefused("unreadable", "too-large");
  }
  return {
    kind: "zip",
    entries,
    get stored() {
      return storedOf(entries);
    },
  };
}

/** The parts as a package without compression. */
function storedOf(entries: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const files: Zippable = {};
  for (const [name, data] of Object.entries(entries)) files[name] = [data, { level: 0 }];
  return zipSync(files, { level: 0 });
}

/** A text without content may be written as one empty tag, which the library does not count: every later text would shift. */
function withoutEmptyItems(data: Uint8Array): Uint8Array {
  const xml = new TextDecoder().decode(data);
  const whole = xml.replace(/<(\w{1,20}:)?si\s*\/>|<(\w{1,20}:)?si\s[^<>]*>/g, (item, empty = "", long = "") =>
    item.endsWith("/>")
      ? `<${String(empty)}si><${String(empty)}t></${String(empty)}t></${String(empty)}si>`
      : `<${String(long)}si>`,
  );
  return whole === xml ? data : new TextEncoder().encode(whole);
}

const ENCRYPTED = utf16("EncryptedPackage");

function openOle(bytes: Uint8Array): Container {
  if (indexOf(bytes, ENCRYPTED) >= 0) throw new FileRefused("encrypted", "password");
  return { kind: "ole", bytes };
}

/** How files begin that people send in place of a table: JPEG, PNG, GIF, PDF; a telephone's picture names itself a little later. */
const PICTURES = ["\xff\xd8\xff", "\x89PNG", "GIF8", "%PDF"] as const;

function isPicture(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, 12));
  return PICTURES.some((start) => head.startsWith(start)) || head.slice(4, 8) === "ftyp";
}

function openText(bytes: Uint8Array): Container {
  if (isPicture(bytes)) throw new FileRefused("unreadable", "picture");
  const sample = bytes.subarray(0, 4096);
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe;
  if (!wide && sample.some((byte) => byte === 0 || (byte < 9 && byte > 0)))
    throw new FileRefused("unreadable", "not-a-spreadsheet");
  const text = wide ? new TextDecoder("utf-16le").decode(bytes) : decodeText(bytes);
  if (/^\s*(%PDF|\{\\rtf|\{|\[)/.test(text)) throw new FileRefused("unreadable", "not-a-spreadsheet");
  return { kind: "text", text: screenText(text) };
}

/** Letters of TCVN3 that windows-1258 has no use for beside a letter. */
const TCVN3_SIGNS = /\p{L}[µ¸¶·¹]|[µ¸¶·¹]\p{L}/u;

/** UTF-8; what is none comes from a Vietnamese Windows, or was typed in a legacy font and is decoded with the sheet. */
function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const western = new TextDecoder("windows-1252").decode(bytes);
    if (TCVN3_SIGNS.test(western)) return western;
    return new TextDecoder("windows-1258").decode(bytes).normalize("NFC");
  }
}

function utf16(text: string): Uint8Array {
  return Uint8Array.from(Array.from(text, (letter) => [letter.charCodeAt(0), 0]).flat());
}

function indexOf(bytes: Uint8Array, pattern: Uint8Array): number {
  const first = pattern[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let same = 1;
    while (same < pattern.length && bytes[at + same] === pattern[same]) same += 1;
    if (same === pattern.length) return at;
  }
  return -1;
}
