/** Reads the files it is told of, one at a time, and says of each what came of it; whoever started it watches time and memory. */
import { readFileSync } from "node:fs";
import { readWorkbook } from "../../src/files/read-workbook";

process.on("message", (path: string) => {
  const start = performance.now();
  void readWorkbook(path, new Uint8Array(readFileSync(path))).then((reading) => {
    process.send?.({
      outcome: reading.ok ? "read" : `refused: ${reading.detail}`,
      milliseconds: performance.now() - start,
      megabytes: process.resourceUsage().maxRSS / 1024,
    });
  });
});
process.send?.("ready");
