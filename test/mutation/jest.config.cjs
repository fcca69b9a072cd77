/**
 * The fast tests of one folder, for mutation testing: those that mirror it, without the answer keys of whole samples. What a
 * table is read as is seen by sheets read against a schema, and what a phrase means by the figures read from it, a floor
 * above; the lists of targets are lines of their own, and as fast as others.
 */
const base = require("../../jest.config.cjs");

const folder = (process.env.MUTATE_FOLDER ?? "src/domain/judge").replace(/^src\//, "");

const ABOVE = { "domain/table": ["domain/submission"], "domain/phrase": ["domain/actual"] };
const folders = [folder, ...(ABOVE[folder] ?? [])];
const slow = ["answer-key", "pacnam", "properties", ...(folder === "domain/target" ? [] : ["target-lists"])];

module.exports = {
  ...base,
  rootDir: "../..",
  testMatch: folders.flatMap((each) => [`<rootDir>/test/${each}/**/*.test.ts`, `<rootDir>/test/${each}/**/*.test.tsx`]),
  testPathIgnorePatterns: [...base.testPathIgnorePatterns, ...slow],
};
