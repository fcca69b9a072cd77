/** Columns in which a unit says why and what next, by their headings: causes, measures, deadline, proposals (reporting.md 6). */
import { memoize } from "../memoize";
import { foldKey } from "../text/fold";

/** What such a column holds; `stated` are words that do not say whether a cause is objective. */
export type ReasonKey = "objective" | "subjective" | "measure" | "deadline" | "proposal" | "stated";

/** Folded headings; the first that fits says what the column holds. */
const HEADINGS: readonly (readonly [RegExp, ReasonKey])[] = [
  [/khach quan/, "objective"],
  [/chu quan/, "subjective"],
  [/(^| )(giai phap|bien phap)/, "measure"],
  [/^(thoi han|han hoan thanh|thoi gian hoan thanh)/, "deadline"],
  [/(^| )(kien nghi|de xuat)/, "proposal"],
  [/nguyen nhan|(^| )(ly|li) do|kho khan|vuong mac|ghi chu|giai trinh/, "stated"],
];

/** What a column so headed holds of reasons; null for any other. */
export const reasonHeading: (heading: string) => ReasonKey | null = memoize(
  (heading) => HEADINGS.find(([pattern]) => pattern.test(foldKey(heading)))?.[1] ?? null,
);
