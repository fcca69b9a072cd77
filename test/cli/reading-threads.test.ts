/** What is read in threads is read the same; the sample has a broken and a locked file among them. */
import type { FileReaderPort, PickedFile } from "../../src/app/ports";
import { createReaderFor } from "../../src/cli/reading-threads";
import { departmentFiles } from "../support/pacnam";

async function readAll(reader: FileReaderPort, files: readonly PickedFile[]) {
  const readings = [];
  for await (const reading of reader.read(files)) readings.push(reading);
  return readings;
}

test("files in threads are read as each by itself", async () => {
  const few = departmentFiles();
  const many = [...few, ...few, ...few, ...few];
  const alone = await readAll(createReaderFor(1), few);
  expect(await readAll(createReaderFor(1_000), many)).toEqual([...alone, ...alone, ...alone, ...alone]);
}, 60_000);
