/** Rows or columns side by side, as one step each. */

/** Lines that the step changes: those that were not in its state. */
export function runsOf(first: number, before: readonly boolean[], wanted: boolean): [number, number][] {
  const runs: [number, number][] = [];
  before.forEach((was, index) => {
    if (was === wanted) return;
    const line = first + index;
    const last = runs.at(-1);
    if (last?.[1] === line - 1) last[1] = line;
    else runs.push([line, line]);
  });
  return runs;
}
