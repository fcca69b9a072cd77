/** The questions of a proposal by kind, in the order they first come up. */
import type { ProposedIndicator, Question, SchemaProposal } from "../../../domain/schema/propose/proposal";

export interface Asked {
  readonly indicator: ProposedIndicator;
  readonly question: Question;
}

export interface QuestionGroup {
  readonly code: Question["code"];
  readonly asked: readonly Asked[];
}

export function groupQuestions({ indicators }: SchemaProposal): QuestionGroup[] {
  const groups = new Map<Question["code"], Asked[]>();
  for (const indicator of indicators)
    for (const question of indicator.questions) {
      const asked = groups.get(question.code) ?? [];
      asked.push({ indicator, question });
      groups.set(question.code, asked);
    }
  return [...groups].map(([code, asked]) => ({ code, asked }));
}

export function questionCount({ indicators }: SchemaProposal): number {
  return indicators.reduce((sum, { questions }) => sum + questions.length, 0);
}
