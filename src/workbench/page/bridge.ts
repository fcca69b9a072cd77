/**
 * The host's end of the wire to one frame with office.js in it: JSON texts over postMessage. Which actions there are, and
 * the shape of each answer, was seen by logging office.js 1.1.110.
 */
import type { Host } from "../host/host";
import { requirementSets } from "../office-context";

export interface FrameContext {
  readonly host: Host;
  readonly language: () => string;
  readonly dataLanguage: () => string;
  /** Called for every message of the client, for the log. */
  readonly log?: (direction: "in" | "out", text: string) => void;
  readonly dialog: DialogHost;
  /** The frame that opened this one as a dialog. */
  readonly dialogParent?: FrameBridge;
}

/** Who shows a dialog's page and closes it. */
export interface DialogHost {
  open(url: string, size: { readonly width: number; readonly height: number }, from: FrameBridge): boolean;
  close(): void;
}

interface Request {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _origin: string;
  readonly _data?: Record<string, unknown>;
  readonly _actionType: number;
}

const BATCH = 93;
const SAVE_SETTINGS = 76;
const FUNCTION_DONE = 94;
const MESSAGE_PARENT = 144;
const MESSAGE_CHILD = 145;
/** Where a batch's array carries the flags of its request. */
const FLAGS = 6;
/** What the client tells the host, by the numbers of OSF.AgaveHostAction. */
const TAB_EXIT = 13;
const TAB_EXIT_BACK = 14;
const UNREGISTER = 2;

let frames = 0;

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** Address of a page of the add-in as Excel on the web opens it. */
export function frameAddress(url: string, language: string, conversation: string, isDialog: boolean): string {
  const address = new URL(url, location.href);
  const info = `Excel$Web$16.01$${language}$${conversation}$${isDialog ? "isDialog" : ""}$disableLogging$0`;
  address.search = `${address.search === "" ? "?" : `${address.search}&`}_host_Info=${info}`;
  return `${address.href}#&_serializer_version=1&_xdm_Info=${conversation}|pane|${location.origin}`;
}

export class FrameBridge {
  readonly conversation = `workbench${String(++frames)}`;
  private readonly registered = new Map<string, Request>();
  private readonly stopEvents: () => void;
  /** Resolves when the page has said that its functions are associated. */
  private readonly functionsReady: Promise<void>;
  private markFunctionsReady: () => void = () => undefined;
  private readonly running = new Map<string, () => void>();

  constructor(
    private readonly frame: HTMLIFrameElement,
    private readonly context: FrameContext,
  ) {
    this.functionsReady = new Promise((resolve) => {
      this.markFunctionsReady = resolve;
    });
    window.addEventListener("message", this.receive);
    this.stopEvents = context.host.events.deliverTo((entries) => {
      this.raise("richApiMessage", {
        ArrayData: entries.map((entry) => [
          entry.messageCategory,
          entry.messageType,
          entry.targetId,
          entry.message,
          "",
        ]),
      });
    });
  }

  open(url: string): void {
    const { language, dialogParent } = this.context;
    this.frame.src = frameAddress(url, language(), this.conversation, dialogParent !== undefined);
  }

  /** Tells this frame that its dialog sent a message. */
  dialogMessage(text: string): void {
    this.raise("dialogMessageReceived", { messageType: 0, messageContent: text, messageOrigin: location.origin });
  }

  /** Tells this frame that its dialog has ended; 12006 is "the person closed it". */
  dialogEnded(code: number): void {
    this.raise("dialogMessageReceived", { messageType: code, messageContent: "", messageOrigin: location.origin });
  }

  /** Runs a ribbon function; resolves when it says that it has completed. */
  async runFunction(name: string, controlId: string): Promise<void> {
    await this.functionsReady;
    const id = `${name}-${String(this.running.size)}-${String(Date.now())}`;
    const done = new Promise<void>((resolve) => this.running.set(id, resolve));
    this.raise("appCommandInvoked", [id, name, JSON.stringify({ source: { id: controlId } })]);
    await done;
  }

  close(): void {
    window.removeEventListener("message", this.receive);
    this.stopEvents();
    this.frame.remove();
  }

  /** Delivers an event the client has registered for; false where it has not. */
  raise(action: string, data: unknown): boolean {
    const request = this.registered.get(action);
    if (!request) return false;
    this.post(request, data, 1);
    return true;
  }

  private readonly receive = (event: MessageEvent): void => {
    if (event.source !== this.frame.contentWindow || typeof event.data !== "string") return;
    let request: Request;
    try {
      request = JSON.parse(event.data) as Request;
    } catch {
      return; // Not of this protocol.
    }
    if (request._messageType !== 0) return;
    this.context.log?.("in", event.data);
    void this.handle(request);
  };

