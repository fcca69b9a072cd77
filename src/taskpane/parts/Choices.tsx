/** A list to choose from that gives way in a narrow pane: its longest line does not widen it, and says itself in full by its title. */
import { makeStyles, Select, type SelectProps } from "@fluentui/react-components";
import { useEffect, useRef, type JSX } from "react";

const useStyles = makeStyles({
  root: { minWidth: 0 },
  select: { minWidth: 0, textOverflow: "ellipsis" },
});

export function Choices(props: SelectProps): JSX.Element {
  const styles = useStyles();
  const root = useRef<HTMLSpanElement>(null);
  const say = (): void => {
    const select = root.current?.querySelector("select");
    if (select) select.title = select.selectedOptions[0]?.text ?? "";
  };
  useEffect(say);
  return (
    <Select
      {...props}
      root={{ ref: root }}
      className={styles.root}
      select={{ className: styles.select, onInput: say }}
    />
  );
}
