/** Files as a run takes them: which of their sheets are read, whose they are, which day they name. */
import { foldKey } from "../../../src/domain/text/fold";
import { serialDay } from "../../../src/domain/text/as-of";
import { isCorrection } from "../../../src/domain/submission/correction";
import { commonDay, daysNamed } from "../../../src/domain/submission/days-named";
import { readFile, readingFrame } from "../../../src/domain/submission/read-file";
import type { SubmittedFile, SubmittedSheet } from "../../../src/domain/submission/submission";
import type { SheetSnapshot } from "../../../src/domain/grid/snapshot";
import type { Frame } from "../../support/readings";
import { sheetOf, workbookOf } from "../../support/sheet-of";
import { schemaWith } from "../../support/small-schema";

const SCHEMA = schemaWith({
  units: [
    ["NN", "Phòng Nông nghiệp"],
    ["NV", "Phòng Nội vụ"],
    ["XBB", "Xã Bộc Bố"],
    ["XXL", "Xã Xuân La"],
  ],
  indicators: [
    { code: "RUNG", name: "Trồng rừng", unit: "ha", target: "258", rollUp: "sum", reporters: ["XBB", "XXL"] },
    { code: "LON", name: "Tổng đàn lợn", unit: "con", target: "20860", reporters: ["NN"] },
    { code: "LUA", name: "Sản lượng lúa", unit: "tấn", target: "9000", reporters: ["NN"] },
  ],
});

/** A file's sheets stand below "-- its name", each below "- its name"; a name in brackets is hidden. `asof=14/9`, `from=1/9/2022`. */
export function shownBooks(drawing: string, { more }: Frame): string[] {
  const [day = 14, month = 9] = (more["asof"] ?? "14/9").split("/").map(Number);
  const [first = 1, begins = 1, year = 2023] = (more["from"] ?? "1/1/2023").split("/").map(Number);
  const settings = {
    ...SCHEMA.settings,
    asOf: more["asof"] === "none" ? null : serialDay(2023, month, day),
    periodStart: serialDay(year, begins, first) ?? 0,
  };
  const frame = readingFrame({ ...SCHEMA, settings });
  const files = drawing
    .split(/^-- /mu)
    .slice(1)
    .map((part) => {
      const [name = "", ...lines] = part.split("\n");
      return readFile(frame, workbookOf(name, ...drawn(lines.join("\n"))), "", new Set(["Bản giữ"]), isOwn);
    });
  const days = daysNamed(files).map((each) => `${String(each.day)} by ${String(each.files)}`);
  return [...files.flatMap(shownBook), `days ${days.join(", ")} · common ${String(commonDay(files))}`];
}

const isOwn = (name: string): boolean => name === "Của mình";

function drawn(text: string): SheetSnapshot[] {
  return text
    .split(/^- /mu)
    .slice(1)
    .map((part) => {
      const [title = "", ...lines] = part.trimEnd().split("\n");
      const hidden = /^\((.*)\)$/u.exec(title)?.[1];
      return sheetOf(lines.join("\n"), {
        name: hidden ?? title,
        visibility: hidden === undefined ? "visible" : "hidden",
      });
    });
}

function shownBook(submitted: SubmittedFile): string[] {
  const { file, units, sheets } = submitted;
  return [`${file} of ${units.join(", ")}${isCorrection(submitted) ? " · corrects" : ""}`, ...sheets.map(shownSheet)];
}

function shownSheet({ name, role, unit, witnesses, leftOut, asOf, told, rows }: SubmittedSheet): string {
  const said = [
    `${name} ${role} of ${unit ?? "?"}`,
    witnesses.map((each) => `${each.kind} ${each.unit}`).join(", "),
    leftOut ? `left out ${leftOut.code} ${Object.values(leftOut.params).join(",")}`.trim() : "",
    asOf ? `as of ${String(asOf.day)} ${asOf.cell}` : "",
    told ? `told ${String(told.from)}-${String(told.to)} ${told.cell}` : "",
    rows
      .map(({ row, indicator, actual }) => `${indicator?.code ?? foldKey(row.name)} ${actual?.text ?? "–"}`)
      .join(", "),
  ];
  return said.filter((each) => each !== "").join(" · ");
}
