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
  readonly isDark: () => boolean;
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
const DELAY = 6;

let frames = 0;

/** Address of a page of the add-in as Excel on the web opens it. */
export function frameAddress(url: string, language: string, conversation: string): string {
  const address = new URL(url, location.href);
  const info = `Excel$Web$16.01$${language}$${conversation}$$disableLogging$0`;
  address.search = `${address.search === "" ? "?" : `${address.search}&`}_host_Info=${info}`;
  return `${address.href}#&_serializer_version=1&_xdm_Info=${conversation}|pane|${location.origin}`;
}

export class FrameBridge {
  readonly conversation = `workbench${String(++frames)}`;
  private readonly registered = new Map<string, Request>();
  private readonly stopEvents: () => void;
  /** Resolves when the page has asked for its context: office.js is there. */
  readonly started: Promise<void>;
  private markStarted: () => void = () => undefined;
  /** Called when the page of the functions registers for ribbon commands. */
  onCommandsReady: (() => void) | null = null;
  onCommandDone: (() => void) | null = null;

  constructor(
    private readonly frame: HTMLIFrameElement,
    private readonly context: FrameContext,
  ) {
    this.started = new Promise((resolve) => {
      this.markStarted = resolve;
    });
    window.addEventListener("message", this.receive);
    this.stopEvents = context.host.events.deliverTo((entries) => {
      this.raise("richApiMessage", {
        Entries: entries.map(({ messageCategory, messageType, targetId, message }) => [
          messageCategory, messageType, targetId, message,
        ]),
      });
    });
  }

  open(url: string): void {
    this.frame.src = frameAddress(url, this.context.language(), this.conversation);
  }

  openDialog(url: string): void {
    this.frame.src = frameAddress(url, this.context.language(), this.conversation);
  }

  /** A message or an end of the dialog this frame has opened, by the numbers of the Dialog API. */
  dialogEvent(code: number, message?: string): void {
    this.raise("dialogEvent", { code, message });
  }

  /** Runs a ribbon function and waits until it says that it has completed. */
  async runCommand(name: string, controlId: string): Promise<void> {
    await this.started;
    this.raise("appCommandInvoked", { name, controlId });
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
    if (request._actionType === 1) {
      const name = String((request._data as { eventId?: unknown } | undefined)?.eventId ?? request._actionName);
      this.registered.set(name, request);
      this.post(request, { Error: 0 }, 0);
      return;
    }
    switch (request._actionName) {
      case "ContextActivationManager_getAppContextAsync":
        this.post(request, this.appContext(request._conversationId), 0);
        this.markStarted();
        return;
      case "ContextActivationManager_notifyHost":
        this.post(request, null, 0);
        return;
      case "executeMethod":
        this.post(request, await this.execute(request._data ?? {}), 0);
        return;
      default:
        this.post(request, { Error: 0 }, 0);
    }
  }

  private async execute(data: Record<string, unknown>): Promise<unknown> {
    const method = data["DdaMethod"] as { readonly DispatchId?: number } | undefined;
    if (method?.DispatchId === BATCH) return this.batch(data["ArrayData"] as readonly unknown[]);
    if (method?.DispatchId === SAVE_SETTINGS) {
      const settings = data["DdaSettingsMethod"] as { readonly Properties?: readonly [string, string][] } | undefined;
      for (const [key, json] of settings?.Properties ?? []) {
        this.context.host.book.settings.set(key, JSON.parse(json) as unknown);
      }
      return { Error: 0 };
    }
    // 5001: internal error; the client hands it to the caller of a method this host does not have.
    return { Error: 5001 };
  }

  private async batch(data: readonly unknown[]): Promise<unknown> {
    const [executor, , , , body] = data;
    if (executor === "WacPartition") return { Version: 1, Error: 0, Data: [200, [], JSON.stringify({ Results: [] })] };
    const answer = await this.context.host.respond(String(body), Number(data[DELAY] ?? 0));
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
      _officeTheme: themeOf(this.context.isDark()),
    };
  }
}

function themeOf(dark: boolean): Readonly<Record<string, string | boolean>> {
  return dark
    ? { bodyBackgroundColor: "#1F1F1F", bodyForegroundColor: "#FFFFFF", controlBackgroundColor: "#292929", controlForegroundColor: "#FFFFFF", isDarkTheme: true }
    : { bodyBackgroundColor: "#FFFFFF", bodyForegroundColor: "#242424", controlBackgroundColor: "#F5F5F5", controlForegroundColor: "#242424", isDarkTheme: false };
}
