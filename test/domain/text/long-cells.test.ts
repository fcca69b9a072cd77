/** Cells of strangers may hold anything: what reads their texts takes time in proportion to their length. */
import { readUnitAfter } from "../../../src/domain/phrase/unit-after";
import { labelsFromName } from "../../../src/domain/target/target-list";
import { unitAboveTable, unitInBrackets, unitOfNumberFormat } from "../../../src/domain/text/unit";
import { readUnit } from "../../../src/domain/text/unit-reading";
import { cpuMilliseconds } from "../../support/cpu-time";

const LENGTH = 64_000;
/** A quadratic reading takes from eight seconds on; a linear one some milliseconds. */
const MOST_MILLISECONDS = 1_000;

const repeated = (part: string): string => part.repeat(Math.ceil(LENGTH / part.length));
const TEXTS: readonly (readonly [string, string])[] = [
  ["blanks", `a${repeated(" ")}b`],
  ["và", `a${repeated(" và b")}`],
  ["digits", `${repeated("1")}x`],
  ["dashes", `a${repeated("-")}x`],
  ["brackets", repeated("(")],
  ["strokes", repeated("a/")],
  ["multipliers", repeated("triệu ")],
  ["quotes", repeated('"')],
  ["commas", repeated("a, ")],
  ["colons", repeated(":")],
  ["points", repeated("1.")],
];
const READINGS: readonly (readonly [string, (text: string) => unknown])[] = [
  ["readUnit", readUnit],
  ["unitInBrackets", unitInBrackets],
  ["unitAboveTable", unitAboveTable],
  ["unitOfNumberFormat", unitOfNumberFormat],
  ["readUnitAfter", (text) => readUnitAfter(text, "")],
  ["labelsFromName", (text) => [labelsFromName(text, 3), labelsFromName(`a, b: ${text}`, 2)]],
];

test.each(READINGS)("%s", (_, read) => {
  for (const [what, text] of TEXTS) {
    const start = cpuMilliseconds();
    read(text);
    if (cpuMilliseconds() - start > MOST_MILLISECONDS) throw new Error(`${what} took too long`);
  }
});
