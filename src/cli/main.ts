/** The command line `chi-tieu`: the add-in's use cases on files, without Excel. */
import { LANGS, type Lang } from "../messages/lang";
import { visible } from "./visible";
import { CommandFailed, type CommandIo, type ExitCode } from "./io";

type Command = (args: readonly string[], io: CommandIo) => Promise<ExitCode>;

/** Loaded when called, so that each starts as fast as it can. */
const COMMANDS: ReadonlyMap<string, () => Promise<Command>> = new Map<string, () => Promise<Command>>([
  ["read-targets", async () => (await import("./read-targets")).readTargetsCommand],
  ["schema", async () => (await import("./schema")).schemaCommand],
  ["check", async () => (await import("./check")).checkCommand],
  ["consolidate", async () => (await import("./consolidate")).consolidateCommand],
  ["report", async () => (await import("./report")).reportCommand],
  ["export", async () => (await import("./export")).exportCommand],
  ["issue-forms", async () => (await import("./issue-forms")).issueFormsCommand],
  ["history", async () => (await import("./history")).historyCommand],
]);

const USAGE = `chi-tieu COMMAND [--json] [--lang vi|en] …
  read-targets FILE [--sheet NAME]
  schema FILE [--sheet NAME] [--target-column D] [--out schema.xlsx [--replace]]
  check --schema schema.xlsx FILES…
  consolidate --schema schema.xlsx [--decisions D.json] [--as-of DATE] [--period K [--close] [--correct REASON]]
              [--out out.xlsx [--replace]] [--keep-sources] [--without-earlier] FILES…
  report --schema schema.xlsx [--decisions D.json] [--as-of DATE] [--period K] [--draft] [--report-lang vi|en]
         [--send-back DIR] [--out F.docx] [--out F.xlsx] [--replace] FILES…
  export --schema schema.xlsx [--decisions D.json] [--as-of DATE] [--period K] --out F.csv|F.json [--replace] [FILES…]
  issue-forms --schema schema.xlsx --out DIR [--period K] [--as-of DATE] [--due DATE] [--units A,B]
         [--common [--all-rows]] [--previous consolidated.xlsx] [--replace]
  history --schema schema.xlsx [--period K] [--indicator C] [--all]`;

const HELP: ReadonlySet<string> = new Set(["help", "--help", "-h"]);

/** Runs the command line; returns the exit code. */
export async function main(
  argv: readonly string[],
  streams: Pick<CommandIo, "write" | "error" | "progress">,
): Promise<ExitCode> {
  const json = argv.includes("--json");
  const at = argv.indexOf("--lang");
  const lang = at < 0 ? "vi" : argv[at + 1];
  const rest = argv.filter((arg, index) => arg !== "--json" && (at < 0 || (index !== at && index !== at + 1)));
  const [name = "", ...args] = rest;
  try {
    if (!isLang(lang)) throw new CommandFailed("--lang takes vi or en");
    // Behind "--" stand the names of files.
    const options = args.slice(0, args.includes("--") ? args.indexOf("--") : args.length);
    if (HELP.has(name) || (COMMANDS.has(name) && options.some((each) => each === "--help" || each === "-h"))) {
      streams.write(USAGE);
      return 0;
    }
    const load = COMMANDS.get(name);
    if (!load) throw new CommandFailed(name === "" ? USAGE : `no command ${name}\n${USAGE}`);
    const command = await load();
    // What a program reads is exact; what a person reads hides nothing.
    const write = json
      ? streams.write
      : (text: string): void => {
          streams.write(visible(text));
        };
    return await command(args, { ...streams, write, lang, json });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const said =
      error instanceof CommandFailed ? message : `${message}; this is a fault of the program, nothing was written`;
    streams.error(`${visible(said)}\n`);
    return 2;
  }
}

function isLang(text: string | undefined): text is Lang {
  return LANGS.some((lang) => lang === text);
}
