/** Part IV of the document: what is to be done, by whom and until when; who has not said anything yet. */
import type { Block } from "./document-blocks";
import { countText } from "./numbers";
import { unmetOf } from "./lists";
import { printedReason } from "./reasons";
import type { Report } from "./report";

/** Measures and proposals by indicator, then the owners without any. */
export function measureBlocks({ words, lists, atEnd, explanations, opinions }: Report): Block[] {
  const rows = new Map(unmetOf(lists, atEnd).map((row) => [row.indicator.code, row]));
  const said = explanations.filter(({ measure, proposal }) => measure !== "" || proposal !== "");
  const silent = explanations.filter(({ measure, proposal }) => measure === "" && proposal === "");
  const lines = said.map((explanation, at) => {
    const row = rows.get(explanation.indicator);
    const owner = row?.ownerName === "" || row === undefined ? words.item.noOwner : words.item.owner(row.ownerName);
    const parts = [
      explanation.measure === "" ? "" : trimmed(printedReason(explanation, "measure", words)),
      explanation.proposal === ""
        ? ""
        : words.measures.proposal(trimmed(printedReason(explanation, "proposal", words))),
    ].filter((part) => part !== "");
    const until =
      explanation.deadline === "" ? "" : words.measures.until(trimmed(printedReason(explanation, "deadline", words)));
    const end = at === said.length - 1 ? "." : ";";
    return `- ${row?.indicator.name ?? explanation.indicator}: ${parts.join("; ")} (${owner}${until})${end}`;
  });
  const owners = [...new Set(silent.map(({ indicator }) => rows.get(indicator)?.ownerName ?? ""))].map((name) =>
    name === "" ? words.item.noOwner : name,
  );
  return [
    ...lines,
    ...(silent.length === 0 ? [] : [words.measures.silent(countText(silent.length, words), owners.join("; "))]),
    ...opinions.map(({ name, texts }) => words.measures.opinions(name, texts.map(trimmed).join("; "))),
  ].map((text) => ({ kind: "text", text }));
}

/** A person's sentence inside ours: its lines joined, without its last stop. */
function trimmed(text: string): string {
  return text
    .replace(/\s*\n\s*/g, "; ")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[.;]+$/, "");
}
