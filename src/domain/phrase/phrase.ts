/**
 * The one reader of texts in which figures stand: a text becomes clauses, each an amount with what it is of. What is no amount
 * (dates, documents, ranks) is taken out first, so that whoever asks for a figure meets only what could be one.
 */
import { memoize } from "../memoize";
import { readAmount, type Amount } from "./amount";
import { putBack, takeAsides, type Aside, type AsideKind } from "./asides";
import { isCumulative, kindOf, type ClauseKind } from "./clause-kind";
import { cutProse, type Piece } from "./prose";
import { partBefore, whenBefore, whenBehind, type When } from "./when";
import { beforeNumber } from "./words";
import { raiseUnitDigits } from "../text/unit";

export interface Clause extends Amount {
  readonly kind: ClauseKind;
  /** The piece as written, in lower case. */
  readonly words: string;
  /** Words of its sentence before it that stand with no number of their own. */
  readonly lead: string;
  readonly bracket: boolean;
  /** The time it is said to be of, where words label it with one. */
  readonly when?: When;
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
  return keep.length === 0 && text.length <= LONGEST_KEPT ? knownPhrase(text) : phraseOf(text, keep);
}

/** A cell is read as a figure when its column is looked for and again when it is used; short texts come again in other files. */
const knownPhrase = memoize((text) => phraseOf(text, []), 5_000);
const LONGEST_KEPT = 120;

function phraseOf(text: string, keep: readonly AsideKind[]): Phrase {
  const { text: rest, asides } = takeAsides(raiseUnitDigits(text), keep);
  const clauses: Clause[] = [];
  let before: { readonly kind: ClauseKind; readonly sentence: number } | null = null;
  const pieces = cutProse(rest);
  let [opening] = pieces;
  for (const [at, piece] of pieces.entries()) {
    if (opening?.sentence !== piece.sentence) opening = piece;
    const amount = readAmount(piece.text, "");
    if (!amount) continue;
    const above = before?.sentence === piece.sentence ? before.kind : null;
    const next = pieces[at + 1];
    const label = next?.bracket === true && !piece.bracket ? next.text : "";
    const kind = kindOf(amount, piece, above, opening.text, /\d/.test(label) ? "" : label);
    const when = whenOf(kind, amount, piece, label, asides);
    // "Tăng 2 vụ (10%)": the bracket rises as what it stands behind.
    const change = amount.change ?? (kind === "change" && piece.bracket ? clauses.at(-1)?.change : undefined);
    before = { kind, sentence: piece.sentence };
    clauses.push({
      ...amount,
      ...(change === undefined ? {} : { change }),
      kind,
      words: putBack(piece.text, asides),
      lead: piece.lead,
      bracket: piece.bracket,
      ...(when === null ? {} : { when }),
      sentence: piece.sentence,
    });
  }
  return { clauses, asides, rest };
}

/** The time of a figure: what labels it behind (in brackets or not) or before; how much it rose says its own. */
function whenOf(
  kind: ClauseKind,
  amount: Amount,
  piece: Piece,
  bracket: string,
  asides: readonly Aside[],
): When | null {
  const before = `${piece.lead} ${beforeNumber(piece.text)}`.trim();
  if (kind === "period") return partBefore(before, asides);
  const behind = whenBehind(bracket, asides) ?? whenBehind(amount.after, asides);
  const compared = behind?.kind === "prior" && kind === "change";
  if (behind && !compared && !(behind.kind === "part" && isCumulative(before))) return behind;
  return whenBefore(before, asides);
}
