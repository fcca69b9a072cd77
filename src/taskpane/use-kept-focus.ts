/**
 * Keeps the focus near where it was when what held it goes away, as a form does once it is answered: on what took its row's
 * place, else on the title of the part it was in, else on the heading of the whole. Without it the keyboard would start over
 * at the top of the pane.
 */
import { useLayoutEffect, useRef, type FocusEvent, type RefObject } from "react";

const FOCUSABLE = "summary, button, input, select, a[href], [tabindex='0']";

interface Held {
  readonly element: Element;
  /** The rows it was in, the innermost first, each with its list and its number there. */
  readonly rows: readonly { readonly list: Element; readonly index: number }[];
  /** The parts it was in that open and close, the innermost first. */
  readonly parts: readonly Element[];
}

interface KeptFocus {
  readonly onFocus: (event: FocusEvent) => void;
  readonly onBlur: (event: FocusEvent) => void;
}

/** `heading` is what takes the focus where nothing nearer is left; it has to be able to. */
export function useKeptFocus(heading: RefObject<HTMLElement | null>): KeptFocus {
  const held = useRef<Held | null>(null);
  useLayoutEffect(() => {
    const was = held.current;
    if (was === null || was.element.isConnected) return;
    held.current = null;
    if (document.activeElement !== null && document.activeElement !== document.body) return;
    (nearest(was) ?? heading.current)?.focus();
  });
  return {
    onFocus: ({ target }) => {
      held.current = { element: target, rows: rowsOf(target), parts: ancestors(target, "details") };
    },
    // Left by the person. An element that is taken away is not left: it may or may not be told, as browsers go.
    onBlur: ({ target, relatedTarget }) => {
      if (relatedTarget !== null || (target.isConnected && document.hasFocus())) held.current = null;
    },
  };
}

function nearest({ rows, parts }: Held): HTMLElement | null {
  for (const { list, index } of rows) {
    const row = list.isConnected ? (list.children[index] ?? list.lastElementChild) : null;
    const found = row?.querySelector<HTMLElement>(FOCUSABLE);
    if (found) return found;
  }
  const part = parts.find((each) => each.isConnected);
  return part?.querySelector<HTMLElement>("summary") ?? null;
}

function rowsOf(element: Element): Held["rows"] {
  return ancestors(element, "li").flatMap((row) => {
    const list = row.parentElement;
    return list ? [{ list, index: [...list.children].indexOf(row) }] : [];
  });
}

function ancestors(element: Element, selector: string): Element[] {
  const found: Element[] = [];
  for (let at = element.closest(selector); at; at = at.parentElement?.closest(selector) ?? null) found.push(at);
  return found;
}
