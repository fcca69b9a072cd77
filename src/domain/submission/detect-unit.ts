/**
 * Which unit sent a sheet. A hidden id decides. Otherwise there are witnesses: what the sheet says of itself ("Đơn vị báo
 * cáo: …"), its name, the title block, the file's name, the signature. What names two units alike is no witness; witnesses
 * that disagree are a form copied from a neighbour, and a person is asked whose it is.
 */
import { onlyOf } from "../groups";
import type { TextGrid } from "../grid/text-grid";
import { textsIn } from "../grid/texts-in";
import type { UnitIndex } from "../schema/unit-index";
import { foldKey } from "../text/fold";
import { isPlaceName } from "../text/place-name";
import type { Sender, Witness, WitnessKind } from "./sender";
import { senderNames } from "./sender-names";
import { titlesIn, type TitleRows } from "./sheet-titles";

const SAID = /^(don vi( bao cao| lap( bieu)?| thuc hien| gui)?|co quan( bao cao)?|ten don vi|noi lap) /;
/** Who gets it, checks it or stands above is not who sends it. */
const OTHER_PARTY =
  /^(don vi|co quan) (nhan|tiep nhan|kiem tra|tham dinh|phoi hop|chu quan|cap tren|quan li|tong hop) /;
/** To whom it is sent is not who sends it. */
const ADDRESSED = /^(kinh gui|noi nhan|gui)( |$)/;
const SIGNATURE_ROWS = 30;
/** "KT. TRƯỞNG PHÒNG", "T/M UBND": for whom it is signed, and no unit's code. */
const SIGNED_FOR =
  /^\s*(?:K\/?T|T\/?M|T\/?L|TUQ|Q)(?:\s*[.:]|\s+(?=(?:trưởng|trạm trưởng|hiệu trưởng|chủ tịch|chủ nhiệm|giám đốc|bí thư|chánh|thủ trưởng|UBND|ủy ban)(?!\p{L})))\s*/gimu;

/** What of a schema tells senders: its units, and its sections by their folded names. */
export interface SenderFrame {
  readonly units: UnitIndex;
  readonly sections: ReadonlySet<string>;
}

/** Who reports on a sheet; `titles` stand above its table, `after` is the row below it. */
export function senderOfSheet(
  { units, sections }: SenderFrame,
  file: string,
  grid: TextGrid,
  titles: TitleRows,
  after: number,
): Sender {
  const id = hiddenId(units, grid, titles);
  if (id !== null) return { unit: id, witnesses: [] };
  const texts = titlesIn(grid, titles).filter((text) => !ADDRESSED.test(foldKey(text)) && !namesOtherParty(text));
  const sheet = senderNames(units).oneInName(grid.sheet.name);
  const found: Readonly<Record<WitnessKind, string | null>> = {
    title: statedUnit(units, texts) ?? onlyOne(units, texts) ?? belowSuperior(units, texts),
    sheet,
    file: unitOfFileName(units, file),
    signature: onlyOne(units, signatures(grid, after)),
  };
  const witnesses = (Object.keys(found) as WitnessKind[]).flatMap((kind): Witness[] => {
    const unit = found[kind];
    return unit === null ? [] : [{ kind, unit }];
  });
  const others = witnesses.filter(({ kind }) => kind !== "sheet");
  const weak = sheet !== null && others.length >= othersNeeded(units, grid.sheet.name, sections);
  // Where one unit reports everything, who else should have sent it, unless another is named?
  if (witnesses.length === 0 && units.only !== null && !texts.some(statesUnit)) return { unit: units.only, witnesses };
  return agreed(weak ? others : witnesses);
}

/**
 * "KT", "NN" are names of sections as well: a sheet's name that is a code speaks where nothing else does. "Văn hóa - xã hội" is a
 * subject as well: two others outweigh it, one where a section of the resolution is called so.
 */
function othersNeeded(units: UnitIndex, sheet: string, sections: ReadonlySet<string>): number {
  const names = senderNames(units);
  if (names.isOnlyCode(sheet)) return 1;
  if (!names.isSubject(sheet)) return Infinity;
  return sections.has(foldKey(sheet)) ? 1 : 2;
}

/**
 * The senders of a workbook's sheets, settled together: where the sheets are of several units, what says the same on all of
 * them names the office that collected them.
 */
