/** What the block above an annex says of the resolution: its title, number, body and year. */
import type { FoundTable } from "../../grid/find-table";
import { latestYear } from "../../grid/headings";
import type { TextGrid } from "../../grid/text-grid";
import { foldKey } from "../../text/fold";
import type { SchemaProposal } from "./proposal";
import { sentence } from "./sections";

/** Fields that are not said are blank. */
export function readTitle(
  grid: TextGrid,
  table: FoundTable,
): Pick<SchemaProposal, "title" | "number" | "body" | "year"> {
  const texts: string[] = [];
  for (let row = 0; row < (table.headingRows[0] ?? 0); row += 1)
    for (let column = 0; column < grid.width; column += 1) {
      const text = grid.text(row, column);
      if (text !== "") texts.push(text);
    }
  const all = texts.join(" ");
  const title = texts.filter((text) => /chi tieu|ke hoach|nghi quyet/.test(foldKey(text)) && !text.startsWith("("));
  return {
    title: sentence([...title].sort((a, b) => b.length - a.length)[0] ?? ""),
    number: /số\s*:?\s*(\d*\s*\/\s*\d*\s*-?\s*\/?NQ-[\p{L}]+)/iu.exec(all)?.[1]?.replace(/\s+/g, "") ?? "",
    body:
      /của\s+(Hội đồng nhân dân|Huyện ủy|Đảng ủy|Ban Chấp hành)[^,;)]*/iu.exec(all)?.[0]?.replace(/^của\s+/i, "") ?? "",
    year: table.year ?? latestYear(texts),
  };
}
