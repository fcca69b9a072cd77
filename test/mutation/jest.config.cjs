/**
 * The fast tests of one folder, for mutation testing: those that mirror it, without the answer keys of whole samples. A floor
 * of reading is seen by what is read with it, one or two floors above: what a phrase means by the figures and targets read
 * from it, what a grid is by the tables found in it, what a table is read as by sheets read against a schema.
 */
const base = require("../../jest.config.cjs");

const folder = (process.env.MUTATE_FOLDER ?? "src/domain/judge").replace(/^src\//, "");

const SHEETS = "domain/office-sheets.test.ts";
const ABOVE = {
  "domain/phrase": ["domain/actual", "domain/target", "domain/submission"],
  "domain/grid": ["domain/table", "domain/submission", SHEETS],
  "domain/table": ["domain/submission", SHEETS],
  "domain/target": ["domain/schema"],
  "domain/actual": [SHEETS],
  "domain/submission": [SHEETS],
  "domain/schema": ["domain/submission/detect-unit.test.ts", "app/schema-offer.test.ts"],
  files: ["app/whole-year", "app/preview-forms", "workbench/saved-file", "workbench/round-trip"].map(
    (name) => `${name}.test.ts`,
  ),
  "domain/sheets": [
    ...["golden-plans", "whole-year", "report-sets", "unit-figures", "attainment", "set-verdict", "unit-form"],
    ...["receipt", "open-questions", "handed-on", "trend", "move-history", "period-division", "schema-offer"],
  ]
    .map((name) => `app/${name}.test.ts`)
    .concat(["files/form-formulas.test.ts", "files/form-return.test.ts"]),
};
const folders = [folder, ...(ABOVE[folder] ?? [])];
const slow = ["answer-key", "pacnam", "properties", ...(/phrase|target/.test(folder) ? [] : ["target-lists"])];

module.exports = {
  ...base,
  rootDir: "../..",
  // Each change with modules of its own.
  testEnvironment: require.resolve("../support/plain-environment.cjs"),
  testMatch: folders.flatMap((each) =>
    each.endsWith(".ts") ? [`<rootDir>/test/${each}`] : [`<rootDir>/test/${each}/**/*.test.{ts,tsx}`],
  ),
  testPathIgnorePatterns: [...base.testPathIgnorePatterns, ...slow],
  testSequencer: "<rootDir>/test/mutation/short-first.cjs",
};
