/** Targets that say none: "Không", "Không để xảy ra", "Không còn". */
import { foldKey } from "../text/fold";
import type { NamedIndicator } from "./target-part";
import type { CertainReading, TargetReading } from "./types";

/** "Không", "Không có", "Không để xảy ra vụ nào": none of it; what is named after it. */
export const NONE = /^không(?: (?:để )?(?:xảy ra|phát sinh|có|còn)(?!\p{L})(.*))?[\s.;]*$/u;
const ANY = /^(?:(?:vụ|trường hợp|hộ|người|ca|điểm|đơn vị|tổ chức)(?: việc)?)?(?: nào)?$/u;

/**
 * None at all, where less of it is better; where no unit says that it is counted, that is asked. "Không có" of a good thing is no
 * target, "Không" alone may also be a no.
 */
export function readNone(indicator: NamedIndicator, named: string | undefined): CertainReading | null {
  const { direction, certain } = indicator.direction();
  const part = { op: "=" as const, value: 0, unit: indicator.unit };
  const zero: TargetReading = { kind: "single", parts: [part], direction: "lower" };
  const said: TargetReading = { kind: "qualitative", parts: [], direction: "none" };
  if (direction === "lower" || !certain) {
    const sure = direction === "lower" && indicator.unit !== "" && isSaidOf(indicator, named ?? "");
    return { ...zero, certain: sure, alternatives: sure ? [] : [said] };
  }
  if (named !== undefined) return null;
  return { ...said, kind: indicator.unit === "" ? "qualitative" : "empty", certain: false, alternatives: [zero] };
}

/** Whether the words after "không có" are the indicator's own, or any. */
function isSaidOf({ name, unit }: NamedIndicator, words: string): boolean {
  const bare = words.replace(/\s+nào[\s.;]*$/u, "").trim();
  return ANY.test(bare) || ` ${foldKey(`${name} ${unit}`)} `.includes(` ${foldKey(bare)} `);
}
