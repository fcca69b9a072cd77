/** The ribbon: the manifest's buttons, and what pressing one does. */
import { button, byId, make, toast } from "./dom";
import { readRibbon, type Ribbon, type RibbonButton } from "./manifest";
import type { Workbench } from "./workbench";

async function press({ frames, label }: Workbench, ribbon: Ribbon, entry: RibbonButton): Promise<void> {
  if (entry.action.kind === "pane") {
    frames.showPane(entry.action.url, ribbon.title);
    return;
  }
  toast(`${label("working")}: ${entry.label}`);
  await frames.run(ribbon, entry.action.name, entry.id);
}

/** Draws the buttons in the workbench's language. */
export function drawRibbon(workbench: Workbench, manifest: string): Ribbon {
  const ribbon = readRibbon(manifest, workbench.settings.language);
  const buttons = ribbon.buttons.map((entry) => {
    const run = (): void => {
      void press(workbench, ribbon, entry);
    };
    const element = button(entry.label, run, { title: entry.tip, "data-control": entry.id });
    element.prepend(make("img", { src: entry.icon, alt: "" }));
    return element;
  });
  const group = make("fieldset", {}, make("legend", {}, ribbon.group), ...buttons);
  byId("ribbon").replaceChildren(group, make("span", { class: "notice" }, workbench.label("notice")));
  return ribbon;
}
