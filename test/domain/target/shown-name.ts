/** What a name says by itself, in one line: "lower sure · decrease · >= · [Hộ nghèo] [hộ cận nghèo]". */
import { directionOfName } from "../../../src/domain/target/direction";
import { nameMeaning, operatorFromName } from "../../../src/domain/target/name-meaning";
import { isStructure, labelsFromName, type NamedList } from "../../../src/domain/target/target-list";
import type { Frame } from "../../support/readings";

/** Of the unit that the heading names, beside a bare 10. */
export function shownName(name: string, { facts: [, unit = ""] }: Frame): string {
  const { direction, certain, said } = directionOfName(name, unit);
  const { change, level, rate, doubt } = nameMeaning(name);
  const lists = [2, 3].map((count) => labelsFromName(name, count));
  const facts = [
    `${direction} ${certain ? "sure" : "unsure"}${said ? " said" : ""}`,
    [change, level, rate ? "rate" : undefined, doubt ? "doubt" : undefined].filter(Boolean).join(" "),
    operatorFromName(name, 10, unit) ?? "",
    isStructure(name) ? "structure" : "",
    ...lists.map((list) => (list ? shownList(list) : "")),
  ];
  return facts.filter((each) => each !== "").join(" · ");
}

function shownList({ labels, clear, head }: NamedList): string {
  return `${head === "" ? "" : `${head}: `}${labels.map((label) => `[${label}]`).join(" ")}${clear ? "" : " loose"}`;
}
