/** A schema whose day is known, as one by which figures can be judged. */
import { isDated, type DatedSchema, type Schema } from "../../src/domain/schema/types";

export function datedSchema(schema: Schema): DatedSchema {
  if (!isDated(schema)) throw new Error("the schema names no day");
  return schema;
}