export function settleSenders<T extends Sender>(sheets: readonly T[]): T[] {
  const kinds = (["title", "sheet"] as const).filter((kind) => namedBy(sheets, kind).size > 1);
  return sheets.map((sheet) => {
    if (sheet.unit !== null) return sheet;
    const { unit } = agreed(sheet.witnesses.filter(({ kind }) => kinds.some((each) => each === kind)));
    return unit === null ? sheet : { ...sheet, unit };
  });
}

function namedBy(sheets: readonly Sender[], kind: WitnessKind): Set<string> {
  return new Set(
    sheets.flatMap(({ witnesses }) => witnesses.filter((each) => each.kind === kind).map(({ unit }) => unit)),
  );
}

function agreed(witnesses: readonly Witness[]): Sender {
  const [first, ...others] = witnesses;
  const unit = first && others.every((other) => other.unit === first.unit) ? first.unit : null;
  return { unit, witnesses };
}

/** Code of the unit that a file's name speaks of, or null. */
export function unitOfFileName(units: UnitIndex, file: string): string | null {
  return senderNames(units).oneInName(file.replace(/\.[a-z]+$/i, ""));
}

/** The code in a hidden row or column of the title block, as our own forms carry it. */
function hiddenId(units: UnitIndex, grid: TextGrid, { from, to }: TitleRows): string | null {
  const { hiddenRows, hiddenColumns } = grid.sheet;
  if (hiddenRows.length === 0 && hiddenColumns.length === 0) return null;
  for (const { text, row, column } of textsIn(grid, from, to)) {
    if (!hiddenRows.includes(row) && !hiddenColumns.includes(column)) continue;
    const unit = units.resolve(text);
    if (unit !== null) return unit;
  }
  return null;
}

/** The unit after «Đơn vị báo cáo:» in one of the texts, or null. */
export function statedUnit(units: UnitIndex, texts: readonly string[]): string | null {
  const said = texts.find(statesUnit);
  if (said === undefined) return null;
  const after = said.slice(said.indexOf(":") + 1);
  return units.resolve(after) ?? senderNames(units).oneIn(after);
}

/** "Đơn vị báo cáo: …", whoever it is. */
function statesUnit(text: string): boolean {
  return text.includes(":") && SAID.test(labelOf(text));
}

function namesOtherParty(text: string): boolean {
  return text.includes(":") && OTHER_PARTY.test(labelOf(text));
}

/** The folded text, which the label before the colon begins. */
function labelOf(text: string): string {
  return `${foldKey(text)} `;
}

/** The unit that some of the texts name, and none of them names another. */
function onlyOne(units: UnitIndex, texts: readonly string[]): string | null {
  const found = new Set(texts.map((text) => senderNames(units).oneIn(text)).filter((code) => code !== null));
  return onlyOf(found);
}

const ABOVE = /^\s*sở\s/iu;

/** "SỞ Y TẾ" over "TRẠM Y TẾ XÃ TÂN LẬP": a letter is headed by whom its sender is under, then by the sender, and names nobody else; a place below an office is what it is about. */
function belowSuperior(units: UnitIndex, texts: readonly string[]): string | null {
  const named = texts.flatMap((text) => {
    const unit = senderNames(units).oneIn(text);
    return unit === null
      ? []
      : [{ unit, whole: senderNames(units).isNameOf(text, unit), place: isPlaceName(text), above: ABOVE.test(text) }];
  });
  const [superior, sender] = named;
  const isLetterhead =
    superior?.whole === true && sender?.whole === true && superior.unit !== sender.unit && !sender.place;
  // Two offices of one kind are asked about.
  if (!isLetterhead || !(superior.place || (superior.above && !sender.above))) return null;
  return named.slice(1).every(({ unit }) => unit === sender.unit) ? sender.unit : null;
}

/** The texts below a table, without the list of recipients. */
function signatures(grid: TextGrid, after: number): string[] {
  const texts: string[] = [];
  const recipients = new Set<number>();
  for (const { text, column } of textsIn(grid, after, after + SIGNATURE_ROWS)) {
    if (ADDRESSED.test(foldKey(text))) recipients.add(column);
    if (!recipients.has(column) && !/^[-–+•]/.test(text)) texts.push(text.replace(SIGNED_FOR, ""));
  }
  return texts;
}
