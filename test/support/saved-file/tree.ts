/** The XML of a written part as a tree. Read by another program than the one that wrote it. */
import { attr, findChild, findChildren, parseXml, textContent, type XmlElement } from "@cj-tech-master/excelts/xml";

export { attr, findChild, findChildren, textContent, type XmlElement };

export interface Parts {
  readonly names: readonly string[];
  readonly trees: ReadonlyMap<string, XmlElement>;
}

/** What is wrong with a part; `rule` names the rule that it breaks. */
export interface Fault {
  readonly part: string;
  readonly rule: string;
  readonly found: string;
}

export type Say = (rule: string, found: string) => void;

/** Parts of a package; those that are no XML have no tree. @throws where a part's XML is not well formed. */
export function readParts(entries: Readonly<Record<string, Uint8Array>>): Parts {
  const trees = new Map<string, XmlElement>();
  for (const [name, bytes] of Object.entries(entries))
    if (/\.(xml|rels|vml)$/.test(name)) trees.set(name, parseXml(new TextDecoder().decode(bytes)).root);
  return { names: Object.keys(entries), trees };
}

export function elements(parent: XmlElement | undefined): XmlElement[] {
  return (parent?.children ?? []).filter((child): child is XmlElement => child.type === "element");
}

export function childrenOf(parent: XmlElement | undefined, name: string): XmlElement[] {
  return elements(parent).filter((child) => child.name === name);
}

/** The elements stand in the order given, those of `once` one time at most; others are passed over. */
export function checkOrder(
  parent: XmlElement,
  order: readonly string[],
  say: Say,
  rule: string,
  many: readonly string[] = [],
): void {
  let last = -1;
  for (const { name } of elements(parent)) {
    const place = order.indexOf(name);
    if (place < 0) {
      if (!name.includes(":")) say(rule, `${parent.name} holds ${name}`);
    } else if (place < last || (place === last && !many.includes(name)))
      say(rule, `${name} stands behind ${order[last] ?? ""}`);
    else last = place;
  }
}

/** An element that says how many it holds says the truth. */
export function checkCount(list: XmlElement | undefined, name: string, say: Say): void {
  if (!list) return;
  const held = childrenOf(list, name).length;
  const count = attr(list, "count");
  if (held === 0) say("list-empty", list.name);
  if (count !== undefined && Number(count) !== held)
    say("list-count", `${list.name} says ${count}, holds ${String(held)}`);
}
