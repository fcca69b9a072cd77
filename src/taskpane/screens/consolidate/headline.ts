/** The first line of a preview: the count, or that there is nothing to count. */
import type { ConsolidationPreview } from "../../../app/consolidate";
import type { CONSOLIDATE } from "../../../messages/ui/consolidate";
import type { Lang } from "../../../messages/lang";

/** Whether any figure was read from the files picked; those kept from an earlier run are not. */
export function hasFigures({ consolidation }: Pick<ConsolidationPreview, "consolidation">): boolean {
  return consolidation.values.some(({ run }) => run === undefined);
}

/** Of files that hold no figures no count is given: "0/38" would be a verdict. */
export function headlineOf(preview: ConsolidationPreview, texts: (typeof CONSOLIDATE)[Lang]): string {
  const { counts, files } = preview.consolidation;
  if (hasFigures(preview)) return texts.headline(counts.metOrExceeded, counts.counted);
  return texts.nothingRead(files.filter(({ status }) => status !== "kept").length);
}
