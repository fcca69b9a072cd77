/** Which sheets of files are read, and of which day: test/fixtures/readings/books.txt. */
import { holdReadings, sheetRead } from "../../support/readings";
import { shownBooks } from "./shown-books";

holdReadings("books", (section) => sheetRead(section, shownBooks));
