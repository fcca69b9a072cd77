/** The workbench's page. */
import { areaName, parseArea } from "../book/area";
import { CULTURES } from "../book/number-text";
import { bookToXlsx } from "../xlsx/save";
import { listSamples, openAddress } from "./book-files";
import { drawDrawer } from "./drawer";
import type { LabelKey } from "./labels";
import { drawRibbon } from "./ribbon";
import { wireToolbar } from "./toolbar";
import { Workbench } from "./workbench";

/** Puts every text of the page into the chosen language, and the page into the chosen colours. */
function apply({ settings, host, label }: Workbench): void {
  document.documentElement.lang = settings.language.slice(0, 2);
  document.documentElement.dataset["theme"] = settings.dark ? "dark" : "light";
  document.title = label("title");
  host.book.culture = CULTURES[settings.language];
  for (const element of document.querySelectorAll<HTMLElement>("[data-label]")) {
    element.textContent = label(element.dataset["label"] as LabelKey);
  }
  for (const element of document.querySelectorAll<HTMLElement>("[data-title]")) {
    const text = label(element.dataset["title"] as LabelKey);
    element.title = text;
    element.setAttribute("aria-label", text);
  }
  drawDrawer(host, label);
}

/** For tests in a browser and for the curious: the host, the workbook and what was said on the wire. */
function expose(workbench: Workbench): void {
  const { host, log, frames, controller, box } = workbench;
  Object.assign(window, {
    workbench: {
      host,
      log,
      frames,
      select: (address: string) => {
        const range = parseArea(address);
        if (!range) return;
        box.focus({ preventScroll: true });
        controller.select(range, { row: range.top, column: range.left });
      },
      selected: () => areaName(host.book.active.selection),
      open: (address: string) => openAddress(workbench, address),
      bytes: async () => [...(await bookToXlsx(host.book))],
    },
  });
}

/** Under `npm run dev` the server says when the pages were built again (server/reload.ts). */
function reloadOnBuild(): void {
  if (!new URLSearchParams(location.search).has("dev")) return;
  new EventSource("/dev-reload").onmessage = () => {
    location.reload();
  };
}

async function start(): Promise<void> {
  reloadOnBuild();
  const workbench = new Workbench();
  const { settings, frames, box } = workbench;
  const manifest = await (await fetch("manifest.xml")).text();
  const applyAll = (): void => {
    apply(workbench);
    drawRibbon(workbench, manifest);
    workbench.show();
  };
  wireToolbar(workbench, applyAll);
  applyAll();
  await listSamples(workbench);
  expose(workbench);
  if (settings.open !== null) await openAddress(workbench, settings.open);
  if (settings.pane) {
    const { paneUrl, title } = drawRibbon(workbench, manifest);
    frames.showPane(paneUrl, title);
  }
  box.focus({ preventScroll: true });
}

void start();
