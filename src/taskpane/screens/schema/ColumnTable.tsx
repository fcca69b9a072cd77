/** Which heading of the annex was taken for what. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import type { ColumnRole } from "../../../domain/table/column-role";
import { ROLE_WORDS, SCHEMA } from "../../../messages/ui/schema";
import { usePane, useTexts } from "../../use-pane";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase200, tableLayout: "fixed" },
  cell: {
    textAlign: "left",
    verticalAlign: "top",
    fontWeight: tokens.fontWeightRegular,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  row: { ":last-child > *": { borderBottomStyle: "none" } },
  head: { color: tokens.colorNeutralForeground2 },
});

export function ColumnTable({ columns }: { readonly columns: Readonly<Record<string, string>> }): JSX.Element {
  const styles = useStyles();
  const texts = useTexts(SCHEMA);
  const { lang } = usePane();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col" className={`${styles.cell} ${styles.head}`}>
            {texts.takenAs}
          </th>
          <th scope="col" className={`${styles.cell} ${styles.head}`}>
            {texts.heading}
          </th>
        </tr>
      </thead>
      <tbody>
        {Object.entries(columns).map(([role, heading]) => (
          <tr key={role} className={styles.row}>
            <th scope="row" className={styles.cell}>
              {role in ROLE_WORDS ? ROLE_WORDS[role as ColumnRole][lang] : role}
            </th>
            <td className={styles.cell}>{heading}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
