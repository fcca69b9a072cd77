#!/usr/bin/env node
// Runs the command line as built; builds it first where its sources are newer than the build.
import { spawnSync } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const built = path.join(root, ".build/cli/chi-tieu.cjs");
const compiled = path.join(root, ".build/cli-code");
const stamp = path.join(root, ".build/cli/build-stamp.cjs");
const require = createRequire(import.meta.url);

const fresh = existsSync(stamp) && require(stamp).isUpToDate(root, built, "");
if (!fresh) build();
require(path.join(path.dirname(built), "load-built.cjs")).loadBuilt(built, compiled);

function build() {
  process.stderr.write("Building the command line (some seconds, once)…\n");
  const webpack = path.join(root, "node_modules/webpack/bin/webpack.js");
  // What webpack says must not stand among the results.
  const { status } = spawnSync(process.execPath, [webpack, "--config", "webpack.cli.config.js"], {
    cwd: root,
    stdio: ["ignore", 2, 2],
  });
  if (status !== 0) process.exit(2);
  // What was compiled of the build before.
  rmSync(compiled, { recursive: true, force: true });
  require(stamp).markBuilt(built, "");
}
