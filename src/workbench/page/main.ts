/** The workbench's page: one workbook behind one host, a grid to look at and type into, and the add-in's own pages beside. */
import { cellName } from "../../domain/grid/address";
import { areaName, parseArea } from "../book/area";
import { Book } from "../book/book";
import { CULTURES } from "../book/number-text";
import { choices, validationAt } from "../book/validate";
import { Host } from "../host/host";
import { bookFromXlsx } from "../xlsx/open";
import { bookToXlsx } from "../xlsx/save";
import { button, byId, make, openMenu, toast, type MenuItem } from "./dom";
import { drawCounters, drawDrawer } from "./drawer";
import { Frames } from "./frames";
import { Controller } from "./grid/controller";
import { Grid, type Point } from "./grid/grid";
import { label as word, type Language, type LabelKey } from "./labels";
import { readRibbon, type Ribbon, type RibbonButton } from "./manifest";
import { selectionSummary } from "./summary";
import { drawTabs } from "./tabs";
import { User, type Refusal } from "./user";

const query = new URLSearchParams(location.search);
const saved = (key: string): string | null => query.get(key) ?? localStorage.getItem(`workbench.${key}`);

let language: Language = saved("lang") === "en-US" ? "en-US" : "vi-VN";
let dark = (saved("dark") ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "1" : "0")) === "1";
let ribbon: Ribbon | null = null;
const host = new Host(startBook(), { level: Number(saved("level") ?? 14) });
const user = new User(host);
const log: { readonly direction: "in" | "out"; readonly text: string }[] = [];

const label = (key: LabelKey): string => word(key, language);
const frames = new Frames({
  host,
  language: () => language,
  isDark: () => dark,
  log: (direction, text) => {
    log.push({ direction, text });
    if (log.length > 2000) log.shift();
  },
});

function startBook(): Book {
  const book = new Book();
  book.addSheet("Sheet1");
  return book;
}

const grid = new Grid(
  {
    frame: byId("grid"),
    canvas: byId<HTMLCanvasElement>("canvas"),
    scroller: byId("scroller"),
    spacer: byId("spacer"),
  },
  host.book,
);
const box = byId<HTMLTextAreaElement>("box");
const formula = byId<HTMLInputElement>("formula");
const controller = new Controller({ grid, host, user, box, refuse, menu: openGridMenu, changed: showSelection });

function refuse(refusal: Refusal): void {
  toast(refusal.text ?? label(refusal.key));
}

function showSelection(): void {
  const { top, left } = host.book.active.selection;
  byId("cell-name").textContent = cellName(top, left);
  if (document.activeElement !== formula) formula.value = controller.editing ? box.value : user.source(top, left);
  byId("status").textContent = controller.editing
    ? label("cellEditing")
    : selectionSummary(host.book, (key) => label(key));
  byId<HTMLButtonElement>("undo").disabled = !host.book.canUndo;
  byId<HTMLButtonElement>("redo").disabled = !host.book.canRedo;
}

function showChoicesButton(): void {
  const { sheet } = grid;
  const { top, left, bottom, right } = sheet.selection;
  const list = choices(host.book, sheet, validationAt(sheet, top, left));
  const arrow = byId<HTMLButtonElement>("choices-button");
  arrow.hidden = list === null || controller.editing;
  if (!list) return;
  const area = sheet.mergeAt(top, left) ?? { top, left, bottom: Math.min(bottom, top), right: Math.min(right, left) };
  const at = grid.boxOf(area);
  arrow.style.left = `${String(at.x + at.width - 1)}px`;
  arrow.style.top = `${String(at.y)}px`;
  arrow.style.height = `${String(at.height - 1)}px`;
  arrow.onclick = () => {
    const { left: x, bottom: y } = arrow.getBoundingClientRect();
    const choose = (text: string) => (): void => {
      const refusal = user.type(top, left, text);
      if (refusal) refuse(refusal);
      box.focus({ preventScroll: true });
    };
    openMenu(
      byId("choices"),
      list.map((text) => ({ text, run: choose(text) })),
      x - at.width,
      y,
    );
  };
}

grid.onPaint = () => {
  controller.fit();
  showChoicesButton();
};

