/**
 * `npm run excel`: serves the add-in as `npm start` does, on https://localhost:3000, and tells the Excel of this machine of it.
 * `npm run excel -- stop` takes it away again. Excel takes a page only from a certificate that the machine trusts: the first
 * start asks to install one for localhost (office-addin-dev-certs). Where there is no desktop Excel, it says how to hand the
 * manifest to Excel on the web.
 */
import { spawn, spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { get } from "node:https";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { ensureCertificatesAreInstalled } from "office-addin-dev-certs";
import { idOf, sideloadOf, type SideloadStep } from "./server/sideload";

const ROOT = process.cwd();
/** As `npm start` builds it, for https://localhost:3000. */
const MANIFEST = join(ROOT, ".build", "addin", "manifest.xml");
const ORIGIN = "https://localhost:3000";
const MINUTES = 5;

function carryOut(step: SideloadStep): void {
  if (step.kind === "copy") {
    mkdirSync(dirname(step.to), { recursive: true });
    copyFileSync(step.from, step.to);
  } else if (step.kind === "remove") rmSync(step.file, { force: true });
  else {
    const { status, stderr } = spawnSync(step.program, step.args, { encoding: "utf8" });
    if (status !== 0) throw new Error(`${step.program} ${step.args.join(" ")}: ${stderr}`);
  }
}

function isServed(): Promise<boolean> {
  return new Promise((resolve) => {
    // It is our own server that is asked, whoever signed its certificate.
    get(`${ORIGIN}/taskpane.html`, { rejectUnauthorized: false }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    }).on("error", () => {
      resolve(false);
    });
  });
}

async function served(): Promise<void> {
  for (let waited = 0; waited < MINUTES * 60; waited += 1) {
    if (await isServed()) return;
    await setTimeout(1_000);
  }
  throw new Error(`${ORIGIN} does not answer`);
}

function addIn(): { readonly id: string; readonly manifest: string } {
  const id = idOf(readFileSync(MANIFEST, "utf8"));
  if (id === null) throw new Error(`${MANIFEST} has no id`);
  return { id, manifest: MANIFEST };
}

function stop(): void {
  const way = sideloadOf(process.platform, homedir(), addIn());
  for (const step of way?.remove ?? []) carryOut(step);
  console.log("Excel no longer knows the add-in. Restart Excel. / Đã gỡ tiện ích khỏi Excel; hãy mở lại Excel.");
}

async function start(): Promise<void> {
  const desktop = process.platform === "win32" || process.platform === "darwin";
  if (desktop) await ensureCertificatesAreInstalled();
  const server = spawn(process.execPath, [...process.execArgv, join(ROOT, "src/workbench/server.ts"), "--no-open"], {
    stdio: "inherit",
  });
  server.on("exit", (code) => process.exit(code ?? 0));
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.on(signal, () => {
      server.kill(signal);
    });
  await served();
  const way = sideloadOf(process.platform, homedir(), addIn());
  if (!way) {
    console.log(
      `No desktop Excel here. In Excel on the web: Home ▸ Add-ins ▸ More Add-ins ▸ My Add-ins ▸ Upload My Add-in, and pick ${MANIFEST}. / ` +
        `Máy này không có Excel. Trong Excel trên web: Trang đầu ▸ Phần bổ trợ ▸ Phần bổ trợ khác ▸ Phần bổ trợ của tôi ▸ Tải lên, chọn ${MANIFEST}.`,
    );
    return;
  }
  for (const step of way.add) carryOut(step);
  carryOut(way.open);
  console.log(
    "Excel is opening. Where the group Chỉ tiêu is not on Home: Home ▸ Add-ins ▸ Developer Add-ins ▸ Chỉ tiêu. " +
      "`npm run excel -- stop` takes it away. / Excel đang mở. Chưa thấy nhóm Chỉ tiêu trên Trang đầu thì vào " +
      "Phần bổ trợ ▸ mục dành cho nhà phát triển ▸ Chỉ tiêu.",
  );
}

async function main(): Promise<void> {
  if (process.argv.includes("stop")) stop();
  else await start();
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
