/**
 * What a sheet of a submission turned out to be. `otherPeriod`: the same table for another month than the one that is
 * consolidated; its figures are not read.
 */
export type SheetRole = "indicators" | "notIndicators" | "empty" | "hidden" | "otherPeriod";
