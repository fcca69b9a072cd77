/** Names in the place of codes, from the schema at hand. */
import type { Schema } from "../domain/schema/types";
import type { Names } from "../messages/render-finding";

export function namesOf({ indicators, units }: Schema): Names {
  const indicatorNames = new Map(indicators.map(({ code, name }) => [code, name]));
  const unitNames = new Map(units.map(({ code, name }) => [code, name]));
  return { indicator: (code) => indicatorNames.get(code), unit: (code) => unitNames.get(code) };
}
