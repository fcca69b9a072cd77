/** Who sent a sheet: test/fixtures/readings/senders.txt. */
import { holdReadings, linesRead } from "../../support/readings";
import { shownSender } from "./shown-sender";

holdReadings("senders", (section) => linesRead(section, shownSender));
