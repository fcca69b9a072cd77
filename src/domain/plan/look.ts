/** How cells look. */
export type Edge = "top" | "left" | "bottom" | "right";

export interface EdgeLine {
  /** "#RRGGBB". */
  readonly color: string;
  readonly weight: "hair" | "thin" | "medium" | "thick";
}

export interface CellStyle {
  /** The workbook's style of that name, over which the rest is laid; "Normal" where it is not said. */
  readonly named?: string;
  /** "#RRGGBB"; null takes the fill away. */
  readonly fill?: string | null;
  readonly color?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  readonly fontName?: string;
  readonly horizontal?: "left" | "center" | "right" | "general";
  readonly vertical?: "top" | "center" | "bottom";
  readonly wrap?: boolean;
  readonly indent?: number;
  /** Thin border around every cell of the range. */
  readonly border?: string;
  /** Each edge by itself, null for none: for bringing back what was there. */
  readonly edges?: Readonly<Record<Edge, EdgeLine | null>>;
  /** English format code. */
  readonly numberFormat?: string;
  /** Whether protection of the sheet keeps the cell; carried out in files only, where whole forms are made. */
  readonly locked?: boolean;
}
