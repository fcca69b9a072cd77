/** Part IV of the document: what is to be done, by whom and until when; who has not said anything yet. */
import type { Block } from "./document-blocks";
import { countText } from "./numbers";
import { unmetOf } from "./lists";
import { printedReason } from "./reasons";
import type { Report } from "./report";

/** Measures and proposals by indicator, then the owners without any. */
export function measureBlocks({ lists, atEnd, explanations, opinions }: Report): Block[] {
  const rows = new Map(unmetOf(lists, atEnd).map((row) => [row.indicator.code, row]));
  const said = explanations.filter(({ measure, proposal }) => measure !== "" || proposal !== "");
  const silent = explanations.filter(({ measure, proposal }) => measure === "" && proposal === "");
  const lines = said.map((explanation, at) => {
    const row = rows.get(explanation.indicator);
    const owner = row?.ownerName === "" || row === undefined ? "chưa ghi cơ quan chủ trì" : `${row.ownerName} chủ trì`;
    const parts = [
      explanation.measure === "" ? "" : trimmed(printedReason(explanation, "measure")),
      explanation.proposal === "" ? "" : `kiến nghị: ${trimmed(printedReason(explanation, "proposal"))}`,
    ].filter((part) => part !== "");
    const until = explanation.deadline === "" ? "" : `, thời hạn ${trimmed(printedReason(explanation, "deadline"))}`;
    const end = at === said.length - 1 ? "." : ";";
    return `- ${row?.indicator.name ?? explanation.indicator}: ${parts.join("; ")} (${owner}${until})${end}`;
  });
  const owners = [...new Set(silent.map(({ indicator }) => rows.get(indicator)?.ownerName ?? ""))].map((name) =>
    name === "" ? "chưa ghi cơ quan chủ trì" : name,
  );
  return [
    ...lines,
    ...(silent.length === 0
      ? []
      : [`Cơ quan chủ trì ${countText(silent.length)} chỉ tiêu chưa có giải trình: ${owners.join("; ")}.`]),
    ...opinions.map(({ name, texts }) => `Ý kiến, kiến nghị của ${name}: ${texts.map(trimmed).join("; ")}.`),
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
