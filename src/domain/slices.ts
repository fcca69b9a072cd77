/**
 * Long work in slices: a generator that yields wherever it may be interrupted. Who runs it decides whether it runs through
 * at once or lets others have a turn in between; the work itself knows no clock.
 */
export type Sliced<T> = Generator<undefined, T, undefined>;

/** Runs the work through at once. */
export function runThrough<T>(work: Sliced<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

/** Does `act` for every item, and may be interrupted after each `size` of them. */
export function* inSlices<T>(items: readonly T[], size: number, act: (item: T, index: number) => void): Sliced<void> {
  for (let from = 0; from < items.length; from += size) {
    const slice = items.slice(from, from + size);
    slice.forEach((item, at) => {
      act(item, from + at);
    });
    yield;
  }
}
