/** What an indicator's figure could be: "fits · target", in one line a cell. */
import { readingFrame } from "../../../src/domain/submission/read-file";
import { cellText as textOf } from "../../../src/domain/grid/snapshot";
import type { Method } from "../../../src/domain/schema/types";
import { cellText, type Frame } from "../../support/readings";
import { cellOf } from "../../support/sheet-of";
import { schemaWith } from "../../support/small-schema";

/** The section is an indicator: name | unit | target, its `method=`. A line is a cell with the unit beside it: "200,5 [nghìn ha]". */
export function shownHint(written: string, { facts, more }: Frame): string {
  const [name = "", unit = "", target = ""] = facts;
  const method = more["method"] as Method | undefined;
  const indicator = { code: "A1", name, unit, target, ...(method === undefined ? {} : { method }) };
  const { hints } = readingFrame(schemaWith({ units: [], indicators: [indicator] }));
  const known = hints.indicatorOf(name, "");
  const [, text = "", beside = ""] = /^(.*?)\s*(?:\[(.*)\])?$/u.exec(written) ?? [];
  const cell = cellOf(cellText(text));
  if (!known || !cell) return "";
  return [
    known.fitOf(cell, textOf(cell), beside),
    known.isTarget(cell, textOf(cell), beside) ? "target" : "",
    known.unitFits(beside) ? "its unit" : "",
    known.isRate ? "rate" : "",
    known.hasTarget ? "" : "no target",
  ]
    .filter((each) => each !== "")
    .join(" · ");
}
