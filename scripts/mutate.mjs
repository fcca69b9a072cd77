/**
 * `npm run mutate -- src/domain/judge`: mutation testing of one folder against the tests that mirror it; of one file of it
 * with `npm run mutate -- src/domain/judge/pace.ts`; of a share of its mutants with `--share 0.1 --seed 7`.
 */
import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { share: { type: "string" }, seed: { type: "string" } },
});
const what = (positionals[0] ?? "").replace(/\/+$/, "");
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
    ...(values.share === undefined ? {} : { MUTATE_SHARE: values.share }),
    ...(values.seed === undefined ? {} : { MUTATE_SEED: values.seed }),
  },
});
process.exit(status ?? 1);
