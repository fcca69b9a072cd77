/** Colours as the API takes them. */
import { normalColor } from "../../book/style";
import { HostError } from "../protocol";

/** "#RRGGBB" of a colour given to the API; InvalidArgument where it is none. */
export function requireColor(value: unknown): string {
  const color = typeof value === "string" ? normalColor(value) : null;
  if (color === null) throw new HostError("InvalidArgument", undefined, "color");
  return color;
}
