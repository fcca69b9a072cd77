/** Builds the add-in and the workbench's page with webpack: once, or again on every change. */
import { spawn, type ChildProcess } from "node:child_process";
import { join } from "node:path";

export interface Build {
  readonly config: string;
  readonly outDir: string;
}

/** Where the add-in will be served from, and where the project stands. */
export interface BuildPlace {
  readonly root: string;
  readonly origin: string;
}

/** Quick to build again; no eval, which the pane's content security policy forbids. */
const WATCH = [
  "--watch",
  "--mode",
  "development",
  "--devtool",
  "cheap-module-source-map",
  "--cache-type",
  "filesystem",
];

/** Builds once; rejects where webpack ends with an error. */
export function build(what: Build, place: BuildPlace): Promise<void> {
  const child = webpack(what, place, []);
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`Building with ${what.config} failed (${String(code)})`));
    });
  });
}

/** Builds, and builds again on every change, until the process ends. */
export function watchBuild(what: Build, place: BuildPlace): ChildProcess {
  return webpack(what, place, WATCH);
}

function webpack({ config, outDir }: Build, { root, origin }: BuildPlace, options: readonly string[]): ChildProcess {
  const program = join(root, "node_modules", "webpack", "bin", "webpack.js");
  const env = { ...process.env, OFFICE_JS: "local", OUT_DIR: outDir, ADDIN_HOST: origin };
  return spawn(process.execPath, [program, "--config", config, ...options], { cwd: root, env, stdio: "inherit" });
}
