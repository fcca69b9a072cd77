/** A problem → what a person reads. */
import type { NamedDay, Problem, Standing } from "../domain/outcome";
import { formatDay } from "./format";
import type { Lang } from "./lang";
import { PROBLEMS } from "./problems";

export interface RenderedProblem {
  readonly text: string;
  readonly tips: readonly string[];
}

/** What a writing that failed has left behind; where something stands between, the problem says so itself. */
const STANDING: Readonly<Record<Standing, Readonly<Record<Lang, string>>>> = {
  "as-before": {
    vi: "Sổ vẫn như trước khi bấm, chưa có gì thay đổi.",
    en: "The workbook is as before; nothing has changed.",
  },
  done: {
    vi: "Những gì đã ghi vẫn còn đủ, chưa trả lại gì.",
    en: "All that was written still stands; nothing was taken back.",
  },
  between: { vi: "", en: "" },
};

/** The sentence of a problem with the place it names and what it has left behind, and what to do about it. */
export function renderProblem(problem: Problem, lang: Lang): RenderedProblem {
  const message = PROBLEMS[problem.code][lang];
  const { sheet, file, cell, period, unit } = problem.params ?? {};
  const place =
    sheet !== undefined && cell !== undefined
      ? `${String(sheet)}!${String(cell)}`
      : (sheet ?? file ?? cell ?? period ?? unit);
  const left = problem.standing === undefined ? "" : STANDING[problem.standing][lang];
  const days = (problem.days ?? []).map((named) => renderNamedDay(named, lang)).join("; ");
  const said = message.text(place === undefined ? days : `“${String(place)}”`);
  const cause = problem.cause === undefined ? null : PROBLEMS[problem.cause][lang];
  return {
    text: [said, cause?.text(place === undefined ? "" : `“${String(place)}”`) ?? "", left]
      .filter((text) => text !== "")
      .join(" "),
    tips: [...message.tips, ...(cause?.tips ?? [])],
  };
}

/** "14/9/2023: 7 tệp". */
export function renderNamedDay({ day, files }: NamedDay, lang: Lang): string {
  const count = lang === "vi" ? `${String(files)} tệp` : `${String(files)} ${files === 1 ? "file" : "files"}`;
  return `${formatDay(day, lang)}: ${count}`;
}

/** What "copy details" puts on the clipboard: for support, not for reading. */
export function problemDetails(problem: Problem, version: string): string {
  return JSON.stringify({ version, ...problem }, null, 2);
}
