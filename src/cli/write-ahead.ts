/** Files are written while the next ones are made: a disk that takes its time holds nothing up, and few files wait in memory. */

/** So many are written at a time. */
const AT_ONCE = 8;

export class WriteAhead {
  readonly #writing = new Set<Promise<void>>();

  /** Begins to write, once fewer than the most are being written. @throws what an earlier writing threw. */
  async add(write: () => Promise<void>): Promise<void> {
    while (this.#writing.size >= AT_ONCE) await Promise.race(this.#writing);
    const task: Promise<void> = write().then(() => {
      this.#writing.delete(task);
    });
    this.#writing.add(task);
    // A failure is thrown by whoever waits next; until then it is nobody's.
    task.catch(() => undefined);
    // What is being written goes on only when the program lets it.
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
  }

  /** Waits for all. @throws what the first of them threw, once none is being written any more. */
  async end(): Promise<void> {
    const tasks = [...this.#writing];
    await Promise.allSettled(tasks);
    await Promise.all(tasks);
  }
}
