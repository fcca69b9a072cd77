/** What the parts of the benchmark tell each other. */

/** Milliseconds of wall clock and of processor, and the most memory the process had. */
export interface NodeMeasure {
  readonly wall: number;
  readonly cpu: number;
  readonly peakMB: number;
  readonly result: object;
}

/** Milliseconds. */
export interface PaneMeasure {
  /** From the picked files to the preview. */
  readonly preview: number;
  /** The same by the processor time of the whole browser. */
  readonly previewCpu: number;
  /** The same again once it is written, with a few files corrected; and what of it the workbench needed. */
  readonly again: number;
  readonly againHost: number;
  /** From the click to the finished sheet. */
  readonly write: number;
  /** Of both, what the workbench needed to play Excel. */
  readonly host: number;
  /** Longest tasks of the pane's own thread: while reading and settling, while writing. */
  readonly blockedReading: number;
  readonly blockedWriting: number;
  readonly requests: number;
  readonly bytes: number;
  readonly largest: number;
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
