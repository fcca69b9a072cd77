/** The frames that hold the add-in's pages: the pane, the hidden page of the functions, and a dialog. */
import type { Host } from "../host/host";
import { preferColorScheme } from "./color-scheme";
import { FrameBridge, type DialogHost, type FrameContext } from "./bridge";
import { button, byId, make } from "./dom";
import type { Ribbon } from "./manifest";

export interface FramesOptions {
  readonly isDark: () => boolean;
  readonly host: Host;
  readonly language: () => string;
  readonly log: (direction: "in" | "out", text: string) => void;
}

export class Frames implements DialogHost {
  private pane: { readonly bridge: FrameBridge; readonly url: string } | null = null;
  private functions: FrameBridge | null = null;
  private readonly context: FrameContext;
  private readonly isDark: () => boolean;

  constructor(o: FramesOptions) {
    this.isDark = o.isDark;
    this.context = {
      host: o.host,
      language: o.language,
      dataLanguage: () => o.host.book.culture.name,
      log: o.log,
      dialog: this,
    };
  }

  private frame(parent: HTMLElement, title: string): HTMLIFrameElement {
    const frame = make("iframe", { title });
    parent.append(frame);
    preferColorScheme(frame, this.isDark());
    return frame;
  }

  /** Opens the pane, or shows another page of it; the same page is only brought to the front. */
  showPane(url: string, title: string): void {
    byId("pane").hidden = false;
    byId("divider").hidden = false;
    byId("pane-title").textContent = title;
    if (this.pane?.url === url) return;
    this.pane?.bridge.close();
    const frame = this.frame(byId("pane-frame"), title);
    const bridge = new FrameBridge(frame, this.context);
    this.pane = { bridge, url };
    bridge.open(url);
  }

  get paneOpen(): boolean {
    return this.pane !== null;
  }

  closePane(): void {
    this.pane?.bridge.close();
    this.pane = null;
    byId("pane").hidden = true;
    byId("divider").hidden = true;
  }

  /** Opens the pane's page anew, as a changed language or API level needs. */
  reload(): void {
    this.functions?.close();
    this.functions = null;
    if (!this.pane) return;
    const { url } = this.pane;
    const title = byId("pane-title").textContent;
    this.closePane();
    this.showPane(url, title);
  }

  /** Runs a function of the function file; resolves when the function says it has completed. */
  async run(ribbon: Ribbon, name: string, controlId: string): Promise<void> {
    if (ribbon.functionsUrl === null) return;
    if (!this.functions) {
      const frame = this.frame(document.body, "");
      frame.hidden = true;
      this.functions = new FrameBridge(frame, this.context);
      this.functions.open(ribbon.functionsUrl);
    }
    await this.functions.runFunction(name, controlId);
  }

  open(url: string, size: { readonly width: number; readonly height: number }, from: FrameBridge): boolean {
    const dialog = byId<HTMLDialogElement>("dialog");
    if (dialog.open) return false;
    const content = make("div", { class: "content" });
    const closed = (): void => {
      this.close();
      from.dialogEnded(12006);
    };
    dialog.replaceChildren(make("header", {}, button("✕", closed)), content);
    dialog.style.width = `${String(Math.max(size.width, 20))}vw`;
    dialog.style.height = `${String(Math.max(size.height, 20))}vh`;
    const frame = this.frame(content, "");
    const bridge = new FrameBridge(frame, { ...this.context, dialogParent: from });
    bridge.open(url);
    dialog.addEventListener(
      "close",
      () => {
        bridge.close();
      },
      { once: true },
    );
    dialog.showModal();
    return true;
  }

  close(): void {
    const dialog = byId<HTMLDialogElement>("dialog");
    if (dialog.open) dialog.close();
    dialog.replaceChildren();
  }
}
