/** Serves files of a few folders, and the sample workbooks. Nothing outside them, nothing is ever written. */
import { createReadStream, readdirSync, statSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join, normalize, sep } from "node:path";

export interface Folders {
  /** Looked through in this order. */
  readonly roots: readonly string[];
  /** Served under /samples/. */
  readonly samples: string;
  /** The npm package's office.js, served under /office-js/ where the add-in was built without its own copy. */
  readonly officeJs: string;
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".xml": "text/xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

function inside(root: string, path: string): string | null {
  const file = normalize(join(root, path));
  if (!file.startsWith(root + sep)) return null;
  try {
    return statSync(file).isFile() ? file : null;
  } catch {
    return null; // No such file.
  }
}

function sampleNames(samples: string): string[] {
  const files = (folder: string, prefix: string): string[] =>
    readdirSync(join(samples, folder), { withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.xlsx$/.test(entry.name))
      .map((entry) => prefix + entry.name);
  try {
    return [...files(".", ""), ...files("departments", "departments/")];
  } catch {
    return []; // The samples were not delivered with the program.
  }
}

function find(path: string, { roots, samples, officeJs }: Folders): string | null {
  if (path.startsWith("/samples/")) return inside(samples, path.slice("/samples/".length));
  for (const root of roots) {
    const file = inside(root, path.slice(1));
    if (file !== null) return file;
  }
  return path.startsWith("/office-js/") ? inside(officeJs, path.slice("/office-js/".length)) : null;
}

export function answer(request: IncomingMessage, response: ServerResponse, folders: Folders): void {
  let path: string;
  try {
    path = decodeURIComponent(new URL(request.url ?? "/", "https://localhost").pathname);
  } catch {
    response.writeHead(400).end(); // An address with broken escapes.
    return;
  }
  if (path === "/") {
    response.writeHead(302, { Location: "/workbench.html?open=samples/schema.xlsx" }).end();
    return;
  }
  const headers = { "Cache-Control": "no-cache", "X-Content-Type-Options": "nosniff" };
  if (path === "/samples/index.json") {
    response.writeHead(200, { ...headers, "Content-Type": TYPES[".json"] ?? "" });
    response.end(JSON.stringify(sampleNames(folders.samples)));
    return;
  }
  const file = find(path, folders);
  if (file === null) {
    response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" }).end("Not found");
    return;
  }
  response.writeHead(200, { ...headers, "Content-Type": TYPES[extname(file)] ?? "application/octet-stream" });
  createReadStream(file).pipe(response);
}
