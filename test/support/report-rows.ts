/** Rows and a profile for a report, said by a few facts: the judgement is stated, not computed. */
import { readOfficeProfile, type OfficeProfile } from "../../src/domain/schema/office-profile";
import type { ReportRow } from "../../src/domain/report/report-row";
import { indicatorOf, type SmallIndicator } from "./small-schema";

/** A profile with nothing filled in, but for what is given. */
export function profileWith(facts: Partial<OfficeProfile> = {}): OfficeProfile {
  return { ...readOfficeProfile(null, "Văn phòng"), ...facts };
}

/** A row of these facts; nothing else is known of it. */
export function rowOf(
  facts: SmallIndicator & { readonly counted?: boolean },
  verdict: Partial<ReportRow> = {},
): ReportRow {
  return {
    indicator: { ...indicatorOf(facts), counted: facts.counted ?? true },
    ...{ ownerName: "Phòng A", result: "notMet", pace: null, lagging: false, actual: null, derived: null },
    ...{ attainment: null, gap: null, expected: null, deviation: null, qualifier: "", coverage: null, reason: "" },
    ...verdict,
  };
}
