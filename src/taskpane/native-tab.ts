/**
 * Tab as the browser moves it. In Excel on the web office.js listens to the key on the window and moves the focus itself, by a
 * list that has no `summary` and gives up where the focus stands on a heading: what opens and closes could not be reached,
 * and from a heading the keyboard left the pane. It is asked only at both ends of the pane, where it hands the focus to Excel,
 * and must not see what Fluent lays round its widgets to catch the focus: that threw the focus back for ever.
 */

const FOCUSABLE =
  "a[href], area[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), summary, [tabindex], [contenteditable]";

/** Takes the key from office.js wherever there is something in the pane to move on to. */
export function keepTabNative(pane: Document): void {
  // The document is reached after everything of the pane, and before the window.
  pane.addEventListener("keydown", (event) => {
    if (event.key !== "Tab" || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.defaultPrevented || hasNext(pane, event.shiftKey)) event.stopPropagation();
    else setCatchersAside(pane);
  });
}

const CATCHER = "data-tabster-dummy";

/** Until the key has done its work nothing catches the focus. */
function setCatchersAside(pane: Document): void {
  const catchers = [...pane.querySelectorAll<HTMLElement>(`[${CATCHER}][tabindex="0"]`)];
  for (const each of catchers) each.tabIndex = -1;
  setTimeout(() => {
    for (const each of catchers) each.tabIndex = 0;
  });
}

/** Whether something in the pane comes after what has the focus, or before it. */
function hasNext(pane: Document, backward: boolean): boolean {
  const here = pane.activeElement ?? pane.body;
  const wanted = backward ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING;
  return [...pane.querySelectorAll<HTMLElement>(FOCUSABLE)].some(
    (element) =>
      element !== here &&
      !element.hasAttribute(CATCHER) &&
      element.tabIndex >= 0 &&
      isShown(element) &&
      (here.compareDocumentPosition(element) & wanted) !== 0,
  );
}

function isShown(element: HTMLElement): boolean {
  return element.getClientRects().length > 0 && getComputedStyle(element).visibility !== "hidden";
}
