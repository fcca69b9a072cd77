/**
 * The fast tests of one folder, for mutation testing: those that mirror it, without the answer keys of whole samples. What a
 * table is read as is seen by sheets read against a schema, a floor above it.
 */
const base = require("../../jest.config.cjs");

const folder = (process.env.MUTATE_FOLDER ?? "src/domain/judge").replace(/^src\//, "");

const folders = folder === "domain/table" ? [folder, "domain/submission"] : [folder];

module.exports = {
  ...base,
  rootDir: "../..",
  testMatch: folders.flatMap((each) => [`<rootDir>/test/${each}/**/*.test.ts`, `<rootDir>/test/${each}/**/*.test.tsx`]),
  testPathIgnorePatterns: [...base.testPathIgnorePatterns, "answer-key", "pacnam", "target-lists", "properties"],
};
