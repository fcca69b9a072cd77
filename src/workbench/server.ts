/**
 * `npm start`: builds the add-in and the workbench's page and serves both, with the genuine office.js, on one https origin.
 *   PORT        3000 unless set
 *   --no-open   does not open a browser
 *   --no-build  serves what was built before
 *   --watch     builds again on every change and reloads the page (`npm run dev`)
 *   ADDIN_DIR   with --no-build: another folder with taskpane.html, commands.html and manifest.xml
 * Needs nothing but `npm install`: the certificate is made on first start and kept in .certs/. It is not put into the
 * system's store, so the browser asks once; where office-addin-dev-certs has installed one, that one is used.
 */
import { spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:https";
import { join, resolve } from "node:path";
import { setTimeout } from "node:timers/promises";
import { isUpToDate, markBuilt } from "./server/build-stamp";
import { build, watchBuild } from "./server/builds";
import { certificate } from "./server/certificate";
import { answer } from "./server/files";
import { Reload, RELOAD_PATH } from "./server/reload";

const ROOT = process.cwd();
const PORT = Number(process.env["PORT"] ?? 3000);
const WATCH = process.argv.includes("--watch");
/** What is built for watching is not what `npm start` shows: it is larger and quicker to make. */
const BUILD = join(ROOT, ".build", ...(WATCH ? ["dev"] : []));
const ADDIN = resolve(process.env["ADDIN_DIR"] ?? join(BUILD, "addin"));
const PAGE = join(BUILD, "workbench");
const ORIGIN = `https://localhost:${String(PORT)}`;
const ADDRESS = `${ORIGIN}/workbench.html?open=samples/schema.xlsx${WATCH ? "&dev=1" : ""}`;
const BUILDS = [
  { config: "webpack.config.js", outDir: ADDIN, page: join(ADDIN, "taskpane.html") },
  { config: "webpack.workbench.config.js", outDir: PAGE, page: join(PAGE, "workbench.html") },
];

function openBrowser(address: string): void {
  const command = { win32: "explorer", darwin: "open" }[process.platform as string] ?? "xdg-open";
  const child = spawn(command, [address], { stdio: "ignore", detached: true });
  child.on("error", () => undefined); // No browser to open: the line printed says where to go.
  child.unref();
}

async function buildAll(): Promise<void> {
  const due = BUILDS.filter(({ page }) => !isUpToDate(ROOT, page, String(PORT)));
  if (due.length > 0) console.log("Building (about a minute)…");
  await Promise.all(due.map((each) => build(each, { root: ROOT, origin: ORIGIN })));
  for (const { page } of due) markBuilt(page, String(PORT));
}

/** Resolves when both pages have been built for the first time. */
async function watchAll(): Promise<Reload> {
  const pages = BUILDS.map(({ page }) => page);
  for (const page of pages) rmSync(page, { force: true });
  const children = BUILDS.map((each) => watchBuild(each, { root: ROOT, origin: ORIGIN }));
  process.on("exit", () => {
    for (const child of children) child.kill();
  });
  while (!pages.every((page) => existsSync(page))) await setTimeout(200);
  return new Reload(pages);
}

async function main(): Promise<void> {
  const reload = WATCH ? await watchAll() : null;
  if (!WATCH && !process.argv.includes("--no-build")) await buildAll();
  for (const { page } of BUILDS) if (!existsSync(page)) throw new Error(`${page} is missing: start without --no-build`);
  const { keyFile, certFile, trusted } = await certificate(join(ROOT, ".certs"));
  const roots = [ADDIN, PAGE];
  const samples = join(ROOT, "test", "fixtures", "pacnam-2023");
  const officeJs = join(ROOT, "node_modules", "@microsoft", "office-js", "dist");
  const server = createServer({ key: readFileSync(keyFile), cert: readFileSync(certFile) }, (request, response) => {
    if (reload && request.url === RELOAD_PATH) reload.listen(response);
    else answer(request, response, { roots, samples, officeJs });
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
