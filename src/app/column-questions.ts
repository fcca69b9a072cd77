/** What a person has to tell about the columns of forms: one question for each sender's form and figure, however many sheets have it. */
import { columnQuestions as questionsOfSheet, type ColumnQuestion } from "../domain/submission/column-questions";
import type { SettledRun } from "./settle";
import { readFiles } from "./submissions";

/** The open questions of a run: first those that keep figures out, then guesses to be confirmed. */
export function columnQuestions({ input, schema }: Pick<SettledRun, "input" | "schema">): ColumnQuestion[] {
  const asked = new Map<string, ColumnQuestion>();
  for (const { sheets } of readFiles(input.submissions))
    for (const sheet of sheets)
      for (const question of questionsOfSheet(sheet, schema.settings.basis)) {
        const key = JSON.stringify([question.unit, question.layout, question.role]);
        if (!asked.has(key)) asked.set(key, question);
      }
  return [...asked.values()].sort((a, b) => Number(a.kind === "guessed") - Number(b.kind === "guessed"));
}
