/** Rows by their code and name, and the indicator each is of: test/fixtures/readings/matches.txt. */
import { holdReadings, linesRead } from "../../support/readings";
import { shownMatch } from "./shown-match";

holdReadings("matches", (section) => linesRead(section, shownMatch));
