/** The version of a form's rows, remembered for all units that have the same. */
import { loadSchema } from "../../../src/app/load-schema";
import { indicatorsOf, ownRows, versionOf, versionOfRows } from "../../../src/domain/form/version";
import { openFileWorkbook } from "../../../src/files/file-workbook";
import { sampleBytes } from "../../support/pacnam";
import { value } from "../../support/value";

test("what is remembered is the version of the rows themselves, and of no other schema", async () => {
  const opened = value(await openFileWorkbook("schema.xlsx", sampleBytes("schema.xlsx")));
  const { schema } = value(await loadSchema(opened));
  const amended = { ...schema, indicators: schema.indicators.map((each) => ({ ...each, decimals: 4 })) };
  const versions = new Set<string>();
  for (const { code } of [...schema.units, ...schema.units])
    for (const each of [schema, amended]) {
      const rows = ownRows(each, code);
      const version = versionOfRows(each, rows);
      expect(version).toBe(versionOf(indicatorsOf(each, rows)));
      versions.add(version);
    }
  expect(versions.size).toBeGreaterThan(schema.units.length);
});