  private post(request: Request, data: unknown, responseType: 0 | 1): void {
    const text = JSON.stringify({
      _messageType: 1,
      _actionName: request._actionName,
      _conversationId: request._conversationId,
      _correlationId: request._correlationId,
      _origin: location.origin,
      _data: data,
      _errorCode: 0,
      _responseType: responseType,
      _serializerVersion: 1,
    });
    this.context.log?.("out", text);
    this.frame.contentWindow?.postMessage(text, "*");
  }

  private async handle(request: Request): Promise<void> {
    if (request._actionType === 1 || request._actionType === UNREGISTER) {
      this.register(request);
      return;
    }
    switch (request._actionName) {
      case "ContextActivationManager_getAppContextAsync":
        this.post(request, this.appContext(request._conversationId), 0);
        return;
      case "ContextActivationManager_notifyHost":
        this.post(request, null, 0);
        this.leave(request._data);
        return;
      case "executeMethod":
        this.post(request, await this.execute(request._data ?? {}), 0);
        return;
      default:
        this.post(request, { Error: 0 }, 0);
    }
  }

  /** Where the keyboard comes to an end of the pane, Excel moves on to what is beside it. */
  private leave(told: unknown): void {
    const action = Array.isArray(told) ? (told as unknown[])[1] : undefined;
    if (action !== TAB_EXIT && action !== TAB_EXIT_BACK) return;
    const all = [...document.querySelectorAll<HTMLElement>("button, input, a[href], iframe, [tabindex]")].filter(
      (element) => element.tabIndex >= 0 && element.getClientRects().length > 0,
    );
    const here = all.indexOf(this.frame);
    const next = all.at((here + (action === TAB_EXIT ? 1 : all.length - 1)) % all.length);
    next?.focus();
  }

  private register(request: Request): void {
    const isDialog = request._actionName === "dialogMessageReceived";
    if (request._actionType === UNREGISTER) {
      this.registered.delete(request._actionName);
      if (isDialog) this.context.dialog.close();
      this.post(request, { Error: 0 }, 0);
      return;
    }
    this.registered.set(request._actionName, request);
    // 12007: a dialog is already open.
    const opened = !isDialog || this.openDialog(String(request._data?.["targetId"]));
    this.post(request, { Error: opened ? 0 : 12007 }, 0);
  }

  private openDialog(wanted: string): boolean {
    const { url, width, height } = JSON.parse(wanted) as { url: string; width: number; height: number };
    return this.context.dialog.open(url, { width, height }, this);
  }

  private async execute(data: Record<string, unknown>): Promise<unknown> {
    const method = data["DdaMethod"] as { readonly DispatchId?: number } | undefined;
    if (method?.DispatchId === BATCH) return this.batch(data["ArrayData"] as readonly unknown[]);
    if (method?.DispatchId === SAVE_SETTINGS) {
      const settings = data["DdaSettingsMethod"] as { readonly Properties?: readonly [string, string][] } | undefined;
      for (const [key, json] of settings?.Properties ?? []) {
        this.context.host.book.settings.set(key, JSON.parse(json) as unknown);
      }
      this.context.host.book.clearUndo(); // Saving settings empties Excel's undo list (office-js issue 3141).
      return { Error: 0 };
    }
    if (method?.DispatchId === FUNCTION_DONE) {
      const id = text((data as Readonly<Record<string, unknown>>)["0"]);
      this.running.get(id)?.();
      this.running.delete(id);
      return { Error: 0 };
    }
    if (method?.DispatchId === MESSAGE_PARENT) {
      this.context.dialogParent?.dialogMessage(text(data["messageToParent"]));
      return { Error: 0 };
    }
    if (method?.DispatchId === MESSAGE_CHILD) return { Error: 0 };
    // 5001: internal error; the client hands it to the caller of a method this host does not have.
    return { Error: 5001 };
  }

  private async batch(data: readonly unknown[]): Promise<unknown> {
    const [executor, , , , body] = data;
    if (executor === "WacPartition") {
      if (String(body).includes("NotifyActionHandlerReady")) this.markFunctionsReady();
      return { Version: 1, Error: 0, Data: [200, [], JSON.stringify({ Results: [] })] };
    }
    const answer = await this.context.host.respond(String(body), Number(data[FLAGS] ?? 0));
    return { Version: 1, Error: 0, Data: [200, [], answer] };
  }

  private appContext(conversation: string): unknown {
    const { host } = this.context;
    return {
      _id: conversation,
      _appName: 16,
      _appVersion: "16.01",
      _appUILocale: this.context.language(),
      _dataLocale: this.context.dataLanguage(),
      _docUrl: `${location.origin}/${encodeURIComponent(host.book.name)}`,
      _clientMode: 1,
      _settings: [...host.book.settings].map(([key, value]) => [key, JSON.stringify(value)]),
      _reason: 0,
      _osfControlType: 1,
      _correlationId: conversation,
      _requirementMatrix: JSON.stringify(requirementSets(host.level)),
      _hostFullVersion: "16.0.20131.20090",
      _appDomains: [],
    };
  }
}
