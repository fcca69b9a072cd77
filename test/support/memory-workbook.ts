/** An open workbook and picked files held in memory, for tests of what is read: writing goes nowhere. */
import type { FileReaderPort, PickedFile, WorkbookPort } from "../../src/app/ports";
import type { WorkbookSnapshot } from "../../src/domain/grid/snapshot";
import { failure, success } from "../../src/domain/outcome";

/** The workbook with its sheets; the named one is in front, otherwise the first. */
export function memoryWorkbook(snapshot: WorkbookSnapshot, front = snapshot.sheets[0]?.name ?? ""): WorkbookPort {
  const readSheets: WorkbookPort["readSheets"] = (which) =>
    Promise.resolve(
      success({
        ...snapshot,
        active: front,
        sheetNames: snapshot.sheets.map(({ name }) => name),
        sheets: snapshot.sheets.filter(
          ({ name }) =>
            which === "all" || which.names?.includes(name) === true || (which.active === true && name === front),
        ),
      }),
    );
  return {
    readSheets,
    readValues: readSheets,
    readNamedTables: () => Promise.resolve(success({ active: front, tables: [] })),
    apply: () => Promise.resolve(failure("host-refused")),
    select: () => Promise.resolve(success(undefined)),
  };
}

/** Files held in memory as they were read, and the reader that gives them; one without a snapshot cannot be read. */
export function memoryFiles(files: Readonly<Record<string, WorkbookSnapshot | null>>): {
  readonly picked: readonly PickedFile[];
  readonly reader: FileReaderPort;
} {
  const bytes = (): Promise<Uint8Array> => Promise.reject(new Error("these files have no bytes"));
  return {
    picked: Object.keys(files).map((name) => ({ name, bytes })),
    reader: {
      // eslint-disable-next-line @typescript-eslint/require-await -- the port is asynchronous
      async *read(wanted) {
        for (const { name } of wanted) {
          const found = files[name];
          const fingerprint = JSON.stringify([name, found]);
          yield found
            ? { file: name, ok: true, workbook: { ...found, name }, fingerprint }
            : { file: name, ok: false, reason: "unreadable", detail: "broken-zip", fingerprint };
        }
      },
    },
  };
}
