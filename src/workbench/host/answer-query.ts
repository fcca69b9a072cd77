/** Queries: the properties a load asked for, as the client wants them back (names in PascalCase). */
import type { Env, HostObject } from "./define";
import { memberLevel } from "./levels";
import { HostError, type QueryInfo } from "./protocol";

export function pascal(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

export function camel(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** Refuses members newer than the announced level, as an older Excel does. */
export function requireLevel(object: HostObject, member: string, env: Env): void {
  if (memberLevel(object.type, member) > env.level) {
    throw new HostError("ApiNotFound", undefined, `${object.type}.${member}`);
  }
}

type Tree = Map<string, Tree>;

function buildTree(paths: readonly string[]): Tree {
  const root: Tree = new Map();
  for (const path of paths) {
    let node = root;
    for (const part of path.trim().split("/")) {
      const next = node.get(part) ?? new Map<string, never>();
      node.set(part, next);
      node = next;
    }
  }
  return root;
}

/** Answers a query on an object ("*" is all of its properties); null for a null object. */
export function answerQuery(object: HostObject | null, query: QueryInfo | undefined, env: Env): unknown {
  if (!object) return null;
  const paths = [...(query?.Select ?? []), ...(query?.Expand ?? [])].flatMap((path) => path.split(","));
  return read(object, buildTree(paths.filter((path) => path.trim() !== "" && path.trim() !== "*")), env, query);
}

function read(object: HostObject, tree: Tree, env: Env, query?: QueryInfo): Record<string, unknown> {
  const all = object.items(env);
  if (!all) return readMembers(object, tree, env);
  const own = new Map([...tree].filter(([name]) => name !== "$none" && !isItemMember(object, name)));
  const wanted = new Map([...tree].filter(([name]) => isItemMember(object, name)).flatMap(([n, t]) => flat(n, t)));
  const from = query?.Skip ?? 0;
  const items = all.slice(from, query?.Top === undefined ? undefined : from + query.Top);
  return {
    ...(own.size > 0 ? readMembers(object, own, env) : {}),
    _Items: items.map((item) => withId(item, readMembers(item, wanted, env))),
  };
}

/** `items/name` and `name` mean the same on a collection. */
function flat(name: string, tree: Tree): [string, Tree][] {
  return name === "items" ? [...tree] : [[name, tree]];
}

function isItemMember(collection: HostObject, name: string): boolean {
  return name === "items" || collection.has(name) === null;
}

function readMembers(object: HostObject, tree: Tree, env: Env): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  const names: [string, Tree][] =
    tree.size > 0 ? [...tree] : object.properties().map((name): [string, Tree] => [name, new Map<string, never>()]);
  for (const [name, below] of names) {
    if (name === "$none" || name === "$all") continue;
    const kind = object.has(name);
    if (tree.size === 0 && memberLevel(object.type, name) > env.level) continue;
    requireLevel(object, name, env);
    if (kind === "link") {
      const target = object.link(name, env);
      result[pascal(name)] = target ? withId(target, read(target, below, env)) : null;
    } else result[pascal(name)] = object.get(name, env);
  }
  return result;
}

function withId(object: HostObject, value: Record<string, unknown>): Record<string, unknown> {
  const id = object.id();
  return id === undefined ? value : { _Id: id, ...value };
}

/** What instantiating an object tells the client: how to address it again. */
export function describe(object: HostObject | null): unknown {
  if (!object) return null;
  return withId(object, HAVE_EVENTS.has(object.type) ? { Id: object.id() } : {});
}

/** Their events are registered under `id`, which the client must know without a load. */
const HAVE_EVENTS: ReadonlySet<string> = new Set(["Worksheet", "Table"]);
