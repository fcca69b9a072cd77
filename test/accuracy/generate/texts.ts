/**
 * Ways in which an officer writes down a figure that was reached, each with what the text means. A way that does not suit
 * a kind of indicator leaves the plain number.
 */
import type { KeyFigure } from "../book";
import type { Random } from "./random";
import { secondPart, type Kind, type Target } from "./resolution";

type Meaning = Pick<KeyFigure, "value" | "or" | "parts" | "state" | "mustAsk" | "reading">;

export interface Written {
  readonly family: string;
  readonly raw: string | number | null;
  readonly format?: string;
  /** Where the sheet writes another unit than the resolution. */
  readonly unit?: string;
  readonly meaning: Meaning;
}

type Way = (target: Target, random: Random) => Omit<Written, "family"> | null;

const LEVELS: readonly Kind[] = ["amount", "count", "area", "rate", "cap"];
const isLevel = ({ kind }: Target): boolean => LEVELS.includes(kind);

/** As written in Vietnamese: 1.234,5. */
function vietnamese(value: number): string {
  const [whole = "", decimals] = String(value).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ".");
  return decimals === undefined ? grouped : `${grouped},${decimals}`;
}

const level =
  (raw: (target: Target, random: Random) => string): Way =>
  (target, random) =>
    isLevel(target) ? { raw: raw(target, random), meaning: { value: target.actual } } : null;

const state =
  (word: string, meaning: Meaning): Way =>
  (target) =>
    isLevel(target) ? { raw: word, meaning } : null;

const share = ({ actual, plan }: Target): string => vietnamese(Math.round((actual / plan) * 1000) / 10);

const WAYS: Readonly<Record<string, Way>> = {
  "number as text": level(({ actual }) => vietnamese(actual)),
  "with its unit": level(({ actual, unit }) => `${vietnamese(actual)}${unit === "%" ? "" : " "}${unit}`),
  "with a qualifier": level(
    ({ actual }, random) => `${random.pick(["hơn", "gần", "trên", "khoảng"])} ${vietnamese(actual)}`,
  ),
  "share of the plan after it": (target) =>
    isLevel(target) && target.kind !== "rate" && target.kind !== "cap"
      ? {
          raw: `${vietnamese(target.actual)} ${target.unit} (đạt ${share(target)}% KH)`,
          meaning: { value: target.actual },
        }
      : null,
  "a sentence": (target) =>
    target.kind === "count" || target.kind === "area"
      ? {
          raw: `Đã thực hiện ${vietnamese(target.actual)} ${target.unit}, đạt ${share(target)}% kế hoạch`,
          meaning: { value: target.actual },
        }
      : null,
  "actual over plan": (target) =>
    target.kind === "count" || target.kind === "area"
      ? { raw: `${vietnamese(target.actual)}/${vietnamese(target.plan)}`, meaning: { value: target.actual } }
      : null,
  "count over count": ({ kind, actual }) =>
    kind === "rate" && actual <= 100
      ? { raw: `${vietnamese(Math.round(actual * 10))}/${vietnamese(1000)}`, meaning: { value: actual } }
      : null,
  "percent format": ({ kind, actual }) =>
    kind === "rate" || kind === "cap"
      ? { raw: Math.round(actual * 10) / 1000, format: "0.0%", meaning: { value: actual } }
      : null,
  "another unit of its family": ({ kind, actual }) =>
    kind === "amount" ? { raw: Math.round(actual * 1000), unit: "triệu đồng", meaning: { value: actual } } : null,
  "no data": (target, random) =>
    isLevel(target)
      ? { raw: random.pick(["-", "Chưa có số liệu", "Chờ thống kê", null]), meaning: { state: "noData" } }
      : null,
  "not due": state("Chưa đến kỳ đánh giá", { state: "notDue" }),
  "to ask: no figure": (target, random) =>
    isLevel(target) ? { raw: random.pick(["#REF!", "Vượt", "xem phụ lục"]), meaning: { mustAsk: true } } : null,
  "to ask: two counts": ({ kind, plan }, random) =>
    kind === "count"
      ? { raw: `${String(random.whole(11, 29))}/${String(plan + random.whole(31, 49))}`, meaning: { mustAsk: true } }
      : null,
  "to ask: a thousand times": ({ kind, actual }) =>
    kind === "amount" ? { raw: Math.round(actual * 1000), meaning: { mustAsk: true } } : null,
};

export const TEXT_FAMILIES: readonly string[] = ["number", ...Object.keys(WAYS)];

/** The figure written in the way named, or plainly where that way does not suit it. */
export function writeFigure(target: Target, family: string, random: Random): Written {
  const { kind, actual } = target;
  if (kind === "milestone")
    return {
      family: "yes or no",
      raw: random.pick(actual === 1 ? ["Đạt", "Hoàn thành", "x"] : ["Chưa đạt", "Đang thực hiện"]),
      meaning: { value: actual },
    };
  if (kind === "reduction")
    return {
      family: "a change",
      raw: `giảm ${vietnamese(actual)} điểm %`,
      meaning: { value: actual, reading: "change" },
    };
  if (kind === "parts")
    return {
      family: "parts",
      raw: `${vietnamese(actual)}/${vietnamese(secondPart(actual))}`,
      meaning: { parts: [actual, secondPart(actual)] },
    };
  const written = WAYS[family]?.(target, random);
  return written ? { family, ...written } : { family: "number", raw: actual, meaning: { value: actual } };
}
