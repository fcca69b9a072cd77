/** What the annex leaves open, by kind; each row leads to its place in the annex. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import type { SchemaPreview } from "../../../app/propose-schema";
import { COLUMNS } from "../../../domain/schema/words";
import { questionTitle, renderQuestion } from "../../../messages/questions";
import { SCHEMA } from "../../../messages/ui/schema";
import { CellButton } from "../../parts/CellButton";
import { Section } from "../../parts/Section";
import { useListStyles } from "../../use-list-styles";
import { usePane, useTexts } from "../../use-pane";
import { groupQuestions } from "./group-questions";

const useStyles = makeStyles({
  hint: { margin: `0 0 ${tokens.spacingVerticalXS}`, fontSize: tokens.fontSizeBase200 },
  groups: { paddingLeft: tokens.spacingHorizontalS, fontSize: tokens.fontSizeBase200 },
  quiet: { display: "block", color: tokens.colorNeutralForeground2 },
});

export function QuestionGroups({ preview: { proposal, sheet } }: { readonly preview: SchemaPreview }): JSX.Element {
  const styles = useStyles();
  const list = useListStyles();
  const texts = useTexts(SCHEMA);
  const { lang } = usePane();
  return (
    <div className={styles.groups}>
      <p className={styles.hint}>{texts.questionsHint}</p>
      {groupQuestions(proposal).map(({ code, asked }) => (
        <Section key={code} title={texts.group(questionTitle(code, lang), asked.length)}>
          <ul className={list.list}>
            {asked.map(({ indicator, question }) => (
              <li key={indicator?.code ?? question.code}>
                <CellButton sheet={sheet} cell={indicator?.source ?? proposal.indicators[0]?.source ?? "A1"}>
                  {indicator && `${indicator.code} · ${indicator.name}`}
                  <span className={styles.quiet}>
                    {`${COLUMNS[question.column]}: ${renderQuestion(question, lang)}`}
                  </span>
                </CellButton>
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </div>
  );
}
