/** Who may import whom (docs/decisions and the folder contracts). Checked by `npm run boundaries`. */
const only = (name, from, allowed, comment) => ({
  name,
  severity: "error",
  comment,
  from: { path: from },
  to: { pathNot: allowed, dependencyTypesNot: ["core"] },
});

const OURS = "^src/";
const DOMAIN = "^src/domain/";
const PORTS = "^src/app/ports\\.ts$";

/** The floors of `domain/`, lowest first (docs/architecture.md): a floor imports itself and those below it. */
const FLOORS = [
  "finding",
  "text",
  "phrase",
  "grid",
  "table",
  "target",
  "schema",
  "actual",
  "plan",
  "form",
  "submission",
  "judge",
  "check",
  "consolidate",
  "history",
  "report",
  "sheets",
  "fix",
];

const upward = FLOORS.slice(0, -1).map((floor, index) => ({
  name: `floor-${floor}`,
  severity: "error",
  comment: "A floor of the domain does not import a higher one.",
  from: { path: `^src/domain/${floor}/` },
  to: { path: `^src/domain/(${FLOORS.slice(index + 1).join("|")})/` },
}));

module.exports = {
  forbidden: [
    ...upward,
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    only("domain-alone", DOMAIN, [DOMAIN, "^node_modules/(zod)/"], "The core knows nothing outside."),
    {
      name: "zod-only-where-json-is-read",
      severity: "error",
      from: { path: OURS, pathNot: "^src/domain/(schema/|consolidate/decisions\\.ts)" },
      to: { path: "^node_modules/zod/" },
    },
    {
      name: "no-node-in-the-pane",
      severity: "error",
      from: { path: OURS, pathNot: "^src/(cli|workbench)/" },
      to: { dependencyTypes: ["core"] },
    },
    only("messages-on-domain", "^src/messages/", [DOMAIN, "^src/messages/"], "Sentences are made from codes."),
    only("app-on-domain", "^src/app/", [DOMAIN, "^src/app/"], "Use cases see the outside through ports."),
    only(
      "excel-on-ports",
      "^src/excel/",
      [DOMAIN, PORTS, "^src/app/breathe\\.ts$", "^src/excel/"],
      "An adapter; long preparations pause as the use cases do.",
    ),
    only(
      "files-on-ports",
      "^src/files/",
      [DOMAIN, PORTS, "^src/files/", "^node_modules/(@e965/xlsx|fflate|@cj-tech-master/excelts)/"],
      "An adapter.",
    ),
    only("word-on-domain", "^src/word/", [DOMAIN, "^src/word/", "^node_modules/docx/"], "A renderer of documents."),
    {
      name: "word-library-only-in-word",
      severity: "error",
      from: { path: OURS, pathNot: "^src/word/" },
      to: { path: "^node_modules/docx/" },
    },
    {
      name: "spreadsheet-libraries-only-in-files",
      severity: "error",
      from: { path: OURS, pathNot: "^src/(files|workbench)/" },
      to: { path: "^node_modules/(@e965/xlsx|fflate|@cj-tech-master/excelts)/" },
    },
    {
      name: "adapters-only-where-wired",
      severity: "error",
      comment: "The pane names Excel and files only where it is wired.",
      from: {
        path: "^src/(taskpane|commands)/",
        pathNot: "^src/(taskpane/(main|create-(pane|forms)-app)|commands/main)\\.tsx?$",
      },
      to: { path: "^src/(excel|files)/" },
    },
    {
      name: "nothing-imports-workbench",
      severity: "error",
      from: { pathNot: "^src/workbench/|^test/" },
      to: { path: "^src/workbench/" },
    },
    {
      name: "nothing-imports-an-entry",
      severity: "error",
      from: { path: "^src/(domain|app|messages|excel|files)/" },
      to: { path: "^src/(taskpane|commands|cli)/" },
    },
    { name: "no-unresolved", severity: "error", from: {}, to: { couldNotResolve: true } },
    {
      name: "no-dev-dependency-in-src",
      severity: "error",
      from: { path: OURS, pathNot: "^src/workbench/" },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"], pathNot: "^node_modules/@types/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.base.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
