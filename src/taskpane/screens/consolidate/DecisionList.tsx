/**
 * What waits for a decision: a figure with its place, its text, and the two ways out; figures that contradict each other as one choice.
 * Alt with an arrow goes from one to the next: a list of a hundred is worked through without the mouse.
 */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, type JSX, type KeyboardEvent } from "react";
import type { ConsolidatedValue } from "../../../domain/consolidate/consolidation";
import type { Decision } from "../../../domain/consolidate/decision";
import { earlierAnswer } from "../../../domain/consolidate/earlier-answers";
import { formatCellText } from "../../../messages/format";
import { renderPlace } from "../../../messages/findings/place";
import { renderFinding, type Names } from "../../../messages/render-finding";
import { DECIDE } from "../../../messages/ui/decide";
import { reasonWord } from "../../../messages/words";
import { useListStyles } from "../../use-list-styles";
import { usePane, useTexts } from "../../use-pane";
import { AsBefore } from "./AsBefore";
import { ChoiceForm } from "./ChoiceForm";
import { DecisionForm } from "./DecisionForm";
import type { PendingChoice, PendingFigure } from "./pending-decisions";
import { SurroundingCells } from "../../parts/SurroundingCells";

const useStyles = makeStyles({
  item: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    ":last-child": { borderBottomStyle: "none" },
  },
  name: { fontWeight: tokens.fontWeightSemibold, display: "block" },
  where: { display: "block", color: tokens.colorNeutralForeground2 },
  hint: { margin: `0 0 ${tokens.spacingVerticalXS}`, fontSize: tokens.fontSizeBase200 },
});

interface DecisionListProps {
  readonly questions: readonly (PendingFigure | PendingChoice)[];
  /** Of now and of before: what fits is offered. */
  readonly decisions: readonly Decision[];
  /** What becomes of them while nobody decides. */
  readonly hint: string;
  readonly names: Names;
  readonly onDecide: (decisions: readonly Decision[]) => void;
}

const FIRST = "summary, button, input";

/** To the neighbour's first control; nothing where there is no neighbour. */
function step(event: KeyboardEvent<HTMLUListElement>): void {
  if (!event.altKey || (event.key !== "ArrowDown" && event.key !== "ArrowUp")) return;
  const rows = [...event.currentTarget.children];
  const now = rows.findIndex((row) => row.contains(document.activeElement));
  const next = rows[now + (event.key === "ArrowDown" ? 1 : -1)];
  event.preventDefault();
  next?.querySelector<HTMLElement>(FIRST)?.focus();
}

function figuresOf(question: PendingFigure | PendingChoice): readonly [ConsolidatedValue, ...ConsolidatedValue[]] {
  if ("value" in question) return [question.value];
  const [first, ...rest] = question;
  return [first.value, ...rest.map(({ value }) => value)];
}

export function DecisionList({ questions, decisions, hint, names, onDecide }: DecisionListProps): JSX.Element {
  const styles = useStyles();
  const list = useListStyles();
  const texts = useTexts(DECIDE);
  const { lang } = usePane();
  const answers = useMemo(
    () => new Map(questions.map((question) => [question, earlierAnswer(figuresOf(question), decisions)])),
    [questions, decisions],
  );
  const again = [...answers.values()].flatMap((answer) => answer?.now ?? []);
  const known = [...answers.values()].filter((answer) => answer !== null).length;
  return (
    <>
      <p className={styles.hint}>{questions.length > 1 ? `${hint} ${texts.byKeys}` : hint}</p>
      {known > 1 && (
        <Button
          size="small"
          onClick={() => {
            onDecide(again);
          }}
        >
          {texts.allAsBefore(known)}
        </Button>
      )}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a short cut over its own controls */}
      <ul className={list.list} onKeyDown={step}>
        {questions.map((question) => {
          const figure = "value" in question ? question : question[0];
          const { value, indicator, finding } = figure;
          const { file, sheet, cell, why } = value;
          const text = value.shown ?? value.text;
          const answer = answers.get(question);
          return (
            <li key={`${file}|${sheet}|${cell}`} className={styles.item}>
              <span className={styles.name}>{indicator.name}</span>
              {"value" in question && <span className={styles.where}>{renderPlace({ file, sheet, cell }, lang)}</span>}
              {"value" in question ? (
                <>
                  {finding
                    ? renderFinding(finding, lang, names).says
                    : `${reasonWord(why, lang)}: “${formatCellText(text, lang)}”`}
                  {answer && <AsBefore answer={answer} onDecide={onDecide} />}
                  <SurroundingCells at={value} />
                  <DecisionForm
                    figure={question}
                    onDecide={(decision) => {
                      onDecide([decision]);
                    }}
                  />
                </>
              ) : (
                <>
                  {answer && <AsBefore answer={answer} onDecide={onDecide} />}
                  <ChoiceForm choice={question} onDecide={onDecide} />
                </>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
