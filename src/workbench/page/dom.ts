/** Small helpers for the page's own elements. */

/** An element that the page's HTML has. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the page's HTML says which kind it is
export function byId<T extends HTMLElement = HTMLElement>(id: string): T {
  const element = document.getElementById(id);
  if (!element) throw new Error(`workbench.html has no #${id}`);
  return element as T;
}

type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** Makes an element; an attribute that is false or undefined is left out. */
export function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) element.setAttribute(key, value === true ? "" : String(value));
  }
  element.append(...children);
  return element;
}

export function button(text: string, run: () => void, attributes: Attributes = {}): HTMLButtonElement {
  const element = make("button", { type: "button", ...attributes }, text);
  element.addEventListener("click", run);
  return element;
}

let hideToast: ReturnType<typeof setTimeout> | undefined;

/** Says something for a few seconds. */
export function toast(text: string): void {
  const element = byId("toast");
  element.textContent = text;
  element.classList.add("shown");
  clearTimeout(hideToast);
  hideToast = setTimeout(() => {
    element.classList.remove("shown");
  }, 4000);
}

export interface MenuItem {
  readonly text: string;
  readonly run: () => void;
}

/** Opens a list of choices at a place of the window; one is run, or none. */
export function openMenu(list: HTMLElement, items: readonly MenuItem[], x: number, y: number): void {
  list.replaceChildren(
    ...items.map(({ text, run }) => {
      const choose = (): void => {
        list.hidden = true;
        run();
        byId("box").focus({ preventScroll: true }); // The keys go on working at the grid.
      };
      return make("li", { role: "none" }, button(text, choose, { role: "menuitem" }));
    }),
  );
  list.hidden = false;
  const { width, height } = list.getBoundingClientRect();
  list.style.left = `${String(Math.max(0, Math.min(x, innerWidth - width - 4)))}px`;
  list.style.top = `${String(Math.max(0, Math.min(y, innerHeight - height - 4)))}px`;
  const close = (event: Event): void => {
    if (event.type === "keydown" && (event as KeyboardEvent).key !== "Escape") return;
    if (event.type === "pointerdown" && list.contains(event.target as Node)) return;
    list.hidden = true;
    window.removeEventListener("pointerdown", close, true);
    window.removeEventListener("keydown", close, true);
  };
  window.addEventListener("pointerdown", close, true);
  window.addEventListener("keydown", close, true);
}
