/** The questions of a proposal by kind, in the order they first come up. */
import type { ProposedIndicator, Question, SchemaProposal } from "../../../domain/schema/propose/proposal";

export interface Asked {
  /** Null for a question about all of a column. */
  readonly indicator: ProposedIndicator | null;
  readonly question: Question;
}

export interface QuestionGroup {
  readonly code: Question["code"];
  readonly asked: readonly Asked[];
}

export function groupQuestions({ indicators, questions }: SchemaProposal): QuestionGroup[] {
  const groups = new Map<Question["code"], Asked[]>();
  const all: Asked[] = [
    ...questions.map((question) => ({ indicator: null, question })),
    ...indicators.flatMap((indicator) => indicator.questions.map((question) => ({ indicator, question }))),
  ];
  for (const each of all) {
    const asked = groups.get(each.question.code) ?? [];
    asked.push(each);
    groups.set(each.question.code, asked);
  }
  return [...groups].map(([code, asked]) => ({ code, asked }));
}

export function questionCount(proposal: SchemaProposal): number {
  return groupQuestions(proposal).reduce((sum, { asked }) => sum + asked.length, 0);
}
