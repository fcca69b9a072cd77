/**
 * The report as a document: its parts in order, as data. Word file, preview and copy are rendered from it and add no word of
 * their own. Numbers of parts close up where one is empty.
 */
import type { Block, DocumentTable } from "./document-blocks";
import { lagsTable, resultsTable, sectionsTable } from "./document-tables";
import { headOf, openingOf, signatureOf, type DocumentHead, type Signature } from "./document-frame";
import { qualityBlocks } from "./quality";
import { measureBlocks } from "./measures";
import { unmetOf } from "./lists";
import { NOTHING_FAILED, NOTHING_LAGS, type Report } from "./report";
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
  const { profile, periodName } = report;
  const second = unmetOf(report.lists, report.atEnd).length > 0;
  const annexes = annexesOf(report, second);
  const parts = [
    resultsPart(report, annexes[0]?.label ?? "Phụ lục"),
    laggingPart(report, second),
    part("CHỈ TIÊU CHƯA ĐÁNH GIÁ", report.sentences.unjudged.flatMap(listBlocks)),
    part("GIẢI PHÁP, KIẾN NGHỊ", measureBlocks(report)),
    part("TÌNH HÌNH GỬI BÁO CÁO, CHẤT LƯỢNG SỐ LIỆU", qualityBlocks(report)),
  ].filter(({ blocks }) => blocks.length > 0);
  const after = profile.layout === "party" ? "-" : ".";
  const ending = profile.layout === "party" ? "." : "./.";
  return {
    head: headOf(report),
    title: "BÁO CÁO",
    abstract: `Kết quả thực hiện chỉ tiêu Nghị quyết ${periodName}`,
    blocks: [
      ...(profile.to.length === 0 ? [] : [text(`Kính gửi: ${profile.to.join("; ")}.`, "to")]),
      ...profile.bases.map((basis, at) =>
        text(
          `${/^căn cứ/iu.test(basis) ? "" : "Căn cứ "}${basis}${at === profile.bases.length - 1 ? "." : ";"}`,
          "basis",
        ),
      ),
      text(openingOf(report)),
      ...parts.flatMap(({ title, blocks }, at): Block[] => [
        { kind: "heading", level: 1, text: `${ROMAN[at] ?? ""}${after} ${title}` },
        ...blocks,
      ]),
      text(`Trên đây là kết quả thực hiện chỉ tiêu Nghị quyết ${periodName}, ${profile.issuer} báo cáo${ending}`),
    ],
    signature: signatureOf(profile),
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
  const lists = (sentences: readonly ListSentence[]): string[] =>
    sentences.flatMap(listBlocks).flatMap((block) => (block.kind === "text" ? [block.text] : []));
  return [
    ...[count, sections, ...lists(met)],
    ...(lagging.length > 0 || report.atEnd ? lists(lagging) : [NOTHING_LAGS]),
    ...[...lists(onTrack), ...lists(unjudged)],
    ...(report.receipt.length === 0 ? [] : [senders]),
  ];
}

function resultsPart(report: Report, annex: string): Part {
  const { count, sections, met, onTrack } = report.sentences;
  const chapters = [
    { title: "Kết quả chung", blocks: [text(count)] },
    { title: "Theo lĩnh vực", blocks: [text(sections), { kind: "table" as const, table: sectionsTable(report) }] },
    { title: "Chỉ tiêu đạt và vượt kế hoạch", blocks: met.flatMap(listBlocks) },
    { title: "Chỉ tiêu đúng tiến độ", blocks: onTrack.flatMap(listBlocks) },
    {
      title: "Chỉ tiêu được điều chỉnh trong kỳ",
      blocks: report.amended === null ? [] : [{ kind: "table" as const, table: report.amended }],
    },
  ].filter(({ blocks }) => blocks.length > 0);
  return part("KẾT QUẢ THỰC HIỆN", [
    ...chapters.flatMap(({ title, blocks }, at): Block[] => [
      { kind: "heading", level: 2, text: `${String(at + 1)}. ${title}` },
      ...blocks,
    ]),
    text(`Chi tiết tại ${annex} kèm theo.`),
  ]);
}

function laggingPart({ sentences, atEnd }: Report, second: boolean): Part {
  const title = atEnd ? "CHỈ TIÊU KHÔNG ĐẠT" : "CHỈ TIÊU CHẬM TIẾN ĐỘ";
  if (!second) return part(title, [text(atEnd ? NOTHING_FAILED : NOTHING_LAGS)]);
  return part(title, [
    ...sentences.lagging.flatMap(listBlocks),
    text("Nguyên nhân, giải pháp và thời hạn của từng chỉ tiêu tại Phụ lục II."),
  ]);
}

function annexesOf(report: Report, second: boolean): Annex[] {
  const { profile, head } = { profile: report.profile, head: headOf(report) };
  const belongsTo = `(Kèm theo Báo cáo ${head.number.replace("Số: ", "số ").replace("Số ", "số ")} ngày … tháng … năm … của ${profile.issuer})`;
  const first = { title: "KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU", belongsTo, table: resultsTable(report) };
  if (!second) return [{ label: "Phụ lục", ...first }];
  const title = report.atEnd
    ? "CHỈ TIÊU KHÔNG ĐẠT, NGUYÊN NHÂN VÀ GIẢI PHÁP"
    : "CHỈ TIÊU CHẬM TIẾN ĐỘ, NGUYÊN NHÂN VÀ GIẢI PHÁP";
  return [
    { label: "Phụ lục I", ...first },
    { label: "Phụ lục II", title, belongsTo, table: lagsTable(report) },
  ];
}
