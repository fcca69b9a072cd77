/**
 * Legacy fonts of the cells of an .xls workbook, from its BIFF records (FONT, XF, BOUNDSHEET and the cell records):
 * the spreadsheet library does not expose font names, and TCVN3 text can only be told by its font.
 * Record layouts: [MS-XLS] 2.4.
 */
const RECORD = {
  font: 0x31,
  xf: 0xe0,
  sheet: 0x85,
  end: 0x0a,
  labelSst: 0xfd,
  label: 0x204,
  formula: 0x06,
  rstring: 0xd6,
} as const;
const LEGACY = /^(\.Vn|VNI[- ])/i;

/** For each sheet, in the workbook's order: legacy font by "row,column" (zero-based). Empty when there is none. */
export function readXlsFonts(stream: Uint8Array): readonly ReadonlyMap<string, string>[] {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const fonts: string[] = [];
  const styles: number[] = [];
  const offsets: number[] = [];
  for (const { type, at, length } of records(view, 0)) {
    if (type === RECORD.font) fonts.push(fontName(view, at, length));
    else if (type === RECORD.xf) styles.push(view.getUint16(at, true));
    else if (type === RECORD.sheet) offsets.push(view.getUint32(at, true));
  }
  // Font index 4 does not exist: indexes above it are one too high.
  const fontOf = (style: number): string => {
    const index = styles[style] ?? 0;
    return fonts[index > 4 ? index - 1 : index] ?? "";
  };
  if (!fonts.some((name) => LEGACY.test(name))) return [];
  return offsets.map((offset) => {
    const cells = new Map<string, string>();
    for (const { type, at, length } of records(view, offset)) {
      if (length < 6) continue;
      if (type !== RECORD.labelSst && type !== RECORD.label && type !== RECORD.formula && type !== RECORD.rstring)
        continue;
      const font = fontOf(view.getUint16(at + 4, true));
      if (LEGACY.test(font))
        cells.set(`${String(view.getUint16(at, true))},${String(view.getUint16(at + 2, true))}`, font);
    }
    return cells;
  });
}

function* records(view: DataView, start: number): Generator<{ type: number; at: number; length: number }> {
  let at = start;
  while (at + 4 <= view.byteLength) {
    const type = view.getUint16(at, true);
    const length = view.getUint16(at + 2, true);
    if (at + 4 + length > view.byteLength) return;
    yield { type, at: at + 4, length };
    if (type === RECORD.end) return;
    at += 4 + length;
  }
}

function fontName(view: DataView, at: number, length: number): string {
  const count = view.getUint8(at + 14);
  const wide = (view.getUint8(at + 15) & 1) === 1;
  let name = "";
  for (let i = 0; i < count && 16 + i * (wide ? 2 : 1) < length; i += 1)
    name += String.fromCharCode(wide ? view.getUint16(at + 16 + i * 2, true) : view.getUint8(at + 16 + i));
  return name;
}
