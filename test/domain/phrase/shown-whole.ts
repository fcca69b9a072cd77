/** A text in one line: its clauses with what stands around each, its asides, what is left of it; and how a target's text is cut. */
import { cutPhrase } from "../../../src/domain/phrase/cut";
import { readPhrase, type Clause } from "../../../src/domain/phrase/phrase";
import { cleanLines } from "../../../src/domain/text/fold";
import { cellText } from "../../support/readings";
import { shown } from "./shown-phrase";

export function shownWhole(written: string): string {
  const text = cleanLines(cellText(written)).toLowerCase();
  const phrase = readPhrase(text);
  const { pieces, joiner, brackets } = cutPhrase(text);
  const { clauses, asides } = shown(phrase);
  const around = phrase.clauses.map(shownAround).filter((each) => each !== "");
  const facts = [
    clauses,
    asides === "" ? "" : `asides ${asides}`,
    around.join("; "),
    joiner === "none" && brackets.length === 0 ? "" : `cut ${joiner} ${pieces.join(" ¦ ")}`,
    brackets.length === 0 ? "" : `notes ${brackets.join(" ¦ ")}`,
  ];
  return facts
    .filter((each) => each !== "")
    .join(" · ")
    .replaceAll("\n", "\\n");
}

function shownAround({ words, lead, bracket, sentence, qualifier, from, others }: Clause): string {
  const said = [
    lead === "" ? "" : `after “${lead}”`,
    bracket ? "in brackets" : "",
    sentence === 0 ? "" : `sentence ${String(sentence + 1)}`,
    qualifier === "" ? "" : `~${qualifier}`,
    from ? "from" : "",
    ...others.map(({ value, max }) => `or ${String(value)}${max === undefined ? "" : `..${String(max)}`}`),
  ].filter((each) => each !== "");
  return said.length === 0 ? "" : `“${words}” ${said.join(", ")}`;
}
