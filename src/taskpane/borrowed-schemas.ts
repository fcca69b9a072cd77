/** Schemas that were taken from files, kept in the browser's own storage: the last three, and which workbook uses which. */
import { isSameBorrowed, type BorrowedSchema } from "../app/borrow-schema";

const KEY = "chi-tieu.schemas";
const MOST = 3;

interface Kept {
  /** The latest first. */
  readonly schemas: readonly BorrowedSchema[];
  /** File of the schema by address of the workbook. */
  readonly uses: Readonly<Record<string, string>>;
}

export class BorrowedSchemas {
  #kept: Kept;
  /** A workbook that was never saved has no address to be remembered by. */
  #here: BorrowedSchema | null;

  constructor(
    readonly storage: Storage | null,
    readonly address: string,
  ) {
    this.#kept = read(storage);
    const file = address === "" ? undefined : this.#kept.uses[address];
    this.#here = this.#kept.schemas.find((each) => each.file === file) ?? null;
  }

  get current(): BorrowedSchema | null {
    return this.#here;
  }

  get all(): readonly BorrowedSchema[] {
    return this.#kept.schemas;
  }

  /** Uses a schema in this workbook, and keeps it. */
  use(schema: BorrowedSchema): void {
    this.#here = schema;
    const others = this.all.filter((each) => each.file !== schema.file && !isSameBorrowed(each, schema));
    this.#write({
      schemas: [schema, ...others].slice(0, MOST),
      uses: { ...this.#kept.uses, [this.address]: schema.file },
    });
  }

  /** This workbook uses none any more. */
  leave(): void {
    this.#here = null;
    const { [this.address]: _gone, ...uses } = this.#kept.uses;
    this.#write({ ...this.#kept, uses });
  }

  forget(file: string): void {
    if (this.#here?.file === file) this.#here = null;
    const uses = Object.fromEntries(Object.entries(this.#kept.uses).filter(([, each]) => each !== file));
    this.#write({ schemas: this.all.filter((each) => each.file !== file), uses });
  }

  #write(kept: Kept): void {
    const known = new Set(kept.schemas.map(({ file }) => file));
    const uses = Object.fromEntries(Object.entries(kept.uses).filter(([at, file]) => at !== "" && known.has(file)));
    this.#kept = { schemas: kept.schemas, uses };
    try {
      this.storage?.setItem(KEY, JSON.stringify(this.#kept));
    } catch {
      // Full or forbidden: it is kept as long as the pane is open.
    }
  }
}

function read(storage: Storage | null): Kept {
  const none: Kept = { schemas: [], uses: {} };
  try {
    const kept = JSON.parse(storage?.getItem(KEY) ?? "null") as Partial<Kept> | null;
    const schemas = (kept?.schemas ?? []).filter(
      ({ file, unit, sheets }) => typeof file === "string" && typeof unit === "string" && Array.isArray(sheets),
    );
    return { schemas, uses: kept?.uses ?? {} };
  } catch {
    return none;
  }
}
