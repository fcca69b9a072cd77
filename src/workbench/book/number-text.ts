/** What a cell shows: value and number format to text, in the manner of a language region. */
import { SSF as untyped } from "@e965/xlsx";
import type { CellValue } from "../../domain/grid/snapshot";

/** The number formats of SheetJS, which its own types leave open. */
const SSF = untyped as {
  format(format: string, value: number | string, options?: { readonly date1904?: boolean }): string;
  is_date(format: string): boolean;
};

export interface Culture {
  readonly name: "vi-VN" | "en-US";
  readonly decimal: "," | ".";
  readonly thousands: "," | ".";
  readonly list: ";" | ",";
}

export const CULTURES: Readonly<Record<Culture["name"], Culture>> = {
  "vi-VN": { name: "vi-VN", decimal: ",", thousands: ".", list: ";" },
  "en-US": { name: "en-US", decimal: ".", thousands: ",", list: "," },
};

export function isDateFormat(format: string): boolean {
  return SSF.is_date(format);
}

/** The text a cell displays, independent of its width. */
export function displayText(value: CellValue, format: string, culture: Culture, date1904 = false): string {
  if (value === null) return "";
  if (typeof value === "object") return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (format === "@") return typeof value === "number" ? generalText(value, culture) : value;
  try {
    if (typeof value === "number" && /^general$/i.test(format)) return generalText(value, culture);
    const text = SSF.format(typeof value === "number" ? withFixedDecimals(format, value) : format, value, { date1904 });
    return typeof value === "number" && !isDateFormat(format) ? localDigits(text, culture) : text;
  } catch {
    return typeof value === "number" ? "########" : value;
  }
}

/** "#,##0.0#" is unknown to the library: written out with as many decimals as the number has of those allowed. */
function withFixedDecimals(format: string, value: number): string {
  return format.replace(/#,##0\.(0*)(#+)/g, (_, always: string, optional: string) => {
    const shown = Math.abs(format.includes("%") ? value * 100 : value);
    const exact = shown.toFixed(always.length + optional.length).replace(/0+$/, "");
    const decimals = Math.max(always.length, exact.length - exact.indexOf(".") - 1);
    // Excel leaves the separator standing where no decimal follows.
    return decimals === 0 ? '#,##0"."' : `#,##0.${"0".repeat(decimals)}`;
  });
}

/** A number as the General format shows it: at most 11 characters. */
export function generalText(value: number, culture: Culture): string {
  return SSF.format("General", value).replace(".", culture.decimal);
}

function localDigits(text: string, culture: Culture): string {
  if (culture.decimal === ".") return text;
  return text.replace(/\d[\d.,]*/g, (digits) =>
    digits.replace(/[.,]/g, (sign) => (sign === "." ? culture.decimal : culture.thousands)),
  );
}
