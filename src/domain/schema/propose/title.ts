/** What the block above an annex says of the resolution: its title, number, body, and the year or the term its targets are for. */
import type { FoundTable } from "../../table/table";
import { titleTexts } from "../../table/find-table";
import { latestYear } from "../../table/headings";
import type { TextGrid } from "../../grid/text-grid";
import { foldKey } from "../../text/fold";
import { parseSchoolYear, parseTerm, withoutTerms } from "../../text/term";
import type { SchemaProposal } from "./proposal";
import { sentence } from "./sections";

/** "ngày 15 tháng 7 năm 2020" is the day of a document. */
const WRITTEN_DAY = /tháng\s*\d{1,2}\s*năm\s*20\d\d/giu;
/** "10/12/2024", "12/2024/NQ-HĐND". */
const IN_A_DATE = /\d\s*[/.-]\s*20\d\d/gu;
const ONE_YEAR = /năm\s*(20\d\d)(?!\s*(?:-|–|đến)\s*(?:năm\s*)?20\d\d)/giu;

/** "số 45/NQ-HĐND", "số 12/2024/NQ-HĐND" of a council, "số 05-NQ/ĐU" of the party. */
const NUMBER = /số\s*:?\s*(\d*\s*\/\s*\d*\s*-?\s*\/?NQ-\p{L}+|\d+\s*-\s*NQ\s*\/\s*\p{L}+)/iu;

/** Fields that are not said are blank. */
export function readTitle(
  grid: TextGrid,
  table: FoundTable,
): Pick<SchemaProposal, "title" | "number" | "body" | "year" | "term"> {
  const texts = titleTexts(grid, 0, table.headingRows[0] ?? 0);
  const all = texts.join(" ");
  const title = texts.filter((text) => /chi tieu|ke hoach|nghi quyet/.test(foldKey(text)) && !text.startsWith("("));
  const term = parseSchoolYear(title.join(" ")) ?? termOf(all, table);
  return {
    title: sentence([...title].sort((a, b) => b.length - a.length)[0] ?? ""),
    number: NUMBER.exec(all)?.[1]?.replace(/\s+/g, "") ?? "",
    body:
      /của\s+(Hội đồng nhân dân|Huyện ủy|Đảng ủy|Ban Chấp hành)[^,;)]*/iu.exec(all)?.[0]?.replace(/^của\s+/i, "") ?? "",
    year: term ? null : (yearOfPlan(table) ?? titleYear(grid, table) ?? table.year),
    term,
  };
}

/** The term that the targets are for: none where the title or a column names one year within it, whose targets are a schema of their own. */
function termOf(title: string, table: FoundTable): SchemaProposal["term"] {
  const term = parseTerm(title);
  if (!term || yearBeside(title) !== null) return null;
  const headed = yearOfPlan(table);
  return headed !== null && headed < term.to ? null : term;
}

function yearOfPlan({ columns }: FoundTable): number | null {
  const plan = columns.find(({ role }) => role === "plan");
  return plan ? latestYear([plan.heading]) : null;
}

/** The year that the rows above a table name: "năm 2023", not the day of a document nor a year of a term; null where none. */
export function titleYear(grid: TextGrid, table: FoundTable): number | null {
  const texts = titleTexts(grid, 0, table.headingRows[0] ?? 0);
  return yearBeside(texts.join(" ")) ?? latestYear(texts.map((text) => text.replace(IN_A_DATE, " ")));
}

/** "năm 2023" beside the years of a term. */
function yearBeside(title: string): number | null {
  const rest = withoutTerms(title).replace(WRITTEN_DAY, " ");
  return latestYear([...rest.matchAll(ONE_YEAR)].map(([text]) => text));
}
