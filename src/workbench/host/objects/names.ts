/** Defined names, of the workbook or of one sheet. */
import { evaluate } from "../../book/calc";
import { sheetPrefix } from "../../book/formula-text";
import type { DefinedName } from "../../book/model";
import type { Sheet } from "../../book/sheet";
import { absoluteName, parseArea } from "../../book/area";
import { nameArea, type Area } from "../address";
import { arg, defineClass, isHostObject, type Env, type HostObject } from "../define";
import { HostError } from "../protocol";
import { requireSyntax } from "../range-data";
import { worksheetOf } from "./late";
import { rangeObject } from "./range";

interface Scope {
  readonly sheet: Sheet | null;
}

interface Ref extends Scope {
  readonly name: string;
}

function sameScope(name: DefinedName, scope: Scope): boolean {
  return name.sheetId === scope.sheet?.id;
}

function look(ref: Ref, env: Env): DefinedName | undefined {
  const wanted = ref.name.toLowerCase();
  return env.book.names.find((name) => sameScope(name, ref) && name.name.toLowerCase() === wanted);
}

function find(ref: Ref, env: Env): DefinedName {
  const name = look(ref, env);
  if (!name) throw new HostError("ItemNotFound");
  return name;
}

function change(ref: Ref, env: Env, patch: Partial<DefinedName>): void {
  const old = find(ref, env);
  env.book.names = env.book.names.map((name) => (name === old ? { ...name, ...patch } : name));
  env.book.touch();
}

function valueOf(name: DefinedName, env: Env): unknown {
  if (nameArea(name.formula, env)) return name.formula.replace(/^=/, "");
  env.book.settle();
  const probe = { sheet: env.book.active, row: 0, column: 0, formula: name.formula, result: null };
  evaluate(env.book, [probe]);
  const result = probe.result as DefinedName | null | number | string | boolean | { error: string };
  return typeof result === "object" && result !== null && "error" in result ? result.error : result;
}

function typeOf(name: DefinedName, env: Env): string {
  if (nameArea(name.formula, env)) return "Range";
  if (name.formula.includes("#REF!")) return "Error";
  const value = valueOf(name, env);
  if (typeof value === "string") return value.startsWith("#") ? "Error" : "String";
  if (typeof value === "boolean") return "Boolean";
  return Number.isInteger(value) ? "Integer" : "Double";
}

const namedItem = defineClass<Ref>("NamedItem", {
  id: ({ name }) => name,
  properties: {
    name: (ref, env) => find(ref, env).name,
    formula: [
      (ref, env) => find(ref, env).formula,
      (ref, value, env) => {
        change(ref, env, { formula: readFormula(value) });
      },
    ],
    type: (ref, env) => typeOf(find(ref, env), env),
    value: (ref, env) => valueOf(find(ref, env), env),
    visible: [
      (ref, env) => find(ref, env).visible,
      (ref, value, env) => {
        change(ref, env, { visible: arg.flag(value) });
      },
    ],
    comment: [
      (ref, env) => find(ref, env).comment,
      (ref, value, env) => {
        change(ref, env, { comment: arg.text(value) });
      },
    ],
    scope: (ref, env) => (find(ref, env).sheetId === undefined ? "Workbook" : "Worksheet"),
  },
  links: {
    worksheet: ({ sheet }) => {
      if (!sheet) throw new HostError("InvalidOperation");
      return worksheetOf(sheet);
    },
    worksheetOrNullObject: ({ sheet }) => (sheet ? worksheetOf(sheet) : null),
  },
  methods: {
    getRange: (ref, _, env) => {
      const area = nameArea(find(ref, env).formula, env);
      if (!area) throw new HostError("InvalidOperation");
      return rangeObject(area);
    },
    getRangeOrNullObject: (ref, _, env) => {
      const area = nameArea(find(ref, env).formula, env);
      return area ? rangeObject(area) : null;
    },
    delete: (ref, _, env) => {
      const gone = find(ref, env);
      env.book.names = env.book.names.filter((name) => name !== gone);
      env.book.touch();
    },
  },
});

function readFormula(value: unknown): string {
  const text = arg.text(value);
  const formula = text.startsWith("=") ? text : `=${text}`;
  requireSyntax(formula);
  return formula;
}

function reference(value: unknown): string {
  if (isHostObject(value) && value.type === "Range") {
    const { sheet, range } = value.self as Area;
    return `=${sheetPrefix(sheet.name)}!${absoluteName(range)}`;
  }
  if (typeof value === "number" || typeof value === "boolean") return `=${String(value).toUpperCase()}`;
  const text = arg.text(value);
  if (text.startsWith("=")) return readFormula(text);
  throw new HostError("InvalidArgument", undefined, "NamedItemCollection.add");
}

/** What Excel reads as something else: columns and rows by number, truth values. */
const NO_NAME = /^(R\d*(C\d*)?|C\d*|TRUE|FALSE)$/i;

function add(scope: Scope, args: readonly unknown[], env: Env): HostObject {
  const name = arg.text(args[0]);
  const valid =
    /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) && name.length <= 255 && !parseArea(name) && !NO_NAME.test(name);
  if (!valid) throw new HostError("InvalidArgument", undefined, "NamedItemCollection.add");
  const formula = reference(args[1]);
  if (look({ ...scope, name }, env)) throw new HostError("ItemAlreadyExists");
  const comment = arg.optionalText(args[2]) ?? "";
  const sheetId = scope.sheet ? { sheetId: scope.sheet.id } : {};
  env.book.names = [...env.book.names, { name, formula, visible: true, comment, ...sheetId }];
  env.book.touch();
  return namedItem({ ...scope, name });
}

export const names = defineClass<Scope>("NamedItemCollection", {
  items: (scope, env) =>
    env.book.names.filter((name) => sameScope(name, scope)).map(({ name }) => namedItem({ ...scope, name })),
  methods: {
    add,
    getCount: (scope, _, env) => env.book.names.filter((name) => sameScope(name, scope)).length,
    getItem: (scope, [name], env) => {
      const ref = { ...scope, name: arg.text(name) };
      find(ref, env);
      return namedItem(ref);
    },
    getItemOrNullObject: (scope, [name], env) => {
      const ref = { ...scope, name: arg.text(name) };
      return look(ref, env) ? namedItem(ref) : null;
    },
  },
});
