/**
 * Keeps the focus near where it was when what held it goes away, as a form does once it is answered and a step once it is done:
 * on what took its row's place, else on the title of the part it was in, else on the heading it stood under, else on the
 * heading of the screen. Without it the keyboard would start over at the top of the pane.
 */
const FOCUSABLE = "summary, button, input, select, a[href], [tabindex='0']";
const HEADINGS = "h1, h2, h3, p[tabindex='-1']";

interface Held {
  readonly element: Element;
  /** The rows it was in, the innermost first, each with its list and its number there. */
  readonly rows: readonly { readonly list: Element; readonly index: number }[];
  /** The parts it was in that open and close, the innermost first. */
  readonly parts: readonly Element[];
  /** The headings of its screen before it, and what else may take the focus so, the nearest first. */
  readonly headings: readonly Element[];
}

/** Watches the document for as long as it is there. */
export function keepFocus(): void {
  let held: Held | null = null;
  const restore = (): void => {
    if (held === null || (held.element.isConnected && isShown(held.element))) return;
    const here = document.activeElement;
    // Someone moved it on; or it is the workbook's now: it is put right when the person comes back.
    if (here !== null && here !== document.body && here !== held.element) held = null;
    else if (document.hasFocus()) focusOn(nearest(held));
  };
  const onFocus = ({ target }: FocusEvent): void => {
    // A menu gives the focus back by itself; Fluent's own catchers at the ends of the pane hand it on.
    const isKept = target instanceof Element && !target.closest("[role=menu], [data-tabster-dummy]");
    held = isKept ? heldOf(target) : null;
  };
  // Left by the person, if it is still there afterwards: what is taken away may be told so before it goes, as browsers go.
  const onBlur = ({ target, relatedTarget }: FocusEvent): void => {
    if (relatedTarget !== null || !document.hasFocus()) return;
    queueMicrotask(() => {
      if (held?.element === target && isShown(held.element)) held = null;
    });
  };
  const changes = new MutationObserver(restore);
  changes.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ["hidden"] });
  document.addEventListener("focusin", onFocus);
  document.addEventListener("focusout", onBlur);
  window.addEventListener("focus", restore);
  if (document.activeElement !== null && document.activeElement !== document.body)
    held = heldOf(document.activeElement);
}

function isShown(element: Element): boolean {
  return element.isConnected && element.closest("[hidden]") === null;
}

/** A heading takes it too, though no key leads there. */
function focusOn(place: HTMLElement | null): void {
  if (place && !place.matches(FOCUSABLE)) place.tabIndex = -1;
  place?.focus();
}

function nearest({ rows, parts, headings }: Held): HTMLElement | null {
  for (const { list, index } of rows) {
    const row = isShown(list) ? (list.children[index] ?? list.lastElementChild) : null;
    const found = row?.querySelector<HTMLElement>(FOCUSABLE);
    if (found) return found;
  }
  const part = parts.find(isShown)?.querySelector<HTMLElement>("summary");
  // A screen that is still being loaded has no heading yet.
  return part ?? (headings.find(isShown) as HTMLElement | undefined) ?? shownIn("main h1") ?? shownIn("main");
}

function shownIn(selector: string): HTMLElement | null {
  return [...document.querySelectorAll<HTMLElement>(selector)].find(isShown) ?? null;
}

function heldOf(element: Element): Held {
  const screen = element.closest("main > div");
  const headings = [...(screen?.querySelectorAll(HEADINGS) ?? [])].filter(
    (heading) => heading.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  return { element, rows: rowsOf(element), parts: ancestors(element, "details"), headings: headings.reverse() };
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
