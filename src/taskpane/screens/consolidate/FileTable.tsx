/** Every picked file: whose it is, how it was read, and how much there is to look at; those with something to solve first. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState, type JSX } from "react";
import type { ConsolidationPreview } from "../../../app/consolidate";
import type { Finding } from "../../../domain/finding/finding";
import type { Names } from "../../../messages/render-finding";
import { CONSOLIDATE } from "../../../messages/ui/consolidate";
import { FILE_STATUSES } from "../../../messages/words";
import { MoreButton } from "../../parts/MoreButton";
import { Disclosure } from "../../parts/Disclosure";
import { usePane, useTexts } from "../../use-pane";
import { FileReading } from "./FileReading";
import { fileLines, type FileLine } from "./file-lines";

const STEP = 50;

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase200, tableLayout: "fixed" },
  head: { textAlign: "left", fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  cell: {
    textAlign: "left",
    verticalAlign: "top",
    fontWeight: tokens.fontWeightRegular,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  reading: { padding: 0 },
  status: { width: "42%" },
  unit: { display: "block", color: tokens.colorNeutralForeground2 },
  bad: { fontWeight: tokens.fontWeightSemibold },
});

interface FileTableProps {
  readonly preview: ConsolidationPreview;
  readonly findings: readonly Finding[];
  readonly names: Names;
}

export function FileTable({ preview, findings, names }: FileTableProps): JSX.Element {
  const styles = useStyles();
  const texts = useTexts(CONSOLIDATE);
  const [limit, setLimit] = useState(STEP);
  const { files } = preview.consolidation;
  const lines = useMemo(() => fileLines(files, findings), [files, findings]);
  return (
    <>
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
          {lines.slice(0, limit).map((line) => (
            <FileRow key={line.file.file} line={line} preview={preview} names={names} />
          ))}
        </tbody>
      </table>
      <MoreButton total={lines.length} limit={limit} step={STEP} label={texts.more} onMore={setLimit} />
    </>
  );
}

interface FileRowProps {
  readonly line: FileLine;
  readonly preview: ConsolidationPreview;
  readonly names: Names;
}

function FileRow({ line, preview, names }: FileRowProps): JSX.Element {
  const styles = useStyles();
  const texts = useTexts(CONSOLIDATE);
  const { lang } = usePane();
  const { file, status, units, sheets } = line.file;
  return (
    <>
      <tr>
        <th scope="row" className={styles.cell}>
          {file}
          <span className={styles.unit}>{units.map((unit) => names.unit?.(unit) ?? unit).join(", ")}</span>
        </th>
        <td className={styles.cell}>
          <span className={status === "read" ? undefined : styles.bad}>{FILE_STATUSES[status][lang]}</span>
          <span className={styles.unit}>
            {line.errors + line.warnings > 0
              ? texts.severities(line.errors, line.warnings)
              : status === "read" && texts.noFindings}
          </span>
        </td>
      </tr>
      {sheets.length > 0 && (
        <tr>
          <td colSpan={2} className={styles.reading}>
            <Disclosure title={texts.howRead} label={texts.howReadFile(file)}>
              <FileReading preview={preview} file={file} names={names} />
            </Disclosure>
          </td>
        </tr>
      )}
    </>
  );
}
