/**
 * The small part of the Common API that code outside a pane page needs: `Office.context` with languages and
 * `requirements.isSetSupported`. In a page the genuine `Office` object is used instead.
 */
import type { Host } from "./host/host";

/** Requirement sets an Excel of a given ExcelApi level announces besides it. */
export function requirementSets(level: number): Readonly<Record<string, string>> {
  return {
    ExcelApi: `1.${String(level)}`,
    AddinCommands: "1.1",
    BindingEvents: "1.1",
    CompressedFile: "1.1",
    DialogApi: "1.2",
    DialogOrigin: "1.1",
    DocumentEvents: "1.1",
    File: "1.1",
    ImageCoercion: "1.2",
    MatrixBindings: "1.1",
    MatrixCoercion: "1.1",
    RibbonApi: level >= 21 ? "1.3" : "1.2",
    Selection: "1.1",
    Settings: "1.1",
    SharedRuntime: level >= 17 ? "1.2" : "1.1",
    TableBindings: "1.1",
    TableCoercion: "1.1",
    TextBindings: "1.1",
    TextCoercion: "1.1",
    ...(level >= 18 ? { KeyboardShortcuts: "1.1" } : {}),
  };
}

function atLeast(have: string, want: string): boolean {
  const [a = 0, b = 0] = have.split(".").map(Number);
  const [c = 0, d = 0] = want.split(".").map(Number);
  return a > c || (a === c && b >= d);
}

export class OfficeContext {
  readonly office: Readonly<Record<string, unknown>>;

  constructor(host: Host) {
    const isSetSupported = (name: string, version: string | number = "1.1"): boolean => {
      const have = requirementSets(host.level)[name];
      return have !== undefined && atLeast(have, String(version));
    };
    const info = { host: "Excel", platform: "OfficeOnline" };
    this.office = {
      context: {
        requirements: { isSetSupported },
        displayLanguage: host.book.culture.name,
        contentLanguage: host.book.culture.name,
        host: "Excel",
        platform: "OfficeOnline",
        diagnostics: { ...info, version: "16.0.0.0" },
      },
      onReady: (callback?: (ready: typeof info) => void) => {
        callback?.(info);
        return Promise.resolve(info);
      },
      actions: { associate: () => undefined },
    };
  }
}
