/**
 * Mutation testing: `npm run mutate -- src/domain/judge` changes the code of one folder bit by bit and sees which changes
 * its tests notice (docs/quality.md). scripts/mutate.mjs sets the folder and its tests.
 */
import { fileURLToPath } from "node:url";

const folder = process.env.MUTATE_FOLDER ?? "src/domain/judge";
const what = process.env.MUTATE_WHAT ?? `${folder}/**/*.{ts,tsx}`;

/** @type {import("@stryker-mutator/api/core").PartialStrykerOptions} */
export default {
  testRunner: "jest",
  jest: { configFile: "test/mutation/jest.config.cjs", enableFindRelatedTests: false },
  coverageAnalysis: "perTest",
  mutate: [what, "!**/*.d.ts"],
  // A share of the mutants is drawn before any is run.
  plugins: ["@stryker-mutator/*", fileURLToPath(new URL("test/mutation/draw-mutants.mjs", import.meta.url))],
  checkers: process.env.MUTATE_SHARE === undefined ? [] : ["drawn"],
  ignorePatterns: ["dist", ".build", ".artifacts", ".certs", "docs", "test/e2e", "test/bench"],
  tempDirName: ".build/mutation",
  reporters: ["progress-append-only", "clear-text", "json"],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: `.artifacts/mutation/${what.replace(/\W+/g, "-")}.json` },
  concurrency: 1,
  // Only what loops may run out of time, on a busy machine too.
  timeoutMS: 30_000,
  timeoutFactor: 4,
};
