/** What would be made: how many forms of which issue, who gets none and why, what is doubtful, what is written. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import type { FormsPreview } from "../../../app/preview-forms";
import { isInput } from "../../../domain/form/rows";
import type { Finding } from "../../../domain/finding/finding";
import { renderFinding } from "../../../messages/render-finding";
import { FORMS } from "../../../messages/ui/forms";
import { ChangeSummary } from "../../parts/ChangeSummary";
import { Disclosure } from "../../parts/Disclosure";
import { Notice } from "../../parts/Notice";
import { usePane, useTexts } from "../../use-pane";

const useStyles = makeStyles({
  list: { margin: `${tokens.spacingVerticalXS} 0`, paddingLeft: "20px" },
  title: { margin: `${tokens.spacingVerticalS} 0 0`, fontWeight: tokens.fontWeightSemibold },
});

/** Findings of the schema that are spelled out. */
const MOST = 5;

interface FormsPreviewViewProps {
  readonly preview: FormsPreview;
  readonly common: boolean;
  readonly busy: boolean;
  readonly onIssue: () => void;
  readonly onAgain: () => void;
}

export function FormsPreviewView({ preview, common, busy, onIssue, onAgain }: FormsPreviewViewProps): JSX.Element {
  const styles = useStyles();
  const texts = useTexts(FORMS);
  const { set, issue, faults, doubts, change } = preview;
  const { drafts, without } = set;
  if (faults.length > 0)
    return (
      <Notice kind="problem" title={texts.faults}>
        <FindingLines findings={faults} />
        <p>{texts.faultsHow}</p>
        <Button disabledFocusable={busy} onClick={onAgain}>
          {texts.again}
        </Button>
      </Notice>
    );
  if (drafts.length === 0)
    return (
      <Notice kind="plain" title={texts.noForms}>
        <p>{common ? texts.noFormsCommon : texts.noFormsOwn}</p>
      </Notice>
    );
  return (
    <>
      <Notice kind="plain" title={`${texts.forms(drafts.length)}. ${texts.issueNumber(issue)}`}>
        {without.length > 0 && (
          <p>
            {texts.without(without.length)}: {without.map(({ name }) => name).join("; ")}
          </p>
        )}
      </Notice>
      <Disclosure title={texts.files}>
        <ul className={styles.list}>
          {drafts.map(({ file, rows }) => (
            <li key={file}>
              {file}: {texts.rows(rows.filter(isInput).length)}
            </li>
          ))}
        </ul>
      </Disclosure>
      {doubts.length > 0 && (
        <Notice kind="plain" title={texts.doubts}>
          <FindingLines findings={doubts} />
        </Notice>
      )}
      <p className={styles.title}>{texts.register}</p>
      <ChangeSummary change={change} />
      <Button appearance="primary" disabledFocusable={busy} onClick={onIssue}>
        {texts.issue(drafts.length)}
      </Button>
    </>
  );
}

function FindingLines({ findings }: { readonly findings: readonly Finding[] }): JSX.Element {
  const texts = useTexts(FORMS);
  const { lang } = usePane();
  return (
    <ul>
      {findings.slice(0, MOST).map((finding, index) => {
        const { where, says } = renderFinding(finding, lang);
        return <li key={String(index)}>{where === "" ? says : `${where}: ${says}`}</li>;
      })}
      {findings.length > MOST && <li>{texts.more(findings.length - MOST)}</li>}
    </ul>
  );
}
