/** Lists by key, and lists of one. A list is never copied for each of its items: thousands of units send the same indicator. */

/** Puts the item at the end of the key's list, which is made where there is none. */
export function addTo<K, T>(lists: Map<K, T[]>, key: K, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

/** The only one of some; null where there is none, or more than one. */
export function onlyOf<T>(all: Iterable<T>): T | null {
  const [only, ...others] = all;
  return only === undefined || others.length > 0 ? null : only;
}
