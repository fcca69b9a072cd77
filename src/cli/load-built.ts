/**
 * Starts the program as built, with what V8 compiled of it in an earlier run: to compile it again takes as long as forty files.
 * V8 holds what it is given against its own version and flags; of the source it takes the length alone, so that the name of
 * what is kept says which source it is of.
 */
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire, wrap } from "node:module";
import path from "node:path";
import { Script } from "node:vm";
import { optimizeSparingly } from "./engine";

type Loaded = (exports: object, require: unknown, module: { exports: object }, file: string, folder: string) => void;

/** What `entry` exports, once it and the files beside it that it requires have run; what was compiled is kept in `kept`. */
export function loadBuilt(
  entry: string,
  kept: string,
  atExit: (act: (code: number) => void) => void = (act) => process.once("exit", act),
): unknown {
  // As the program does, but before any of it is compiled: what was compiled with other flags is not taken.
  optimizeSparingly();
  const modules = new Map<string, { exports: object }>();
  const fresh: [string, Script][] = [];
  const load = (file: string): object => {
    const there = modules.get(file);
    if (there) return there.exports;
    const module = { exports: {} };
    modules.set(file, module);
    const source = wrap(readFileSync(file, "utf8"));
    const code = path.join(kept, `${path.basename(file)}.${createHash("sha256").update(source).digest("hex")}`);
    const cachedData = bytesOf(code);
    const script = new Script(source, { filename: file, ...(cachedData ? { cachedData } : {}) });
    if (script.cachedDataRejected !== false) fresh.push([code, script]);
    const elsewhere = createRequire(file);
    const require = (name: string): unknown =>
      name.startsWith(".") ? load(path.resolve(path.dirname(file), name)) : elsewhere(name);
    const run = script.runInThisContext() as Loaded;
    run(module.exports, Object.assign(require, elsewhere), module, file, path.dirname(file));
    return module.exports;
  };
  const exported = load(entry);
  // By then it holds the functions that were called as well; where nothing was done there are few.
  atExit((code) => {
    if (code >= 2) return;
    for (const [code, script] of fresh) keep(code, script.createCachedData());
  });
  return exported;
}

function bytesOf(file: string): Buffer | null {
  try {
    return readFileSync(file);
  } catch {
    return null;
  }
}

/** Written whole or not at all; where nothing can be written it is compiled again. */
function keep(file: string, bytes: Buffer): void {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    const own = `${file}.${String(process.pid)}`;
    writeFileSync(own, bytes);
    renameSync(own, file);
  } catch {
    // The folder is not ours.
  }
}
