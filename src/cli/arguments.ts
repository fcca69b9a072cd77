/** Options and files of a command. */
import { parseArgs, type ParseArgsConfig } from "node:util";
import { parseDay } from "../domain/text/as-of";
import { CommandFailed } from "./io";

export interface Arguments {
  readonly files: readonly string[];
  /** Text of an option that was given; the last where it was given several times. */
  option(name: string): string | undefined;
  /** Texts of an option in the order given. */
  every(name: string): readonly string[];
  /** Whether an option without text was given. */
  flag(name: string): boolean;
  /** Text of an option that must be given. @throws CommandFailed */
  required(name: string): string;
}

/** Reads `args`; options not named in `allowed`, and in `flags` those without text, are wrong use. @throws CommandFailed */
export function parseArguments(
  args: readonly string[],
  allowed: readonly string[],
  flags: readonly string[] = [],
): Arguments {
  const options: NonNullable<ParseArgsConfig["options"]> = {};
  for (const name of allowed) options[name] = { type: "string", multiple: true };
  for (const name of flags) options[name] = { type: "boolean" };
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const every = (name: string): string[] => {
      const value = values[name];
      return Array.isArray(value) ? value.filter((each) => typeof each === "string") : [];
    };
    const option = (name: string): string | undefined => every(name).at(-1);
    return {
      files: positionals,
      option,
      every,
      flag: (name) => values[name] === true,
      required: (name) => {
        const value = option(name);
        if (value === undefined) throw new CommandFailed(`--${name} is missing`);
        return value;
      },
    };
  } catch (error) {
    throw new CommandFailed(error instanceof Error ? error.message : String(error));
  }
}

/** Serial day of "2023-09-14" or "14/9/2023", as the option says it. @throws CommandFailed */
export function dayOption(text: string | undefined, option = "--as-of"): number | undefined {
  if (text === undefined) return undefined;
  const day = parseDay(text);
  if (day === null) throw new CommandFailed(`${option} ${text} is no date; write it as 2023-09-14`);
  return day;
}
