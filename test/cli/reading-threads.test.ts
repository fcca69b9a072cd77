/** What is read in threads is read the same; the sample has a broken and a locked file among them. */
import v8 from "node:v8";
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
});

test("thousands of files let less garbage lie; a few are not held up by it", () => {
  const set = jest.spyOn(v8, "setFlagsFromString").mockImplementation(() => undefined);
  createReaderFor(5);
  expect(set).not.toHaveBeenCalled();
  createReaderFor(3_400);
  expect(set).toHaveBeenCalledWith(expect.stringMatching(/^--heap-growing-percent=\d+$/u));
  set.mockRestore();
});
