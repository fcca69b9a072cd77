/**
 * How the host's classes are written: one definition a class of the API with its properties, links and methods. What a
 * definition does not name does not exist, and a member above the announced API level is refused before it runs.
 */
import type { Book } from "../book/book";
import type { Events } from "./events";
import type { Faults } from "./faults";
import { HostError } from "./protocol";

/** What every member may use. */
export interface Env {
  readonly book: Book;
  /** ExcelApi minor version the host announces: 14 for 1.14. */
  readonly level: number;
  readonly events: Events;
  readonly faults: Faults;
}

/** What Excel does only in the workbook in front: GeneralException or InvalidSelection, as documented for the member. */
export function requireInFront(env: Env, member: string, code = "GeneralException"): void {
  if (env.faults.otherInFront) throw new HostError(code, undefined, member);
}

/** One live object of the API. */
export interface HostObject {
  readonly type: string;
  readonly self: unknown;
  /** What the client uses to address it again (`_Id`), if anything. */
  id(): unknown;
  get(member: string, env: Env): unknown;
  set(member: string, value: unknown, env: Env): void;
  link(member: string, env: Env): HostObject | null;
  call(member: string, args: readonly unknown[], env: Env): unknown;
  /** Members of a collection; null where it is none. */
  items(env: Env): readonly HostObject[] | null;
  has(member: string): "property" | "link" | "method" | null;
  properties(): readonly string[];
}

type Getter<T> = (self: T, env: Env) => unknown;
type Setter<T> = (self: T, value: unknown, env: Env) => void;

/** A method may return a HostObject, null for a null object, or a plain value. */
export type Methods<T> = Readonly<Record<string, (self: T, args: readonly unknown[], env: Env) => unknown>>;

export interface Definition<T> {
  readonly id?: (self: T) => unknown;
  /** A getter, or a getter and a setter. */
  readonly properties?: Readonly<Record<string, Getter<T> | readonly [Getter<T>, Setter<T>]>>;
  readonly links?: Readonly<Record<string, (self: T, env: Env) => HostObject | null>>;
  readonly methods?: Methods<T>;
  readonly items?: (self: T, env: Env) => readonly HostObject[];
}

const known = new Map<string, readonly string[]>();

/** Every class and member that any loaded definition names. */
export function definedMembers(): ReadonlyMap<string, readonly string[]> {
  return known;
}

/** Own lookup only, so that "constructor" or "toString" never count as members. */
function own<V>(record: Readonly<Record<string, V>> | undefined, key: string): V | undefined {
  return record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined;
}

/** Makes the constructor of one class's objects. */
export function defineClass<T>(type: string, definition: Definition<T>): (self: T) => HostObject {
  const { properties = {}, links = {}, methods = {} } = definition;
  known.set(type, [...Object.keys(properties), ...Object.keys(links), ...Object.keys(methods)].sort());
  const missing = (member: string): HostError => new HostError("ApiNotFound", undefined, `${type}.${member}`);
  return (self) => ({
    type,
    self,
    id: () => definition.id?.(self),
    get(member, env) {
      const entry = own(properties, member);
      if (!entry) throw missing(member);
      return typeof entry === "function" ? entry(self, env) : entry[0](self, env);
    },
    set(member, value, env) {
      const entry = own(properties, member);
      if (!entry) throw missing(member);
      if (typeof entry === "function") throw new HostError("InvalidOperation", undefined, `${type}.${member}`);
      entry[1](self, value, env);
    },
    link(member, env) {
      const entry = own(links, member);
      if (!entry) throw missing(member);
      return entry(self, env);
    },
    call(member, args, env) {
      const entry = own(methods, member);
      if (!entry) throw missing(member);
      return entry(self, args, env);
    },
    items: (env) => definition.items?.(self, env) ?? null,
    has(member) {
      if (own(properties, member)) return "property";
      if (own(links, member)) return "link";
      return own(methods, member) ? "method" : null;
    },
    properties: () => Object.keys(properties),
  });
}

export function isHostObject(value: unknown): value is HostObject {
  return typeof value === "object" && value !== null && "self" in value && "call" in value;
}

function invalid(what: string): HostError {
  return new HostError("InvalidArgument", undefined, what);
}

/** Argument checks: each throws InvalidArgument where the argument is not of the kind wanted. */
export const arg = {
  text(value: unknown, what = "argument"): string {
    if (typeof value !== "string") throw invalid(what);
    return value;
  },
  optionalText(value: unknown, what = "argument"): string | undefined {
    return value === undefined || value === null ? undefined : arg.text(value, what);
  },
  number(value: unknown, what = "argument"): number {
    if (typeof value !== "number" || !Number.isFinite(value)) throw invalid(what);
    return value;
  },
  count(value: unknown, what = "argument"): number {
    const number = arg.number(value, what);
    if (!Number.isInteger(number) || number < 0) throw invalid(what);
    return number;
  },
  optionalCount(value: unknown, standard: number, what = "argument"): number {
    return value === undefined || value === null ? standard : arg.count(value, what);
  },
  flag(value: unknown, what = "argument"): boolean {
    if (typeof value !== "boolean") throw invalid(what);
    return value;
  },
  optionalFlag(value: unknown, what = "argument"): boolean {
    return value === undefined || value === null ? false : arg.flag(value, what);
  },
  oneOf<T extends string>(value: unknown, allowed: readonly T[], what = "argument"): T {
    const found = allowed.find((candidate) => candidate === value);
    if (found === undefined) throw invalid(what);
    return found;
  },
  object(value: unknown, what = "argument"): Readonly<Record<string, unknown>> {
    if (typeof value !== "object" || value === null || Array.isArray(value)) throw invalid(what);
    return value as Readonly<Record<string, unknown>>;
  },
  list(value: unknown, what = "argument"): readonly unknown[] {
    if (!Array.isArray(value)) throw invalid(what);
    return value as readonly unknown[];
  },
};
