/**
 * The meta of an issued form, the text of its cell A1: which unit and period it is for, which resolution, and which issue. It
 * stands in a cell because a cell survives every program and format; what a person sees always outweighs it (forms.md 2, 5).
 */

/** Number of the layout that this program writes. */
export const FORM_LAYOUT = 1;
const PREFIX = "chi-tieu-form;";

export interface FormMeta {
  readonly layout: number;
  /** 12 hex digits. */
  readonly id: string;
  /** Code of the unit; "*" in the common form. */
  readonly unit: string;
  /** Key of the period, "2023-9T". */
  readonly period: string;
  /** ISO day of the cut-off. */
  readonly asOf: string;
  readonly issue: number;
  /** Fingerprint of the unit's rows, 8 hex digits. */
  readonly schema: string;
  /** Number of the resolution, "15/NQ-HĐND". */
  readonly no: string;
  readonly rows: number;
  /** When the unit checked it itself and found nothing, "15/9/2023 08:05"; absent where it did not. */
  readonly checked?: string;
  /** Fingerprint of what stood in the inputs then. */
  readonly inputs?: string;
}

/** The meta as the text of A1; `;` `=` `%` inside a value as %3B %3D %25. */
export function formatMeta(meta: FormMeta): string {
  const { layout, id, unit, period, asOf, issue, schema, no, rows, checked, inputs } = meta;
  const said = { f: layout, id, unit, period, asOf, issue, schema, no, rows };
  const pairs = checked === undefined || inputs === undefined ? said : { ...said, checked, inputs };
  return (
    PREFIX +
    Object.entries(pairs)
      .map(([key, value]) => `${key}=${escape(String(value))}`)
      .join(";")
  );
}

/** The meta that a text carries; null where it is none. Unknown keys are passed over. */
export function parseMeta(text: string): FormMeta | null {
  const clean = text.trim();
  if (!clean.startsWith(PREFIX)) return null;
  const pairs = new Map<string, string>();
  for (const item of clean.slice(PREFIX.length).split(";")) {
    const at = item.indexOf("=");
    if (at > 0) pairs.set(item.slice(0, at).trim(), unescape(item.slice(at + 1)));
  }
  const said = (key: string): string => pairs.get(key)?.trim() ?? "";
  const number = (key: string): number => (/^\d+$/.test(said(key)) ? Number(said(key)) : 0);
  if (said("unit") === "" && said("period") === "") return null;
  return {
    layout: number("f"),
    id: said("id"),
    unit: said("unit"),
    period: said("period"),
    asOf: said("asOf"),
    issue: number("issue"),
    schema: said("schema"),
    no: said("no"),
    rows: number("rows"),
    ...(said("checked") === "" ? {} : { checked: said("checked"), inputs: said("inputs") }),
  };
}

/** Word before the number of a form on paper. */
export const FORM_NUMBER = "Mã biểu";

/** «NN-2023-9T-2-7F3A»: unit, period, issue, the first four of the schema's fingerprint. */
export function formNumber({ unit, period, issue, schema }: FormMeta): string {
  return `${unit === "*" ? "Chung" : unit}-${period}-${String(issue)}-${schema.slice(0, 4).toUpperCase()}`;
}

/** What the number of a form says, read from the end since codes may hold hyphens; null where a text holds none. */
export function parseFormNumber(
  text: string,
): (Pick<FormMeta, "unit" | "period" | "issue"> & { readonly begins: string }) | null {
  // Asked of every cell of the first rows of a sheet.
  if (!text.includes("-")) return null;
  const match = /^Mã biểu\s*:\s*(\S.*)-(\d{4}-(?:T\d{2}|Q\d|\d{1,2}T|\d{2}-\d{2}))-(\d+)-([0-9A-F]{4})$/iu.exec(
    text.normalize("NFC").trim(),
  );
  if (!match) return null;
  const [, unit = "", period = "", issue = "", begins = ""] = match;
  return {
    unit: unit === "Chung" ? "*" : unit,
    period: period.toUpperCase(),
    issue: Number(issue),
    begins: begins.toLowerCase(),
  };
}

/** Eight hex digits that differ where the texts differ; no secret, only a name. */
export function fingerprint(texts: readonly string[]): string {
  let hash = 0x811c9dc5;
  for (const text of texts) {
    for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    hash = Math.imul(hash ^ 0x1f, 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, "0");
}

/** The id of a form: the same form issued again has the same. */
export function formId(meta: Pick<FormMeta, "unit" | "period" | "issue" | "schema" | "no">): string {
  const { unit, period, issue, schema, no } = meta;
  const parts = [unit, period, String(issue), schema, no];
  return (fingerprint(parts) + fingerprint([...parts].reverse())).slice(0, 12);
}

function escape(text: string): string {
  return text.replaceAll("%", "%25").replaceAll(";", "%3B").replaceAll("=", "%3D");
}

function unescape(text: string): string {
  return text.replaceAll("%3B", ";").replaceAll("%3D", "=").replaceAll("%25", "%");
}
