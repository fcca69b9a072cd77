/**
 * The report as a document: its parts in order, as data. Word file, preview and copy are rendered from it and add no word of
 * their own. Numbers of parts close up where one is empty.
 */
import type { Block, DocumentTable } from "./document-blocks";
import { lagsTable, resultsTable, sectionsTable } from "./document-tables";
import { headOf, openingOf, serialOf, signatureOf, type DocumentHead, type Signature } from "./document-frame";
import { qualityBlocks } from "./quality";
import { measureBlocks } from "./measures";
import { unmetOf } from "./lists";
import type { Report } from "./report";
import { listText, type ListSentence } from "./sentences";

/** A table on landscape pages of its own. */
export interface Annex {
  readonly label: string;
  readonly title: string;
  readonly belongsTo: string;
  readonly table: DocumentTable;
}

export interface ReportDocument {
  readonly head: DocumentHead;
  /** «BÁO CÁO» and what it is about. */
  readonly title: string;
  readonly abstract: string;
  readonly blocks: readonly Block[];
  readonly signature: Signature;
  readonly annexes: readonly Annex[];
}

/** Lists of more items have a line an item. */
const IN_ONE_LINE = 5;

/** The document of a report that was not refused. */
export function buildDocument(report: Report): ReportDocument {
  const { words, profile, periodName } = report;
  const { parts: titles, head } = words;
  const second = unmetOf(report.lists, report.atEnd).length > 0;
  const annexes = annexesOf(report, second);
  const parts = [
    resultsPart(report, annexes[0]?.label ?? words.annex.only),
    laggingPart(report, second),
    part(titles.unjudged, report.sentences.unjudged.flatMap(listBlocks)),
    part(titles.measures, measureBlocks(report)),
    part(titles.quality, qualityBlocks(report)),
  ].filter(({ blocks }) => blocks.length > 0);
  const after = profile.layout === "party" ? "-" : ".";
  const ending = profile.layout === "party" ? "." : "./.";
  return {
    head: headOf(report),
    title: head.title,
    abstract: head.abstract(periodName),
    blocks: [
      ...(profile.to.length === 0 ? [] : [text(head.to(profile.to.join("; ")), "to")]),
      ...profile.bases.map((basis, at) =>
        text(`${head.basis(basis)}${at === profile.bases.length - 1 ? "." : ";"}`, "basis"),
      ),
      text(openingOf(report)),
      ...parts.flatMap(({ title, blocks }, at): Block[] => [
        { kind: "heading", level: 1, text: `${ROMAN[at] ?? ""}${after} ${title}` },
        ...blocks,
      ]),
      text(`${head.closing(periodName, profile.issuer)}${ending}`),
    ],
    signature: signatureOf(report),
    annexes,
  };
}

const ROMAN = ["I", "II", "III", "IV", "V"];

interface Part {
  readonly title: string;
  readonly blocks: readonly Block[];
}

function part(title: string, blocks: readonly Block[]): Part {
  return { title, blocks };
}

function text(said: string, look?: "basis" | "to"): Block {
  return { kind: "text", text: said, ...(look === undefined ? {} : { look }) };
}

/** A list in one paragraph, or with a line an item where it is long. */
export function listBlocks(sentence: ListSentence): Block[] {
  const { head, items } = sentence;
  if (items.length <= IN_ONE_LINE) return [text(listText(sentence))];
  return [text(`${head}:`), ...items.map((item, at) => text(`- ${item}${at === items.length - 1 ? "." : ";"}`))];
}

/** S1 to S7 as lines: a long list has a line an item. */
export function paragraphLines(report: Report): string[] {
  if (report.refused) return [];
  const { count, sections, met, lagging, onTrack, unjudged, senders } = report.sentences;
  const { words } = report;
  const lists = (sentences: readonly ListSentence[]): string[] =>
    sentences.flatMap(listBlocks).flatMap((block) => (block.kind === "text" ? [block.text] : []));
  return [
    ...[count, sections, ...lists(met)],
    ...(lagging.length > 0 || report.atEnd ? lists(lagging) : [words.lists.nothingLags]),
    ...[...lists(onTrack), ...lists(unjudged)],
    ...(report.receipt.length === 0 ? [] : [senders]),
  ];
}

function resultsPart(report: Report, annex: string): Part {
  const { count, sections, met, onTrack } = report.sentences;
  const { parts: titles } = report.words;
  const chapters = [
    { title: titles.whole, blocks: [text(count)] },
    { title: titles.sections, blocks: [text(sections), { kind: "table" as const, table: sectionsTable(report) }] },
    { title: titles.met, blocks: met.flatMap(listBlocks) },
    { title: titles.onTrack, blocks: onTrack.flatMap(listBlocks) },
    {
      title: titles.amended,
      blocks: report.amended === null ? [] : [{ kind: "table" as const, table: report.amended }],
    },
  ].filter(({ blocks }) => blocks.length > 0);
  return part(titles.results, [
    ...chapters.flatMap(({ title, blocks }, at): Block[] => [
      { kind: "heading", level: 2, text: `${String(at + 1)}. ${title}` },
      ...blocks,
    ]),
    text(titles.details(annex)),
  ]);
}

function laggingPart({ words, sentences, atEnd }: Report, second: boolean): Part {
  const title = atEnd ? words.parts.failed : words.parts.lagging;
  if (!second) return part(title, [text(atEnd ? words.lists.nothingFailed : words.lists.nothingLags)]);
  return part(title, [...sentences.lagging.flatMap(listBlocks), text(words.parts.causes)]);
}

function annexesOf(report: Report, second: boolean): Annex[] {
  const { profile, words } = report;
  const { annex } = words;
  const belongsTo = annex.belongsTo(serialOf(profile), profile.issuer);
  const first = { title: annex.results, belongsTo, table: resultsTable(report) };
  if (!second) return [{ label: annex.only, ...first }];
  const title = report.atEnd ? annex.failed : annex.lagging;
  return [
    { label: annex.first, ...first },
    { label: annex.second, title, belongsTo, table: lagsTable(report) },
  ];
}
