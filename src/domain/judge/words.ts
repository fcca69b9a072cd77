/** The words of a verdict as they stand in cells. They are data of the workbook, in Vietnamese whatever the pane's language. */
import type { Pace, Result } from "./judgement";

export const RESULT_WORDS: Readonly<Record<Result, string>> = {
  exceeded: "Vượt",
  met: "Đạt",
  notMet: "Chưa đạt",
  notAssessable: "Không đánh giá được",
  noData: "Chưa có số liệu",
  notDue: "Chưa đến kỳ",
};

/** The word for notMet once the period is closed. */
export const FAILED = "Không đạt";

/** What stands in the actual column instead of a number. */
export const NOT_ARISEN = "Không phát sinh";

/** Symbol and word, so that the state is told without colour. */
export const PACE_WORDS: Readonly<Record<Pace, string>> = {
  onTrack: "Đúng tiến độ",
  behind: "▼ Chậm",
  farBehind: "▼▼ Rất chậm",
};

/** In the pace column for rows without a figure. */
export const NO_DATA_MARK = "○ Chưa có số liệu";

/** Defined names of the settings that formulas refer to. */
export const NAMES = {
  asOf: "CT_DenNgay",
  period: "CT_Ky",
  due: "CT_NgayPhaiDat",
  periodStart: "CT_DauKy",
  periodEnd: "CT_CuoiKy",
  onTrack: "CT_NguongDung",
  farBehind: "CT_NguongCham",
  tolerance: "CT_DungSai",
  strict: "CT_SoSanhChat",
  basis: "CT_CoSoTinh",
  pacing: "CT_NhipDo",
} as const;

/** Defined names on the sheet itself, by which its verdicts are found again: the rows, and the column with the pace. */
export const SHEET_NAMES = { table: "CT_BangXet", column: "CT_TienDo" } as const;
