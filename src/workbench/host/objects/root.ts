/** The workbook, root of every object path, and what belongs to no sheet. */
import { alive } from "../address";
import { arg, defineClass, requireInFront, type Env, type HostObject } from "../define";
import { HostError } from "../protocol";
import { names } from "./names";
import { rangeObject } from "./range";
import { styles } from "./styles";
import { tables } from "./tables";
import { worksheets } from "./worksheets";

interface Key {
  readonly key: string;
}

const setting = defineClass<Key>("Setting", {
  id: ({ key }) => key,
  properties: {
    key: ({ key }) => key,
    value: [
      ({ key }, env) => env.book.settings.get(key) ?? null,
      ({ key }, value, env) => {
        env.book.settings.set(key, value);
        env.book.clearUndo();
        env.book.touch(false);
      },
    ],
  },
  methods: {
    delete: ({ key }, _, env) => {
      if (!env.book.settings.delete(key)) throw new HostError("ItemNotFound");
      env.book.touch(false);
    },
  },
});

const settings = defineClass<null>("SettingCollection", {
  items: (_, env) => [...env.book.settings.keys()].map((key) => setting({ key })),
  methods: {
    add: (_, [key, value], env) => {
      env.book.settings.set(arg.text(key), value);
      env.book.touch(false);
      return setting({ key: arg.text(key) });
    },
    getCount: (_, __, env) => env.book.settings.size,
    getItem: (_, [key], env) => {
      if (!env.book.settings.has(arg.text(key))) throw new HostError("ItemNotFound");
      return setting({ key: arg.text(key) });
    },
    getItemOrNullObject: (_, [key], env) =>
      env.book.settings.has(arg.text(key)) ? setting({ key: arg.text(key) }) : null,
  },
});

const xmlPart = defineClass<Key>("CustomXmlPart", {
  id: ({ key }) => key,
  properties: {
    id: ({ key }) => key,
    namespaceUri: ({ key }, env) => namespaceOf(xmlText(key, env)),
  },
  methods: {
    getXml: ({ key }, _, env) => xmlText(key, env),
    setXml: ({ key }, [xml], env) => {
      xmlText(key, env);
      env.book.xmlParts.set(key, arg.text(xml));
      env.book.touch(false);
    },
    delete: ({ key }, _, env) => {
      xmlText(key, env);
      env.book.xmlParts.delete(key);
      env.book.touch(false);
    },
  },
});

function xmlText(key: string, env: Env): string {
  const xml = env.book.xmlParts.get(key);
  if (xml === undefined) throw new HostError("ItemNotFound");
  return xml;
}

function namespaceOf(xml: string): string {
  return /<[^?!][^>]*?\sxmlns(?::\w+)?="([^"]*)"/.exec(xml)?.[1] ?? "";
}

const scoped = defineClass<{ readonly namespace: string }>("CustomXmlPartScopedCollection", {
  items: ({ namespace }, env) => partsOf(namespace, env),
  methods: {
    getCount: ({ namespace }, _, env) => partsOf(namespace, env).length,
    getOnlyItemOrNullObject: ({ namespace }, _, env) => {
      const parts = partsOf(namespace, env);
      return parts.length === 1 ? (parts[0] ?? null) : null;
    },
    getOnlyItem: ({ namespace }, _, env) => {
      const parts = partsOf(namespace, env);
      if (parts.length !== 1 || !parts[0]) throw new HostError("ItemNotFound");
      return parts[0];
    },
  },
});

function partsOf(namespace: string | null, env: Env): HostObject[] {
  return [...env.book.xmlParts]
    .filter(([, xml]) => namespace === null || namespaceOf(xml) === namespace)
    .map(([key]) => xmlPart({ key }));
}