function openGridMenu(point: Point, x: number, y: number): void {
  const { selection } = grid.sheet;
  const report = (refusal: Refusal | null): void => {
    if (refusal) refuse(refusal);
  };
  const rows = Math.min(selection.bottom - selection.top + 1, 1000);
  const columns = Math.min(selection.right - selection.left + 1, 100);
  const items: (MenuItem | null)[] = [
    point.part === "columns"
      ? null
      : {
          text: label("insertRow"),
          run: () => {
            report(user.shift("row", selection.top, rows));
          },
        },
    point.part === "columns"
      ? null
      : {
          text: label("deleteRow"),
          run: () => {
            report(user.shift("row", selection.top, -rows));
          },
        },
    point.part === "rows"
      ? null
      : {
          text: label("insertColumn"),
          run: () => {
            report(user.shift("column", selection.left, columns));
          },
        },
    point.part === "rows"
      ? null
      : {
          text: label("deleteColumn"),
          run: () => {
            report(user.shift("column", selection.left, -columns));
          },
        },
    point.part === "rows" || point.part === "columns"
      ? {
          text: label("hide"),
          run: () => {
            if (point.part === "rows") user.hide("row", selection.top, selection.bottom, true);
            else user.hide("column", selection.left, selection.right, true);
          },
        }
      : null,
    point.part === "rows" || point.part === "columns"
      ? {
          text: label("unhide"),
          run: () => {
            if (point.part === "rows") user.hide("row", Math.max(selection.top - 1, 0), selection.bottom + 1, false);
            else user.hide("column", Math.max(selection.left - 1, 0), selection.right + 1, false);
          },
        }
      : null,
    {
      text: label("sortUp"),
      run: () => {
        report(user.sort(selection, true));
      },
    },
    {
      text: label("sortDown"),
      run: () => {
        report(user.sort(selection, false));
      },
    },
    {
      text: label("clearCells"),
      run: () => {
        report(user.clear(selection));
      },
    },
  ];
  openMenu(
    byId("menu"),
    items.filter((item) => item !== null),
    x,
    y,
  );
}

function showBook(): void {
  const { book } = host;
  byId("file-name").textContent = book.name;
  drawTabs({
    host,
    user,
    label,
    activated: () => {
      controller.cancel();
    },
  });
  showSelection();
  grid.refresh();
}

let watched: (() => void) | null = null;
let drawn = false;

/** Everything that shows the workbook is drawn at most once a frame, however often it changes. */
function watch(): void {
  watched?.();
  watched = host.book.onChange(() => {
    if (drawn) return;
    drawn = true;
    requestAnimationFrame(() => {
      drawn = false;
      showBook();
    });
  });
}

function useBook(book: Book): void {
  controller.cancel();
  book.culture = CULTURES[language];
  host.book = book;
  grid.book = book;
  watch();
  showBook();
  grid.reveal(book.active.selection.top, book.active.selection.left);
  frames.reload();
  toast(`${label("opened")} ${book.name}`);
}

