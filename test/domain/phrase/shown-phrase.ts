/** A phrase in one line: "plan 87 ha | level >=90 ha", each clause with its doubts behind "?". */
import type { Clause, Phrase } from "../../../src/domain/phrase/phrase";
import type { When } from "../../../src/domain/phrase/when";

export function shown({ clauses, asides }: Phrase): { readonly clauses: string; readonly asides: string } {
  return {
    clauses: clauses.map(clauseOf).join(" | "),
    asides: asides.map(({ kind, words }) => `${kind} ${words}`).join(" | "),
  };
}

function clauseOf({ kind, op, value, max, unit, of, change, level, when, label, after, doubts }: Clause): string {
  const number = max === undefined ? `${op === "=" ? "" : op}${String(value)}` : `${String(value)}..${String(max)}`;
  const said = [kind, label === "" ? "" : `[${label}]`, number, unit, of ? `of ${of.join(" or ")}` : "", change, level];
  const around = [when ? `@${timeOf(when)}` : "", after === "" ? "" : `(${after})`, doubts.map((each) => `?${each}`)];
  return [...said, ...around.flat()].filter(Boolean).join(" ");
}

function timeOf(when: When): string {
  if (when.kind === "prior") return "prior";
  if (when.kind === "years") return `${String(when.from)}-${String(when.to)}`;
  if (when.kind === "toDate") return `to ${String(when.last)}/${String(when.year)}`;
  return `${String(when.first)}-${String(when.last)}/${String(when.year)}`;
}
