/**
 * Annexes and the schema proposed from each: test/fixtures/readings/annexes.txt. Schema sheets and what is read from them, with
 * what is wrong in them: test/fixtures/readings/schemas.txt.
 */
import { proposeSchema } from "../../../src/domain/schema/propose/propose-schema";
import { readSchema } from "../../../src/domain/schema/read-schema";
import { formatPacing } from "../../../src/domain/schema/pacing";
import type { Question } from "../../../src/domain/schema/propose/proposal";
import type { Indicator, ReportingUnit, Settings } from "../../../src/domain/schema/types";
import type { Finding } from "../../../src/domain/finding/finding";
import { holdReadings, sheetRead, shownFacts, type Frame } from "../../support/readings";
import { sheetOf, workbookOf } from "../../support/sheet-of";

holdReadings("annexes", (section) => sheetRead(section, shownProposal));
holdReadings("schemas", (section) => sheetRead(section, shownSchema));

function shownProposal(drawing: string, { more }: Frame): string[] {
  const proposal = proposeSchema(sheetOf(drawing), more["column"] === undefined ? null : Number(more["column"]));
  if (!proposal) return ["none"];
  const { title, number, body, year, term, questions, units, indicators } = proposal;
  return [
    [title, number, body, term ? `${String(term.from)}–${String(term.to)}` : String(year)].join(" | "),
    ...questions.map((question) => `? ${shownQuestion(question)}`),
    ...units.map(({ code, name, aliases }) => [`${code} = ${name}`, ...aliases].join("; ")),
    ...indicators.flatMap((each) => [
      [each.code, each.order, each.parent, each.section, each.name, each.unit, each.source].join(" | "),
      [
        `  ${String(each.targetCell)} ${each.direction}`,
        ...[each.method, each.timing, formatPacing(each.pacing), each.rollUp, String(each.decimals)],
        each.counted ? "counted" : "not counted",
        ...[each.owner, each.reporters, each.note].filter((text) => text !== ""),
      ].join(", "),
      ...each.questions.map((question) => `  ? ${shownQuestion(question)}`),
    ]),
  ];
}

function shownQuestion({ code, column, proposals, words = "" }: Question): string {
  return [`${code} (${column})`, words, proposals.join(" / ")].filter((text) => text !== "").join(" ");
}

/** The sheets below one another, each under "# its name"; the first, without one, is that of the indicators. */
function shownSchema(drawing: string, { more }: Frame): string[] {
  const sheets = drawing.split(/^# /mu).map((part, at) => {
    const [name = "", ...lines] = at === 0 ? ["Bộ chỉ tiêu", part] : part.split("\n");
    return sheetOf(lines.join("\n"), { name });
  });
  const day = more["day"] === undefined ? undefined : Number(more["day"]);
  const { schema, findings } = readSchema(workbookOf("a.xlsx", ...sheets), day);
  const read = schema
    ? [...shownSettings(schema.settings), ...schema.units.map(shownUnit), ...schema.indicators.flatMap(shownIndicator)]
    : ["none"];
  return [...read, ...findings.map(shownFinding)];
}

/** Those that say something else than a sheet without any. */
function shownSettings(settings: Settings): string[] {
  const blank = readSchema(workbookOf("", sheetOf("| Mã | Chỉ tiêu | Kế hoạch |", { name: "Bộ chỉ tiêu" }))).schema;
  const said = Object.entries(settings).filter(([key, value]) => value !== blank?.settings[key as keyof Settings]);
  return said.length === 0 ? [] : [shownFacts(Object.fromEntries(said))];
}

function shownUnit({ code, name, aliases, ...more }: ReportingUnit): string {
  return [`${code} = ${name}`, ...aliases, shownFacts(more)].filter((text) => text !== "").join("; ");
}

function shownIndicator({ target, plans = [], pacing, ...each }: Indicator): string[] {
  const [own, ...others] = [{ name: "", target }, ...plans].map(({ name, target: { kind, certain, parts } }) =>
    [name, kind, certain ? "" : "unsure", ...parts.map(({ op, value }) => `${op} ${String(value)}`)]
      .filter((text) => text !== "")
      .join(" "),
  );
  const { code, order, parent, section, name, unit, row, aliases, reporters, ...rest } = each;
  return [
    [code, order, parent, section, [name, ...aliases].join("; "), unit, String(row)].join(" | "),
    `  ${own ?? ""} ${shownFacts(rest)} pacing=${formatPacing(pacing)} reporters=${reporters.join("+")}`,
    ...others.map((plan) => `  plan ${plan}`),
  ];
}

function shownFinding({ severity, code, at, found, expected, params }: Finding): string {
  const rest = shownFacts({
    ...(found === undefined ? {} : { found }),
    ...(expected === undefined ? {} : { expected }),
    ...params,
  });
  return [severity, code, at.sheet ?? "", at.cell ?? "", at.heading ?? "", at.indicator ?? "", rest]
    .join(" ")
    .replace(/ +/gu, " ")
    .trim();
}
