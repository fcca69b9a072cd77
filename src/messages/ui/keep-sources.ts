/** Texts about the copies of source sheets that may be kept in the workbook. */
import { COPY_LIMITS } from "../../domain/sheets/copy-limits";
import { formatNumber } from "../format";
import { bilingual, type Lang } from "../lang";

export const KEEP_SOURCES = bilingual(
  {
    keep: (sheets: number) => `Giữ bản sao số liệu nguồn trong sổ (${formatNumber(sheets, "vi")} trang)`,
    hint: "Chép giá trị mỗi trang thành một trang cuối sổ; sau này không còn tệp vẫn xem được ô của từng số.",
    tooManySheets: (count: number, most: number) =>
      `Không giữ bản sao được: có ${formatNumber(count, "vi")} trang nguồn, nhiều nhất là ${formatNumber(most, "vi")} trang.`,
    tooManyCells: (count: number, most: number) =>
      `Không giữ bản sao được: các trang nguồn rộng ${formatNumber(count, "vi")} ô, nhiều nhất là ${formatNumber(most, "vi")} ô.`,
  },
  {
    keep: (sheets: number) =>
      `Keep a copy of the source figures in the workbook (${formatNumber(sheets, "en")} ${sheets === 1 ? "sheet" : "sheets"})`,
    hint: "The values of each are copied to a sheet at the end of the workbook; the cell of every figure can be seen later without the files.",
    tooManySheets: (count: number, most: number) =>
      `No copies can be kept: there are ${formatNumber(count, "en")} source sheets, at most ${formatNumber(most, "en")} are copied.`,
    tooManyCells: (count: number, most: number) =>
      `No copies can be kept: the source sheets span ${formatNumber(count, "en")} cells, at most ${formatNumber(most, "en")} are copied.`,
  },
);

interface Keeping {
  readonly sheets: number;
  readonly cells: number;
  readonly over: keyof typeof COPY_LIMITS | null;
}

/** Why the copies cannot be kept; "" where they can. */
export function keepingProblem({ sheets, cells, over }: Keeping, lang: Lang): string {
  const texts = KEEP_SOURCES[lang];
  if (over === "sheets") return texts.tooManySheets(sheets, COPY_LIMITS.sheets);
  return over === "cells" ? texts.tooManyCells(cells, COPY_LIMITS.cells) : "";
}
