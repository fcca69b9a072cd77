/** One finding: where, and what was found and expected. In the open workbook it leads to its cell. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import type { Finding } from "../../../domain/finding/finding";
import { renderFinding, type Names } from "../../../messages/render-finding";
import type { FigurePlace } from "../../pane-app";
import { CellButton } from "../../parts/CellButton";
import { usePane } from "../../use-pane";
import { SurroundingCells } from "../../parts/SurroundingCells";
import { FindingActions } from "./FindingActions";

const useStyles = makeStyles({
  where: { display: "block", color: tokens.colorNeutralForeground2 },
  // The line stands below all that belongs to the finding.
  row: {
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    "& > button, & > details": { borderBottomStyle: "none" },
    ":last-child": { borderBottomStyle: "none" },
  },
  plain: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface FindingRowProps {
  readonly finding: Finding;
  readonly names: Names;
  readonly here: boolean;
}

export function FindingRow({ finding, names, here }: FindingRowProps): JSX.Element {
  const styles = useStyles();
  const { lang } = usePane();
  const { where, says } = renderFinding(finding, lang, names);
  const { sheet, cell } = finding.at;
  const content = (
    <>
      {where !== "" && <span className={styles.where}>{where}</span>}
      {says}
    </>
  );
  return (
    <li className={styles.row}>
      {here && sheet !== undefined ? (
        <CellButton sheet={sheet} cell={cell ?? "A1"}>
          {content}
        </CellButton>
      ) : (
        <>
          <div className={styles.plain}>{content}</div>
          <SurroundingCells at={finding.at} />
          <SurroundingCells at={otherPlace(finding)} />
        </>
      )}
      <FindingActions finding={finding} />
    </li>
  );
}

/** The other cell of a contradiction. */
function otherPlace({ params }: Finding): Partial<FigurePlace> {
  const text = (key: string): string | undefined => (params?.[key] === undefined ? undefined : String(params[key]));
  const [file, sheet, cell] = [text("otherFile"), text("otherSheet"), text("otherCell")];
  return file === undefined || sheet === undefined || cell === undefined ? {} : { file, sheet, cell };
}
