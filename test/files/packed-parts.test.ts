/** Forms written one after the other: what is equal in all is packed once, and every file is byte for byte what it is alone. */
import { unzipSync, Zip } from "fflate";
import { issueOf, prepareForms } from "../../src/app/issue-forms";
import { openFileWorkbook } from "../../src/files/file-workbook";
import { writeForm } from "../../src/files/form-workbook";
import { PackedParts, packPart, type PackedPart } from "../../src/files/package/packed-parts";
import { DAY } from "../support/issued-form";
import { sampleBytes } from "../support/pacnam";
import { value } from "../support/value";

function zipped(...parts: readonly PackedPart[]): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  for (const part of parts) part.addTo(zip);
  zip.end();
  return new Uint8Array(Buffer.concat(chunks));
}

test("a form among others is the same file as alone, letter for letter", async () => {
  const schema = value(await openFileWorkbook("schema.xlsx", sampleBytes("schema.xlsx")));
  const set = value(await prepareForms(schema, { period: "2023-9T", asOf: DAY }));
  expect(set.drafts.length).toBeGreaterThan(10);
  const packed = new PackedParts();
  for (const draft of set.drafts) {
    const form = set.build(draft, issueOf(set));
    expect(Buffer.compare(writeForm(form, packed), writeForm(form))).toBe(0);
  }
});

test("what was packed last is packed again only where it is something else", () => {
  const packed = new PackedParts();
  const first = packed.part("a.xml", ["<a>", "</a>"], 6);
  expect(packed.part("a.xml", ["<a></a>"], 6)).toBe(first);
  expect(packed.part("a.xml", ["<b></b>"], 6)).not.toBe(first);
  const bytes = packed.part("b.xml", new Uint8Array([1, 2]), 6);
  expect(packed.part("b.xml", new Uint8Array([1, 2]), 6)).toBe(bytes);
  expect(packed.part("b.xml", new Uint8Array([1, 3]), 6)).not.toBe(bytes);
  expect(packed.part("b.xml", new Uint8Array([1, 3]), 3)).not.toBe(packed.part("b.xml", new Uint8Array([1, 3]), 6));
});

test("a part packed before stands in two files, each whole", () => {
  const packed = new PackedParts();
  const long = Array.from({ length: 40_000 }, (_, at) => `<c r="A${String(at)}"/>`);
  const part = packed.part("long.xml", long, 3);
  for (const other of ["một", "hai"]) {
    const entries = unzipSync(zipped(part, packPart("other.xml", [other], 6)));
    expect(Buffer.from(entries["long.xml"] ?? []).toString()).toBe(long.join(""));
    expect(Buffer.from(entries["other.xml"] ?? []).toString()).toBe(other);
  }
});
