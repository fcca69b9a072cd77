/** Remembers the results of a pure function of text: the same names, headings and units stand in every department's file. */

/** `compute` with a memory of at most `limit` texts; when it is full it begins anew. */
export function memoize<T>(compute: (text: string) => T, limit = 20_000): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const result = compute(text);
    if (known.size >= limit) known.clear();
    known.set(text, result);
    return result;
  };
}
