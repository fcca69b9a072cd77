/**
 * Writings as the session keeps them outside of the pane's memory. A ribbon button that opens another screen makes Excel load
 * the pane anew, and a pane may also be closed in the middle of a writing: what was begun is noted before the first request,
 * so that the way back outlives both. The session's storage ends with the pane's window; nothing of it goes into the workbook
 * or onto a disk for longer.
 */
import type { WorkbookPlan } from "../domain/plan/plan";

/** What the journal needs of a storage; `sessionStorage` is one. */
export interface Session {
  getItem(key: string): string | null;
  setItem(key: string, text: string): void;
  removeItem(key: string): void;
}

/** A writing and its way back. */
export interface KeptWriting {
  /** With the marks of the sheets it adds. */
  readonly plan: WorkbookPlan;
  readonly inverse: WorkbookPlan;
}

/** "writing" and "undoing" were under way when they were last heard of. */
export type Progress = "writing" | "done" | "undoing";

export interface Entry {
  readonly id: string;
  readonly progress: Progress;
  /** Ids of the workbook's sheets by the names that the plan uses. */
  readonly sheets: readonly (readonly [string, string])[];
}

interface Index {
  /** Address of the workbook. */
  readonly document: string;
  /** Oldest first. */
  readonly entries: readonly Entry[];
}

const INDEX = "chi-tieu.writings";
const keyFor = (id: string): string => `chi-tieu.writing.${id}`;

/** Letters of what was there before, beside those of the plan, amply: a style takes as much as some texts. */
const INVERSE_SHARE = 2;

export class Journal {
  constructor(
    readonly session: Session | null,
    readonly document: string,
  ) {}

  /** Whether a writing like that can be kept here. */
  hasRoomFor(plan: WorkbookPlan): boolean {
    const probe = keyFor("probe");
    return this.#attempt((session) => {
      session.setItem(probe, " ".repeat(JSON.stringify(plan).length * INVERSE_SHARE));
      session.removeItem(probe);
    });
  }

  /** Notes a writing; false where the session has no room for it: older ones make place first. */
  keep(entry: Entry, writing: KeptWriting): boolean {
    const text = JSON.stringify(writing);
    for (;;) {
      const others = this.entries().filter(({ id }) => id !== entry.id);
      const kept = this.#attempt((session) => {
        session.setItem(keyFor(entry.id), text);
        this.#write(session, [...others, entry]);
      });
      if (kept) return true;
      const [oldest] = others;
      this.forget(oldest?.id ?? entry.id);
      if (!oldest) return false;
    }
  }

  forget(id: string): void {
    this.#attempt((session) => {
      session.removeItem(keyFor(id));
      this.#write(
        session,
        this.entries().filter((entry) => entry.id !== id),
      );
    });
  }

  /** Those of this workbook, oldest first; those of another are let go of. */
  entries(): readonly Entry[] {
    const index = this.#read(INDEX) as Index | null;
    if (!index || index.document === this.document) return index?.entries ?? [];
    this.#attempt((session) => {
      for (const { id } of index.entries) session.removeItem(keyFor(id));
      session.removeItem(INDEX);
    });
    return [];
  }

  writing(id: string): KeptWriting | null {
    return this.#read(keyFor(id)) as KeptWriting | null;
  }

  #write(session: Session, entries: readonly Entry[]): void {
    const index: Index = { document: this.document, entries };
    session.setItem(INDEX, JSON.stringify(index));
  }

  #read(key: string): unknown {
    let found: unknown = null;
    this.#attempt((session) => {
      found = JSON.parse(session.getItem(key) ?? "null");
    });
    return found;
  }

  /** A storage may be full, and a browser may refuse it to a frame of another site: then nothing is kept. */
  #attempt(work: (session: Session) => void): boolean {
    if (!this.session) return false;
    try {
      work(this.session);
      return true;
    } catch {
      return false;
    }
  }
}

/** Keeps nothing. */
export function noJournal(): Journal {
  return new Journal(null, "");
}
