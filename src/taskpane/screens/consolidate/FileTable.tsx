/** Every picked file: whose it is, how it was read, and how much there is to look at. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import type { Finding, Severity } from "../../../domain/check/finding";
import type { FileSummary } from "../../../domain/consolidate/consolidation";
import type { Names } from "../../../messages/render-finding";
import { CONSOLIDATE } from "../../../messages/ui/consolidate";
import { FILE_STATUSES } from "../../../messages/words";
import { usePane, useTexts } from "../../use-pane";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase200, tableLayout: "fixed" },
  head: { textAlign: "left", fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  cell: {
    textAlign: "left",
    verticalAlign: "top",
    fontWeight: tokens.fontWeightRegular,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  status: { width: "42%" },
  unit: { display: "block", color: tokens.colorNeutralForeground2 },
  bad: { fontWeight: tokens.fontWeightSemibold },
});

interface FileTableProps {
  readonly files: readonly FileSummary[];
  readonly findings: readonly Finding[];
  readonly names: Names;
}

export function FileTable({ files, findings, names }: FileTableProps): JSX.Element {
  const styles = useStyles();
  const texts = useTexts(CONSOLIDATE);
  const { lang } = usePane();
  const count = (file: string, severity: Severity): number =>
    findings.filter((finding) => finding.at.file === file && finding.severity === severity).length;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col" className={styles.head}>
            {texts.file}
          </th>
          <th scope="col" className={`${styles.head} ${styles.status}`}>
            {texts.status}
          </th>
        </tr>
      </thead>
      <tbody>
        {files.map(({ file, status, units }) => {
          const errors = count(file, "E");
          const warnings = count(file, "W");
          return (
            <tr key={file}>
              <th scope="row" className={styles.cell}>
                {file}
                <span className={styles.unit}>{units.map((unit) => names.unit?.(unit) ?? unit).join(", ")}</span>
              </th>
              <td className={styles.cell}>
                <span className={status === "read" ? undefined : styles.bad}>{FILE_STATUSES[status][lang]}</span>
                <span className={styles.unit}>
                  {errors + warnings === 0 ? texts.noFindings : texts.severities(errors, warnings)}
                </span>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
