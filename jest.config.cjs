/** Tests that need nothing but Node: `npm test`. Browser and LibreOffice checks are test/e2e, run by .ci/run. */
module.exports = {
  testEnvironment: require.resolve("./test/support/kept-environment.cjs"),
  runtime: require.resolve("./test/support/kept-runtime.cjs"),
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts", "**/*.test.tsx"],
  testPathIgnorePatterns: ["/node_modules/", "/test/e2e/", "/test/bench/"],
  // All cores: of two, jest would leave one idle.
  maxWorkers: "100%",
  // A test that is stuck ends; one on a busy machine does not.
  testTimeout: 300_000,
  globalSetup: "<rootDir>/test/support/run-folder.cjs",
  globalTeardown: "<rootDir>/test/support/run-folder-end.cjs",
  setupFilesAfterEnv: ["<rootDir>/test/support/no-console.ts"],
  // As it is built: the other form of this library loads tables of code pages first, a fifth of a second in every test file.
  moduleNameMapper: { "^@e965/xlsx$": "<rootDir>/node_modules/@e965/xlsx/xlsx.mjs" },
  transform: {
    "^.+\\.(mjs|[jt]sx?)$": [
      "@swc/jest",
      {
        jsc: {
          parser: { syntax: "typescript", tsx: true },
          target: "es2022",
          transform: { react: { runtime: "automatic" } },
        },
        module: { type: "commonjs" },
      },
    ],
  },
  transformIgnorePatterns: ["/node_modules/(?!@e965/xlsx/)"],
};
