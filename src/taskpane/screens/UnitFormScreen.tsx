/** The officer in a form: what it is, how far it is filled in, and one button that says whether it can be sent. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, type JSX } from "react";
import type { FormCheck, UnitForm } from "../../app/unit-form";
import { UNIT_FORM } from "../../messages/ui/unit-form";
import { Busy } from "../parts/Busy";
import { CellButton } from "../parts/CellButton";
import { Failure } from "../parts/Failure";
import { Notice } from "../parts/Notice";
import { ScreenHeading } from "../parts/ScreenHeading";
import { namesOf } from "../names";
import { resultOf, useAction } from "../use-action";
import { useListStyles } from "../use-list-styles";
import { usePane, useTexts } from "../use-pane";
import { CheckReportView } from "./findings/CheckReportView";

const useStyles = makeStyles({
  facts: { margin: `0 0 ${tokens.spacingVerticalS}`, "& p": { margin: `${tokens.spacingVerticalXS} 0` } },
  small: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

export function UnitFormScreen(): JSX.Element {
  const texts = useTexts(UNIT_FORM);
  const { app, announce, record, revision, form: sheet } = usePane();
  const name = sheet ?? "";
  const reading = useAction(
    useCallback(async () => (await app.forms()).readUnitForm(name), [app, name]),
    "busy",
  );
  const checking = useAction(useCallback(async () => (await app.forms()).checkUnitForm(name), [app, name]));
  const marking = useAction(useCallback((change: NonNullable<FormCheck["mark"]>) => app.applyChange(change), [app]));
  const { start: read } = reading;
  useEffect(() => {
    void read();
  }, [read, revision]);

  const check = async (): Promise<void> => {
    marking.reset();
    const outcome = await checking.start();
    if (outcome?.ok !== true) return;
    const { mark, clean, form, report } = outcome.value;
    if (!clean) {
      announce(texts.open(openCount(outcome.value)));
      return;
    }
    announce(texts.clean(form.owed, report.checked.cells));
    if (!mark) return;
    const marked = await marking.start(mark);
    if (marked?.ok === true) record({ what: texts.marked, applied: marked.value });
  };
  const form = resultOf(reading.state);
  const checked = resultOf(checking.state);
  const busy = checking.state.kind === "busy" || marking.state.kind === "busy";
  return (
    <>
      <ScreenHeading screen="form" title={texts.title} />
      {reading.state.kind === "busy" && !form && <Busy label={texts.reading} />}
      {reading.state.kind === "failed" && <Failure problem={reading.state.problem} onRetry={() => void read()} />}
      {form && <FormFacts form={form} />}
      {form && (
        <Button appearance="primary" disabledFocusable={busy} onClick={() => void check()}>
          {busy ? texts.checking : texts.check}
        </Button>
      )}
      {checking.state.kind === "failed" && <Failure problem={checking.state.problem} onRetry={() => void check()} />}
      {checked && (
        <FormCheckView check={checked} unmarked={marking.state.kind === "failed"} onAgain={() => void check()} />
      )}
    </>
  );
}

function openCount({ report, reasons }: FormCheck): number {
  return report.findings.filter(({ waived }) => waived === undefined).length + reasons.length;
}

function FormFacts({ form }: { readonly form: UnitForm }): JSX.Element {
  const styles = useStyles();
  const texts = useTexts(UNIT_FORM);
  const { unit, period, sending, filled, owed, checked } = form;
  return (
    <div className={styles.facts}>
      <p>{unit === "" ? texts.noUnit : `${texts.unit}: ${unit}`}</p>
      {period && (
        <p>
          {texts.period}: {period.name}
        </p>
      )}
      {sending !== "" && <p>{sending}</p>}
      {unit !== "" && <p>{texts.filled(filled, owed)}</p>}
      {checked !== "" && <p>{texts.checkedAt(checked)}</p>}
      <p className={styles.small}>{texts.intro}</p>
    </div>
  );
}

interface FormCheckViewProps {
  readonly check: FormCheck;
  readonly unmarked: boolean;
  readonly onAgain: () => void;
}

function FormCheckView({ check, unmarked, onAgain }: FormCheckViewProps): JSX.Element {
  const texts = useTexts(UNIT_FORM);
  const list = useListStyles();
  const { form, report, reasons, schema, clean, mark } = check;
  if (clean) {
    const { sending } = form;
    const where = sending.charAt(0).toLocaleLowerCase("vi") + sending.slice(1);
    return (
      <Notice kind="good" title={texts.clean(form.owed, report.checked.cells)}>
        <p>{sending === "" ? texts.sendBack : texts.send(where)}</p>
        {(unmarked || !mark) && <p>{texts.notMarked}</p>}
      </Notice>
    );
  }
  return (
    <>
      <Notice kind="plain" title={texts.open(openCount(check))}>
        {reasons.length > 0 && <p>{texts.reasons(reasons.length)}</p>}
        {reasons.length > 0 && (
          <ul className={list.list}>
            {reasons.map(({ name, cell }) => (
              <li key={cell}>
                <CellButton sheet={form.sheet} cell={cell}>
                  {cell}: {name}
                </CellButton>
              </li>
            ))}
          </ul>
        )}
      </Notice>
      {report.findings.length > 0 && <CheckReportView named={{ report, names: namesOf(schema) }} onAgain={onAgain} />}
    </>
  );
}
