/** Tells open workbench pages that a page was built again (`npm run dev`). */
import { watchFile } from "node:fs";
import type { ServerResponse } from "node:http";

/** The address that the page listens to; src/workbench/page/main.ts names it, too. */
export const RELOAD_PATH = "/dev-reload";

const LOOK_EVERY_MS = 300;

export class Reload {
  readonly #listeners = new Set<ServerResponse>();

  /** Each of `files` is the last one that its build writes. */
  constructor(files: readonly string[]) {
    for (const file of files)
      watchFile(file, { interval: LOOK_EVERY_MS }, (now, before) => {
        if (now.mtimeMs > before.mtimeMs) this.#tell();
      });
  }

  /** Keeps the answer open and sends an event on each build. */
  listen(response: ServerResponse): void {
    response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-cache" });
    response.write(": listening\n\n");
    this.#listeners.add(response);
    response.on("close", () => this.#listeners.delete(response));
  }

  #tell(): void {
    for (const response of this.#listeners) response.write("data: built\n\n");
  }
}
