/** What a command is given and where it writes; tests give their own. */
import type { Lang } from "../messages/lang";

export interface CommandIo {
  write(text: string): void;
  error(text: string): void;
  /** Progress is shown on standard error where that is a terminal. */
  readonly progress: boolean;
  readonly lang: Lang;
  readonly json: boolean;
}

/** 0 done · 1 done with findings of severity E · 2 wrong use or a problem. */
export type ExitCode = 0 | 1 | 2;

/** Wrong use or an expected failure: one line says what and what to do. */
export class CommandFailed extends Error {}
