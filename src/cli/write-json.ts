/** JSON of any size: the figures of three thousand files are never objects, and never one text, all at once. */
import type { CommandIo } from "./io";

/** A list whose elements are put into JSON one by one; JSON.stringify takes it as the list it is. */
export class JsonList<T> {
  constructor(
    readonly items: readonly T[],
    readonly each: (item: T) => object,
  ) {}

  toJSON(): object[] {
    return this.items.map((item) => this.each(item));
  }
}

/** Elements of a list that are written as one text. */
const AT_ONCE = 1000;

/** Writes an object as JSON; where a list in it is long, over several lines, which JSON does not mind. */
export function writeJson(io: Pick<CommandIo, "write">, whole: object): void {
  const entries = Object.entries(whole) as [string, unknown][];
  if (!entries.some(([, value]) => isLong(value))) {
    io.write(JSON.stringify(whole));
    return;
  }
  let line = "{";
  let comma = "";
  for (const [key, value] of entries) {
    if (value === undefined) continue;
    line += `${comma}${JSON.stringify(key)}:`;
    if (!isLong(value)) line += JSON.stringify(value);
    else {
      line += "[";
      for (let from = 0; from < value.items.length; from += AT_ONCE) {
        const elements = new JsonList(value.items.slice(from, from + AT_ONCE), value.each);
        io.write(line + JSON.stringify(elements).slice(1, -1));
        line = from + AT_ONCE < value.items.length ? "," : "";
      }
      line += "]";
    }
    comma = ",";
  }
  io.write(`${line}}`);
}

function isLong(value: unknown): value is JsonList<unknown> {
  return value instanceof JsonList && value.items.length > AT_ONCE;
}
