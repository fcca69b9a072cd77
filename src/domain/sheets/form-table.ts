/** The rows of a form's table: what is locked, what is open for input, and what is computed beside it (forms.md 2). */
import { rowId, type FormKey } from "../form/columns";
import { hasEstimate, partName, shareScale, type FormRow, type InputRow } from "../form/rows";
import { columnName } from "../grid/address";
import type { Formula, PlanCell } from "../plan/cell";
import type { Indicator } from "../schema/types";
import type { FormContent } from "./form-content";
import { attainmentFormula, selfCheckFormula, shareFormula } from "./form-formulas";
import { CELL, GREY, one, type FormPage } from "./form-page";
import { partText } from "./form-target";

const TEXT_KEYS: readonly FormKey[] = ["#kq", "#cq", "#gp", "#gc"];
/** What was typed is shown: "#,##0.##" would leave a comma behind a whole number, and "#,##0" would hide decimals. */
const AS_TYPED = "General";

/** Lays a row out. */
export function addRow(page: FormPage, content: FormContent, row: FormRow): void {
  const { draft, own } = page;
  if (row.kind === "section" || row.kind === "context") {
    const [order, text] = row.kind === "section" ? ["", row.text] : [row.indicator.order, row.indicator.name];
    const at = draft.add(["", order, text]);
    draft.styleRow(at, 0, page.right, { ...CELL, bold: true, fill: "#F2F2F2", numberFormat: "@" });
    return;
  }
  const { indicator } = row;
  const { code, order, name, unit } = indicator;
  const isPart = row.kind === "part";
  const at = draft.add([rowId(code, isPart ? row.number : undefined)]);
  const put = (key: FormKey, cell: PlanCell): void => {
    if (page.columns.has(key) && cell !== "") draft.put(at, page.column(key), cell);
  };
  draft.styleRow(at, 0, page.right, CELL);
  for (const key of ["#stt", "#dvt"] as const) page.styleAt(at, key, { horizontal: "center", numberFormat: "@" });
  page.styleAt(at, "#ten", { numberFormat: "@", ...(isPart ? { indent: 1 } : {}) });
  page.styleAt(at, "#kh", { horizontal: "right" });
  put("#stt", isPart ? "" : order);
  put("#ten", isPart ? `- ${partName(row.part, row.number)}` : name);
  put("#dvt", isPart && row.part.unit !== "" ? row.part.unit : unit);
  const target = isPart ? partText(row.part) : content.targetCell(indicator);
  put("#kh", target);
  if (Number.isInteger(target)) page.styleAt(at, "#kh", { numberFormat: "#,##0" });
  if (row.kind === "title") page.styleAt(at, "#ten", { bold: true });
  else addInputs(page, content, { at, row, put });
  if (own !== null && row.kind !== "title") draft.put(at, own, ownRow(indicator));
  if (own !== null) draft.styleRow(at, own, own, { horizontal: "center" });
}

interface Line {
  readonly at: number;
  readonly row: InputRow;
  readonly put: (key: FormKey, cell: PlanCell) => void;
}

function addInputs(page: FormPage, { grey, unit, settings }: FormContent, { at, row, put }: Line): void {
  const scale = shareScale(row.indicator);
  const format = formatOf(row.indicator);
  const figures: FormKey[] = scale === null ? ["#th"] : ["#ts", "#ms"];
  const numbers: FormKey[] = hasEstimate(row.indicator) ? [...figures, "#uoc"] : figures;
  page.styleAt(at, "#th", { numberFormat: scale === null ? format : "#,##0.0#", horizontal: "right" });
  if (scale !== null) put("#th", shareFormula(scale, page.at));
  put("#tl", attainmentFormula(row, page.at) ?? "");
  page.styleAt(at, "#tl", { numberFormat: "0.0", horizontal: "right" });
  put("#xem", ofOwnRows(page, selfCheckFormula(row, settings, page.at)));
  page.styleAt(at, "#xem", { horizontal: "center" });
  for (const key of ["#kt", "#ck"] as const)
    if (page.columns.has(key)) {
      page.styleAt(at, key, { ...GREY, horizontal: "right", numberFormat: format });
      put(key, (key === "#kt" ? grey.previous : grey.lastYear)(unit?.code ?? "", row));
    }
  for (const key of numbers) {
    const look = { numberFormat: key === "#ts" || key === "#ms" ? AS_TYPED : format, horizontal: "right" as const };
    page.open(at, page.column(key), look);
  }
  for (const key of figures) page.figures.push({ row, at: one(at, page.column(key)), counts: scale !== null });
  for (const key of TEXT_KEYS) page.open(at, page.column(key), { numberFormat: "@", vertical: "top" });
  page.openDay(at, page.column("#han"));
}

/** In the common form the rows of others have nothing to be checked. */
function ofOwnRows({ own, depth }: FormPage, check: Formula): Formula {
  if (own === null) return check;
  const name = columnName(own);
  const isOwn = `INDEX($${name}$1:$${name}$${String(depth)},ROW())`;
  return { formula: `=IF(${isOwn}<>"x","",${check.formula.slice(1)})`, shows: "" };
}

/** "x" where the chosen unit reports the row; texts in formulas are at most 255 characters long. */
function ownRow({ reporters }: Indicator): Formula {
  const chunks: string[] = [];
  for (const code of reporters) {
    const last = chunks.at(-1);
    if (last !== undefined && last.length + code.length < 200) chunks[chunks.length - 1] = `${last}${code};`;
    else chunks.push(`;${code};`);
  }
  const tests = chunks.map((codes) => `ISNUMBER(SEARCH(";"&$A$2&";","${codes.replaceAll('"', '""')}"))`);
  return { formula: `=IF($A$2="","",IF(OR(${tests.join(",")}),"x",""))`, shows: "" };
}

/** As many decimals as the schema shows; never "%": 98,5 is typed as 98,5. */
function formatOf({ decimals, method }: Indicator): string {
  if (method === "milestone") return "@";
  if (decimals === null) return AS_TYPED;
  return decimals === 0 ? "#,##0" : `#,##0.${"0".repeat(Math.min(decimals, 10))}`;
}
