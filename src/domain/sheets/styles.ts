/** The few looks of the sheets we write, as an office prints them. */
import type { CellStyle } from "../plan/look";

/** The font of official documents (Nghị định 30/2020/NĐ-CP). */
export const SHEET_FONT: CellStyle = { fontName: "Times New Roman", size: 12 };
export const TITLE: CellStyle = { bold: true, size: 14 };
export const NOTE: CellStyle = { italic: true };
export const HEADING: CellStyle = {
  bold: true,
  wrap: true,
  horizontal: "center",
  vertical: "center",
  fill: "#DCE6F1",
  border: "#808080",
};
export const SECTION: CellStyle = { bold: true, fill: "#F2F2F2" };
export const LEFT: CellStyle = { vertical: "top", border: "#BFBFBF" };
export const WRAP: CellStyle = { wrap: true };

/** More decimals just below 100 %, so that what is not met never shows as 100 % (judging.md 5). */
export const PERCENT = "[>=1]0.0%;[>=0.9995]0.000%;0.0%";
/** A gap in the unit, or in percentage points. Signs beyond ASCII are quoted: not every program takes them bare. */
export const SIGNED = '+#,##0.0#;"−"#,##0.0#;0';
/** A number with as many decimals as it has: "#,##0.##" would leave a comma behind every whole number. */
export const PLAIN = "General";

/** What is typed stays as it is: "1.10" is a number of a row. */
export const TEXT = "@";

/** A verdict that a person set. */
export const OVERRIDDEN: CellStyle = { italic: true, bold: true, color: "#7030A0" };
/** Said where figures have changed since. */
export const OUT_OF_DATE_LOOK: CellStyle = { ...WRAP, bold: true, color: "#C00000" };
