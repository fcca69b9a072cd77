/** The page's parts held together: one workbook behind one host, the grid, and the add-in's own pages. */
import { cellName } from "../../domain/grid/address";
import { Book } from "../book/book";
import { CULTURES } from "../book/number-text";
import { choices, validationAt } from "../book/validate";
import { Host } from "../host/host";
import { byId, openMenu, toast } from "./dom";
import { drawCounters } from "./drawer";
import { Frames } from "./frames";
import { Controller } from "./grid/controller";
import { Grid } from "./grid/grid";
import { gridMenu } from "./grid-menu";
import { label, type LabelKey } from "./labels";
import { Settings } from "./settings";
import { selectionSummary } from "./summary";
import { drawTabs } from "./tabs";
import { User, type Refusal } from "./user";

const LOG_LENGTH = 2000;

function emptyBook(): Book {
  const book = new Book();
  book.addSheet("Sheet1");
  return book;
}

export class Workbench {
  readonly settings = new Settings();
  readonly host = new Host(emptyBook(), { level: this.settings.level });
  readonly user = new User(this.host);
  /** Everything said on the wire to the add-in's pages. */
  readonly log: { readonly direction: "in" | "out"; readonly text: string }[] = [];
  readonly box = byId<HTMLTextAreaElement>("box");
  readonly formula = byId<HTMLInputElement>("formula");
  readonly grid: Grid;
  readonly controller: Controller;
  readonly frames: Frames;
  private stopWatching: (() => void) | null = null;
  private drawn = false;

  constructor() {
    const { host, user, box } = this;
    this.frames = new Frames({
      host,
      language: () => this.settings.language,
      isDark: () => this.settings.dark,
      log: (direction, text) => {
        this.log.push({ direction, text });
        if (this.log.length > LOG_LENGTH) this.log.shift();
      },
    });
    const canvas = byId<HTMLCanvasElement>("canvas");
    const elements = { frame: byId("grid"), canvas, scroller: byId("scroller"), spacer: byId("spacer") };
    this.grid = new Grid(elements, host.book);
    this.controller = new Controller({
      grid: this.grid,
      host,
      user,
      box,
      refuse: (refusal) => {
        this.refuse(refusal);
      },
      menu: (point, x, y) => {
        openMenu(byId("menu"), gridMenu(this, point), x, y);
      },
      changed: () => {
        this.showSelection();
      },
    });
    this.grid.onPaint = () => {
      this.controller.fit();
      this.showChoicesButton();
    };
    host.trace = () => {
      drawCounters(host, this.label);
    };
    this.watch();
  }

  readonly label = (key: LabelKey): string => label(key, this.settings.language);

  refuse(refusal: Refusal | null): void {
    if (refusal) toast(refusal.text ?? this.label(refusal.key));
  }

  /** Puts another workbook behind the host; the pane is opened anew. */
  use(book: Book): void {
    this.controller.cancel();
    book.culture = CULTURES[this.settings.language];
    this.host.book = book;
    this.grid.book = book;
    this.watch();
    this.show();
    this.grid.reveal(book.active.selection.top, book.active.selection.left);
    this.frames.reload();
    toast(`${this.label("opened")} ${book.name}`);
  }

  /** However often the workbook changes, it is drawn at most once a frame. */
  private watch(): void {
    this.stopWatching?.();
    this.stopWatching = this.host.book.onChange(() => {
      if (this.drawn) return;
      this.drawn = true;
      requestAnimationFrame(() => {
        this.drawn = false;
        this.show();
      });
    });
  }

  show(): void {
    const { host, user } = this;
    byId("file-name").textContent = host.book.name;
    const activated = (): void => {
      this.controller.cancel();
    };
    drawTabs({ host, user, label: this.label, activated });
    this.showSelection();
    this.grid.refresh();
  }

  private showSelection(): void {
    const { host, controller, formula, box, user } = this;
    const { top, left } = host.book.active.selection;
    byId("cell-name").textContent = cellName(top, left);
    if (document.activeElement !== formula) formula.value = controller.editing ? box.value : user.source(top, left);
    byId("status").textContent = controller.editing
      ? this.label("cellEditing")
      : selectionSummary(host.book, this.label);
    byId<HTMLButtonElement>("undo").disabled = !host.book.canUndo;
    byId<HTMLButtonElement>("redo").disabled = !host.book.canRedo;
  }

  /** The arrow beside a cell that takes one of a list. */
  private showChoicesButton(): void {
    const { grid, host, user } = this;
    const { top, left } = grid.sheet.selection;
    const list = choices(host.book, grid.sheet, validationAt(grid.sheet, top, left));
    const arrow = byId<HTMLButtonElement>("choices-button");
    arrow.hidden = list === null || this.controller.editing;
    if (!list) return;
    const at = grid.boxOf(grid.sheet.mergeAt(top, left) ?? { top, left, bottom: top, right: left });
    arrow.style.left = `${String(at.x + at.width - 1)}px`;
    arrow.style.top = `${String(at.y)}px`;
    arrow.style.height = `${String(at.height - 1)}px`;
    arrow.onclick = () => {
      const { left: x, bottom: y } = arrow.getBoundingClientRect();
      const items = list.map((text) => ({
        text,
        run: () => {
          this.refuse(user.type(top, left, text));
        },
      }));
      openMenu(byId("choices"), items, x - at.width, y);
    };
  }
}
