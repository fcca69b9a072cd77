/**
 * The RichApi host: takes a batch of the genuine office.js client and answers it from the workbench's workbook.
 * Actions run in order; when one fails, those before it have happened and the rest is not run, as in Excel.
 */
import type { Book } from "../book/book";
import { answerQuery, camel, describe, requireLevel } from "./answer-query";
import { isHostObject, type Env, type HostObject } from "./define";
import { Events } from "./events";
import { Faults } from "./faults";
import { rootObject } from "./objects/root";
import {
  HostError,
  type Action,
  type ArgumentInfo,
  type Batch,
  type BatchAnswer,
  type BatchResult,
  type ObjectPath,
} from "./protocol";

/** Documented limit of Excel on the web for a request and for a response. */
export const PAYLOAD_LIMIT = 5 * 1024 * 1024;

/** Request flag the client sets for Excel.run({ delayForCellEdit: true }). */
const DELAY_FOR_CELL_EDIT = 64;

export interface HostOptions {
  /** ExcelApi minor version to announce: 14, 17, 21. */
  readonly level?: number;
}

export interface Counters {
  requests: number;
  /** Requests besides that only give back references, as Excel.run sends them when it ends. */
  cleanups: number;
  bytesIn: number;
  bytesOut: number;
  actions: number;
}

export class Host {
  readonly faults = new Faults();
  readonly counters: Counters = { requests: 0, cleanups: 0, bytesIn: 0, bytesOut: 0, actions: 0 };
  level: number;
  readonly events = new Events();
  /** Called with each request and answer, for logs. */
  trace: ((request: string, answer: string) => void) | null = null;
  private queue: Promise<unknown> = Promise.resolve();
  private readonly kept = new Map<string, HostObject>();
  private nextKept = 1;

  constructor(
    public book: Book,
    options: HostOptions = {},
  ) {
    this.level = options.level ?? 14;
  }

  resetCounters(): void {
    Object.assign(this.counters, { requests: 0, cleanups: 0, bytesIn: 0, bytesOut: 0, actions: 0 });
  }

  /** Answers the body of one `ProcessQuery` after the set latency. Answers come in the order of the requests. */
  respond(bodyText: string, flags: number): Promise<string> {
    const answer = this.queue.then(async () => {
      if (this.faults.latency > 0) await new Promise((resolve) => setTimeout(resolve, this.faults.latency));
      if ((flags & DELAY_FOR_CELL_EDIT) !== 0) await this.faults.editingEnds();
      return this.process(bodyText);
    });
    this.queue = answer.catch(() => undefined);
    return answer;
  }

  /** Answers the body of one `ProcessQuery` with the body of its response. */
  process(bodyText: string): string {
    const cleanup = isCleanup(bodyText);
    this.counters[cleanup ? "cleanups" : "requests"]++;
    const size = byteLength(bodyText);
    this.counters.bytesIn += size;
    let answer = JSON.stringify(this.answer(bodyText, size, cleanup));
    if (byteLength(answer) > PAYLOAD_LIMIT) {
      answer = JSON.stringify(failure(new HostError("ResponsePayloadSizeLimitExceeded"), [], 0));
    }
    this.counters.bytesOut += byteLength(answer);
    this.trace?.(bodyText, answer);
    return answer;
  }

  private answer(bodyText: string, size: number, cleanup: boolean): BatchAnswer {
    const batch = JSON.parse(bodyText) as Batch;
    const check = cleanup ? () => undefined : this.faults.begin(batch.Actions.length);
    if (size > PAYLOAD_LIMIT) return failure(new HostError("RequestPayloadSizeLimitExceeded"), [], 0);
    if (this.faults.editing && !cleanup) return failure(new HostError("InvalidOperationInCellEditMode"), [], 0);
    const before = this.book.version;
    const undo = this.level >= 20 ? this.book.capture() : null;
    const answer = new BatchRun(this, batch, check).execute();
    this.book.calculationSuspended = false;
    setTimeout(() => {
      this.events.flush();
    }, 0);
    if (this.book.version !== before) {
      // Since 1.20 what an add-in writes can be undone; before, writing empties the undo list.
      if (undo) this.book.remember(undo);
      else this.book.clearUndo();
    }
    return answer;
  }

  keep(object: HostObject): string {
    const id = String(this.nextKept++);
    this.kept.set(id, object);
    return id;
  }

  keptObject(id: string): HostObject | undefined {
    return this.kept.get(id);
  }

  forget(id: string): void {
    this.kept.delete(id);
  }
}

function isCleanup(bodyText: string): boolean {
  if (!bodyText.includes("_RemoveReference")) return false;
  const { Actions } = JSON.parse(bodyText) as Batch;
  return Actions.every((action) => action.ActionType === 1 || action.Name === "_RemoveReference");
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}

