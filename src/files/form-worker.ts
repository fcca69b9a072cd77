/** The worker that writes forms: one at a time, the form as data in, its bytes out. */
import type { FormWorkbook } from "../domain/sheets/form-workbook";
import { writeForm } from "./form-workbook";
import { PackedParts } from "./package/packed-parts";

interface WorkerScope {
  onmessage: ((event: MessageEvent<FormWorkbook>) => void) | null;
  postMessage(bytes: Uint8Array, transfer: readonly ArrayBufferLike[]): void;
}

/** One run, one worker. */
const packed = new PackedParts();
const scope = globalThis as unknown as WorkerScope;

scope.onmessage = ({ data }) => {
  const bytes = writeForm(data, packed);
  scope.postMessage(bytes, [bytes.buffer]);
};
