/** The day it is on this computer. */
import { serialDay } from "../domain/text/as-of";

/** Today as a serial day. */
export function serialToday(now = new Date()): number {
  return serialDay(now.getFullYear(), now.getMonth() + 1, now.getDate()) ?? 0;
}