function failure(error: HostError, results: readonly BatchResult[], index: number): BatchAnswer {
  return {
    Results: results,
    Error: { Code: error.code, Message: error.message, Location: error.location, ActionIndex: index },
  };
}

class BatchRun {
  private readonly objects = new Map<number, HostObject | null>();
  private readonly references = new Map<number, string>();
  private readonly env: Env;

  constructor(
    private readonly host: Host,
    private readonly batch: Batch,
    private readonly check: (action: number) => void,
  ) {
    this.env = { book: host.book, level: host.level, events: host.events, faults: host.faults };
  }

  execute(): BatchAnswer {
    const results: BatchResult[] = [];
    let index = 0;
    try {
      for (const action of this.batch.Actions) {
        this.check(index);
        results.push({ ActionId: action.Id, Value: this.perform(action) });
        this.host.counters.actions++;
        index++;
      }
      this.check(index);
    } catch (error) {
      // What fails after the last action is said of the last one.
      if (error instanceof HostError)
        return failure(error, results, Math.max(0, Math.min(index, this.batch.Actions.length - 1)));
      throw error;
    }
    return { Results: results };
  }

  private perform(action: Action): unknown {
    if (action.ActionType === 5) return null;
    const object = this.resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case 1:
        return this.describe(action.ObjectPathId, object);
      case 2:
        return answerQuery(object, action.QueryInfo, this.env);
      case 3:
        return this.invoke(object, action);
      case 4: {
        if (!object) return null;
        const member = camel(action.Name);
        requireLevel(object, member, this.env);
        object.set(member, this.args(action.ArgumentInfo)[0], this.env);
        return null;
      }
      default:
        throw new HostError("InvalidArgument", `Unknown action type ${String(action.ActionType)}`);
    }
  }

  private describe(pathId: number, object: HostObject | null): unknown {
    const reference = this.references.get(pathId);
    const value = describe(object);
    if (reference === undefined || value === null) return value;
    return { ...(value as object), _ReferenceId: reference };
  }

  private invoke(object: HostObject | null, action: Action): unknown {
    if (!object) return null;
    if (action.Name === "_KeepReference") {
      this.references.set(action.ObjectPathId, this.host.keep(object));
      return null;
    }
    if (action.Name === "_RemoveReference") {
      const [id] = action.ArgumentInfo?.Arguments ?? [];
      if (typeof id === "string") this.host.forget(id);
      return null;
    }
    const value = this.call(object, action.Name, action.ArgumentInfo);
    return isHostObject(value) ? describe(value) : (value ?? null);
  }

  private call(object: HostObject, name: string, info: ArgumentInfo | undefined): unknown {
    const member = camel(name);
    requireLevel(object, member, this.env);
    return object.call(member, this.args(info), this.env);
  }

  private args(info: ArgumentInfo | undefined): unknown[] {
    const references = info?.ReferencedObjectPathIds;
    return (info?.Arguments ?? []).map((value, index) => {
      const reference = references?.[index];
      return typeof reference === "number" && reference > 0 ? this.resolve(reference) : this.inner(value);
    });
  }

  /** Objects of the API inside an argument (`{ source: range }`) come as the ids of their paths. */
  private inner(value: unknown): unknown {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    const fields = value as Readonly<Record<string, unknown>>;
    if (typeof fields["_ObjectPathId"] === "number") return this.resolve(fields["_ObjectPathId"]);
    return Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, this.inner(field)]));
  }

  private resolve(id: number): HostObject | null {
    const known = this.objects.get(id);
    if (known !== undefined) return known;
    const path = this.batch.ObjectPaths[String(id)];
    if (!path) throw new HostError("InvalidObjectPath");
    const object = this.build(path);
    this.objects.set(id, object);
    return object;
  }

  private build(path: ObjectPath): HostObject | null {
    if (path.ObjectPathType === 1) return rootObject(this.env);
    if (path.ObjectPathType === 6) {
      const kept = this.host.keptObject(path.Name);
      if (!kept) throw new HostError("InvalidObjectPath");
      return kept;
    }
    if (path.ObjectPathType === 7) return null;
    if (path.ParentObjectPathId === undefined) throw new HostError("ApiNotFound", undefined, path.Name);
    const parent = this.resolve(path.ParentObjectPathId);
    if (!parent) return null;
    if (path.ObjectPathType === 4) {
      const member = camel(path.Name);
      requireLevel(parent, member, this.env);
      return parent.link(member, this.env);
    }
    const name = path.ObjectPathType === 5 ? "getItem" : path.Name;
    const value = this.call(parent, name, path.ArgumentInfo);
    if (value === null) return null;
    if (!isHostObject(value)) throw new HostError("InvalidObjectPath", undefined, `${parent.type}.${path.Name}`);
    return value;
  }
}
