/** What the block above an annex says of the resolution: its title, number, body, and the year or the term its targets are for. */
import type { FoundTable } from "../../table/table";
import { latestYear } from "../../table/headings";
import type { TextGrid } from "../../grid/text-grid";
import { foldKey } from "../../text/fold";
import { parseTerm, withoutTerms } from "../../text/term";
import type { SchemaProposal } from "./proposal";
import { sentence } from "./sections";

/** "ngày 15 tháng 7 năm 2020" is the day of a document. */
const WRITTEN_DAY = /tháng\s*\d{1,2}\s*năm\s*20\d\d/giu;
const ONE_YEAR = /năm\s*(20\d\d)(?!\s*(?:-|–|đến)\s*(?:năm\s*)?20\d\d)/giu;

/** Fields that are not said are blank. */
export function readTitle(
  grid: TextGrid,
  table: FoundTable,
): Pick<SchemaProposal, "title" | "number" | "body" | "year" | "term"> {
  const texts: string[] = [];
  for (let row = 0; row < (table.headingRows[0] ?? 0); row += 1)
    for (let column = 0; column < grid.width; column += 1) {
      const text = grid.text(row, column);
      if (text !== "") texts.push(text);
    }
  const all = texts.join(" ");
  const title = texts.filter((text) => /chi tieu|ke hoach|nghi quyet/.test(foldKey(text)) && !text.startsWith("("));
  const term = termOf(all, table);
  return {
    title: sentence([...title].sort((a, b) => b.length - a.length)[0] ?? ""),
    number: /số\s*:?\s*(\d*\s*\/\s*\d*\s*-?\s*\/?NQ-[\p{L}]+)/iu.exec(all)?.[1]?.replace(/\s+/g, "") ?? "",
    body:
      /của\s+(Hội đồng nhân dân|Huyện ủy|Đảng ủy|Ban Chấp hành)[^,;)]*/iu.exec(all)?.[0]?.replace(/^của\s+/i, "") ?? "",
    year: term ? null : (yearBeside(all) ?? table.year ?? latestYear(texts)),
    term,
  };
}

/** The term that the targets are for: none where the title or a column names one year within it, whose targets are a schema of their own. */
function termOf(title: string, table: FoundTable): SchemaProposal["term"] {
  const term = parseTerm(title);
  if (!term || yearBeside(title) !== null) return null;
  const plan = table.columns.find(({ role }) => role === "plan");
  const headed = plan ? latestYear([plan.heading]) : null;
  return headed !== null && headed < term.to ? null : term;
}

/** "năm 2023" beside the years of a term. */
function yearBeside(title: string): number | null {
  if (!parseTerm(title)) return null;
  const rest = withoutTerms(title).replace(WRITTEN_DAY, " ");
  return latestYear([...rest.matchAll(ONE_YEAR)].map(([text]) => text));
}
