/** The annex in front becomes a target schema: explained, read, previewed with every doubt, then written. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, type JSX } from "react";
import type { SchemaPreview } from "../../app/propose-schema";
import type { Question } from "../../domain/schema/propose/proposal";
import { renderQuestion } from "../../messages/questions";
import { CHANGE } from "../../messages/ui/change";
import { SCHEMA } from "../../messages/ui/schema";
import { Busy } from "../parts/Busy";
import { Failure } from "../parts/Failure";
import { ScreenHeading } from "../parts/ScreenHeading";
import type { ChosenColumn } from "../pane-app";
import { useAction } from "../use-action";
import { usePane, useTexts } from "../use-pane";
import { questionCount } from "./schema/group-questions";
import { ProposalView } from "./schema/ProposalView";
import { SchemaDone } from "./schema/SchemaDone";

const useStyles = makeStyles({ intro: { margin: `0 0 ${tokens.spacingVerticalS}` } });

export function SchemaScreen(): JSX.Element {
  const styles = useStyles();
  const texts = useTexts(SCHEMA);
  const change = useTexts(CHANGE);
  const { app, lang, announce, record, done, screen } = usePane();
  const ask = useCallback((question: Question) => renderQuestion(question, lang), [lang]);
  const reading = useAction(
    useCallback(() => app.planSchema(ask), [app, ask]),
    "busy",
  );
  const writing = useAction(useCallback((preview: SchemaPreview) => app.applyChange(preview.change), [app]));

  const read = (): Promise<void> => tell(reading.start());
  const choose = (column: ChosenColumn): Promise<void> => tell(reading.replace(app.planSchema(ask, column)));
  const tell = async (running: ReturnType<typeof reading.start>): Promise<void> => {
    writing.reset();
    const outcome = await running;
    if (outcome?.ok !== true) return;
    const { proposal } = outcome.value;
    const counted = proposal.indicators.filter((indicator) => indicator.counted).length;
    announce(`${texts.rows(proposal.indicators.length, counted)}. ${texts.questions(questionCount(proposal))}`);
  };
  const write = async (preview: SchemaPreview): Promise<void> => {
    const outcome = await writing.start(preview);
    if (outcome?.ok !== true) return;
    record({ what: texts.record(preview.proposal.indicators.length), applied: outcome.value });
    announce(`${texts.done} ${change.written(outcome.value.cells)}`);
  };

  const { state } = reading;
  // Reading writes nothing, and whoever comes here wants it; what stands in front by now may be another table.
  const isWanted = screen === "schema" && state.kind !== "done";
  useEffect(() => {
    if (isWanted) void read();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- when the screen is opened, and not at each result
  }, [screen]);
  const written = writing.state.kind === "done" ? writing.state.value : null;
  const stands = written !== null && done.some(({ applied }) => applied === written);
  return (
    <>
      <ScreenHeading screen="schema" title={texts.title} />
      {state.kind !== "done" && <p className={styles.intro}>{texts.intro}</p>}
      {state.kind === "busy" && <Busy label={texts.reading} />}
      {state.kind === "failed" && (
        <>
          <Failure problem={state.problem} onRetry={() => void read()} />
          <Button appearance="primary" onClick={() => void read()}>
            {texts.readAgain}
          </Button>
        </>
      )}
      {state.kind === "done" &&
        (stands ? (
          <SchemaDone cells={written.cells} questions={questionCount(state.value.proposal)} />
        ) : (
          <ProposalView
            preview={state.value}
            writing={writing.state}
            onWrite={() => void write(state.value)}
            onReadAgain={() => void read()}
            onChoose={(column) => void choose({ sheet: state.value.sheet, column })}
          />
        ))}
    </>
  );
}
