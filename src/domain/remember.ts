/** Remembers what is made of an object, as long as the object is there: the index of a schema is made once for all files. */

export function rememberPer<K extends object, T>(make: (of: K) => T): (of: K) => T {
  const known = new WeakMap<K, { readonly made: T }>();
  return (of) => {
    let found = known.get(of);
    if (!found) known.set(of, (found = { made: make(of) }));
    return found.made;
  };
}
