/** Saves flat rows of what the workbook shows, for the portals that provinces run. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useState, type JSX } from "react";
import { HAND_BACK } from "../../../messages/ui/hand-back";
import { Failure } from "../../parts/Failure";
import { Section } from "../../parts/Section";
import { useAction } from "../../use-action";
import { usePane, useTexts } from "../../use-pane";
import { saveFile } from "./hand-out";

const TYPES = { csv: "text/csv;charset=utf-8", json: "application/json" } as const;

const useStyles = makeStyles({ buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS } });

export function ExportData({ day }: { readonly day: string }): JSX.Element | null {
  const styles = useStyles();
  const texts = useTexts(HAND_BACK);
  const { app, announce } = usePane();
  const { state, start } = useAction(useCallback((format: keyof typeof TYPES) => app.exportData(format), [app]));
  const [last, setLast] = useState<keyof typeof TYPES>("csv");
  if (!app.canSaveFiles()) return null;
  const save = async (format: keyof typeof TYPES): Promise<void> => {
    setLast(format);
    const outcome = await start(format);
    if (outcome?.ok !== true) return;
    const name = `Chi tieu ${day}.${format}`;
    saveFile(outcome.value, name, TYPES[format]);
    announce(texts.saved(name));
  };
  return (
    <Section title={texts.exportTitle}>
      <p>{texts.exportHint}</p>
      {state.kind === "failed" && <Failure problem={state.problem} onRetry={() => void save(last)} />}
      <div className={styles.buttons}>
        {(["csv", "json"] as const).map((format) => (
          <Button key={format} size="small" disabledFocusable={state.kind === "busy"} onClick={() => void save(format)}>
            {texts[format]}
          </Button>
        ))}
      </div>
    </Section>
  );
}
