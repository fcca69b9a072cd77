/** A problem → what a person reads. */
import type { Problem } from "../domain/outcome";
import type { Lang } from "./lang";
import { PROBLEMS } from "./problems";

export interface RenderedProblem {
  readonly text: string;
  readonly tips: readonly string[];
}

/** The sentence of a problem with the place it names, and what to do about it. */
export function renderProblem(problem: Problem, lang: Lang): RenderedProblem {
  const message = PROBLEMS[problem.code][lang];
  const place = problem.params?.["sheet"] ?? problem.params?.["file"] ?? problem.params?.["cell"];
  return { text: message.text(place === undefined ? "" : `“${String(place)}”`), tips: message.tips };
}

/** What "copy details" puts on the clipboard: for support, not for reading. */
export function problemDetails(problem: Problem, version: string): string {
  return JSON.stringify({ version, ...problem }, null, 2);
}
