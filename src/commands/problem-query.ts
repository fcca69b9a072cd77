/** A problem in the address of the dialog and back. The dialog shares nothing else with the page that opens it. */
import type { Problem, ProblemCode } from "../domain/outcome";
import { LANGS, type Lang } from "../messages/lang";
import { PROBLEMS } from "../messages/problems";

export function problemQuery({ code, params }: Problem, lang: Lang): string {
  const query = new URLSearchParams({ problem: code, lang });
  for (const [name, value] of Object.entries(params ?? {})) query.set(`p.${name}`, String(value));
  return query.toString();
}

/** The problem an address names; an unknown one is "host-refused". */
export function readProblemQuery(search: string): { readonly problem: Problem; readonly lang: Lang } {
  const query = new URLSearchParams(search);
  const asked = query.get("problem") ?? "";
  const code = asked in PROBLEMS ? (asked as ProblemCode) : "host-refused";
  const params = Object.fromEntries(
    [...query].filter(([name]) => name.startsWith("p.")).map(([name, value]) => [name.slice(2), value]),
  );
  return {
    problem: { code, retryable: false, params },
    lang: LANGS.find((lang) => lang === query.get("lang")) ?? "vi",
  };
}
