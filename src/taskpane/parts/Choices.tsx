/** A list to choose from that gives way in a narrow pane: its longest line does not widen it. */
import { makeStyles, Select, type SelectProps } from "@fluentui/react-components";
import type { JSX } from "react";

const useStyles = makeStyles({
  root: { minWidth: 0 },
  select: { minWidth: 0, textOverflow: "ellipsis" },
});

export function Choices(props: SelectProps): JSX.Element {
  const styles = useStyles();
  return <Select {...props} className={styles.root} select={{ className: styles.select }} />;
}
