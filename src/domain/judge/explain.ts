/** How a row is judged, in words beside the figure, so that any number can be defended. Vietnamese: data of the workbook. */
import type { Indicator } from "../schema/types";
import { boundOf } from "./compare";
import { derivationOf } from "./figure";
import { formatPacing } from "../schema/pacing";

/** "TH ÷ KH; nhịp độ đều", "(gốc − mức) ÷ KH", "mức − KH, không tính nhịp độ". */
export function explain(indicator: Indicator, reading?: "level" | "change"): string {
  return [howJudged(indicator, reading), capNote(indicator), pacingWords(indicator)]
    .filter((text) => text !== "")
    .join("; ");
}

function howJudged(indicator: Indicator, reading: "level" | "change" | undefined): string {
  const [part] = indicator.target.parts;
  switch (indicator.method) {
    case "ratio":
      if (!part || part.value === 0) return "so trực tiếp với mục tiêu, không tính tỷ lệ";
      return boundOf(part, indicator.direction) === "lower" ? "KH ÷ TH" : "TH ÷ KH";
    case "level":
      return "mức đạt − mục tiêu";
    case "reduction":
      return derived(indicator, reading, "mức giảm ÷ mục tiêu giảm", "(kỳ gốc − mức) ÷ mục tiêu giảm");
    case "growth":
      return derived(indicator, reading, "mức tăng − mục tiêu tăng", "(mức ÷ kỳ gốc − 1) − mục tiêu tăng");
    case "milestone":
      return "hoàn thành hay chưa";
    case "composite":
      return "đạt khi mọi phần đạt; tỷ lệ là của phần thấp nhất";
  }
}

function derived(
  indicator: Indicator,
  reading: "level" | "change" | undefined,
  asReported: string,
  fromLevel: string,
): string {
  const derivation = derivationOf(indicator, reading);
  if (derivation === "as-is") return asReported;
  return derivation === "relative-fall" ? `${fromLevel}, tính theo % kỳ gốc` : fromLevel;
}

/** A cap on a cumulative count is only kept so far. */
function capNote({ direction, timing, target, method }: Indicator): string {
  const capped = method === "ratio" && direction === "lower" && timing === "cumulative" && target.parts.length > 0;
  return capped ? "mức trần, tính đến nay" : "";
}

function pacingWords({ pacing, method }: Indicator): string {
  switch (pacing.kind) {
    case "none":
      return method === "level" || method === "growth" ? "" : "phải đạt đủ ở mọi kỳ";
    case "yearEnd":
      return "đánh giá cuối kỳ";
    case "linear":
      return "nhịp độ đều";
    case "shares":
      return `nhịp độ ${formatPacing(pacing)}`;
  }
}
