/** What a change will write, before it is made. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import type { PlannedChange } from "../../app/change";
import { CHANGE } from "../../messages/ui/change";
import { useTexts } from "../use-pane";

const useStyles = makeStyles({ list: { margin: `${tokens.spacingVerticalS} 0`, paddingLeft: "20px" } });

/** More names than this are counted. */
const MOST_NAMES = 6;

function quoted(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join(", ");
}

export function ChangeSummary({ change }: { readonly change: PlannedChange }): JSX.Element {
  const styles = useStyles();
  const texts = useTexts(CHANGE);
  const { cells, adds, replaces, removes, touches } = change.summary;
  const listed = (names: readonly string[]): string =>
    names.length <= MOST_NAMES
      ? quoted(names)
      : texts.andMore(quoted(names.slice(0, MOST_NAMES - 1)), names.length - MOST_NAMES + 1);
  const lines = [
    texts.cells(cells),
    adds.length > 0 ? texts.adds(listed(adds)) : "",
    replaces.length > 0 ? texts.replaces(listed(replaces)) : "",
    removes.length > 0 ? texts.removes(listed(removes)) : "",
    touches.length > 0 ? texts.touches(listed(touches)) : "",
    texts.undoable,
  ].filter((line) => line !== "");
  return (
    <ul className={styles.list}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
