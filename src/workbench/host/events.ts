/**
 * Events the host raises, by the numbers the client registers them under. A worksheet's events carry its id as target,
 * the collection's none. They are delivered after the batch that caused them, and not at all while the add-in has
 * switched its events off (runtime.enableEvents).
 */

export const EVENT = { changed: 10, activated: 11, deactivated: 12, added: 13, selection: 14, deleted: 15 } as const;

/** Under what the client registers events of all sheets. */
export const WORKBOOK_TARGET = "Workbook";

export type EventKind = keyof typeof EVENT;

/** The middle of the client's `_Register…Event` and `_Unregister…Event` methods. */
export const EVENT_METHODS: Readonly<Record<EventKind, string>> = {
  changed: "DataChanged",
  activated: "Activated",
  deactivated: "Deactivated",
  added: "Added",
  selection: "SelectionChanged",
  deleted: "Deleted",
};

export interface EventEntry {
  readonly messageCategory: 65536;
  readonly messageType: number;
  readonly targetId: string;
  /** JSON. */
  readonly message: string;
}

export class Events {
  enabled = true;
  private readonly registered = new Map<string, number>();
  private queue: EventEntry[] = [];
  private readonly listeners = new Set<(entries: readonly EventEntry[]) => void>();

  /** Who carries the entries to the client. */
  deliverTo(listener: (entries: readonly EventEntry[]) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  register(kind: EventKind, target: string, change: 1 | -1): void {
    const key = `${kind}:${target}`;
    this.registered.set(key, (this.registered.get(key) ?? 0) + change);
  }

  raise(kind: EventKind, sheetId: string, details: Readonly<Record<string, unknown>> = {}): void {
    if (!this.enabled) return;
    for (const targetId of [sheetId, WORKBOOK_TARGET]) {
      if ((this.registered.get(`${kind}:${targetId}`) ?? 0) <= 0) continue;
      const message = JSON.stringify({ source: "Local", worksheetId: sheetId, ...details });
      this.queue.push({ messageCategory: 65536, messageType: EVENT[kind], targetId, message });
    }
  }

  /** Delivers what has gathered. */
  flush(): void {
    const entries = this.queue;
    this.queue = [];
    if (entries.length > 0) for (const listener of this.listeners) listener(entries);
  }
}
