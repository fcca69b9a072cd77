/** Reads files in a child process with limits, so that none can take the others with it. */
import { fork, type ChildProcess } from "node:child_process";
import { join } from "node:path";

/** Who reads: the command line, or the pane. */
export type Reader = "command" | "pane";

export interface Limits {
  readonly milliseconds: number;
  readonly megabytes: number;
}

/** "read", "refused: …", "slow", "large" or "crashed". */
export interface FileOutcome {
  readonly path: string;
  readonly outcome: string;
  readonly milliseconds: number;
}

interface Answer {
  readonly outcome: string;
  readonly milliseconds: number;
  readonly megabytes: number;
}

/** A child that has grown so much is replaced: what it takes is what one file took. */
const GROWN_MEGABYTES = 400;

export async function* readEach(
  paths: Iterable<string>,
  { milliseconds, megabytes }: Limits,
  reader: Reader,
): AsyncGenerator<FileOutcome> {
  let child: ChildProcess | null = null;
  const end = (): void => {
    child?.removeAllListeners();
    child?.kill("SIGKILL");
    child = null;
  };
  try {
    for (const path of paths) {
      child ??= await start(megabytes, reader);
      const answer = await ask(child, path, milliseconds);
      if (typeof answer === "string") {
        end();
        yield { path, outcome: answer, milliseconds };
        continue;
      }
      if (answer.megabytes > GROWN_MEGABYTES) end();
      const outcome = answer.megabytes > megabytes ? "large" : answer.outcome;
      yield { path, outcome, milliseconds: answer.milliseconds };
    }
  } finally {
    end();
  }
}

function start(megabytes: number, reader: Reader): Promise<ChildProcess> {
  const child = fork(join(__dirname, "reading-child.ts"), [reader], {
    execArgv: ["--require", "tsx/cjs", `--max-old-space-size=${String(megabytes)}`],
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  return new Promise((resolve) => {
    child.once("message", () => {
      resolve(child);
    });
  });
}

function ask(child: ChildProcess, path: string, milliseconds: number): Promise<Answer | "slow" | "crashed"> {
  return new Promise((resolve) => {
    const settle = (answer: Answer | "slow" | "crashed"): void => {
      clearTimeout(timer);
      child.removeAllListeners();
      resolve(answer);
    };
    const timer = setTimeout(() => {
      settle("slow");
    }, milliseconds);
    child.once("message", (answer: Answer) => {
      settle(answer);
    });
    child.once("exit", () => {
      settle("crashed");
    });
    child.send(path);
  });
}
