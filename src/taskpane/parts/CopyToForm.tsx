/** Fills a picked form from the open workbook's tables: first what would be copied and what not, then the filled file. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useState, type JSX } from "react";
import type { FormCopy } from "../../app/copy-to-form";
import type { PickedFile } from "../../app/ports";
import type { NotCopied } from "../../domain/sheets/not-copied";
import { findingTitle } from "../../messages/render-finding";
import { COPY_TO_FORM } from "../../messages/ui/copy-to-form";
import { FORMS } from "../../messages/ui/forms";
import { saveFile } from "../screens/report/hand-out";
import { resultOf, useAction } from "../use-action";
import { usePane, useTexts } from "../use-pane";
import { Busy } from "./Busy";
import { CellButton } from "./CellButton";
import { FileButton } from "./FileButton";
import { Notice } from "./Notice";
import { ProblemNotice } from "./ProblemNotice";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const useStyles = makeStyles({
  buttons: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    margin: `${tokens.spacingVerticalS} 0`,
  },
});

export function CopyToForm({ small = false }: { readonly small?: boolean }): JSX.Element {
  const styles = useStyles();
  const texts = useTexts(COPY_TO_FORM);
  const { app, announce } = usePane();
  const looking = useAction(useCallback(async (file: PickedFile) => (await app.forms()).previewCopy(file), [app]));
  const filling = useAction(useCallback(async (copy: FormCopy) => (await app.forms()).fillForm(copy), [app]));
  const copy = resultOf(looking.state);
  const bytes = resultOf(filling.state);
  const look = async (file: PickedFile | undefined): Promise<void> => {
    if (!file) return;
    filling.reset();
    const outcome = await looking.start(file);
    if (outcome?.ok === true) announce(texts.title(outcome.value.filled, outcome.value.asked));
  };
  const fill = async (planned: FormCopy): Promise<void> => {
    const outcome = await filling.start(planned);
    if (outcome?.ok === true) announce(texts.made(planned.file));
  };
  return (
    <div>
      <FileButton
        label={texts.copy}
        small={small}
        multiple={false}
        disabled={looking.state.kind === "busy" || filling.state.kind === "busy"}
        onPick={([file]) => void look(file)}
      />
      {looking.state.kind === "busy" && <Busy label={texts.copying} />}
      {looking.state.kind === "failed" && <ProblemNotice problem={looking.state.problem} onClose={looking.reset} />}
      {filling.state.kind === "failed" && <ProblemNotice problem={filling.state.problem} onClose={filling.reset} />}
      {copy && (
        <Notice kind="plain" title={texts.title(copy.filled, copy.asked)}>
          <p>{texts.to(copy.file, copy.unit)}</p>
          {copy.plan.steps.length === 0 && <p>{texts.none}</p>}
          <NotCopiedList left={copy.left} />
          {bytes && <FilledForm file={copy.file} bytes={bytes} />}
          <div className={styles.buttons}>
            {!bytes && copy.plan.steps.length > 0 && (
              <Button
                appearance="primary"
                size="small"
                disabledFocusable={filling.state.kind === "busy"}
                onClick={() => void fill(copy)}
              >
                {texts.make}
              </Button>
            )}
            <Button size="small" onClick={looking.reset}>
              {texts.close}
            </Button>
          </div>
        </Notice>
      )}
    </div>
  );
}

function NotCopiedList({ left }: { readonly left: readonly NotCopied[] }): JSX.Element | null {
  const texts = useTexts(COPY_TO_FORM);
  const { lang } = usePane();
  if (left.length === 0) return null;
  const reason = ({ why, finding }: NotCopied): string =>
    finding ? `${texts.why(why)} (${findingTitle(finding.code, lang)})` : texts.why(why);
  return (
    <>
      <p>{texts.left(left.length)}</p>
      <ul>
        {left.map((each) => {
          const { name, from, why } = each;
          const key = [why, name, from?.sheet, from?.cell, from?.text].join("|");
          const said = `${name}: ${reason(each)}`;
          if (!from || from.cell === "") return <li key={key}>{said}</li>;
          return (
            <li key={key}>
              <CellButton sheet={from.sheet} cell={from.cell}>
                {`${from.cell}: ${said} “${from.text}”`}
              </CellButton>
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** The ways out of the pane are those of a form that is issued. */
function FilledForm({ file, bytes }: { readonly file: string; readonly bytes: Uint8Array }): JSX.Element {
  const styles = useStyles();
  const texts = useTexts(COPY_TO_FORM);
  const ways = useTexts(FORMS);
  const { app, announce } = usePane();
  const [said, setSaid] = useState("");
  const saves = app.canSaveFiles();
  const say = (text: string): void => {
    setSaid(text);
    announce(text);
  };
  const open = async (): Promise<void> => {
    const outcome = await (await app.forms()).openNewWorkbook(bytes);
    say(outcome.ok ? texts.opened(file) : saves ? ways.openRefused : texts.refusedHere);
  };
  return (
    <>
      <p>{said === "" ? texts.made(file) : said}</p>
      <div className={styles.buttons}>
        {saves && (
          <Button
            size="small"
            onClick={() => {
              saveFile(bytes, file, XLSX);
              say(ways.saved(file));
            }}
          >
            {ways.save}
          </Button>
        )}
        <Button size="small" onClick={() => void open()}>
          {ways.open}
        </Button>
      </div>
    </>
  );
}
