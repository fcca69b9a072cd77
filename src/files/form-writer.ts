/** Writes forms in a worker, so that a pane answers meanwhile; where a worker cannot be started, beside the pane's own work. */
import type { FormWriterPort } from "../app/ports";
import type { FormWorkbook } from "../domain/sheets/form-workbook";
import { writeForm } from "./form-workbook";

/** What is asked of a worker; a browser's Worker is one. */
export interface FormWorker {
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  onerror: ((event: unknown) => void) | null;
  postMessage(form: FormWorkbook): void;
  terminate(): void;
}

/** A writer whose worker is started at the first form and ended by `close`. */
export function createFormWriter(start: () => FormWorker): FormWriterPort {
  let worker: FormWorker | null = null;
  let broken = false;
  const running = (): FormWorker | null => {
    try {
      if (!broken) worker ??= start();
    } catch {
      broken = true;
    }
    return broken ? null : worker;
  };
  return {
    write: (form) => {
      const current = running();
      if (!current) return Promise.resolve(writeForm(form));
      return new Promise((resolve) => {
        current.onmessage = ({ data }) => {
          resolve(data as Uint8Array);
        };
        current.onerror = () => {
          broken = true;
          resolve(writeForm(form));
        };
        current.postMessage(form);
      });
    },
    close: () => {
      worker?.terminate();
      worker = null;
    },
  };
}

/** The writing worker of a browser. */
export function startFormWorker(): FormWorker {
  return new Worker(new URL("./form-worker.ts", import.meta.url)) as unknown as FormWorker;
}
