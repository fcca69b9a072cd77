/** The order of the files in the preview. */
import type { Finding } from "../../src/domain/finding/finding";
import type { FileStatus, FileSummary } from "../../src/domain/consolidate/consolidation";
import { fileLines } from "../../src/taskpane/screens/consolidate/file-lines";

const fileOf = (file: string, status: FileStatus = "read"): FileSummary => ({
  ...{ file, status, fingerprint: file, units: [], sheets: [] },
});
const found = (file: string, severity: Finding["severity"]): Finding => ({
  ...{ code: "value-missing", severity, at: { file } },
});

test("those with something to solve stand first, each part in the order given", () => {
  const files = [fileOf("a"), fileOf("b"), fileOf("c", "encrypted"), fileOf("d")];
  const lines = fileLines(files, [found("b", "W"), found("d", "E"), found("d", "E"), found("d", "I")]);
  expect(lines.map(({ file, errors, warnings }) => [file.file, errors, warnings])).toEqual([
    ["c", 0, 0],
    ["d", 2, 0],
    ["a", 0, 0],
    ["b", 0, 1],
  ]);
});
