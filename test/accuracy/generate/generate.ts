/** Books from a seed: each layout with each way of writing figures, over a resolution drawn anew. Keys are true by construction. */
import type { Book } from "../book";
import { keyOf, workbookBytes, type FigureCell, type Sheet } from "./cells";
import { CROSSED, type Commune } from "./crossed";
import { LAYOUTS } from "./layouts";
import { randomFrom, type Random } from "./random";
import { drawTargets, type Target } from "./resolution";
import { schemaBytes, type Office } from "./schema-bytes";
import { TEXT_FAMILIES, writeFigure, type Written } from "./texts";

const OFFICE: Office = { code: "KT", name: "Phòng Kinh tế" };
const COMMUNES: readonly Office[] = [
  { code: "X1", name: "Xã Vĩnh An" },
  { code: "X2", name: "Xã Lệ Viễn" },
  { code: "X3", name: "Xã Giáo Liêm" },
  { code: "X4", name: "Xã Hữu Sản" },
];

/** Every book of one seed. */
export function generateBooks(seed: number): Book[] {
  const random = randomFrom(seed);
  const ofOffices = Object.keys(LAYOUTS).flatMap((layout) =>
    TEXT_FAMILIES.map((text) => officeBook(layout, text, random)),
  );
  return [...ofOffices, ...Object.keys(CROSSED).map((layout) => communesBook(layout, random))];
}

/** Two thirds of the figures are written in the way named, the others plainly. */
function officeBook(layout: string, text: string, random: Random): Book {
  const targets = drawTargets(random);
  const written = targets.map((target) => writeFigure(target, random.whole(1, 3) === 1 ? "number" : text, random));
  return bookOf(layout, targets, written, `${layout}, ${text}`);
}

/** One office's sheet in a layout; there is something written for each target. */
export function bookOf(layout: string, targets: readonly Target[], written: readonly Written[], id = layout): Book {
  const figures = targets.flatMap((target, at): FigureCell[] => {
    const each = written[at];
    return each ? [{ target, written: each }] : [];
  });
  const sheet = LAYOUTS[layout]?.(figures) ?? { rows: [] };
  return book(
    id,
    layout,
    () => schemaBytes(targets, [OFFICE], false),
    { name: "Biểu 1", ...sheet },
    "Phong Kinh te.xlsx",
  );
}

const SUMMED: readonly Target["kind"][] = ["amount", "count", "area"];

function communesBook(layout: string, random: Random): Book {
  const targets = drawTargets(random).filter(({ kind }) => SUMMED.includes(kind));
  const communes = COMMUNES.map(({ code, name }): Commune => {
    const share = random.whole(12, 30) / 100;
    const part = (target: Target): Target => ({ ...target, actual: Math.round(target.actual * share) });
    return {
      name,
      figures: targets.map((target) => ({
        target: part(target),
        by: code,
        written: writeFigure(part(target), "number", random),
      })),
    };
  });
  const sheet = CROSSED[layout]?.(communes) ?? { rows: [] };
  return book(
    layout,
    layout,
    () => schemaBytes(targets, [OFFICE, ...COMMUNES], true),
    { name: "Tổng hợp", ...sheet },
    "Tong hop cac xa.xlsx",
  );
}

/** Written when they are asked for: of many books few may be. */
function book(id: string, family: string, schema: () => Uint8Array, sheet: Sheet, file: string): Book {
  const files = [{ name: file, bytes: () => Promise.resolve(workbookBytes([sheet])) }];
  let written: Uint8Array | null = null;
  return {
    ...{ id, family, files, figures: keyOf([sheet], file, OFFICE.code) },
    get schema() {
      return (written ??= schema());
    },
  };
}
