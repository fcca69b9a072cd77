/**
 * Keeps the pane free during long work. The one thing the use cases take from their surroundings by themselves is a turn
 * of the event loop, which browsers and Node both have.
 */
import type { Sliced } from "../domain/slices";
import type { CancelSignal } from "./ports";

/** Longest time worked on without a pause; a frame and a half at 60 Hz, well below what a person notices. */
const SLICE_MILLISECONDS = 24;

interface Surroundings {
  readonly performance: { now(): number };
  readonly MessageChannel: new () => {
    readonly port1: { onmessage: (() => void) | null; close(): void };
    readonly port2: { postMessage(message: null): void };
  };
}

const { performance, MessageChannel } = globalThis as unknown as Surroundings;

/** One turn for everybody else. A timer would be held back by four milliseconds a turn. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Says when a time is over, again and again. */
export class Pace {
  #since = performance.now();

  constructor(readonly milliseconds: number) {}

  get isDue(): boolean {
    return performance.now() - this.#since >= this.milliseconds;
  }

  restart(): void {
    this.#since = performance.now();
  }
}

/** Pauses when it is time to. */
export class Breath extends Pace {
  constructor() {
    super(SLICE_MILLISECONDS);
  }

  async take(): Promise<void> {
    await turn();
    this.restart();
  }
}

/** Runs the work in slices; null when the person cancelled meanwhile. */
export function runInSlices<T>(work: Sliced<T>): Promise<T>;
export function runInSlices<T>(work: Sliced<T>, signal: CancelSignal | undefined): Promise<T | null>;
export async function runInSlices<T>(work: Sliced<T>, signal?: CancelSignal): Promise<T | null> {
  const breath = new Breath();
  for (;;) {
    if (signal?.aborted === true) return null;
    const step = work.next();
    if (step.done === true) return step.value;
    if (breath.isDue) await breath.take();
  }
}
