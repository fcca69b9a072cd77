/** A command's way to speak, kept instead of printed. */
import type { CommandIo } from "../../src/cli/io";
import { main } from "../../src/cli/main";

export interface Said {
  out: string;
  error: string;
}

function listener(): Pick<CommandIo, "write" | "error" | "progress"> & { readonly said: Said } {
  const said: Said = { out: "", error: "" };
  return {
    said,
    write: (text) => {
      said.out += text;
    },
    error: (text) => {
      said.error += text;
    },
    progress: false,
  };
}

/** For one command that is called by itself: with JSON, in Vietnamese. */
export function commandIo(wish: Partial<Pick<CommandIo, "lang" | "json">> = {}): {
  readonly io: CommandIo;
  readonly said: Said;
} {
  const { said, ...io } = listener();
  return { io: { ...io, lang: "vi", json: true, ...wish }, said };
}

/** The whole program with these arguments: how it ends and what it says. */
export async function runProgram(...argv: readonly string[]): Promise<{ readonly code: number } & Said> {
  const { said, ...io } = listener();
  const code = await main(argv, io);
  return { code, ...said };
}
