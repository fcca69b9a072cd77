/** Part V of the document: who has sent, what is to be said of the figures, verdicts set by hand, what is still open. */
import type { Block } from "./document-blocks";
import { countText } from "./numbers";
import type { ReportNote } from "./notes";
import { questionText } from "./refusal";
import type { Report } from "./report";
import type { ReportWords } from "./words/vi";

/** The paragraphs of the part; none where there is nothing to say. */
export function qualityBlocks(report: Report): Block[] {
  const { words, receipt, sentences, questions, draft } = report;
  const open = questions.map((question) => questionText(question, words)).join("; ");
  return [
    ...(receipt.length === 0 ? [] : [sentences.senders]),
    ...noteLines(report),
    ...overrideLines(report),
    ...report.corrections,
    ...(draft && questions.length > 0
      ? [`${words.quality.undecided} (${countText(questions.length, words)}): ${open}.`]
      : []),
  ].map((text) => ({ kind: "text", text }));
}

/** One line a kind of finding: «Khác đơn vị tính (02): …; ….» */
export function noteLines({ words, notes, rows, titles }: Report): string[] {
  const names = new Map(rows.map(({ indicator }) => [indicator.code, indicator.name]));
  const kinds = new Map<string, ReportNote[]>();
  for (const note of notes) kinds.set(note.code, [...(kinds.get(note.code) ?? []), note]);
  return [...kinds].map(([code, each]) => {
    const byIndicator = new Map<string, ReportNote[]>();
    for (const note of each) byIndicator.set(note.indicator, [...(byIndicator.get(note.indicator) ?? []), note]);
    const said = [...byIndicator].map(([indicator, own]) => {
      const where = placesOf(own, words);
      return `${names.get(indicator) ?? indicator}${where === "" ? "" : ` (${where})`}`;
    });
    return `${titles.get(code) ?? code} (${countText(each.length, words)}): ${said.join("; ")}.`;
  });
}

/** «tệp …, trang …, ô E5, ô E13; tệp …»: each file and sheet once. */
function placesOf(notes: readonly ReportNote[], { refusal }: ReportWords): string {
  const cells = new Map<string, string[]>();
  for (const { file, sheet, cell } of notes) {
    const page = [file === null ? [] : refusal.file(file), sheet === null ? [] : refusal.sheet(sheet)]
      .flat()
      .join(", ");
    cells.set(page, [...(cells.get(page) ?? []), ...(cell === null ? [] : [refusal.cell(cell)])]);
  }
  return [...cells]
    .map(([page, own]) => [page, ...new Set(own)].filter((text) => text !== "").join(", "))
    .filter((text) => text !== "")
    .join("; ");
}

/** Verdicts that a person set, with the computed one and the reason. */
export function overrideLines({ words, rows }: Pick<Report, "words" | "rows">): string[] {
  const set = rows.filter(({ overridden }) => overridden !== undefined);
  if (set.length === 0) return [];
  const said = set.map(({ indicator, result, computed, overridden }) => {
    const before = computed ? words.results[computed.result] : null;
    return words.quality.set(indicator.name, words.results[result], before, overridden ?? "");
  });
  return [`${words.quality.sets} (${countText(set.length, words)}): ${said.join("; ")}.`];
}
