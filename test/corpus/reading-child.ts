/**
 * Reads the files it is told of, one at a time, as the command line or as the pane does, and says of each what came of it;
 * whoever started it watches time and memory.
 */
import { readFileSync } from "node:fs";
import type { FileReading } from "../../src/app/ports";
import { createReaderFor } from "../../src/cli/reading-threads";
import { answers } from "../../src/files/answer";
import { SharedCells } from "../../src/files/shared-cells";
import { unpackReading } from "../../src/files/worker-protocol";

/** As a command with this one file. */
async function asCommand(path: string): Promise<FileReading> {
  const file = { name: path, bytes: () => Promise.resolve(new Uint8Array(readFileSync(path))) };
  for await (const reading of createReaderFor(1).read([file])) return reading;
  throw new Error("nothing was read");
}

/** As the pane's worker answers, and as the pane takes the answer over. */
async function asPane(path: string): Promise<FileReading> {
  const content = new Uint8Array(readFileSync(path)).buffer;
  for await (const answer of answers({ id: 1, read: [{ file: path, content }] })) {
    const said = structuredClone(answer);
    if ("reading" in said) return unpackReading(said.reading, new SharedCells());
  }
  throw new Error("it was asked to be read");
}

const read = process.argv[2] === "pane" ? asPane : asCommand;

process.on("message", (path: string) => {
  const start = performance.now();
  void read(path).then((reading) => {
    process.send?.({
      outcome: reading.ok ? "read" : `refused: ${reading.detail}`,
      milliseconds: performance.now() - start,
      megabytes: process.resourceUsage().maxRSS / 1024,
    });
  });
});
process.send?.("ready");
