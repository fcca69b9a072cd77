/** Headings and lists of the screens. */
import { makeStyles, tokens } from "@fluentui/react-components";

export const useListStyles = makeStyles({
  title: {
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}`,
  },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    "& > li:last-child > button[data-cell]:last-child": { borderBottomStyle: "none" },
  },
  item: {
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    // What follows a list has a line of its own.
    ":last-child": { borderBottomStyle: "none" },
  },
  where: { display: "block", color: tokens.colorNeutralForeground2 },
});
