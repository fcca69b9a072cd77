/** The rules of the house: typescript-eslint strict with types, React hooks, accessibility, Excel's load/sync discipline. */
import officeAddins from "eslint-plugin-office-addins";
import jsxA11y from "eslint-plugin-jsx-a11y";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/** Only src/excel and the two places that boot may name Office. */
const officeGlobals = ["Office", "Excel", "OfficeExtension", "OfficeRuntime"].map((name) => ({
  name,
  message: "Only src/excel, src/commands and src/taskpane/main.tsx may name Office.",
}));

export default tseslint.config(
  { ignores: ["node_modules", "dist", ".build", ".artifacts", ".certs", "coverage", "test/fixtures"] },
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/explicit-module-boundary-types": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: false }],
      "@typescript-eslint/return-await": ["error", "in-try-catch"],
      "@typescript-eslint/only-throw-error": "error",
      // "_" says that a name is there to be left out: const { file: _file, ...at } = place.
      "@typescript-eslint/no-unused-vars": [
        "error",
        {
          argsIgnorePattern: "^_",
          varsIgnorePattern: "^_",
          destructuredArrayIgnorePattern: "^_",
          ignoreRestSiblings: true,
        },
      ],
      "no-console": "error",
      "no-empty": ["error", { allowEmptyCatch: false }],
      "no-restricted-exports": ["error", { restrictDefaultExports: { direct: true } }],
      eqeqeq: ["error", "always"],
      "@typescript-eslint/no-unused-vars": ["error", { ignoreRestSiblings: true }],
      "no-restricted-globals": ["error", "alert", "confirm", "prompt", ...officeGlobals],
    },
  },
  {
    files: ["src/excel/**/*.ts"],
    plugins: { "office-addins": officeAddins },
    rules: {
      ...officeAddins.configs.recommended.rules,
      ...Object.fromEntries(Object.keys(officeAddins.rules).map((rule) => [`office-addins/${rule}`, "error"])),
    },
  },
  {
    files: [
      "src/excel/**/*.ts",
      "src/commands/**/*.ts",
      "src/taskpane/main.tsx",
      "src/workbench/**/*.{ts,tsx}",
      "test/**/*.{ts,tsx}",
    ],
    rules: { "no-restricted-globals": ["error", "alert", "confirm", "prompt"] },
  },
  {
    files: ["src/taskpane/**/*.{ts,tsx}", "test/taskpane/**/*.{ts,tsx}"],
    extends: [reactHooks.configs.flat.recommended, jsxA11y.flatConfigs.strict],
  },
  {
    files: ["src/cli/**/*.ts", "src/workbench/**/*.{ts,tsx}", "test/e2e/**/*.ts", "test/bench/**/*.ts"],
    rules: { "no-console": "off" },
  },
);
