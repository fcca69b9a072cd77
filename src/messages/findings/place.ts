/** Where a finding is, in Excel's words: file, sheet, cell with the heading above it, or row or column. */
import type { FindingPlace } from "../../domain/finding/finding";
import type { Lang } from "../lang";

const WORDS = {
  vi: { file: "Tệp", sheet: "trang", cell: "ô", range: "vùng ô", row: "dòng", column: "cột" },
  en: { file: "File", sheet: "sheet", cell: "cell", range: "range", row: "row", column: "column" },
} as const;

/** "Tệp a.xlsx, trang “Biểu 01”, ô F13 (cột “Thực hiện”)"; "" where it has no place. What a decision does not name is blank there. */
export function renderPlace(at: FindingPlace, lang: Lang, withFile = true): string {
  const words = WORDS[lang];
  const pieces: string[] = [];
  if (withFile && at.file !== undefined && at.file !== "") pieces.push(`${words.file} ${at.file}`);
  if (at.sheet !== undefined && at.sheet !== "") pieces.push(`${words.sheet} “${at.sheet}”`);
  const cell = at.cell === undefined || at.cell === "" ? "" : cellWords(at.cell, lang);
  const heading = at.heading === undefined ? "" : `${words.column} “${at.heading.replace(/\s+/g, " ")}”`;
  if (cell !== "") pieces.push(heading === "" ? cell : `${cell} (${heading})`);
  else if (heading !== "") pieces.push(heading);
  const text = pieces.join(", ");
  return text.charAt(0).toLocaleUpperCase(lang) + text.slice(1);
}

function cellWords(cell: string, lang: Lang): string {
  const words = WORDS[lang];
  const [first, last] = cell.split(":");
  if (last === undefined) return `${words.cell} ${cell}`;
  const kind = /^\d+$/.test(last) ? words.row : /^[A-Z]+$/.test(last) ? words.column : null;
  if (kind === null) return `${words.range} ${cell}`;
  return `${kind} ${first === last ? last : `${first ?? ""}–${last}`}`;
}
