/** Small parts of one row side by side; one that is open takes a line of its own. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { JSX, ReactNode } from "react";

const useStyles = makeStyles({
  line: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    "& > details": { borderBottomStyle: "none", minWidth: 0 },
    "& > details[open]": { flexBasis: "100%", boxSizing: "border-box" },
  },
});

export function DisclosureLine({ children }: { readonly children: ReactNode }): JSX.Element {
  return <div className={useStyles().line}>{children}</div>;
}
