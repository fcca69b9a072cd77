/** How many source sheets, and how many cells of them, are kept as copies at most: more would make a workbook nobody opens. */
export const COPY_LIMITS = { sheets: 60, cells: 200_000 } as const;
