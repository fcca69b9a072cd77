/** A cell's format, in the words of the Excel API. An absent field means the workbook's default. */

export type BorderEdge = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "DiagonalDown" | "DiagonalUp";

export interface Border {
  readonly style: string;
  readonly weight: string;
  readonly color: string;
}

export interface Style {
  readonly numberFormat?: string;
  readonly fontName?: string;
  /** Points. */
  readonly fontSize?: number;
  /** "#RRGGBB". */
  readonly color?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: string;
  readonly strikethrough?: boolean;
  /** "#RRGGBB"; absent for no fill. */
  readonly fill?: string;
  readonly horizontal?: string;
  readonly vertical?: string;
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly shrink?: boolean;
  readonly rotation?: number;
  readonly unlocked?: boolean;
  readonly formulaHidden?: boolean;
  readonly borders?: Readonly<Partial<Record<BorderEdge, Border>>>;
  /** The named style it began with, where that is not "Normal"; looks are laid over it. */
  readonly named?: string;
  /** Parts of the file's format that the workbench does not model, given back when saving. */
  readonly rest?: unknown;
}

export type StylePatch = { readonly [K in keyof Style]?: Style[K] | undefined };

export const PLAIN: Style = Object.freeze({});

/** The style with the patch's fields put in; a field that is undefined in the patch is taken out. */
export function patchStyle(style: Style, patch: StylePatch): Style {
  const result: Record<string, unknown> = { ...style };
  for (const [key, value] of Object.entries(patch)) {
    if (value === undefined) Reflect.deleteProperty(result, key);
    else result[key] = value;
  }
  return Object.freeze(result);
}

/** The style with one border put in, or taken out where it is undefined. */
export function patchBorder(style: Style, edge: BorderEdge, border: Border | undefined): Style {
  const borders: Partial<Record<BorderEdge, Border>> = { ...style.borders };
  if (border) borders[edge] = border;
  else Reflect.deleteProperty(borders, edge);
  return patchStyle(style, { borders: Object.keys(borders).length > 0 ? borders : undefined });
}

export function isPlain(style: Style): boolean {
  return Object.keys(style).length === 0;
}

/** "#RRGGBB" in capitals of a colour the API accepts, "FFA500" as well ("#f00" is not one), or null. */
export function normalColor(text: string): string | null {
  if (/^#?[0-9a-f]{6}$/i.test(text)) return `#${text.replace("#", "").toUpperCase()}`;
  return NAMED[text.toLowerCase()] ?? null;
}

const NAMED: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  gray: "#808080",
  grey: "#808080",
  silver: "#C0C0C0",
  purple: "#800080",
  lightgray: "#D3D3D3",
};
