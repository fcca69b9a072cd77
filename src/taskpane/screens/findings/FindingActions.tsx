/** The proposed corrections of one finding, each told by what it writes, and the way to accept it with a reason. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type JSX } from "react";
import type { Finding } from "../../../domain/finding/finding";
import type { FixCell } from "../../../domain/fix/fix";
import { isAcceptable } from "../../../domain/consolidate/acceptance";
import { reasonAgain } from "../../../domain/consolidate/earlier-answers";
import { isFormula, plainText } from "../../../domain/plan/cell";
import { formatReading } from "../../../messages/format";
import type { Lang } from "../../../messages/lang";
import { CHECK } from "../../../messages/ui/check";
import { boxOf, typedIn } from "../../form-box";
import { ReasonField } from "../../parts/ReasonField";
import { usePane, useTexts } from "../../use-pane";
import { useFindingTools } from "./use-finding-tools";

const useStyles = makeStyles({
  actions: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS}`,
  },
  form: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingVerticalXS,
    flexBasis: "100%",
    minWidth: 0,
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  button: { minWidth: 0 },
});

export function FindingActions({ finding }: { readonly finding: Finding }): JSX.Element | null {
  const styles = useStyles();
  const texts = useTexts(CHECK);
  const { lang } = usePane();
  const tools = useFindingTools();
  const form = useRef<HTMLFormElement>(null);
  const [asking, setAsking] = useState(false);
  const [missing, setMissing] = useState(false);
  const [amending, setAmending] = useState(false);
  const actions = useRef<HTMLDivElement>(null);
  const asked = useRef(false);
  // The form takes the focus when it opens, and gives it back to its button when it is closed without an answer.
  useEffect(() => {
    if (asking) form.current?.querySelector("input")?.focus();
    else if (asked.current) actions.current?.querySelector<HTMLElement>("button:last-of-type")?.focus();
    asked.current = asking;
  }, [asking]);
  if (!tools) return null;
  // A cell of the schema that differs from its seal: put back, amended by a document, or a slip that was put right.
  const isSealed = finding.code === "schema-seal-changed";
  const slip = isSealed
    ? { ask: texts.slip, reason: texts.slipReason, act: texts.slipDo }
    : { ask: texts.accept, reason: texts.acceptReason, act: texts.acceptDo };
  const fix = tools.fixOf(finding);
  const acceptable = isAcceptable(finding);
  if (!fix && !acceptable) return null;
  const reasonBefore = tools.acceptedBefore?.(finding) ?? null;

  const accept = (): void => {
    const reason = typedIn(form.current, "reason");
    setMissing(reason === "");
    if (reason === "") boxOf(form.current, "reason")?.focus();
    else tools.onAccept(finding, reason);
  };
  return (
    <div ref={actions} className={styles.actions}>
      {fix?.options.map(({ cells, confirms }, index) => (
        <Button
          key={index}
          className={styles.button}
          size="small"
          onClick={() => {
            tools.onFix([{ sheet: fix.sheet, cells }]);
          }}
        >
          {confirms ? texts.confirm : (isSealed ? texts.restore : texts.fix)(fixText(cells, lang))}
        </Button>
      ))}
      {isSealed && tools.amendForm && !amending && (
        <Button
          className={styles.button}
          size="small"
          onClick={() => {
            setAmending(true);
          }}
        >
          {texts.amend}
        </Button>
      )}
      {acceptable && !asking && reasonBefore !== null && (
        <Button
          className={styles.button}
          size="small"
          title={reasonBefore}
          onClick={() => {
            tools.onAccept(finding, reasonAgain(reasonBefore));
          }}
        >
          {texts.acceptAsBefore}
        </Button>
      )}
      {acceptable && !asking && (
        <Button
          className={styles.button}
          size="small"
          onClick={() => {
            setAsking(true);
          }}
        >
          {slip.ask}
        </Button>
      )}
      {asking && (
        <form
          ref={form}
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            accept();
          }}
        >
          <ReasonField label={slip.reason} problem={missing ? texts.needsReason : null} />
          <div className={styles.buttons}>
            <Button size="small" type="submit">
              {slip.act}
            </Button>
            <Button
              size="small"
              type="button"
              appearance="subtle"
              onClick={() => {
                setAsking(false);
              }}
            >
              {texts.cancel}
            </Button>
          </div>
        </form>
      )}
      {amending && (
        <div className={styles.form}>
          {tools.amendForm?.(finding, () => {
            setAmending(false);
          })}
        </div>
      )}
    </div>
  );
}

/** What will stand in the cells; where a question falls silent with it is not worth a word. */
function fixText(cells: readonly FixCell[], lang: Lang): string {
  const told = cells.filter(({ after }) => after !== "" && !isFormula(after));
  return (told.length > 0 ? told : cells).map((cell) => afterText(cell, lang)).join(", ");
}

/** What will stand in the cell. */
function afterText({ after }: FixCell, lang: Lang): string {
  if (after === null || after === "") return "∅";
  if (isFormula(after)) return after.formula;
  return typeof after === "number" ? formatReading(String(after), lang) : `“${plainText(after)}”`;
}
