/** A proposed schema as JSON, as the command line prints it → the proposal; or the first place that is not as it should be. */
import { z } from "zod";
import { parseTarget } from "../../target/target";
import type { SchemaProposal } from "./proposal";

/** Where a text is no proposal: the line where it stops being JSON, or the place in it with what stands there and what should. */
export type ProposalFault =
  { readonly line: number } | { readonly where: string; readonly found: string; readonly expected: string };

// The content security policy forbids compiled validators.
z.config({ jitless: true });

const DIRECTIONS = ["higher", "lower", "within"] as const;
const METHODS = ["ratio", "level", "reduction", "growth", "milestone", "composite"] as const;
const ROLL_UPS = ["single", "sum", "weighted", "last", "max", "min", "countYes"] as const;

const TEXT = z.string().default("");
const NAME = z.string().trim().min(1);

const INDICATOR = z.object({
  ...{ code: NAME, name: NAME, order: TEXT, section: TEXT, parent: TEXT, unit: TEXT },
  plan: z.union([z.string(), z.number()]),
  direction: z.enum(DIRECTIONS),
  counted: z.boolean(),
  method: z.enum(METHODS),
  timing: z.enum(["cumulative", "pointInTime"]),
  pacing: z.discriminatedUnion("kind", [
    z.object({ kind: z.enum(["linear", "none", "yearEnd"]) }),
    z.object({ kind: z.literal("shares"), shares: z.array(z.object({ month: z.number(), share: z.number() })).min(1) }),
  ]),
  rollUp: z.enum(ROLL_UPS),
  ...{ owner: TEXT, reporters: TEXT, decimals: z.number(), note: TEXT, source: TEXT },
});

const SCHEMA = z.object({
  ...{ title: TEXT, number: TEXT, body: TEXT },
  year: z.number().nullable().default(null),
  term: z
    .object({ from: z.number(), to: z.number(), text: TEXT, school: z.boolean().default(false) })
    .nullable()
    .default(null),
  indicators: z.array(INDICATOR).min(1),
  units: z.array(z.object({ code: NAME, name: NAME, aliases: z.array(z.string()).default([]) })).default([]),
  columns: z.record(z.string(), z.string()).default({}),
});

/** Reads the whole of what is printed, or its `schema` alone. What is to be confirmed is not part of the schema. */
export function parseProposal(text: string): SchemaProposal | ProposalFault {
  let json: unknown;
  const bare = text.replace(/^\uFEFF/u, "");
  try {
    json = JSON.parse(bare);
  } catch (error) {
    return { line: lineOf(bare, error) };
  }
  const [above, schema] =
    typeof json === "object" && json !== null && "schema" in json ? [["schema"], json.schema] : [[], json];
  const read = SCHEMA.safeParse(schema);
  if (!read.success) return faultOf(read.error, schema, above);
  const { indicators, ...rest } = read.data;
  return {
    ...rest,
    questions: [],
    targetColumns: [],
    indicators: indicators.map(({ plan, ...indicator }) => ({
      ...indicator,
      target: parseTarget({ name: indicator.name, unit: indicator.unit, text: String(plan), parent: "" }),
      targetCell: plan,
      questions: [],
    })),
  };
}

/** Whether it is a fault. */
export function isFault(read: SchemaProposal | ProposalFault): read is ProposalFault {
  return !("indicators" in read);
}

/** The line that the engine names; the last one where it names none, as of a text that ends too early. */
function lineOf(text: string, error: unknown): number {
  const at = /position (\d+)/u.exec(error instanceof Error ? error.message : "")?.[1];
  return text.slice(0, at === undefined ? text.length : Number(at)).split("\n").length;
}

function faultOf({ issues }: z.ZodError, json: unknown, above: readonly string[]): ProposalFault {
  const [issue] = issues;
  const path = issue?.path ?? [];
  return {
    where: [...above, ...path].reduce<string>((text, key) => {
      if (typeof key === "number") return `${text}[${String(key)}]`;
      return text === "" ? String(key) : `${text}.${String(key)}`;
    }, ""),
    found: shortly(path.reduce<unknown>(valueAt, json)),
    expected: issue ? expectedBy(issue) : "",
  };
}

function valueAt(json: unknown, key: PropertyKey): unknown {
  return typeof json === "object" && json !== null ? (json as Readonly<Record<PropertyKey, unknown>>)[key] : undefined;
}

/** What stands there, as JSON; "" where nothing does. */
function shortly(value: unknown): string {
  const text = value === undefined ? "" : JSON.stringify(value);
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

/** The values that may stand there, or the kind of value. */
function expectedBy(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_value") return issue.values.map(String).join(", ");
  if (issue.code === "invalid_type") return issue.expected;
  if (issue.code === "too_small") return issue.origin === "array" ? "some" : "text";
  return issue.code === "invalid_union" ? "text-or-number" : "";
}
