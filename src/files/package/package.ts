/**
 * The package of an .xlsx workbook: its parts, which part refers to which, and what each is. Parts that nobody changes are
 * given back byte for byte: charts, pictures, comments, macros and whatever comes after this was written.
 */
import { strFromU8, strToU8, Zip } from "fflate";
import { packPart, type PackedParts, type PackingLevel } from "./packed-parts";
import { attributesOf, putTogether, tag, takeApart, withoutPrefix, type XmlElement } from "./xml";

const RELATIONS_TYPE = "application/vnd.openxmlformats-package.relationships+xml";
const RELATIONS_NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships";
const TYPES = "[Content_Types].xml";
/** Levels of packing; the quick one takes less than half the time, and an eighth more room. */
const DENSE = 6;
const QUICK = 3;

interface Written {
  readonly pieces: () => Iterable<string>;
  readonly level: PackingLevel;
}

/** A relation of a part to another. */
export interface Relation {
  readonly id: string;
  /** The last word of its type: "worksheet". */
  readonly kind: string;
  /** Name of the other part. */
  readonly target: string;
}

export class Package {
  readonly #entries: Map<string, Uint8Array>;
  readonly #written = new Map<string, Written>();

  constructor(entries: Readonly<Record<string, Uint8Array>>) {
    this.#entries = new Map(Object.entries(entries));
  }

  has(name: string): boolean {
    return this.#entries.has(name) || this.#written.has(name);
  }

  names(): string[] {
    return [...new Set([...this.#entries.keys(), ...this.#written.keys()])];
  }

  /** A part's XML, without a prefix before its elements. @throws where there is no such part. */
  xml(name: string): string {
    const bytes = this.#entries.get(name);
    if (!bytes) throw new Error(`part ${name} is missing`);
    return withoutPrefix(strFromU8(bytes).replace(/^\ufeff/, ""));
  }

  set(name: string, xml: string): void {
    this.#entries.set(name, strToU8(xml));
  }

  /** A part that is made when the package is written, piece by piece; a `large` one is packed sooner, if a little looser. */
  setPieces(name: string, pieces: () => Iterable<string>, large = false): void {
    this.#written.set(name, { pieces, level: large ? QUICK : DENSE });
  }

  remove(name: string): void {
    this.#entries.delete(name);
    this.#written.delete(name);
    this.#entries.delete(relationsOf(name));
    this.#changeTypes((types) => types.filter(({ xml }) => attributesOf(xml).get("PartName") !== `/${name}`));
  }

  relations(part: string): Relation[] {
    const name = relationsOf(part);
    if (!this.has(name)) return [];
    return takeApart(this.xml(name)).children.flatMap(({ xml }): Relation[] => {
      const attributes = attributesOf(xml);
      if (attributes.get("TargetMode") === "External") return [];
      const kind = (attributes.get("Type") ?? "").split("/").at(-1) ?? "";
      return [{ id: attributes.get("Id") ?? "", kind, target: resolvePart(part, attributes.get("Target") ?? "") }];
    });
  }

  /** Adds a relation; returns its id. */
  relate(part: string, type: string, target: string): string {
    const name = relationsOf(part);
    const before = this.has(name)
      ? takeApart(this.xml(name))
      : takeApart(`${DECLARATION}<Relationships xmlns="${RELATIONS_NAMESPACE}"/>`);
    if (!this.has(name)) this.declareDefault("rels", RELATIONS_TYPE);
    const taken = new Set(before.children.map(({ xml }) => attributesOf(xml).get("Id")));
    let number = before.children.length + 1;
    while (taken.has(`rId${String(number)}`)) number += 1;
    const id = `rId${String(number)}`;
    const xml = tag("Relationship", [
      ["Id", id],
      ["Type", type],
      ["Target", `/${target}`],
    ]);
    this.set(name, putTogether({ ...before, children: [...before.children, { name: "Relationship", xml }] }));
    return id;
  }

  unrelate(part: string, target: string): void {
    const ids = new Set(this.relations(part).flatMap((each) => (each.target === target ? [each.id] : [])));
    if (ids.size === 0) return;
    const parts = takeApart(this.xml(relationsOf(part)));
    const children = parts.children.filter(({ xml }) => !ids.has(attributesOf(xml).get("Id") ?? ""));
    this.set(relationsOf(part), putTogether({ ...parts, children }));
  }

  /** Says what a part is. */
  declare(name: string, type: string): void {
    this.#changeTypes((types) => [
      ...types.filter(({ xml }) => attributesOf(xml).get("PartName") !== `/${name}`),
      {
        name: "Override",
        xml: tag("Override", [
          ["PartName", `/${name}`],
          ["ContentType", type],
        ]),
      },
    ]);
  }

  declareDefault(extension: string, type: string): void {
    this.#changeTypes((types) =>
      types.some(({ xml }) => attributesOf(xml).get("Extension")?.toLowerCase() === extension)
        ? types
        : [
            {
              name: "Default",
              xml: tag("Default", [
                ["Extension", extension],
                ["ContentType", type],
              ]),
            },
            ...types,
          ],
    );
  }

