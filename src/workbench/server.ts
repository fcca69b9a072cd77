/**
 * `npm start`: builds the add-in and the workbench's page and serves both, with the genuine office.js, on one https origin.
 *   PORT        3000 unless set
 *   --no-open   does not open a browser
 *   --no-build  serves what was built before
 *   ADDIN_DIR   with --no-build: another folder with taskpane.html, commands.html and manifest.xml
 * Needs nothing but `npm install`: the certificate is made on first start and kept in .certs/. It is not put into the
 * system's store, so the browser asks once; where office-addin-dev-certs has installed one, that one is used.
 */
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:https";
import { join, resolve } from "node:path";
import { isUpToDate, markBuilt } from "./server/build-stamp";
import { certificate } from "./server/certificate";
import { answer } from "./server/files";

const ROOT = process.cwd();
const PORT = Number(process.env["PORT"] ?? 3000);
const ADDIN = resolve(process.env["ADDIN_DIR"] ?? join(ROOT, ".build", "addin"));
const PAGE = join(ROOT, ".build", "workbench");
const ADDRESS = `https://localhost:${String(PORT)}/workbench.html?open=samples/schema.xlsx`;

function build(config: string, outDir: string): Promise<void> {
  const webpack = join(ROOT, "node_modules", "webpack", "bin", "webpack.js");
  const env = { ...process.env, OFFICE_JS: "local", OUT_DIR: outDir, ADDIN_HOST: `https://localhost:${String(PORT)}` };
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [webpack, "--config", config], { cwd: ROOT, env, stdio: "inherit" });
    child.on("error", reject);
    child.on("exit", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`Building with ${config} failed (${String(code)})`));
    });
  });
}

function openBrowser(address: string): void {
  const command = { win32: "explorer", darwin: "open" }[process.platform as string] ?? "xdg-open";
  const child = spawn(command, [address], { stdio: "ignore", detached: true });
  child.on("error", () => undefined); // No browser to open: the line printed says where to go.
  child.unref();
}

async function main(): Promise<void> {
  if (!process.argv.includes("--no-build")) {
    const builds = [
      { config: "webpack.config.js", outDir: ADDIN, page: "taskpane.html" },
      { config: "webpack.workbench.config.js", outDir: PAGE, page: "workbench.html" },
    ].filter(({ outDir, page }) => !isUpToDate(ROOT, join(outDir, page), String(PORT)));
    if (builds.length > 0) console.log("Building (about a minute)…");
    await Promise.all(builds.map(({ config, outDir }) => build(config, outDir)));
    for (const { outDir, page } of builds) markBuilt(join(outDir, page), String(PORT));
  }
  for (const file of [join(ADDIN, "taskpane.html"), join(PAGE, "workbench.html")]) {
    if (!existsSync(file)) throw new Error(`${file} is missing: start without --no-build`);
  }
  const { keyFile, certFile, trusted } = await certificate(join(ROOT, ".certs"));
  const roots = [ADDIN, PAGE];
  const samples = join(ROOT, "test", "fixtures", "pacnam-2023");
  const officeJs = join(ROOT, "node_modules", "@microsoft", "office-js", "dist");
  const server = createServer({ key: readFileSync(keyFile), cert: readFileSync(certFile) }, (request, response) => {
    answer(request, response, { roots, samples, officeJs });
  });
  server.on("error", (error: NodeJS.ErrnoException) => {
    const busy = error.code === "EADDRINUSE";
    console.error(busy ? `Port ${String(PORT)} is in use. Try: PORT=3100 npm start` : String(error));
    process.exit(1);
  });
  server.listen(PORT, "localhost", () => {
    if (!trusted) {
      console.log(
        "The certificate was made on this machine, so the browser will say once that the connection is not private: " +
          "choose Advanced ▸ Proceed to localhost. / Chứng chỉ do máy này tự lập: trình duyệt sẽ cảnh báo một lần, " +
          "chọn Nâng cao ▸ Tiếp tục truy cập localhost.",
      );
    }
    console.log(`Ready: ${ADDRESS}`);
    if (!process.argv.includes("--no-open")) openBrowser(ADDRESS);
  });
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => process.exit(0));
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
