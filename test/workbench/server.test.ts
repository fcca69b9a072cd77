/** The server gives out its folders' files and nothing else. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, get, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { answer } from "../../src/workbench/server/files";
import { isUpToDate, markBuilt } from "../../src/workbench/server/build-stamp";

const home = mkdtempSync(join(tmpdir(), "workbench-"));
let server: Server;

beforeAll(async () => {
  for (const folder of ["pages", "samples/departments", "office"]) mkdirSync(join(home, folder), { recursive: true });
  writeFileSync(join(home, "secret.txt"), "secret");
  writeFileSync(join(home, "pages", "workbench.html"), "page");
  writeFileSync(join(home, "samples", "a.xlsx"), "a");
  writeFileSync(join(home, "samples", "departments", "Biểu 1.xlsx"), "b");
  writeFileSync(join(home, "office", "office.js"), "office");
  const folders = { roots: [join(home, "pages")], samples: join(home, "samples"), officeJs: join(home, "office") };
  server = createServer((request, response) => {
    answer(request, response, folders);
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
});

afterAll(() => {
  server.close();
  rmSync(home, { recursive: true });
});

async function ask(path: string): Promise<string> {
  const { port } = server.address() as AddressInfo;
  const response = await new Promise<IncomingMessage>((resolve) => {
    get({ host: "localhost", port, path, agent: false }, resolve);
  });
  let body = "";
  for await (const part of response) body += String(part);
  return `${String(response.statusCode)} ${body}`.trim();
}

test.each([
  ["/workbench.html", "200 page"],
  ["/samples/a.xlsx", "200 a"],
  ["/samples/departments/Bi%E1%BB%83u%201.xlsx", "200 b"],
  ["/samples/index.json", '200 ["a.xlsx","departments/Biểu 1.xlsx"]'],
  ["/office-js/office.js", "200 office"],
  ["/", "302"],
  ["/../secret.txt", "404 Not found"],
  ["/samples/..%2f..%2fsecret.txt", "404 Not found"],
  ["/samples/%2e%2e/%2e%2e/secret.txt", "404 Not found"],
  ["/nothing.html", "404 Not found"],
  ["/%E0%A4%A", "400"],
])("%s", async (path, expected) => {
  expect(await ask(path)).toBe(expected);
});

test("a build is used again until a source changes or the address does", () => {
  const page = join(home, "pages", "workbench.html");
  mkdirSync(join(home, "src"));
  writeFileSync(join(home, "src", "a.ts"), "");
  expect(isUpToDate(home, page, "3000")).toBe(false);
  markBuilt(page, "3000");
  expect([isUpToDate(home, page, "3000"), isUpToDate(home, page, "3100")]).toEqual([true, false]);
});
