/** Draws a cell's text: aligned, wrapped, cut at its box; a number too wide for its column becomes ####. */
import type { Look } from "./cell-look";
import type { Box } from "./layout";

const PADDING = 3;
const wrapped = new Map<string, readonly string[]>();

/** The lines a text takes at a width, broken at spaces, long words within. */
export function wrap(context: CanvasRenderingContext2D, text: string, width: number): readonly string[] {
  const key = `${context.font}|${String(width)}|${text}`;
  const known = wrapped.get(key);
  if (known) return known;
  const lines: string[] = [];
  for (const paragraph of text.split("\n")) {
    let line = "";
    for (const word of paragraph.split(/(?<=\s)/)) {
      if (line !== "" && context.measureText(line + word.trimEnd()).width > width) {
        lines.push(line.trimEnd());
        line = word;
      } else line += word;
      while (context.measureText(line).width > width && line.length > 1) {
        let cut = line.length - 1;
        while (cut > 1 && context.measureText(line.slice(0, cut)).width > width) cut--;
        if (line.slice(cut).trim() === "") break;
        lines.push(line.slice(0, cut));
        line = line.slice(cut);
      }
    }
    lines.push(line.trimEnd());
  }
  if (wrapped.size > 5000) wrapped.clear();
  wrapped.set(key, lines);
  return lines;
}

/** `clip` is the cell, or the cell with the empty ones its text may run over. */
export function drawText(context: CanvasRenderingContext2D, look: Look, box: Box, clip: Box): void {
  const { style, align } = look;
  context.save();
  context.font = look.font;
  context.fillStyle = look.color;
  context.textBaseline = "alphabetic";
  context.textAlign = align;
  const size = Number(/(\d+)px/.exec(look.font)?.[1] ?? 15);
  const lineHeight = Math.round(size * 1.28);
  const room = box.width - 2 * PADDING;
  let lines: readonly string[] = style.wrap ? wrap(context, look.text, room) : look.text.split("\n");
  if (look.isNumber && lines.length === 1 && context.measureText(lines[0] ?? "").width > room) {
    lines = ["#".repeat(Math.max(1, Math.floor(room / context.measureText("#").width)))];
  }
  context.beginPath();
  context.rect(clip.x, clip.y, clip.width - 1, clip.height);
  context.clip();
  const indent = (style.indent ?? 0) * 9;
  const x =
    align === "left"
      ? box.x + PADDING + indent
      : align === "right"
        ? box.x + box.width - PADDING - 1 - indent
        : box.x + box.width / 2;
  const total = lines.length * lineHeight;
  const top =
    style.vertical === "Top"
      ? box.y + 1
      : style.vertical === "Center" || style.vertical === "Distributed"
        ? box.y + Math.max((box.height - total) / 2, 0)
        : box.y + Math.max(box.height - total - 1, Math.min(1, box.height - total));
  lines.forEach((line, index) => {
    const y = Math.round(top + index * lineHeight + size * 0.98);
    context.fillText(line, x, y);
    const width = context.measureText(line).width;
    const start = align === "left" ? x : align === "right" ? x - width : x - width / 2;
    if (style.underline !== undefined) context.fillRect(start, y + 2, width, 1);
    if (style.strikethrough) context.fillRect(start, Math.round(y - size * 0.3), width, 1);
  });
  context.restore();
}
