/** A sheet that is a list: title, a line or two about it, headings, rows; printed landscape with its headings on every page. */
import type { PlanCell } from "../plan/cell";
import type { PlanStep } from "../plan/plan";
import { SheetDraft } from "./sheet-draft";
import { HEADING, LEFT, NOTE, TITLE, WRAP } from "./styles";

export type ListingColumn = readonly [heading: string, width: number];

export interface Listing {
  readonly sheet: string;
  readonly title: string;
  /** Lines between title and headings. */
  readonly lines: readonly PlanCell[];
  readonly columns: readonly ListingColumn[];
  readonly rows: readonly (readonly PlanCell[])[];
  /** Zero-based columns that hold days, and numbers. */
  readonly days?: readonly number[];
  /** Zero-based rows of the list before which a page ends. */
  readonly breaks?: readonly number[];
  /** Rows of the sheet before which a page ended so far. */
  readonly formerBreaks?: readonly number[];
  /** Columns in the middle. */
  readonly centred?: readonly number[];
}

/** Zero-based row of the headings. */
export function listingHead({ lines }: Pick<Listing, "lines">): number {
  return lines.length + 2;
}

/** Margins of a listing in millimetres. */
export const LISTING_MARGINS = { top: 15, bottom: 15, left: 20, right: 15 } as const;

/** The steps that fill the sheet, which is there already and empty. */
export function buildListing(listing: Listing): PlanStep[] {
  const { sheet, title, lines, columns, rows, days = [], breaks, formerBreaks: former = [], centred = [] } = listing;
  const draft = new SheetDraft(sheet);
  draft.add([title]);
  for (const line of lines) draft.add([line]);
  draft.add();
  const head = draft.add(columns.map(([heading]) => heading));
  for (const row of rows) draft.add(row);
  const right = columns.length - 1;
  const body = { top: head + 1, left: 0, bottom: Math.max(head + 1, draft.next - 1), right };
  draft.styleRow(0, 0, 0, TITLE);
  if (lines.length > 0) draft.style({ top: 1, left: 0, bottom: lines.length, right: 0 }, NOTE);
  draft.style(body, { ...LEFT, ...WRAP, numberFormat: "@" });
  for (const column of days) draft.style({ ...body, left: column, right: column }, { numberFormat: "dd/mm/yyyy" });
  for (const column of centred) draft.style({ ...body, left: column, right: column }, { horizontal: "center" });
  draft.styleRow(head, 0, right, HEADING);
  return [
    ...draft.steps(),
    ...columns.map(([, width], column) => ({ kind: "column-width" as const, sheet, column, width })),
    { kind: "fit-rows", sheet, top: head, bottom: body.bottom, again: true },
    { kind: "freeze", sheet, rows: head + 1, columns: 0 },
    {
      ...{ kind: "page", sheet, landscape: true, fitWidth: true, titleRows: [head, head], numbered: true },
      margins: LISTING_MARGINS,
    },
    ...(breaks ? [{ kind: "page-breaks" as const, sheet, rows: breaks.map((row) => head + 1 + row), former }] : []),
  ];
}
