/** The ribbon's buttons as the manifest describes them. */

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  readonly icon: string;
  readonly action:
    { readonly kind: "pane"; readonly url: string } | { readonly kind: "function"; readonly name: string };
}

export interface Ribbon {
  readonly group: string;
  /** Title of the pane: the manifest's display name. */
  readonly title: string;
  readonly buttons: readonly RibbonButton[];
  readonly paneUrl: string;
  readonly functionsUrl: string | null;
}

function child(element: Element | null | undefined, name: string): Element | undefined {
  return [...(element?.children ?? [])].find((candidate) => candidate.localName === name);
}

function all(root: Document | Element, name: string): Element[] {
  return [...root.getElementsByTagNameNS("*", name)];
}

/** The text of an element with overrides by locale. */
function localised(element: Element | undefined, language: string): string {
  const override = [...(element?.children ?? [])].find(
    (candidate) =>
      candidate.localName === "Override" && candidate.getAttribute("Locale")?.toLowerCase() === language.toLowerCase(),
  );
  return override?.getAttribute("Value") ?? element?.getAttribute("DefaultValue") ?? "";
}

/** Reads the manifest; addresses of its own server become addresses of this one. */
export function readRibbon(xml: string, language: string): Ribbon {
  const document = new DOMParser().parseFromString(xml, "text/xml");
  if (document.querySelector("parsererror")) throw new Error("manifest.xml is not well-formed");
  const resources = new Map<string, Element>();
  for (const kind of ["Image", "Url", "String"]) {
    for (const element of all(document, kind)) {
      const id = element.getAttribute("id");
      if (id !== null) resources.set(id, element);
    }
  }
  const resource = (element: Element | undefined): string =>
    localised(resources.get(element?.getAttribute("resid") ?? ""), language);
  const here = (url: string): string => {
    const { pathname, search, hash } = new URL(url, location.href);
    return pathname + search + hash;
  };
  const group = all(document, "Group")[0];
  const buttons = all(document, "Control")
    .filter((control) => control.getAttribute("xsi:type") === "Button")
    .map((control): RibbonButton => {
      const action = child(control, "Action");
      const tip = child(child(control, "Supertip"), "Description");
      const images = [...(child(control, "Icon")?.children ?? [])];
      const icon = images.find((image) => image.getAttribute("size") === "32") ?? images[0];
      const isFunction = action?.getAttribute("xsi:type") === "ExecuteFunction";
      return {
        id: control.getAttribute("id") ?? "",
        label: resource(child(control, "Label")),
        tip: resource(tip),
        icon: here(resource(icon)),
        action: isFunction
          ? { kind: "function", name: child(action, "FunctionName")?.textContent.trim() ?? "" }
          : { kind: "pane", url: here(resource(child(action, "SourceLocation"))) },
      };
    });
  const start = all(document, "DefaultSettings")[0];
  const functions = resource(all(document, "FunctionFile")[0]);
  return {
    group: resource(child(group, "Label")),
    title: localised(all(document, "DisplayName")[0], language),
    buttons,
    paneUrl: here(localised(child(start, "SourceLocation"), language)),
    functionsUrl: functions === "" ? null : here(functions),
  };
}
