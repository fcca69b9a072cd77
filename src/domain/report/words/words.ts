/** The words of a report by its language. A language that lacks one does not compile. */
import type { ReportLang } from "../../schema/office-profile";
import { EN } from "./en";
import { VI, type ReportWords } from "./vi";

export const WORDS: Readonly<Record<ReportLang, ReportWords>> = { vi: VI, en: EN };
