/** What may be typed into cells. */
import type { RangeAddress } from "../grid/address";

export type ValidationRule =
  | { readonly kind: "list"; readonly source: readonly string[] }
  | { readonly kind: "decimal"; readonly min: number; readonly max: number }
  | { readonly kind: "custom"; readonly formula: string };

/** Validation of cells, each part as the host told it. */
export interface ValidationAsRead {
  readonly rule: Readonly<Record<string, unknown>>;
  readonly ignoreBlanks: boolean;
  readonly alert: Readonly<Record<string, unknown>>;
  readonly prompt: Readonly<Record<string, unknown>>;
}

export interface PlacedValidation {
  readonly range: RangeAddress;
  readonly validation: ValidationAsRead;
}
