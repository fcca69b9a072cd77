/** Rules of the package: each part is declared, each relation leads to a part (ECMA-376 part 2). */
import { attr, elements, type Fault, type Parts } from "./tree";

const KINDS: Readonly<Record<string, string>> = {
  worksheet: "worksheet",
  table: "table",
  styles: "styles",
  sharedStrings: "sharedStrings",
  comments: "comments",
  drawing: "drawing",
};

export interface Link {
  readonly kind: string;
  readonly target: string;
  readonly external: boolean;
}

/** Relations of a part by their ids. */
export function linksOf({ trees }: Parts, part: string): Map<string, Link> {
  const folder = part.split("/").slice(0, -1);
  const tree = trees.get([...folder, "_rels", `${part.split("/").at(-1) ?? ""}.rels`].join("/"));
  return new Map(
    elements(tree).map((relation) => {
      const target = attr(relation, "Target") ?? "";
      const path = target.startsWith("/") ? [] : [...folder];
      for (const step of target.split("/"))
        if (step === "..") path.pop();
        else if (step !== "" && step !== ".") path.push(step);
      return [
        attr(relation, "Id") ?? "",
        {
          kind: (attr(relation, "Type") ?? "").split("/").at(-1) ?? "",
          target: path.join("/"),
          external: attr(relation, "TargetMode") === "External",
        },
      ];
    }),
  );
}

export function checkPackage(parts: Parts): Fault[] {
  const faults: Fault[] = [];
  const say = (part: string, rule: string, found: string): void => {
    faults.push({ part, rule, found });
  };
  const TYPES = "[Content_Types].xml";
  const types = parts.trees.get(TYPES);
  if (!types) return [{ part: TYPES, rule: "types-missing", found: "" }];
  const defaults = new Map<string, string>();
  const overrides = new Map<string, string>();
  for (const each of elements(types)) {
    const [list, key] =
      each.name === "Default" ? [defaults, attr(each, "Extension")] : [overrides, attr(each, "PartName")];
    const name = (key ?? "").toLowerCase();
    if (list.has(name)) say(TYPES, "type-twice", name);
    list.set(name, attr(each, "ContentType") ?? "");
  }
  const lower = new Set(parts.names.map((name) => `/${name.toLowerCase()}`));
  if (lower.size < parts.names.length) say(TYPES, "part-twice", "");
  for (const name of overrides.keys()) if (!lower.has(name)) say(TYPES, "type-of-nothing", name);
  const typeOf = (name: string): string | undefined =>
    overrides.get(`/${name.toLowerCase()}`) ?? defaults.get(name.split(".").at(-1)?.toLowerCase() ?? "");
  for (const name of parts.names) if (name !== TYPES && typeOf(name) === undefined) say(name, "type-missing", name);
  for (const [name, tree] of parts.trees) {
    if (!name.endsWith(".rels")) continue;
    const part = name.replace("_rels/", "").replace(/\.rels$/, "");
    if (part !== "" && !lower.has(`/${part.toLowerCase()}`)) say(name, "relations-of-nothing", part);
    const links = linksOf(parts, part);
    if (links.size < elements(tree).length) say(name, "relation-twice", "");
    for (const { kind, target, external } of links.values()) {
      if (external) continue;
      if (!lower.has(`/${target.toLowerCase()}`)) say(name, "relation-to-nothing", target);
      const word = KINDS[kind];
      if (word !== undefined && typeOf(target)?.includes(word) === false) say(name, "relation-of-other-type", target);
    }
  }
  return faults;
}
