/** What the command line says when it is asked for help, or for something it does not know. */
import { runProgram as run } from "../support/command-io";

test.each(["consolidate --help", "schema -h", "check --schema x.xlsx --help"])(
  "so it is of a command: %s",
  async (line) => {
    const { code, out, error } = await run(...line.split(" "));
    expect({ code, error }).toEqual({ code: 0, error: "" });
    expect(out).toContain("issue-forms --schema");
  },
);

test("help is an answer", async () => {
  const { code, out, error } = await run("--help");
  expect([code, error]).toEqual([0, ""]);
  for (const command of ["read-targets", "schema", "check", "consolidate"]) expect(out).toContain(command);
});

test("an unknown command is named, with those that there are", async () => {
  const { code, out, error } = await run("tong-hop");
  expect([code, out]).toEqual([2, ""]);
  expect(error).toContain("no command tong-hop");
  expect(error).toContain("consolidate");
});
