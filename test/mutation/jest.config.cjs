/** The fast tests of one folder, for mutation testing: those that mirror it, without the answer keys of whole samples. */
const base = require("../../jest.config.cjs");

const folder = (process.env.MUTATE_FOLDER ?? "src/domain/judge").replace(/^src\//, "");

module.exports = {
  ...base,
  rootDir: "../..",
  testMatch: [`<rootDir>/test/${folder}/**/*.test.ts`, `<rootDir>/test/${folder}/**/*.test.tsx`],
  testPathIgnorePatterns: [...base.testPathIgnorePatterns, "answer-key", "pacnam", "target-lists", "properties"],
};
