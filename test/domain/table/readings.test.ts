/** What the words over a column are read as: test/fixtures/readings/headings.txt. Whole sheets: test/domain/submission. */
import { holdReadings, linesRead } from "../../support/readings";
import { shownHeading } from "./shown-heading";

holdReadings("headings", (section) => linesRead(section, shownHeading));
