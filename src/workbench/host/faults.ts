/** Faults on demand, for tests and for the page's drawer: the host fails or delays as told. */
import { HostError } from "./protocol";

export interface Fault {
  /** Which request, counted from 1 since the faults were last cleared; absent for every one. */
  readonly request?: number;
  /** Every request from that one on. */
  readonly onward?: boolean;
  readonly code: string;
  readonly message?: string;
  /** Before this action (0 is the first); the ones before it have happened. Absent: before any. */
  readonly beforeAction?: number;
  /** In place of `beforeAction`: how much of the request has happened; after "all" only its answer is lost. */
  readonly executed?: Executed;
}

export type Executed = "nothing" | "half" | "all";

export class Faults {
  private readonly list: Fault[] = [];
  private seen = 0;
  /** Milliseconds each request takes at least. */
  latency = 0;
  private typing = false;
  private readonly waiting: (() => void)[] = [];
  /** Another workbook is in front (docs: excel-add-ins-troubleshooting): what speaks of windows is refused. */
  otherInFront = false;
  /** The rules of every sheet throw when they are read or deleted as a whole (office-js issues 6835, 6827, 5222). */
  brokenRules = false;
  /** Run before the request of that number is carried out: what a person does meanwhile. */
  readonly meanwhile = new Map<number, () => void>();

  /** Whether a person is typing in a cell. */
  get editing(): boolean {
    return this.typing;
  }

  set editing(value: boolean) {
    this.typing = value;
    if (!value) for (const go of this.waiting.splice(0)) go();
  }

  /** Resolves as soon as nobody is typing in a cell. */
  editingEnds(): Promise<void> {
    return this.typing ? new Promise((resolve) => this.waiting.push(resolve)) : Promise.resolve();
  }

  add(fault: Fault): void {
    this.list.push(fault);
  }

  /** Lets the next request fail. */
  failNext(code: string, beforeAction = 0): void {
    this.add({ code, beforeAction, request: this.seen + 1 });
  }

  clear(): void {
    this.list.length = 0;
    this.meanwhile.clear();
    this.seen = 0;
    this.latency = 0;
    this.editing = false;
    this.otherInFront = false;
    this.brokenRules = false;
  }

  /** Requests since the faults were last cleared. */
  get requests(): number {
    return this.seen;
  }

  /** Those that can still happen. */
  get pending(): readonly Fault[] {
    return this.list.filter(({ request, onward }) => request === undefined || onward === true || request > this.seen);
  }

  /** Starts a request of so many actions and returns the check to make before each of them, and after the last. */
  begin(actions: number): (action: number) => void {
    this.seen++;
    this.meanwhile.get(this.seen)?.();
    const due = this.list.filter(
      ({ request, onward }) =>
        request === undefined || request === this.seen || (onward === true && request <= this.seen),
    );
    return (action) => {
      for (const fault of due) {
        if (placeOf(fault, actions) === action) throw new HostError(fault.code, fault.message);
      }
    };
  }
}

/** The action before which a fault strikes; the number of actions for after the last. */
function placeOf({ beforeAction = 0, executed }: Fault, actions: number): number {
  if (executed === undefined) return beforeAction;
  return { nothing: 0, half: Math.floor(actions / 2), all: actions }[executed];
}
