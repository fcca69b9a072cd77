/** What the frame of the pane remembers: the screen in front, what was done and can be undone, what is being said. */
import type { AppliedPlan } from "../app/ports";
import type { Problem, Written } from "../domain/outcome";

/** Screens with a tab. */
export const TABS = ["overview", "check", "attainment", "consolidate", "report"] as const;
/** All of them: making a schema is done once, issuing forms once a period, and a form is its officer's; none has a tab. */
export const SCREENS = [...TABS, "schema", "forms", "form"] as const;
export type ScreenName = (typeof SCREENS)[number];

export function isTab(screen: ScreenName): boolean {
  return TABS.some((tab) => tab === screen);
}

/** Something done to the workbook, in the words of the person's language at that time. */
export interface Done {
  readonly what: string;
  readonly applied: AppliedPlan | Written;
}

export interface PaneState {
  readonly screen: ScreenName;
  /** Screens opened so far; they stay as they were left. */
  readonly visited: readonly ScreenName[];
  /** Screen whose heading takes the focus once it is there: only where the person navigated. */
  readonly focus: ScreenName | null;
  /** Oldest first; only the last can be undone. */
  readonly done: readonly Done[];
  /** A writing that stopped half-way when the pane was loaded anew. */
  readonly stopped: Problem | null;
  /** Grows whenever the workbook was changed from here. */
  readonly revision: number;
  /** For the live region; `turn` makes a repeated text heard again. */
  readonly said: { readonly text: string; readonly turn: number };
}

export type PaneEvent =
  | { readonly kind: "open"; readonly screen: ScreenName; readonly focus: boolean }
  | { readonly kind: "focused" }
  | { readonly kind: "did"; readonly done: Done }
  | { readonly kind: "undid"; readonly done: Done }
  /** From before the pane was loaded anew. */
  | { readonly kind: "resumed"; readonly done: readonly Done[]; readonly stopped: Problem | null }
  | { readonly kind: "settled" }
  | { readonly kind: "changed" }
  | { readonly kind: "forget" }
  | { readonly kind: "say"; readonly text: string };

export function initialState(screen: ScreenName): PaneState {
  return { screen, visited: [screen], focus: null, done: [], stopped: null, revision: 0, said: { text: "", turn: 0 } };
}

export function reducePane(state: PaneState, event: PaneEvent): PaneState {
  switch (event.kind) {
    case "open":
      return {
        ...state,
        screen: event.screen,
        visited: state.visited.includes(event.screen) ? state.visited : [...state.visited, event.screen],
        focus: event.focus ? event.screen : null,
      };
    case "focused":
      return { ...state, focus: null };
    case "did":
      return { ...state, done: [...state.done, event.done], revision: state.revision + 1 };
    case "undid":
      return { ...state, done: state.done.filter((each) => each !== event.done), revision: state.revision + 1 };
    case "resumed":
      return { ...state, done: [...event.done, ...state.done], stopped: event.stopped };
    case "settled":
      return { ...state, stopped: null, revision: state.revision + 1 };
    case "changed":
      return { ...state, revision: state.revision + 1 };
    case "forget":
      return { ...state, done: [] };
    case "say":
      return { ...state, said: { text: event.text, turn: state.said.turn + 1 } };
  }
}

/** The screen a page address asks for (?screen=check); the overview for anything else. */
export function screenOf(search: string): ScreenName {
  const asked = new URLSearchParams(search).get("screen");
  return SCREENS.find((screen) => screen === asked) ?? "overview";
}
