/** What stands before a number: operator, rise or fall, "còn", and words that are none of these. */
import type { Operator } from "./words";
import type { Doubt } from "./doubts";
import { DECREASE, FALL_TO, FILLERS, INCREASE, MORE, OPERATORS_BEFORE, RISE_TO } from "./words";

export interface Before {
  readonly text: string;
  readonly op: Operator | null;
  readonly from: boolean;
  readonly change?: "increase" | "decrease";
  readonly level?: "down" | "up";
  readonly label: string;
  /** Words of approximation or bound, as written in lower case: "ước đạt", "hơn". */
  readonly qualifier: string;
  readonly negative: boolean;
  readonly doubts: readonly Doubt[];
}

/** "Từ đầu năm 14 ca" says since when, not from how much. */
const SINCE = /^từ (?:đầu|khi|lúc|ngày)(?: (?:năm|kỳ|quý|tháng|vụ|nhiệm kỳ))?(?: (?:đến|tới) nay)?(?!\p{L})\s*/u;

/** Takes everything off a piece that stands before its number; `text` is what is left. */
export function readBefore(piece: string): Before {
  let rest = piece;
  let op: Operator | null = null;
  let from = false;
  let change: "increase" | "decrease" | undefined;
  let level: "down" | "up" | undefined;
  const label: string[] = [];
  const qualifiers: string[] = [];
  const doubts: Doubt[] = [];
  const take = (pattern: RegExp): boolean => {
    const match = pattern.exec(rest);
    if (!match || match[0] === "") return false;
    rest = rest.slice(match[0].length);
    return true;
  };
  while (rest !== "" && !/^\d/.test(rest)) {
    if (take(/^(?:→|->)\s*/u)) level = "up";
    else if (take(FALL_TO)) level = "down";
    else if (take(RISE_TO)) level = "up";
    else if (take(DECREASE)) {
      if (change === "increase") doubts.push("change");
      change = "decrease";
    } else if (take(INCREASE)) {
      if (change === "decrease") doubts.push("change");
      change = "increase";
    } else if (take(MORE)) {
      change ??= "increase";
      doubts.push("change");
    } else if (take(SINCE)) continue;
    else if (take(/^từ(?!\p{L})\s*/u)) from = true;
    else {
      const written = rest;
      const operator = OPERATORS_BEFORE.find(([pattern]) => take(pattern));
      if (operator) {
        qualifiers.push(written.slice(0, written.length - rest.length).trim());
        if (op !== null && op !== operator[1]) op = mergeOperators(op, operator[1], doubts);
        else op = operator[1];
      } else if (FILLERS.some(take)) continue;
      else if (/^[-−–]\s?\d/.test(rest)) break;
      else if (take(/^[+]\s*/u)) {
        change ??= "increase";
        doubts.push("sign");
      } else {
        const word = /^\s*(\S+)\s*/u.exec(rest);
        if (!word) break;
        label.push(word[1] ?? "");
        rest = rest.slice(word[0].length);
      }
    }
  }
  const negative = /^[-−–]/.test(rest);
  if (negative) {
    rest = rest.replace(/^[-−–]\s?/, "");
    doubts.push("sign");
  }
  return {
    text: rest,
    op,
    from,
    ...(change === undefined ? {} : { change }),
    ...(level === undefined ? {} : { level }),
    label: label.join(" ").replace(/[:;,.\s–-]+$/u, ""),
    qualifier: qualifiers.join(" "),
    negative,
    doubts,
  };
}

/** "khoảng trên 5", "ước đạt trên 90%": the bound says more than the approximation. */
function mergeOperators(a: Operator, b: Operator, doubts: Doubt[]): Operator {
  if (a === "~") return b;
  if (b === "~") return a;
  doubts.push("operator");
  return b;
}
