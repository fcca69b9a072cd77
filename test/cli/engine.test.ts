/** The program says how V8 is to run it, once and before anything else. */
import { spawnSync } from "node:child_process";
import path from "node:path";
import v8 from "node:v8";
import { optimizeSparingly } from "../../src/cli/engine";

test("functions are compiled again only after much more running than V8 would wait for", () => {
  const set = jest.spyOn(v8, "setFlagsFromString").mockImplementation(() => undefined);
  optimizeSparingly();
  expect(set.mock.calls).toEqual([[expect.stringMatching(/^--interrupt-budget=\d{6}$/u)]]);
  set.mockRestore();
});

test("the program begins with it", () => {
  const root = path.resolve(__dirname, "../..");
  const said = spawnSync(
    process.execPath,
    [
      "--require",
      "tsx/cjs",
      "--require",
      path.join(__dirname, "told-flags.cjs"),
      path.join(root, "src/cli/run.ts"),
      "--help",
    ],
    { cwd: root, encoding: "utf8" },
  );
  expect(said.stderr).toMatch(/^flag --interrupt-budget=\d+$/mu);
  expect(said.stdout).toContain("chi-tieu COMMAND");
});
