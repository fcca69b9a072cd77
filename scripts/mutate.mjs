/** `npm run mutate -- src/domain/judge`: mutation testing of one folder against the tests that mirror it. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";

const folder = (process.argv[2] ?? "").replace(/\/+$/, "");
if (!folder.startsWith("src/") || !existsSync(folder)) {
  console.error("Name a folder below src/: npm run mutate -- src/domain/judge");
  process.exit(2);
}
const stryker = path.join("node_modules", "@stryker-mutator", "core", "bin", "stryker.js");
const { status } = spawnSync(process.execPath, [stryker, "run"], {
  stdio: "inherit",
  env: { ...process.env, MUTATE_FOLDER: folder },
});
process.exit(status ?? 1);
