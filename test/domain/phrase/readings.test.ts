/** Texts as clauses and as pieces, all that is told of each: test/fixtures/readings/phrases.txt. */
import { holdReadings, linesRead } from "../../support/readings";
import { shownWhole } from "./shown-whole";

holdReadings("phrases", (section) => linesRead(section, shownWhole));
