/**
 * The sample of Pác Nặm read, and consolidated for the first time: made once in a test file, read and written once in a run,
 * for tests of what comes after.
 */
import { createHash } from "node:crypto";
import { applyChange } from "../../src/app/change";
import { consolidateFiles, type ConsolidationPreview } from "../../src/app/consolidate";
import type { CancelSignal, FileReaderPort, FileReading, PickedFile } from "../../src/app/ports";
import type { ConsolidationOptions } from "../../src/app/settle";
import { openFileWorkbook, type FileWorkbook } from "../../src/files/file-workbook";
import { readWorkbook } from "../../src/files/read-workbook";
import { SharedCells } from "../../src/files/shared-cells";
import { packReading, unpackReading, type PackedReading } from "../../src/files/worker-protocol";
import { onceInRun } from "./once-in-run";
import { departmentFiles, openSchemaWorkbook } from "./pacnam";
import { value } from "./value";

const readings = new Map<string, Promise<FileReading>>();

/** Read by the first test file that asks for it, and handed to the others as workers hand it over. */
async function readOnce(key: string, name: string, bytes: Uint8Array): Promise<FileReading> {
  const packed = await onceInRun(`read|${key}`, async () =>
    Buffer.from(JSON.stringify(packReading(await readWorkbook(name, bytes)))),
  );
  return unpackReading(JSON.parse(new TextDecoder().decode(packed)) as PackedReading, new SharedCells());
}

/** Reads a file once: the same bytes under the same name are the same reading. */
export function sampleReader(): FileReaderPort {
  return {
    async *read(files: readonly PickedFile[], signal?: CancelSignal): AsyncGenerator<FileReading> {
      for (const file of files) {
        if (signal?.aborted === true) return;
        const bytes = await file.bytes();
        const key = `${file.name}|${createHash("sha1").update(bytes).digest("hex")}`;
        let reading = readings.get(key);
        if (!reading) readings.set(key, (reading = readOnce(key, file.name, bytes)));
        yield await reading;
      }
    },
  };
}

interface FirstRun {
  readonly preview: ConsolidationPreview;
  readonly written: Promise<Uint8Array>;
}

const firstRuns = new Map<string, Promise<FirstRun>>();

async function runFirst(options: ConsolidationOptions): Promise<FirstRun> {
  const workbook = await openSchemaWorkbook();
  const preview = value(await consolidateFiles(workbook, sampleReader(), departmentFiles(), options));
  let written: Promise<Uint8Array> | null = null;
  const write = (): Promise<Uint8Array> =>
    onceInRun(`written|${JSON.stringify(options)}`, async () => {
      value(await applyChange(workbook, preview.change));
      return workbook.bytes();
    });
  return {
    preview,
    get written() {
      return (written ??= write());
    },
  };
}

function firstRun(options: ConsolidationOptions): Promise<FirstRun> {
  const key = JSON.stringify(options);
  let run = firstRuns.get(key);
  if (!run) firstRuns.set(key, (run = runFirst(options)));
  return run;
}

/** The first run over all files, not yet written, and the schema's workbook; made once in a test file. */
export async function previewedSample(
  options: ConsolidationOptions = {},
): Promise<{ workbook: FileWorkbook; preview: ConsolidationPreview }> {
  return { workbook: await openSchemaWorkbook(), preview: (await firstRun(options)).preview };
}

/** The first run over all files, and the workbook in which it is written; made once in a test file. */
export async function consolidatedSample(
  options: ConsolidationOptions = {},
): Promise<{ workbook: FileWorkbook; preview: ConsolidationPreview }> {
  const { preview, written } = await firstRun(options);
  return { workbook: value(await openFileWorkbook("schema.xlsx", await written)), preview };
}
