/** What sheets are read as, all that is told of them: test/fixtures/readings/sheets.txt. */
import { holdReadings, sheetRead } from "../../support/readings";
import { shownSheets } from "./shown-sheets";

holdReadings("sheets", (section) => sheetRead(section, shownSheets));