  /** Takes over a part of another package, with all that it refers to, under names that are free; returns its name. */
  takeOver(other: Package, part: string, known = new Map<string, string>()): string {
    const there = known.get(part);
    if (there !== undefined) return there;
    const [, before = part, after = ""] = /^(.*?)\d*(\.[^./]+)$/.exec(part) ?? [];
    const name = this.freeName(before, after);
    known.set(part, name);
    this.#entries.set(name, other.#entries.get(part) ?? new Uint8Array());
    const type = other.#typeOf(part);
    if (type !== undefined) this.declare(name, type);
    const relations = relationsOf(part);
    if (other.has(relations)) {
      const parts = takeApart(other.xml(relations));
      const children = parts.children.map((child) => {
        const attributes = attributesOf(child.xml);
        const target = attributes.get("Target") ?? "";
        if (attributes.get("TargetMode") === "External" || target.startsWith("#")) return child;
        const taken = this.takeOver(other, resolvePart(part, target), known);
        return { ...child, xml: tag("Relationship", new Map(attributes).set("Target", `/${taken}`)) };
      });
      this.set(relationsOf(name), putTogether({ ...parts, children }));
    }
    return name;
  }

  #typeOf(part: string): string | undefined {
    const extension = part.split(".").at(-1)?.toLowerCase();
    const types = takeApart(this.xml(TYPES)).children.map(({ xml }) => attributesOf(xml));
    const own = types.find((each) => each.get("PartName") === `/${part}`);
    return (own ?? types.find((each) => each.get("Extension")?.toLowerCase() === extension))?.get("ContentType");
  }

  /** A part name of the pattern that is free: "xl/worksheets/sheet7.xml". */
  freeName(before: string, after: string): string {
    const taken = new Set(this.names().map((name) => name.toLowerCase()));
    let number = 1;
    while (taken.has(`${before}${String(number)}${after}`.toLowerCase())) number += 1;
    return `${before}${String(number)}${after}`;
  }

  /** The package as a file; `last` is written after all others, and what is in `packed` already is not packed again. */
  bytes(last: string, packed?: PackedParts): Uint8Array {
    const pieces: Uint8Array[] = [];
    const zip = new Zip((error, data) => {
      if (error) throw error;
      pieces.push(data);
    });
    const rank = (name: string): number => (name === TYPES ? 0 : name === last ? 2 : 1);
    const names = this.names().sort((a, b) => rank(a) - rank(b));
    for (const name of names) {
      const written = this.#written.get(name);
      const content = written ? written.pieces() : (this.#entries.get(name) ?? new Uint8Array());
      const level = written?.level ?? DENSE;
      (packed ? packed.part(name, content, level) : packPart(name, content, level)).addTo(zip);
    }
    zip.end();
    return join(pieces);
  }

  #changeTypes(change: (types: readonly XmlElement[]) => readonly XmlElement[]): void {
    const parts = takeApart(this.xml(TYPES));
    this.set(TYPES, putTogether({ ...parts, children: change(parts.children) }));
  }
}

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

function relationsOf(part: string): string {
  const slash = part.lastIndexOf("/");
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

/** The part that a relation of `from` means by its target. */
function resolvePart(from: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const path = from.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") path.pop();
    else if (step !== "." && step !== "") path.push(step);
  }
  return path.join("/");
}

function join(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
