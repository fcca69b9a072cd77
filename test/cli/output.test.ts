/** `--out`: whole or not at all, never over an input; exit 2 with one line for whatever stands in the way. */
import { link, mkdtemp, mkdir, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { prepareOutput } from "../../src/cli/output";
import { visible } from "../../src/cli/visible";
import { runProgram as run } from "../support/command-io";
import { sampleBytes } from "../support/pacnam";

let folder = "";
const at = (name: string): string => join(folder, name);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "chi-tieu-out-"));
  await writeFile(at("schema.xlsx"), sampleBytes("schema.xlsx"));
  await writeFile(at("constructor.xlsx"), sampleBytes("departments/02_BC NN&PTNT 9T.2023.xlsx"));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const consolidate = (out: string, ...more: string[]) =>
  run("consolidate", "--schema", at("schema.xlsx"), "--out", out, ...more, at("constructor.xlsx"));

test("a file named constructor.xlsx is read, the result written once and again with --replace, nothing else left", async () => {
  const first = await consolidate(at("out.xlsx"));
  expect(first.error).toBe("");
  expect(first.out).toContain("constructor.xlsx");
  const again = await consolidate(at("out.xlsx"));
  expect([again.code, again.error]).toEqual([2, expect.stringContaining("--replace")]);
  expect((await consolidate(at("out.xlsx"), "--replace")).error).toBe("");
  expect((await readdir(folder)).sort()).toEqual(["constructor.xlsx", "out.xlsx", "schema.xlsx"]);
});

test("never over an input: by another way, a link, another case", async () => {
  await symlink(at("constructor.xlsx"), at("soft.xlsx"));
  await link(at("schema.xlsx"), at("hard.xlsx"));
  const before = await readFile(at("schema.xlsx"));
  for (const name of ["schema.xlsx", "./schema.xlsx", "soft.xlsx", "hard.xlsx", "SCHEMA.xlsx", "Constructor.XLSX"]) {
    const { code, error } = await consolidate(`${folder}/${name}`, "--replace");
    expect([name, code, error]).toEqual([name, 2, expect.stringContaining("one of the inputs")]);
  }
  expect((await readFile(at("schema.xlsx"))).equals(before)).toBe(true);
});

test("a missing folder, a folder for a file, a file for a folder, another kind of file", async () => {
  await mkdir(at("ngan"));
  for (const [out, words] of [
    [at("khong/out.xlsx"), "there is no folder"],
    [at("ngan"), "is a folder"],
    [at("schema.xlsx/out.xlsx"), "there is no folder"],
    [at("out.xls"), "ends in .xlsx"],
    [at("out.xlsm"), "ends in .xlsx"],
  ] as const) {
    const { code, error } = await consolidate(out);
    expect([code, error]).toEqual([2, expect.stringContaining(words)]);
    expect(error.trim().split("\n")).toHaveLength(1);
  }
});

test("what cannot be written to the end leaves what was there", async () => {
  await writeFile(at("out.xlsx"), "before");
  const output = await prepareOutput(at("out.xlsx"), [], true);
  await rm(at("out.xlsx"));
  await mkdir(at("out.xlsx"));
  await writeFile(join(at("out.xlsx"), "x"), "in the way");
  await expect(output.write(new Uint8Array(5))).rejects.toThrow(/was not written/);
  expect((await readdir(folder)).filter((name) => name.endsWith(".tmp"))).toEqual([]);
});

test("a schema that cannot be read or is no .xlsx is said in one line", async () => {
  await mkdir(at("thu muc"));
  await writeFile(at("schema.csv"), "Mã,Tên\n");
  for (const schema of ["thu muc", "khong-co.xlsx", "schema.csv"]) {
    const { code, out, error } = await run(
      "consolidate",
      "--schema",
      at(schema),
      "--out",
      at("o.xlsx"),
      at("constructor.xlsx"),
    );
    expect([schema, code, out]).toEqual([schema, 2, ""]);
    expect(error.trim().split("\n")).toHaveLength(1);
  }
});

test.each(["toString", "constructor", "__proto__", "hasOwnProperty"])("%s is no command", async (name) => {
  const { code, error } = await run(name);
  expect([code, error]).toEqual([2, expect.stringContaining(`no command ${name}`)]);
});

test("signs that a terminal would obey are shown", async () => {
  expect(visible("a\u001b[2Jb\u202ec\td\n")).toBe("a\\u001b[2Jb\\u202ec\td\n");
  const { error } = await run("check", "--schema", "\u001b[31m.xlsx", "x");
  expect(error).not.toContain("\u001b");
});
