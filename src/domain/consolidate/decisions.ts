/** A list of decisions as JSON → decisions. */
import { z } from "zod";
import type { Decision } from "./decision";

const ENTRY = z.object({
  indicator: z.string().default(""),
  file: z.string().default(""),
  sheet: z.string().default(""),
  cell: z.string().default(""),
  action: z.enum(["use", "leave-out", "accept", "override", "column"]).default("use"),
  value: z.number().optional(),
  code: z.string().optional(),
  result: z.enum(["exceeded", "met", "notMet", "notAssessable", "noData", "notDue"]).optional(),
  text: z.string().optional(),
  reason: z.string().optional(),
  period: z.string().optional(),
  figure: z.union([z.string(), z.number().transform(String)]).optional(),
  target: z.union([z.string(), z.number().transform(String)]).optional(),
  unit: z.string().optional(),
  layout: z.string().optional(),
  against: z.array(z.string()).optional(),
  /** Another word for the reason. */
  choice: z.string().optional(),
});

/** The decisions of a JSON text, a bare list or an object with one in `decisions`; null where it is none. */
export function parseDecisions(text: string): readonly Decision[] | null {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  const list = z.union([
    z.array(ENTRY),
    z.object({ decisions: z.array(ENTRY) }).transform(({ decisions }) => decisions),
  ]);
  const parsed = list.safeParse(json);
  if (!parsed.success) return null;
  return parsed.data.map(
    ({
      indicator,
      file,
      sheet,
      cell,
      action,
      value,
      code,
      result,
      text: stood,
      reason,
      choice,
      period,
      figure,
      target,
      unit,
      layout,
      against,
    }) => ({
      ...{ indicator, file, sheet, cell, action, reason: reason ?? choice ?? "" },
      ...(value === undefined ? {} : { value }),
      ...(result === undefined ? {} : { result }),
      ...(code === undefined || (action !== "accept" && action !== "column") ? {} : { code }),
      ...(stood === undefined ? {} : { text: stood }),
      ...(period === undefined ? {} : { period }),
      ...(figure === undefined ? {} : { figure }),
      ...(target === undefined ? {} : { target }),
      ...(unit === undefined ? {} : { unit }),
      ...(layout === undefined ? {} : { layout }),
      ...(against === undefined ? {} : { against }),
    }),
  );
}
