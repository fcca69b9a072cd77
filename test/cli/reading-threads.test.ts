/** Many files are read in threads, and read the same; the sample has a broken and a locked one among them. */
import type { FileReaderPort, PickedFile } from "../../src/app/ports";
import { createReaderFor } from "../../src/cli/reading-threads";
import { departmentFiles } from "../support/pacnam";

async function readAll(reader: FileReaderPort, files: readonly PickedFile[]) {
  const readings = [];
  for await (const reading of reader.read(files)) readings.push(reading);
  return readings;
}

test("sixty files in threads are read as each by itself", async () => {
  const few = departmentFiles();
  const many = [...few, ...few, ...few, ...few];
  const alone = await readAll(createReaderFor(few.length), few);
  expect(await readAll(createReaderFor(many.length), many)).toEqual([...alone, ...alone, ...alone, ...alone]);
  expect(many.length).toBeGreaterThan(40);
}, 60_000);
