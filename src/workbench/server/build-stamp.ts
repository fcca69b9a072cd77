/** Whether a build (of the add-in, the workbench, the command line) can be used again: nothing it is made from is newer, and it was made for the same address. */
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const SOURCES = [
  "src",
  "assets",
  "manifest.xml",
  "package-lock.json",
  "webpack.config.js",
  "webpack.workbench.config.js",
  "webpack.cli.config.js",
];

function newest(path: string): number {
  const info = statSync(path, { throwIfNoEntry: false });
  if (!info) return 0;
  if (!info.isDirectory()) return info.mtimeMs;
  return Math.max(info.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function stampFile(page: string): string {
  return `${page}.stamp`;
}

/** `page` is the last file of the build, `address` what it was made for; "" where that does not matter. */
export function isUpToDate(root: string, page: string, address: string): boolean {
  const stamp = statSync(stampFile(page), { throwIfNoEntry: false });
  if (!stamp || !statSync(page, { throwIfNoEntry: false })) return false;
  if (readFileSync(stampFile(page), "utf8") !== address) return false;
  return SOURCES.every((source) => newest(join(root, source)) <= stamp.mtimeMs);
}

export function markBuilt(page: string, address: string): void {
  writeFileSync(stampFile(page), address);
}
