/** The bar at the top, the formula bar, the tabs' plus and the divider. */
import { openBytes, saveBook } from "./book-files";
import { byId } from "./dom";
import { drawDrawer } from "./drawer";
import type { Workbench } from "./workbench";

function onClick(id: string, run: () => void): void {
  byId(id).addEventListener("click", run);
}

function addSheet({ host, user }: Workbench): void {
  let number = 1;
  while (host.book.sheet(`Sheet${String(number)}`)) number++;
  const sheet = host.book.edit(() => host.book.addSheet(`Sheet${String(number)}`));
  host.events.raise("added", sheet.id);
  user.activate(sheet);
}

function wireFiles(workbench: Workbench): void {
  const input = byId<HTMLInputElement>("open");
  input.addEventListener("change", () => {
    const file = input.files?.[0];
    if (file) void file.arrayBuffer().then((bytes) => openBytes(workbench, new Uint8Array(bytes), file.name));
    input.value = "";
  });
  onClick("save", () => {
    void saveBook(workbench);
  });
}

function wireSettings({ settings, host, frames }: Workbench, applied: () => void): void {
  const language = byId<HTMLSelectElement>("language");
  language.value = settings.language;
  language.addEventListener("change", () => {
    settings.set("lang", language.value);
    applied();
    frames.reload();
  });
  const level = byId<HTMLSelectElement>("level");
  level.value = String(settings.level);
  level.addEventListener("change", () => {
    settings.set("level", level.value);
    host.level = settings.level;
    frames.reload();
  });
  const dark = byId<HTMLInputElement>("dark");
  dark.checked = settings.dark;
  dark.addEventListener("change", () => {
    settings.set("dark", dark.checked ? "1" : "0");
    applied();
    frames.reload();
  });
}

function wireFormula({ formula, controller, box }: Workbench): void {
  formula.addEventListener("focus", () => {
    if (controller.editing) return;
    controller.open(null);
    formula.focus();
  });
  formula.addEventListener("input", () => {
    box.value = formula.value;
    controller.fit();
  });
  formula.addEventListener("keydown", (event) => {
    if (event.key === "Enter") controller.finish(1, 0);
    else if (event.key === "Escape") controller.cancel();
    else return;
    box.focus({ preventScroll: true });
    event.preventDefault();
  });
}

function wireDivider(): void {
  const divider = byId("divider");
  divider.hidden = true;
  divider.addEventListener("pointerdown", (event) => {
    divider.setPointerCapture(event.pointerId);
    const move = (to: PointerEvent): void => {
      const drawer = byId("drawer");
      const right = innerWidth - (drawer.hidden ? 0 : drawer.offsetWidth);
      byId("pane").style.width = `${String(Math.min(Math.max(right - to.clientX, 200), 700))}px`;
    };
    divider.addEventListener("pointermove", move);
    const stop = (): void => {
      divider.removeEventListener("pointermove", move);
    };
    divider.addEventListener("pointerup", stop, { once: true });
  });
}

/** Makes the controls work; `applied` is called when the language or the colours have changed. */
export function wireToolbar(workbench: Workbench, applied: () => void): void {
  const { host, frames, label } = workbench;
  wireFiles(workbench);
  wireSettings(workbench, applied);
  wireFormula(workbench);
  wireDivider();
  onClick("undo", () => {
    host.book.undo();
  });
  onClick("redo", () => {
    host.book.redo();
  });
  onClick("close-pane", () => {
    frames.closePane();
  });
  onClick("add-sheet", () => {
    addSheet(workbench);
  });
  onClick("server", () => {
    const drawer = byId("drawer");
    drawer.hidden = !drawer.hidden;
    byId("server").setAttribute("aria-expanded", String(!drawer.hidden));
    if (!drawer.hidden) drawDrawer(host, label);
  });
}
