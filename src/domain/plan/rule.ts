/** Conditional formats of ours, and the tag by which they are found again. */
import type { RangeAddress } from "../grid/address";

export interface ConditionalFormatRule {
  /** English formula relative to the range's first cell, with "=". Must contain marker(tag) so that it can be found again. */
  readonly formula: string;
  readonly fill?: string;
  readonly color?: string;
  readonly bold?: boolean;
}

/** A rule and the cells it is for. */
export interface PlacedRule {
  readonly range: RangeAddress;
  readonly rule: ConditionalFormatRule;
  readonly priority?: number;
}

/**
 * A term that is always true and carries a tag: N("chi-tieu:lag")=0. It lives in the rule's own formula, so that our
 * rules are recognised in any copy of the workbook, after sorting, splitting and pasting, and only ours are removed.
 */
export function marker(tag: string): string {
  return `N("${markerOf(tag)}")=0`;
}

/** The text by which a rule of the tag is recognised in its formula. */
export function markerOf(tag: string): string {
  return `chi-tieu:${tag}`;
}

/** The tag of a rule of ours, from its formula; null for anyone else's. */
export function markTag(formula: string): string | null {
  return /chi-tieu:([a-z-]+)/.exec(formula)?.[1] ?? null;
}
