/** Starts the command line in this process. */
import { optimizeSparingly } from "./engine";
import { main } from "./main";

optimizeSparingly();

const streams = {
  write: (text: string): void => {
    process.stdout.write(`${text}\n`);
  },
  error: (text: string): void => {
    process.stderr.write(text);
  },
  progress: process.stderr.isTTY,
};

// Whoever reads the results may have seen enough.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});

void main(process.argv.slice(2), streams).then((code) => {
  process.exitCode = code;
});
