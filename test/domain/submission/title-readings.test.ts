/** What stands above a table, and what is read of it: test/fixtures/readings/titles.txt. */
import { holdReadings, linesRead } from "../../support/readings";
import { shownTitle } from "./shown-title";

holdReadings("titles", (section) => linesRead(section, shownTitle));
