/** `read-targets FILE [--sheet NAME]`: reads a list of targets and says of each how sure the reading is. */
import { readTargetList, type ListedTarget } from "../domain/submission/read-target-list";
import type { TargetPart, TargetReading } from "../domain/target/types";
import { formatPlain } from "../domain/text/number";
import { withinTime } from "./reading-threads";
import { readWorkbook } from "../files/read-workbook";
import { afterNumber } from "../messages/format";
import type { Lang } from "../messages/lang";
import { parseArguments } from "./arguments";
import { namedFiles } from "./input";
import { CommandFailed, type CommandIo, type ExitCode } from "./io";

export async function readTargetsCommand(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const parsed = parseArguments(args, ["sheet"]);
  const [file, ...more] = await namedFiles(parsed.files);
  if (!file || more.length > 0) throw new CommandFailed("read-targets takes one file");
  const rows = await readTargets(file.name, await file.bytes(), parsed.option("sheet"));
  if (io.json) io.write(JSON.stringify({ rows: rows.map(rowJson) }));
  else io.write(rows.map((row) => rowLine(row, io.lang)).join("\n"));
  return 0;
}

/** The targets of a file, in its order. @throws CommandFailed where it cannot be read or lists none. */
export async function readTargets(name: string, bytes: Uint8Array, sheet?: string): Promise<ListedTarget[]> {
  const reading = await readWorkbook(name, bytes, undefined, withinTime);
  if (!reading.ok)
    throw new CommandFailed(
      reading.reason === "encrypted"
        ? `${name} has a password; save a copy without it`
        : `${name} cannot be read (${reading.detail}); open it in a spreadsheet and save it again`,
    );
  const rows = readTargetList(reading.workbook, sheet);
  if (rows.length === 0)
    throw new CommandFailed(`${name}: no columns with names and targets found; name them Chỉ tiêu, ĐVT, Kế hoạch`);
  return rows;
}

function rowJson({ row, sheet, cell, name, unit, target }: ListedTarget): object {
  const { text, kind, parts, direction, certain, alternatives, deadlines = [] } = target;
  return {
    row,
    sheet,
    cell,
    name,
    unit,
    target: text,
    kind,
    parts: parts.map(partJson),
    direction,
    certain,
    alternatives: alternatives.map((other) => ({ ...other, parts: other.parts.map(partJson) })),
    ...(deadlines.length === 0 ? {} : { deadlines }),
  };
}

function partJson({ op, value, max, unit, change, label }: TargetPart): object {
  return { op, value, ...(max === undefined ? {} : { max }), unit, change: change ?? null, label: label ?? null };
}

const KINDS: Readonly<Record<Lang, Readonly<Record<string, string>>>> = {
  vi: { qualitative: "định tính", empty: "trống", higher: "↑", lower: "↓", within: "↔", none: "" },
  en: { qualitative: "qualitative", empty: "empty", higher: "↑", lower: "↓", within: "↔", none: "" },
};

/** "12  Tỷ lệ hộ nghèo: còn dưới 3% → < 3% ↓"; what has to be asked ends in "(? …)" with the other readings. */
function rowLine({ row, name, target }: ListedTarget, lang: Lang): string {
  const others = target.alternatives.map((other) => readingText(other, lang)).join(" | ");
  const asked = target.certain ? "" : `  (? ${others})`;
  return `${String(row)}  ${name}: ${target.text.replace(/\s+/g, " ")} → ${readingText(target, lang)}${asked}`;
}

function readingText({ kind, parts, direction }: TargetReading, lang: Lang): string {
  if (parts.length === 0) return KINDS[lang][kind] ?? kind;
  return `${parts.map((part) => partText(part, lang)).join("; ")} ${KINDS[lang][direction] ?? ""}`.trim();
}

const CHANGES: Readonly<Record<Lang, Readonly<Record<"increase" | "decrease", string>>>> = {
  vi: { increase: "tăng ", decrease: "giảm " },
  en: { increase: "up ", decrease: "down " },
};

function partText({ op, value, max, unit, change, label }: TargetPart, lang: Lang): string {
  const number = max === undefined ? formatPlain(value) : `${formatPlain(value)} – ${formatPlain(max)}`;
  const sign = op === "=" || op === "between" ? "" : `${op} `;
  const way = change === undefined ? "" : CHANGES[lang][change];
  return `${label === undefined ? "" : `${label}: `}${way}${sign}${number}${afterNumber(unit)}`;
}
