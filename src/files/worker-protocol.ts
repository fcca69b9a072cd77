/** What the pane and its reading worker say to each other. */
import type { FileReading } from "../app/ports";

export interface WorkerQuestion {
  readonly id: number;
  readonly file: string;
  /** Given away to the worker. */
  readonly bytes: ArrayBuffer;
}

export interface WorkerAnswer {
  readonly id: number;
  readonly reading: FileReading;
}
