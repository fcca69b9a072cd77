/** One line on standard error that counts the files. */
import type { ReadProgress } from "../app/ports";
import type { CommandIo } from "./io";
import { visible } from "./visible";

export function reportProgress(io: CommandIo): (progress: ReadProgress) => void {
  if (!io.progress) return () => undefined;
  return ({ done, total, file }) => {
    io.error(
      `\r${String(done)}/${String(total)} ${visible(file).slice(0, 60).padEnd(60)}${done === total ? "\n" : ""}`,
    );
  };
}
