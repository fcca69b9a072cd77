/** Says results to a screen reader. Two regions take turns, so that the same text said twice is heard twice. */
import { makeStyles } from "@fluentui/react-components";
import type { JSX } from "react";
import type { PaneState } from "../pane-state";

const useStyles = makeStyles({
  hidden: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});

export function LiveRegion({ said }: { readonly said: PaneState["said"] }): JSX.Element {
  const styles = useStyles();
  const even = said.turn % 2 === 0;
  return (
    <div className={styles.hidden}>
      <div role="status">{even ? said.text : ""}</div>
      <div role="status">{even ? "" : said.text}</div>
    </div>
  );
}
