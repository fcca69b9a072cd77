/** How light a colour is, for what is written on it. */

/** Relative luminance of "#RRGGBB", 0 black to 1 white (WCAG 2). */
export function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Whether white is read more easily on it than black. */
export function isDark(color: string): boolean {
  const light = luminance(color) + 0.05;
  return 1.05 / light > light / 0.05;
}
