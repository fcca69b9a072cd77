/** Targets without a figure: their own list, never among the lagging. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import type { Overview } from "../../../app/overview";
import { OVERVIEW } from "../../../messages/ui/overview";
import { CellButton } from "../../parts/CellButton";
import { DisclosureLine } from "../../parts/DisclosureLine";
import { useTexts } from "../../use-pane";
import { useListStyles } from "../../use-list-styles";
import { Sources } from "./Sources";
import { VerdictSetter } from "./VerdictSetter";

const useStyles = makeStyles({ owner: { display: "block", color: tokens.colorNeutralForeground2 } });

export function NoDataList({
  rows,
  sheet,
}: {
  readonly rows: Overview["noData"];
  readonly sheet: string;
}): JSX.Element {
  const styles = useStyles();
  const list = useListStyles();
  const texts = useTexts(OVERVIEW);
  return (
    <section aria-labelledby="no-data-title">
      <h2 className={list.title} id="no-data-title">
        {texts.noDataTitle(rows.length)}
      </h2>
      <ul className={list.list}>
        {rows.map(({ indicator, cell, ownerName }) => (
          <li key={indicator.code}>
            <CellButton sheet={sheet} cell={cell}>
              {`○ ${indicator.name}`}
              <span className={styles.owner}>{ownerName === "" ? texts.noOwner : texts.owner(ownerName)}</span>
            </CellButton>
            <DisclosureLine>
              <VerdictSetter code={indicator.code} name={indicator.name} result="noData" />
              <Sources code={indicator.code} name={indicator.name} />
            </DisclosureLine>
          </li>
        ))}
      </ul>
    </section>
  );
}
