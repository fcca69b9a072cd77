/** An open workbook held in memory, for tests of what is read: writing goes nowhere. */
import type { WorkbookPort } from "../../src/app/ports";
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
