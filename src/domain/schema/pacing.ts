/** The pacing of a target as written: "Đều", "Không", "Cuối kỳ" or "3:10;6:40;9:70;12:100". */
import { foldKey } from "../text/fold";
import type { Pacing, PaceShare } from "./types";
import { PACINGS } from "./words";

/** The pacing of a text, or null where it is none: months must rise, shares must not fall. Blank is null. */
export function parsePacing(text: string): Pacing | null {
  const key = foldKey(text);
  for (const kind of ["linear", "none", "yearEnd"] as const) if (key === foldKey(PACINGS[kind])) return { kind };
  const shares: PaceShare[] = [];
  for (const item of text.split(";")) {
    const match = /^\s*(\d{1,2})\s*:\s*(\d+(?:[.,]\d+)?)\s*%?\s*$/.exec(item);
    if (!match) return null;
    const month = Number(match[1]);
    const share = Number((match[2] ?? "").replace(",", "."));
    const before = shares.at(-1);
    if (before && (month <= before.month || share < before.share)) return null;
    shares.push({ month, share });
  }
  return shares.length > 0 ? { kind: "shares", shares } : null;
}

/** The pacing as it stands in the sheet. */
export function formatPacing(pacing: Pacing): string {
  if (pacing.kind !== "shares") return PACINGS[pacing.kind];
  return pacing.shares.map(({ month, share }) => `${String(month)}:${String(share)}`).join(";");
}
