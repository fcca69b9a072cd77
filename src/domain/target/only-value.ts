/** A target or a plan that is one number. */
import { onlyOf } from "../groups";
import type { TargetPart } from "./types";

/** The number; null of several parts, or of none. */
export function onlyValue(parts: readonly TargetPart[]): number | null {
  return onlyOf(parts)?.value ?? null;
}
