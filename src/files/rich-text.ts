/**
 * Text of several runs. What is struck out no longer holds; a raised figure behind a number is a mark or an exponent, and
 * must not become one of its digits.
 */
import { decodeXml } from "./package/xml";

const RUN = "<r>";
const RAISED: Readonly<Record<string, string>> = {
  "0": "⁰",
  "1": "¹",
  "2": "²",
  "3": "³",
  "4": "⁴",
  "5": "⁵",
  "6": "⁶",
  "7": "⁷",
  "8": "⁸",
  "9": "⁹",
};

/** Whether some runs of the XML are struck out or raised. */
export function hasMarkedRuns(xml: string): boolean {
  return /<(?:\w+:)?(?:strike|vertAlign)\b/.test(xml);
}

/** Whether the XML of a font or of a run's properties says that it is struck out. */
export function isStruck(xml: string): boolean {
  return /<(?:\w+:)?strike(?![^<>]*val="(?:0|false)")/.test(xml);
}

/** The text of the runs in an item's XML. */
export function textOfRuns(xml: string): string {
  const runs = xml
    .replace(/<(\/?)\w+:/g, "<$1")
    .replace(/<r\s[^<>]*>/g, RUN)
    .split(RUN);
  return runs.reduce((whole, run) => {
    const properties = run.slice(0, run.indexOf("</rPr>") + 1);
    if (isStruck(properties)) return whole;
    const text = textsOf(run);
    const raised = properties.includes('"superscript"') && /\d\s*$/.test(whole);
    return whole + (raised ? text.replace(/\d/g, (digit) => RAISED[digit] ?? digit) : text);
  }, "");
}

/** The contents of the <t> elements; those of phonetic hints are none of the text. */
function textsOf(run: string): string {
  return run
    .slice(0, run.includes("<rPh") ? run.indexOf("<rPh") : undefined)
    .split(/<t(?=[\s>])/)
    .slice(1)
    .map((part) => decodeXml(part.slice(part.indexOf(">") + 1, Math.max(0, part.indexOf("</t>")))))
    .join("");
}
