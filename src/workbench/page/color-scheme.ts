/**
 * Light or dark for the add-in's pages. office.js for Excel on the web has no officeTheme, so a page asks its window
 * (`prefers-color-scheme`). The window of a frame of the same origin is given the workbench's answer as soon as its
 * document exists, before the page's deferred scripts run. The page itself is not touched.
 */

const QUERY = /\(\s*prefers-color-scheme\s*:\s*(dark|light)\s*\)/;

function answer(query: MediaQueryList, matches: boolean): MediaQueryList {
  return new Proxy(query, {
    get(target, name) {
      if (name === "matches") return matches;
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === "function" ? (value as (...args: unknown[]) => unknown).bind(target) : value;
    },
  });
}

function teach(window: Window, dark: boolean): void {
  const original = window.matchMedia.bind(window);
  window.matchMedia = (text: string) => {
    const asked = QUERY.exec(text);
    const query = original(text);
    return asked ? answer(query, (asked[1] === "dark") === dark) : query;
  };
}

/** Gives the page that a frame is about to load the wanted colour scheme. */
export function preferColorScheme(frame: HTMLIFrameElement, dark: boolean): void {
  const before = frame.contentDocument;
  const ends = Date.now() + 20_000;
  const look = (): void => {
    const { contentDocument, contentWindow } = frame;
    if (contentDocument && contentDocument !== before && contentWindow && contentDocument.URL !== "about:blank") {
      teach(contentWindow, dark);
    } else if (Date.now() < ends && frame.isConnected) setTimeout(look, 2);
  };
  look();
}
