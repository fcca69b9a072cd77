/**
 * The genuine office.js client talking to the workbench's host inside one Node process, without a browser.
 *
 *   const { host, book, Excel, OfficeExtension } = createTestHost({ level: 14 });
 *   await Excel.run(async (context) => { … await context.sync(); });
 *   host.counters.requests        // round trips so far; host.resetCounters()
 *   host.faults.add({ request: 2, code: "GeneralException", beforeAction: 3 })
 *   host.faults.editing = true    // a person is typing in a cell
 *   host.faults.meanwhile.set(2, () => { … })   // a person changes the book before request 2
 *
 * While a host is alive `Excel`, `Office` and `OfficeExtension` are globals, so that code written for the task pane runs
 * as it is; `createTestHost` may be called before each test and puts the new host in place of the old one.
 * The client is the file of the npm package, loaded unchanged into a pretended window (about 0.15 s, once a process or
 * once a Jest test file). Same realm: values are plain arrays and errors are `OfficeExtension.Error`.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Book } from "./book/book";
import type { EventEntry } from "./host/events";
import { Host } from "./host/host";
import { OfficeContext } from "./office-context";

interface Client {
  readonly Excel: unknown;
  readonly OfficeExtension: unknown;
  readonly OSF: { DDA?: { RichApi?: Record<string, unknown> } };
}

type MessageHandler = (message: { readonly entries: readonly EventEntry[] }) => void;

const handlers = new Set<MessageHandler>();
let client: Client | null = null;
let current: Host | null = null;

/** A window with nothing behind it: the client looks for these while it loads and does not use them afterwards. */
function pretendWindow(): Record<string, unknown> {
  const element = (): object => ({
    setAttribute: () => undefined,
    appendChild: () => undefined,
    getElementsByTagName: () => [],
    style: {},
  });
  const document = {
    getElementsByTagName: () => [],
    createElement: element,
    head: element(),
    body: element(),
    addEventListener: () => undefined,
    URL: "https://localhost/",
    referrer: "",
  };
  const storage = { getItem: () => null, setItem: () => undefined, removeItem: () => undefined };
  const location = { href: "https://localhost/", search: "", hash: "", protocol: "https:", host: "localhost" };
  const window: Record<string, unknown> = {
    document,
    location,
    navigator: { userAgent: "node" },
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    postMessage: () => undefined,
    sessionStorage: storage,
    localStorage: storage,
  };
  return Object.assign(window, { window, self: window, parent: window, top: window });
}

function loadClient(): Client {
  const home = dirname(createRequire(join(process.cwd(), "package.json")).resolve("@microsoft/office-js/package.json"));
  const source = readFileSync(join(home, "dist", "excel-web-16.00.debug.js"), "utf8");
  const window = pretendWindow();
  // Top-level variables of a script are properties of its window; inside `with` they are, once the window has them.
  for (const [, name = ""] of source.matchAll(/^var (\w+)/gm)) if (!(name in window)) window[name] = undefined;
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the client is a script for a page, run here unmodified
  const load = new Function("window", `with (window) { ${source}\nreturn { Excel, OfficeExtension, OSF }; }`);
  const loaded = (load as (this: unknown, window: unknown) => Client).call(window, window);
  const osf = loaded.OSF;
  osf.DDA ??= {};
  osf.DDA.RichApi ??= {};
  osf.DDA.RichApi["executeRichApiRequestAsync"] = answerRequest;
  osf.DDA.RichApi["richApiMessageManager"] = {
    register: (handler: MessageHandler) => {
      handlers.add(handler);
      return Promise.resolve();
    },
    removeHandlerAsync: (_: string, options: { handler: MessageHandler }, callback: (answer: object) => void) => {
      handlers.delete(options.handler);
      callback({ status: "succeeded" });
    },
  };
  return loaded;
}

interface RequestAnswer {
  readonly status: "succeeded";
  readonly value: { readonly data: readonly [number, readonly string[], string] };
}

function answerRequest(request: readonly unknown[], callback: (answer: RequestAnswer) => void): void {
  const host = current;
  if (!host) throw new Error("No host: call createTestHost first");
  void host.respond(String(request[4]), Number(request[6] ?? 0)).then((body) => {
    callback({ status: "succeeded", value: { data: [200, [], body] } });
  });
}

export interface TestHostOptions {
  /** The workbook behind the host; a new one with one empty sheet "Sheet1" if absent. */
  readonly book?: Book;
  /** ExcelApi minor version to announce: 14 (standard), 17, 21. */
  readonly level?: number;
}

export interface TestHost {
  readonly host: Host;
  readonly book: Book;
  /** The genuine client; also global. */
  readonly Excel: unknown;
  readonly OfficeExtension: unknown;
}

/** Puts a new host behind the client and makes `Excel`, `Office` and `OfficeExtension` global. */
export function createTestHost(options: TestHostOptions = {}): TestHost {
  client ??= loadClient();
  const book = options.book ?? emptyBook();
  const host = new Host(book, options.level === undefined ? {} : { level: options.level });
  current = host;
  handlers.clear();
  host.events.deliverTo((entries) => {
    for (const handler of handlers) handler({ entries });
  });
  const { Excel, OfficeExtension } = client;
  const globals = { Excel, OfficeExtension, Office: new OfficeContext(host).office };
  for (const [name, value] of Object.entries(globals)) {
    // A getter: Jest empties global objects at the end of a file, and the client still has references to release then.
    Object.defineProperty(globalThis, name, { configurable: true, get: () => value });
  }
  return { host, book, Excel, OfficeExtension };
}

export function emptyBook(): Book {
  const book = new Book();
  book.addSheet("Sheet1");
  return book;
}
