/**
 * Ranges, worksheets and rules lead to each other. To keep the files free of cycles, the way back to a class goes through
 * here; its own file provides the maker when it is loaded.
 */
import type { RangeAddress } from "../../../domain/grid/address";
import type { Sheet } from "../../book/sheet";
import type { Area } from "../address";
import type { HostObject } from "../define";

/** Several areas of one sheet. */
export interface Areas {
  readonly sheet: Sheet;
  readonly ranges: readonly RangeAddress[];
}

interface Makers {
  worksheet: (sheet: Sheet) => HostObject;
  range: (area: Area) => HostObject;
  areas: (areas: Areas) => HostObject;
}

const makers: Partial<Makers> = {};

export function provide<K extends keyof Makers>(kind: K, maker: Makers[K]): void {
  makers[kind] = maker;
}

function maker<K extends keyof Makers>(kind: K): Makers[K] {
  const found = makers[kind];
  if (!found) throw new Error(`The definition of ${kind} is not loaded`);
  return found;
}

export function worksheetOf(sheet: Sheet): HostObject {
  return maker("worksheet")(sheet);
}

export function rangeOf(area: Area): HostObject {
  return maker("range")(area);
}

export function areasOf(areas: Areas): HostObject {
  return maker("areas")(areas);
}
