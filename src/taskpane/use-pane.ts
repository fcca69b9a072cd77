/** The pane's context: what every screen may use. */
import { createContext, useContext } from "react";
import type { Lang } from "../messages/lang";
import type { PaneApp } from "./pane-app";
import type { Done, ScreenName } from "./pane-state";

export interface Pane {
  readonly app: PaneApp;
  readonly lang: Lang;
  readonly version: string;
  /** Grows whenever the workbook was changed from here. */
  readonly revision: number;
  readonly screen: ScreenName;
  /** The sheet that is an issued form, whose officer is at work; null in any other workbook. */
  readonly form: string | null;
  readonly focus: ScreenName | null;
  /** What was done and not taken back, oldest first. */
  readonly done: readonly Done[];
  /** The person goes to another screen; its heading takes the focus. */
  readonly go: (screen: ScreenName) => void;
  readonly focused: () => void;
  /** Says something to a screen reader. */
  readonly announce: (text: string) => void;
  /** What screens were read from is another thing now, though nothing was written. */
  readonly changed: () => void;
  /** Somebody begins here. */
  readonly welcome: () => void;
  /** Something was done that can be taken back. */
  readonly record: (done: Done) => void;
}

export const PaneContext = createContext<Pane | null>(null);

export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (!pane) throw new Error("usePane outside of the pane");
  return pane;
}

/** The texts of one part in the person's language. */
export function useTexts<T>(texts: Readonly<Record<Lang, T>>): T {
  return texts[usePane().lang];
}
