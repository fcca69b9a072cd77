/** Little sheets and the tables found in each, with and without a schema: test/fixtures/readings/tables.txt. */
import { holdReadings, sheetRead } from "../../support/readings";
import { shownKnown } from "./shown-tables";

holdReadings("tables", (section) => sheetRead(section, shownKnown));
