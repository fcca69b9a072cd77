/**
 * The one reader of texts in which figures stand: a text becomes clauses, each an amount with what it is of. What is no amount
 * (dates, documents, ranks) is taken out first, so that whoever asks for a figure meets only what could be one.
 */
import { readAmount, type Amount } from "./amount";
import { putBack, takeAsides, type Aside, type AsideKind } from "./asides";
import { kindOf, type ClauseKind } from "./clause-kind";
import { cutProse } from "./prose";

export interface Clause extends Amount {
  readonly kind: ClauseKind;
  /** The piece as written, in lower case. */
  readonly words: string;
  /** Words of its sentence before it that stand with no number of their own. */
  readonly lead: string;
  readonly bracket: boolean;
  readonly sentence: number;
}

export interface Phrase {
  readonly clauses: readonly Clause[];
  readonly asides: readonly Aside[];
  /** What is left without asides, in lower case. */
  readonly rest: string;
}

/** The clauses of a text that is clean and in lower case. `keep` names asides that are themselves asked for. */
export function readPhrase(text: string, keep: readonly AsideKind[] = []): Phrase {
  const { text: rest, asides } = takeAsides(text, keep);
  const clauses: Clause[] = [];
  let before: { readonly kind: ClauseKind; readonly sentence: number } | null = null;
  let openings = { sentence: -1, words: "" };
  for (const piece of cutProse(rest)) {
    if (piece.sentence !== openings.sentence) openings = { sentence: piece.sentence, words: piece.text };
    const amount = readAmount(piece.text, "");
    if (!amount) continue;
    const above = before?.sentence === piece.sentence ? before.kind : null;
    const kind = kindOf(amount, piece, above, openings.words);
    before = { kind, sentence: piece.sentence };
    clauses.push({
      ...amount,
      kind,
      words: putBack(piece.text, asides),
      lead: piece.lead,
      bracket: piece.bracket,
      sentence: piece.sentence,
    });
  }
  return { clauses, asides, rest };
}