async function openBytes(bytes: Uint8Array, name: string): Promise<void> {
  try {
    useBook(await bookFromXlsx(bytes, name));
  } catch (error) {
    toast(`${label("openFailed")} ${name}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function openAddress(address: string): Promise<void> {
  const response = await fetch(address);
  if (!response.ok) {
    toast(`${label("openFailed")} ${address}: ${String(response.status)}`);
    return;
  }
  await openBytes(
    new Uint8Array(await response.arrayBuffer()),
    decodeURIComponent(address.split("/").at(-1) ?? address),
  );
}

async function save(): Promise<void> {
  if (!controller.commit()) return;
  const bytes = await bookToXlsx(host.book);
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  const href = URL.createObjectURL(new Blob([bytes as BlobPart], { type }));
  const name = host.book.name.replace(/\.xls[xm]?$/i, "") + ".xlsx";
  make("a", { href, download: name }).click();
  setTimeout(() => {
    URL.revokeObjectURL(href);
  }, 60_000);
  toast(`${label("saved")} ${name}`);
}

async function press({ label: text, id, action }: RibbonButton): Promise<void> {
  if (!ribbon) return;
  if (action.kind === "pane") {
    frames.showPane(action.url, ribbon.title);
    return;
  }
  toast(`${label("working")}: ${text}`);
  await frames.run(ribbon, action.name, id);
}

function drawRibbon(xml: string): void {
  ribbon = readRibbon(xml, language);
  const buttons = ribbon.buttons.map((entry) => {
    const element = button(
      entry.label,
      () => {
        void press(entry);
      },
      { title: entry.tip, "data-control": entry.id },
    );
    element.prepend(make("img", { src: entry.icon, alt: "" }));
    return element;
  });
  const group = make("fieldset", {}, make("legend", {}, ribbon.group), ...buttons);
  byId("ribbon").replaceChildren(group, make("span", { class: "notice" }, label("notice")));
}

let manifest = "";

function applyLanguage(): void {
  document.documentElement.lang = language.slice(0, 2);
  document.title = label("title");
  host.book.culture = CULTURES[language];
  for (const element of document.querySelectorAll<HTMLElement>("[data-label]")) {
    element.textContent = label(element.dataset["label"] as LabelKey);
  }
  for (const element of document.querySelectorAll<HTMLElement>("[data-title]")) {
    const text = label(element.dataset["title"] as LabelKey);
    element.title = text;
    element.setAttribute("aria-label", text);
  }
  if (manifest !== "") drawRibbon(manifest);
  drawDrawer(host, label);
  showBook();
}

function applyTheme(): void {
  document.documentElement.dataset["theme"] = dark ? "dark" : "light";
}

function remember(key: string, value: string): void {
  localStorage.setItem(`workbench.${key}`, value);
}

function wire(): void {
  byId<HTMLInputElement>("open").addEventListener("change", (event) => {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    if (file) void file.arrayBuffer().then((bytes) => openBytes(new Uint8Array(bytes), file.name));
    input.value = "";
  });
  byId("save").addEventListener("click", () => {
    void save();
  });
  byId("undo").addEventListener("click", () => {
    host.book.undo();
  });
  byId("redo").addEventListener("click", () => {
    host.book.redo();
  });
  byId("close-pane").addEventListener("click", () => {
    frames.closePane();
  });
  byId("add-sheet").addEventListener("click", () => {
    let number = 1;
    while (host.book.sheet(`Sheet${String(number)}`)) number++;
    const sheet = host.book.edit(() => host.book.addSheet(`Sheet${String(number)}`));
    host.events.raise("added", sheet.id);
    user.activate(sheet);
  });
  const languageBox = byId<HTMLSelectElement>("language");
  languageBox.value = language;
  languageBox.addEventListener("change", () => {
    language = languageBox.value as Language;
    remember("lang", language);
    applyLanguage();
    frames.reload();
  });
  const levelBox = byId<HTMLSelectElement>("level");
  levelBox.value = String(host.level);
  levelBox.addEventListener("change", () => {
    host.level = Number(levelBox.value);
    remember("level", levelBox.value);
    frames.reload();
  });
  const darkBox = byId<HTMLInputElement>("dark");
  darkBox.checked = dark;
  darkBox.addEventListener("change", () => {
    dark = darkBox.checked;
    remember("dark", dark ? "1" : "0");
    applyTheme();
    frames.reload();
  });
  byId("server").addEventListener("click", () => {
    const drawer = byId("drawer");
    drawer.hidden = !drawer.hidden;
    byId("server").setAttribute("aria-expanded", String(!drawer.hidden));
    if (!drawer.hidden) drawDrawer(host, label);
  });
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
  wireDivider();
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
    divider.addEventListener(
      "pointerup",
      () => {
        divider.removeEventListener("pointermove", move);
      },
      { once: true },
    );
  });
}

async function listSamples(): Promise<void> {
  const response = await fetch("samples/index.json");
  const names = response.ok ? ((await response.json()) as string[]) : [];
  const list = byId<HTMLSelectElement>("samples");
  list.replaceChildren(
    make("option", { value: "" }, label("samples")),
    ...names.map((name) => make("option", {}, name)),
  );
  list.addEventListener("change", () => {
    if (list.value !== "") void openAddress(`samples/${list.value}`);
    list.value = "";
  });
}

async function start(): Promise<void> {
  applyTheme();
  wire();
  watch();
  host.trace = () => {
    drawCounters(host, label);
  };
  manifest = await (await fetch("manifest.xml")).text();
  applyLanguage();
  await listSamples();
  const address = query.get("open");
  if (address !== null) await openAddress(address);
  if (query.get("pane") !== "0" && ribbon) frames.showPane(ribbon.paneUrl, ribbon.title);
  box.focus({ preventScroll: true });
}

/** For tests in a browser and for the curious: the host, the book and what was said on the wire. */
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
    open: openAddress,
    bytes: async () => [...(await bookToXlsx(host.book))],
  },
});

void start();
