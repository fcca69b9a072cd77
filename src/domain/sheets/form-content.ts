/** What a form is made of: its unit, period and rows, and what was said of them before (forms.md 2). */
import type { FormMeta } from "../form/meta";
import type { FormRow, InputRow } from "../form/rows";
import type { Period } from "../history/period";
import type { PlanCell } from "../plan/cell";
import type { DatedSettings, Indicator, ReportingUnit } from "../schema/types";

/** Figures of earlier periods, to be shown in grey; "" where there is none. */
export interface GreyFigures {
  /** «6 tháng đầu năm 2023»; null where no earlier figures are known. */
  readonly previousName: string | null;
  readonly previous: (unit: string, row: InputRow) => PlanCell;
  readonly withLastYear: boolean;
  readonly lastYear: (unit: string, row: InputRow) => PlanCell;
}

export interface FormContent {
  readonly meta: FormMeta;
  readonly period: Period;
  readonly settings: DatedSettings;
  /** Null in the common form. */
  readonly unit: ReportingUnit | null;
  readonly units: readonly ReportingUnit[];
  readonly rows: readonly FormRow[];
  /** Serial day; null where none is set. */
  readonly due: number | null;
  readonly grey: GreyFigures;
  /** The target as the resolution has it, with what it was before an amendment. */
  readonly targetCell: (indicator: Indicator) => PlanCell;
}
