/** A built program starts from what was compiled before, and from its source where that is another or nothing can be kept. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { optimizeSparingly } from "../../src/cli/engine";
import { loadBuilt } from "../../src/cli/load-built";

// Flags are the whole process's.
jest.mock("../../src/cli/engine");

const PROGRAM = "exports.one = 1; exports.part = require('./part.cjs'); exports.again = require('./part.cjs');";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "built-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

interface Wish {
  readonly program?: string;
  readonly kept?: string;
  readonly code?: number;
}

/** What the program exports, and what is kept after it, with what tells whether it was written anew. */
function run({ program = PROGRAM, kept = "kept", code = 0 }: Wish = {}) {
  // In a place of its own each time: V8 remembers, as long as the process lasts, what it compiled of a file.
  const place = mkdtempSync(path.join(folder, "program-"));
  writeFileSync(path.join(place, "part.cjs"), "exports.base = require('node:path').basename(__filename);");
  writeFileSync(path.join(place, "program.cjs"), program);
  const atExit: ((code: number) => void)[] = [];
  const exported = loadBuilt(path.join(place, "program.cjs"), path.join(folder, kept), (act) => atExit.push(act));
  for (const act of atExit) act(code);
  return { exported, files: filesIn(path.join(folder, kept)) };
}

function filesIn(place: string): string[] {
  if (statSync(place, { throwIfNoEntry: false })?.isDirectory() !== true) return [];
  return readdirSync(place).map((file) => `${file} ${String(statSync(path.join(place, file)).ino)}`);
}

const PART = { base: "part.cjs" };

test("what was compiled is kept, each file once, and taken by the next run", () => {
  const first = run();
  expect(optimizeSparingly).toHaveBeenCalledTimes(1);
  expect(first.exported).toEqual({ one: 1, part: PART, again: PART });
  expect(first.files).toHaveLength(2);
  expect(run()).toEqual(first);
});

test("it is that of the very source, however long it is", () => {
  const first = run();
  const next = run({ program: PROGRAM.replace("one = 1", "one = 2") });
  expect(next.exported).toMatchObject({ one: 2 });
  expect(next.files).toEqual(expect.arrayContaining([...first.files]));
  expect(next.files).toHaveLength(3);
});

test("what V8 does not take is compiled and kept again", () => {
  const first = run();
  for (const file of readdirSync(path.join(folder, "kept"))) {
    const bytes = readFileSync(path.join(folder, "kept", file));
    writeFileSync(path.join(folder, "kept", file), bytes.fill(0, 0, 16));
  }
  const next = run();
  expect(next.exported).toEqual(first.exported);
  expect(next.files.filter((file) => first.files.includes(file))).toEqual([]);
  expect(run()).toEqual(next);
});

test("of a run that came to nothing nothing is kept", () => {
  expect(run({ code: 2 }).files).toEqual([]);
  expect(run({ code: 1 }).files).toHaveLength(2);
});

test("where nothing can be kept the program runs as well", () => {
  writeFileSync(path.join(folder, "taken"), "");
  expect(run({ kept: "taken" }).exported).toMatchObject({ one: 1 });
});
