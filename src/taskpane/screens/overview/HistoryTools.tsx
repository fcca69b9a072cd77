/** What is done with the history as a whole, and the sheets of the workbook with a line each. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, type JSX } from "react";
import type { Overview } from "../../../app/overview";
import { renderFinding } from "../../../messages/render-finding";
import { HISTORY_TOOLS, SHEET_LINES } from "../../../messages/ui/history-tools";
import { CellButton } from "../../parts/CellButton";
import { DoButton } from "../../parts/DoButton";
import { Section } from "../../parts/Section";
import { useListStyles } from "../../use-list-styles";
import { usePane, useTexts } from "../../use-pane";
import { CarryOver } from "./CarryOver";
import { CorrectByHand } from "./CorrectByHand";
import { MoveOldYears } from "./MoveOldYears";

const useStyles = makeStyles({
  block: { margin: `${tokens.spacingVerticalS} 0` },
  quiet: { display: "block", color: tokens.colorNeutralForeground2 },
});

function ClosePeriod({ period, name }: { readonly period: string; readonly name: string }): JSX.Element {
  const texts = useTexts(HISTORY_TOOLS);
  const { app } = usePane();
  const close = useCallback(() => app.closePeriod(period), [app, period]);
  return <DoButton label={texts.close(name)} done={texts.closed(name)} act={close} />;
}

export function HistoryTools({ overview }: { readonly overview: Overview }): JSX.Element {
  const styles = useStyles();
  const list = useListStyles();
  const texts = useTexts(HISTORY_TOOLS);
  const { app, lang } = usePane();
  const { history, sheets } = overview;
  const toSee = history?.toSee ?? [];
  const restorable = toSee.some(({ code }) => code === "history-changed");
  const correctable = toSee.some(
    ({ code, params }) =>
      code === "history-changed" && (params?.["field"] === "figure" || params?.["field"] === "result"),
  );
  const open = history?.periods.filter(({ closed }) => !closed) ?? [];
  const late = history?.late ?? 0;
  const correctLate = useCallback(() => app.correctLate(), [app]);
  const restore = useCallback(() => app.restoreHistory(), [app]);
  const trend = useCallback(() => app.writeTrendSheet(), [app]);
  return (
    <>
      {toSee.length > 0 && (
        <section aria-labelledby="history-to-see">
          <h2 className={list.title} id="history-to-see">
            {texts.seeTitle(toSee.length)}
          </h2>
          <ul className={list.list}>
            {toSee.map((finding) => {
              const { says, act, where } = renderFinding(finding, lang, {
                indicator: (code) => history?.names.get(code),
              });
              return (
                <li key={`${where} ${says}`}>
                  <CellButton sheet={finding.at.sheet ?? ""} cell={finding.at.cell ?? "A1"}>
                    {says}
                    <span className={styles.quiet}>{act}</span>
                  </CellButton>
                </li>
              );
            })}
          </ul>
          {restorable && <DoButton label={texts.restore} done={texts.restored} act={restore} />}
          {correctable && <CorrectByHand />}
        </section>
      )}
      <Section title={texts.title}>
        {open.map(({ period, name }) => (
          <ClosePeriod key={period} period={period} name={name} />
        ))}
        {history?.old && app.canSaveFiles() && <MoveOldYears old={history.old} />}
        {late > 0 && <DoButton label={texts.late(late)} done={texts.lateDone} act={correctLate} />}
        {history && <DoButton label={texts.trend} done={texts.trendDone} act={trend} />}
        <div className={styles.block}>
          <CarryOver />
        </div>
        <h2 className={list.title}>{texts.sheets}</h2>
        <ul className={list.list}>
          {sheets.map(({ name, kind, count }) => (
            <li key={name}>
              <CellButton sheet={name} cell="A1">
                <b>{count > 1 ? `${name} … (${String(count)})` : name}</b>
                <span className={styles.quiet}>{SHEET_LINES[kind]?.[lang] ?? ""}</span>
              </CellButton>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}
