/** Who a sheet says it is from. */

/** Where a unit is named. */
export type WitnessKind = "title" | "sheet" | "file" | "signature";

export interface Witness {
  readonly kind: WitnessKind;
  readonly unit: string;
}

export interface Sender {
  /** Code of the unit; null where none is named, or the witnesses disagree. */
  readonly unit: string | null;
  /** Empty where a hidden id decides. */
  readonly witnesses: readonly Witness[];
}
