/** What a consolidation writes into a workbook that holds nothing of ours yet. */
import type { Consolidation } from "../../src/domain/consolidate/consolidation";
import type { WorkbookPlan } from "../../src/domain/plan/plan";
import type { DatedSchema } from "../../src/domain/schema/types";
import { planConsolidation } from "../../src/domain/sheets/consolidation-plan";
import { runThrough } from "../../src/domain/slices";

export function buildConsolidationPlan(schema: DatedSchema, consolidation: Consolidation): WorkbookPlan {
  return runThrough(planConsolidation(schema, consolidation, [], { sheets: [] })).plan;
}
