/** `consolidate --keep-sources`: the written workbook holds the copies, and the choice is remembered by them. */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { consolidateCommand } from "../../src/cli/consolidate";
import type { CommandIo } from "../../src/cli/io";
import { isCopyName } from "../../src/domain/sheets/copy-names";
import { readWorkbook } from "../../src/files/read-workbook";

const SAMPLE = join(__dirname, "../fixtures/pacnam-2023");
const FILE = join(SAMPLE, "departments/09_BHXH.ods");
const io: CommandIo = { write: () => undefined, error: () => undefined, progress: false, lang: "vi", json: true };

test("copies are written with --keep-sources, and again without it where they are there", async () => {
  const folder = await mkdtemp(join(tmpdir(), "chi-tieu-"));
  const run = async (schema: string, ...more: readonly string[]): Promise<string[]> => {
    const out = join(folder, `out${String(more.length)}-${String(schema.length)}.xlsx`);
    await consolidateCommand(["--schema", schema, "--out", out, ...more, FILE], io);
    const reading = await readWorkbook("out.xlsx", new Uint8Array(await readFile(out)));
    if (!reading.ok) throw new Error(reading.detail);
    return reading.workbook.sheets.map(({ name }) => name).filter(isCopyName);
  };
  try {
    const schema = join(SAMPLE, "schema.xlsx");
    expect(await run(schema)).toEqual([]);
    const kept = await run(schema, "--keep-sources");
    expect(kept).toEqual([expect.stringMatching(/^NG \d\d .*[Bb]ảo hiểm/)]);
    expect(await run(join(folder, `out1-${String(schema.length)}.xlsx`))).toEqual(kept);
  } finally {
    await rm(folder, { recursive: true });
  }
}, 30_000);
