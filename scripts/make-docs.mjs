/** Makes the pages that are generated from the program. */
import { writeFileSync } from "node:fs";
import { register as registerCommonJs } from "tsx/cjs/api";
import { register } from "tsx/esm/api";

registerCommonJs();
register();
const { renderRulesPage } = await import("../src/messages/rules-page.ts");
writeFileSync(new URL("../docs/quy-tac-kiem-tra.md", import.meta.url), renderRulesPage());
