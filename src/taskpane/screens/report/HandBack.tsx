/** What goes back to the units: a message to be copied for each, and a file with what it has to mend. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type JSX } from "react";
import { lettersOf, type Letter } from "../../../domain/report/letters";
import type { Report } from "../../../domain/report/report";
import type { SendBack } from "../../../domain/report/send-back";
import { slipFileName } from "../../../domain/sheets/send-back-sheet";
import type { Problem } from "../../../domain/outcome";
import { HAND_BACK } from "../../../messages/ui/hand-back";
import { Failure } from "../../parts/Failure";
import { MoreButton } from "../../parts/MoreButton";
import { Section } from "../../parts/Section";
import { usePane, useTexts } from "../../use-pane";
import { copyText, saveFile } from "./hand-out";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const STEP = 20;

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  row: {
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    ":last-child": { borderBottomStyle: "none" },
  },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalXXS },
  text: {
    width: "100%",
    boxSizing: "border-box",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

export function HandBack({ report }: { readonly report: Report }): JSX.Element | null {
  const styles = useStyles();
  const texts = useTexts(HAND_BACK);
  const { app, announce } = usePane();
  const [limit, setLimit] = useState(STEP);
  const [shown, setShown] = useState<Letter | null>(null);
  const [failed, setFailed] = useState<{ readonly problem: Problem; readonly slip: SendBack } | null>(null);
  const letters = lettersOf(report);
  if (letters.length === 0) return null;
  const copy = (letter: Letter): void => {
    const done = copyText(letter.text);
    // Where the clipboard is refused the text is shown to be copied by hand.
    setShown(done ? null : letter);
    announce(done ? texts.copied(nameOf(letter)) : texts.refused);
  };
  const save = async (slip: SendBack): Promise<void> => {
    const outcome = await app.renderSlip(slip);
    setFailed(outcome.ok ? null : { problem: outcome.problem, slip });
    if (!outcome.ok) return;
    const name = slipFileName(slip);
    saveFile(outcome.value, name, XLSX);
    announce(texts.saved(name));
  };
  const nameOf = ({ name }: Letter): string => (name === "" ? texts.unknown : name);
  return (
    <Section title={texts.title(letters.length)}>
      {failed && <Failure problem={failed.problem} onRetry={() => void save(failed.slip)} />}
      <ul className={styles.list}>
        {letters.slice(0, limit).map((letter) => {
          const { unit, slip } = letter;
          return (
            <li key={`${unit}|${slip ? "mend" : "remind"}`} className={styles.row}>
              <div className={styles.name}>{nameOf(letter)}</div>
              <div>{slip ? texts.toMend(slip.rows.length) : texts.missing}</div>
              <div className={styles.buttons}>
                <Button
                  size="small"
                  aria-label={texts.copyOf(nameOf(letter))}
                  onClick={() => {
                    copy(letter);
                  }}
                >
                  {texts.copy}
                </Button>
                {slip && app.canSaveFiles() && (
                  <Button size="small" aria-label={texts.saveOf(nameOf(letter))} onClick={() => void save(slip)}>
                    {texts.save}
                  </Button>
                )}
              </div>
              {shown === letter && (
                <label>
                  <span>{texts.refused}</span>
                  <textarea className={styles.text} lang="vi" readOnly rows={5} value={letter.text} />
                </label>
              )}
            </li>
          );
        })}
      </ul>
      <MoreButton total={letters.length} limit={limit} step={STEP} label={texts.more} onMore={setLimit} />
    </Section>
  );
}
