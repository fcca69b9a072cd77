/**
 * `npm run mutate -- src/domain/judge`: mutation testing of one folder against the tests that mirror it; of one file of it
 * with `npm run mutate -- src/domain/judge/pace.ts`.
 */
import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import path from "node:path";

const what = (process.argv[2] ?? "").replace(/\/+$/, "");
if (!what.startsWith("src/") || !existsSync(what)) {
  console.error("Name a folder or a file below src/: npm run mutate -- src/domain/judge");
  process.exit(2);
}
const isFile = statSync(what).isFile();
const stryker = path.join("node_modules", "@stryker-mutator", "core", "bin", "stryker.js");
const { status } = spawnSync(process.execPath, [stryker, "run"], {
  stdio: "inherit",
  env: {
    ...process.env,
    MUTATE_FOLDER: isFile ? path.dirname(what) : what,
    MUTATE_WHAT: isFile ? what : `${what}/**/*.{ts,tsx}`,
  },
});
process.exit(status ?? 1);
