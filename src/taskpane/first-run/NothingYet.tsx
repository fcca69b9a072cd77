/**
 * A schema and nothing judged yet. The next step is the table in front, where there is one; otherwise the files that the units send.
 */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, type JSX } from "react";
import type { OpenQuestions } from "../../app/overview";
import { FIRST_RUN } from "../../messages/ui/first-run";
import { SHELL } from "../../messages/ui/shell";
import type { ScreenName } from "../pane-state";
import { Busy } from "../parts/Busy";
import { Notice } from "../parts/Notice";
import { resultOf, useAction } from "../use-action";
import { usePane, useTexts } from "../use-pane";
import { useReturn } from "../use-return";
import { OpenQuestionsLine } from "../screens/overview/OpenQuestionsLine";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalS },
});

const FOR_FILES = ["consolidate", "attainment"] as const;
const FOR_TABLE = ["attainment", "check", "consolidate"] as const;

export function NothingYet({ open }: { readonly open: OpenQuestions }): JSX.Element {
  const styles = useStyles();
  const texts = useTexts(FIRST_RUN);
  const shell = useTexts(SHELL);
  const { app, go, revision } = usePane();
  const looking = useAction(
    useCallback(() => app.isTableInFront(), [app]),
    "busy",
  );
  const { start, state } = looking;
  useEffect(() => {
    void start();
  }, [start, revision]);
  // Meanwhile the person may have gone to another sheet.
  useReturn(useCallback(() => void start(), [start]));
  if (state.kind === "busy" && state.last === null) return <Busy label={shell.loading} />;
  const isTable = resultOf(state) ?? false;
  const names: Partial<Record<ScreenName, string>> = {
    attainment: texts.attain,
    check: texts.check,
    consolidate: texts.combine,
  };
  return (
    <Notice kind="plain" title={texts.nothingYet}>
      <p>{isTable ? texts.tableNext : texts.filesNext}</p>
      <OpenQuestionsLine open={open} />
      <div className={styles.buttons}>
        {(isTable ? FOR_TABLE : FOR_FILES).map((screen, index) => (
          <Button
            key={screen}
            appearance={index === 0 ? "primary" : "secondary"}
            onClick={() => {
              go(screen);
            }}
          >
            {names[screen]}
          </Button>
        ))}
      </div>
    </Notice>
  );
}
