/** What the report still lacks: blank lines of the profile, causes nobody gave, matters that wait for a decision. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type JSX } from "react";
import { isExplained } from "../../../domain/report/reasons";
import { questionText } from "../../../domain/report/refusal";
import type { Report } from "../../../domain/report/report";
import { PROFILE } from "../../../domain/schema/office-profile";
import { SHEETS } from "../../../domain/schema/words";
import { REPORT } from "../../../messages/ui/report";
import { CellButton } from "../../parts/CellButton";
import { Notice } from "../../parts/Notice";
import { usePane, useTexts } from "../../use-pane";

const useStyles = makeStyles({
  refusal: { ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** Why there is no report; it takes the focus, and each matter leads to its cell. */
export function RefusalView({
  report,
  onDraft,
}: {
  readonly report: Report;
  readonly onDraft: () => void;
}): JSX.Element {
  const styles = useStyles();
  const texts = useTexts(REPORT);
  const { go } = usePane();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.focus();
  }, [report]);
  const { refused, words } = report;
  if (!refused) return <></>;
  return (
    <div ref={place} tabIndex={-1} className={styles.refusal}>
      <Notice kind="problem" title={texts.refused}>
        {refused.questions.length === 0 && <p lang={words.lang}>{refused.text}</p>}
        {refused.questions.map((question) =>
          question.here ? (
            <CellButton key={question.indicator} sheet={question.here.sheet} cell={question.here.cell}>
              {questionText(question, words)}
            </CellButton>
          ) : (
            <p key={question.indicator}>{questionText(question, words)}</p>
          ),
        )}
        <div className={styles.buttons}>
          <Button
            onClick={() => {
              go("consolidate");
            }}
          >
            {texts.toConsolidate}
          </Button>
          {refused.code === "open-questions" && <Button onClick={onDraft}>{texts.draft}</Button>}
        </div>
      </Notice>
    </div>
  );
}

/** Lines of the profile that a document prints as «…» or not at all. */
const ASKED = [
  ...(["parent", "issuer", "symbol", "place", "resolutionDay"] as const),
  ...(["authority", "post", "signer", "preparer", "recipients"] as const),
];

/** What a person may want to fill in before the report goes out. */
export function GapsView({ report }: { readonly report: Report }): JSX.Element {
  const texts = useTexts(REPORT);
  const blanks = ASKED.filter((key) => report.profile.blank.includes(key)).map((key) => PROFILE[key]);
  const silent = report.explanations.filter((each) => !isExplained(each)).length;
  const half = report.explanations.filter((each) => isExplained(each) && each.subjective === "").length;
  const old = report.explanations.filter(({ source }) => source === "previous").length;
  const gaps = [
    silent === 0 ? "" : texts.unexplained(silent),
    half === 0 ? "" : texts.noSubjective(half),
    old === 0 ? "" : texts.fromBefore(old),
  ].filter((text) => text !== "");
  return (
    <>
      {blanks.length > 0 && (
        <Notice kind="plain" title={texts.blanks(blanks.length)}>
          <p>{blanks.join(", ")}</p>
          <CellButton sheet={SHEETS.settings} cell="A1">
            {texts.toSettings}
          </CellButton>
        </Notice>
      )}
      {gaps.length > 0 && (
        <Notice kind="plain" title={gaps.join("; ")}>
          <CellButton sheet="Giải trình" cell="I5">
            {texts.toExplanations}
          </CellButton>
        </Notice>
      )}
    </>
  );
}
