/** Lists of targets by themselves, and the targets read of each: test/fixtures/readings/lists.txt. */
import { holdReadings, sheetRead } from "../../support/readings";
import { shownList } from "./shown-list";

holdReadings("lists", (section) => sheetRead(section, shownList));
