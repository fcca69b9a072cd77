/** Whose schema this workbook is held against while it has none of its own: written into it on request, or left again. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useState, type JSX } from "react";
import { BORROW } from "../../messages/ui/borrow";
import type { KeptSchema } from "../pane-app";
import { CopyToForm } from "../parts/CopyToForm";
import { ProblemNotice } from "../parts/ProblemNotice";
import { TakeSchema } from "../parts/TakeSchema";
import { useAction } from "../use-action";
import { usePane, useTexts } from "../use-pane";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
  },
});

export function BorrowedBar(): JSX.Element | null {
  const styles = useStyles();
  const texts = useTexts(BORROW);
  const { app, record, revision, changed } = usePane();
  const [current, setCurrent] = useState<KeptSchema | null>(null);
  useEffect(() => {
    void app.borrowedSchema().then(setCurrent);
  }, [app, revision]);
  const keeping = useAction(useCallback(async () => (await app.forms()).keepSchema(), [app]));
  const keep = async (file: string): Promise<void> => {
    const outcome = await keeping.start();
    if (outcome?.ok === true) record({ what: texts.written(file), applied: outcome.value });
  };
  if (!current) return null;
  const { file, unit } = current;
  return (
    <>
      <section className={styles.bar} aria-label={texts.kept}>
        <span>{texts.inUse(file, unit)}</span>
        <Button size="small" disabledFocusable={keeping.state.kind === "busy"} onClick={() => void keep(file)}>
          {texts.keep}
        </Button>
        <Button
          size="small"
          onClick={() => {
            void app
              .forms()
              .then((forms) => forms.leaveSchema())
              .then(changed);
          }}
        >
          {texts.leave}
        </Button>
        <TakeSchema label={texts.replace} small />
        <CopyToForm small />
      </section>
      {keeping.state.kind === "failed" && <ProblemNotice problem={keeping.state.problem} onClose={keeping.reset} />}
    </>
  );
}