const xmlParts = defineClass<null>("CustomXmlPartCollection", {
  items: (_, env) => partsOf(null, env),
  methods: {
    add: (_, [xml], env) => {
      const text = arg.text(xml);
      if (!/^\s*(<\?xml[^>]*\?>\s*)?<[\w:]/.test(text)) throw new HostError("InvalidArgument");
      const key = env.book.newId();
      env.book.xmlParts.set(key, text);
      env.book.touch(false);
      return xmlPart({ key });
    },
    getByNamespace: (_, [namespace]) => scoped({ namespace: arg.text(namespace) }),
    getCount: (_, __, env) => env.book.xmlParts.size,
    getItem: (_, [id], env) => (xmlText(arg.text(id), env), xmlPart({ key: arg.text(id) })),
    getItemOrNullObject: (_, [id], env) =>
      env.book.xmlParts.has(arg.text(id)) ? xmlPart({ key: arg.text(id) }) : null,
  },
});

const numberFormatInfo = defineClass<null>("NumberFormatInfo", {
  properties: {
    numberDecimalSeparator: (_, env) => env.book.culture.decimal,
    numberGroupSeparator: (_, env) => env.book.culture.thousands,
  },
});

const cultureInfo = defineClass<null>("CultureInfo", {
  properties: { name: (_, env) => env.book.culture.name },
  links: { numberFormat: () => numberFormatInfo(null) },
});

const application = defineClass<null>("Application", {
  properties: {
    calculationMode: [
      (_, env) => env.book.calculationMode,
      (_, value, env) => {
        env.book.calculationMode = arg.oneOf(value, ["Automatic", "AutomaticExceptTables", "Manual"]);
        env.book.settle();
      },
    ],
    decimalSeparator: (_, env) => env.book.culture.decimal,
    thousandsSeparator: (_, env) => env.book.culture.thousands,
    useSystemSeparators: () => true,
  },
  links: { cultureInfo: () => cultureInfo(null) },
  methods: {
    calculate: (_, [kind], env) => {
      arg.oneOf(kind, ["Recalculate", "Full", "FullRebuild"]);
      env.book.touch();
      env.book.calculationSuspended = false;
      env.book.calculate();
    },
    suspendApiCalculationUntilNextSync: (_, __, env) => {
      env.book.settle();
      env.book.calculationSuspended = true;
    },
    suspendScreenUpdatingUntilNextSync: () => undefined,
  },
});

const runtime = defineClass<null>("Runtime", {
  properties: {
    enableEvents: [
      (_, env) => env.events.enabled,
      (_, value, env) => {
        env.events.enabled = arg.flag(value);
      },
    ],
  },
});

const protection = defineClass<null>("WorkbookProtection", {
  properties: { protected: (_, env) => env.book.protectedStructure },
  methods: {
    protect: (_, __, env) => {
      if (env.book.protectedStructure) throw new HostError("AccessDenied");
      env.book.protectedStructure = true;
    },
    unprotect: (_, __, env) => {
      if (!env.book.protectedStructure) throw new HostError("AccessDenied");
      env.book.protectedStructure = false;
    },
  },
});

const workbook = defineClass<null>("Workbook", {
  properties: {
    name: (_, env) => env.book.name,
    isDirty: (_, env) => env.book.version > 0,
    readOnly: () => false,
    use1904DateSystem: (_, env) => env.book.date1904,
  },
  links: {
    worksheets: () => worksheets(null),
    names: () => names({ sheet: null }),
    tables: () => tables({ sheet: null }),
    settings: () => settings(null),
    styles: () => styles(null),
    customXmlParts: () => xmlParts(null),
    application: () => application(null),
    protection: () => protection(null),
    _Runtime: () => runtime(null),
  },
  methods: {
    getSelectedRange: (_, __, env) => {
      requireInFront(env, "Workbook.getSelectedRange", "InvalidSelection");
      return rangeObject({ sheet: env.book.active, range: env.book.active.selection });
    },
    getActiveCell: (_, __, env) => {
      const sheet = alive(env.book.active, env);
      const { top, left } = sheet.selection;
      return rangeObject({ sheet, range: { top, left, bottom: top, right: left } });
    },
  },
});

export function rootObject(env: Env): HostObject {
  if (env.book.sheets.length === 0) throw new HostError("GeneralException");
  return workbook(null);
}
