/** The forms that were made, and their ways out: saved one by one or as an archive, or opened, as far as this Excel allows. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type JSX } from "react";
import type { IssuedFile } from "../../../app/preview-forms";
import type { AppliedPlan } from "../../../app/ports";
import { periodInName } from "../../../domain/form/file-name";
import type { Period } from "../../../domain/history/period";
import { FORMS } from "../../../messages/ui/forms";
import { Notice } from "../../parts/Notice";
import { ProblemNotice } from "../../parts/ProblemNotice";
import type { ActionState } from "../../use-action";
import { usePane, useTexts } from "../../use-pane";
import { saveFile } from "../report/hand-out";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const ZIP = "application/zip";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  row: { padding: `${tokens.spacingVerticalXS} 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  buttons: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    margin: `${tokens.spacingVerticalS} 0`,
  },
});

interface IssuedFilesProps {
  readonly files: readonly IssuedFile[];
  readonly period: Period;
  readonly writing: ActionState<AppliedPlan>;
  readonly onRegister: () => void;
  readonly onAgain: () => void;
}

export function IssuedFiles({ files, period, writing, onRegister, onAgain }: IssuedFilesProps): JSX.Element {
  const styles = useStyles();
  const texts = useTexts(FORMS);
  const { app, announce, go } = usePane();
  const [said, setSaid] = useState("");
  const [refused, setRefused] = useState(false);
  const saves = app.canSaveFiles();
  const say = (text: string): void => {
    setSaid(text);
    announce(text);
  };
  const saveAll = async (): Promise<void> => {
    const packed = await (await app.forms()).packForms(files);
    const name = `Bieu mau ${periodInName(period.key, period.year)}.zip`;
    if (!packed.ok) return;
    saveFile(packed.value, name, ZIP);
    say(texts.saved(name));
  };
  const open = async ({ bytes, file }: IssuedFile): Promise<void> => {
    const outcome = await (await app.forms()).openNewWorkbook(bytes);
    setRefused(!outcome.ok);
    say(outcome.ok ? texts.opened(file) : saves ? texts.openRefused : texts.openRefusedHere);
  };
  return (
    <>
      <Notice kind="good" title={texts.made(files.length)}>
        {writing.kind === "done" && <p>{texts.registered}</p>}
        {!saves && <p>{texts.noSave}</p>}
      </Notice>
      {writing.kind === "failed" && <ProblemNotice problem={writing.problem} onRetry={onRegister} />}
      {said !== "" && <p>{said}</p>}
      {saves && files.length > 1 && (
        <div className={styles.buttons}>
          <Button appearance="primary" onClick={() => void saveAll()}>
            {texts.saveAll}
          </Button>
        </div>
      )}
      <ul className={styles.list}>
        {files.map((issued) => (
          <li key={issued.file} className={styles.row}>
            {issued.file} ({texts.rows(issued.rows)})
            <div className={styles.buttons}>
              {saves && (
                <Button
                  size="small"
                  aria-label={`${texts.save}: ${issued.file}`}
                  onClick={() => {
                    saveFile(issued.bytes, issued.file, XLSX);
                    say(texts.saved(issued.file));
                  }}
                >
                  {texts.save}
                </Button>
              )}
              {!refused && (
                <Button size="small" aria-label={`${texts.open}: ${issued.file}`} onClick={() => void open(issued)}>
                  {texts.open}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      <div className={styles.buttons}>
        <Button onClick={onAgain}>{texts.startAgain}</Button>
        <Button
          onClick={() => {
            go("consolidate");
          }}
        >
          {texts.toConsolidate}
        </Button>
      </div>
    </>
  );
}
