/** Takes the schema of a file: for which unit is asked where the file does not say, and what it has otherwise is shown before it is used. */
import { Button, Field, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useState, type JSX } from "react";
import type { PickedFile } from "../../app/ports";
import type { SchemaOffer } from "../../app/schema-offer";
import type { SchemaDifference } from "../../domain/schema/differences";
import { BORROW } from "../../messages/ui/borrow";
import { useAction } from "../use-action";
import { usePane, useTexts } from "../use-pane";
import { Choices } from "./Choices";
import { FileButton } from "./FileButton";
import { Notice } from "./Notice";
import { ProblemNotice } from "./ProblemNotice";

const useStyles = makeStyles({
  fault: { flexBasis: "100%", margin: 0, overflowWrap: "anywhere" },
  buttons: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    margin: `${tokens.spacingVerticalS} 0`,
  },
});

/** Listed at most; a file of another resolution differs everywhere. */
const SHOWN = 20;
const ALL = "*";

interface Asked {
  readonly offer: SchemaOffer;
  readonly unit: string | null;
  /** Null while the unit is asked for. */
  readonly differences: readonly SchemaDifference[] | null;
}

interface TakeSchemaProps {
  readonly label: string;
  /** Among other small buttons. */
  readonly small?: boolean;
}

export function TakeSchema({ label, small = false }: TakeSchemaProps): JSX.Element {
  const styles = useStyles();
  const texts = useTexts(BORROW);
  const { app, announce, changed } = usePane();
  const [asked, setAsked] = useState<Asked | null>(null);
  const reading = useAction(useCallback(async (file: PickedFile) => (await app.forms()).readSchemaFile(file), [app]));
  const close = (): void => {
    setAsked(null);
  };
  const adopt = async ({ offer, unit }: Pick<Asked, "offer" | "unit">): Promise<void> => {
    const { file, indicators } = await (await app.forms()).borrowSchema(offer, unit);
    close();
    announce(texts.taken(file, indicators));
    changed();
  };
  const compare = async (offer: SchemaOffer, unit: string | null): Promise<void> => {
    const differences = await (await app.forms()).compareSchema(offer, unit);
    if (differences.length === 0) return adopt({ offer, unit });
    setAsked({ offer, unit, differences });
    announce(texts.differs(offer.file, differences.length));
  };
  const take = async (file: PickedFile | undefined): Promise<void> => {
    close();
    const outcome = file && (await reading.start(file));
    if (outcome?.ok !== true) return;
    const offer = outcome.value;
    if (offer.units.length < 2) return compare(offer, null);
    setAsked({ offer, unit: null, differences: null });
    announce(texts.unitWhy(offer.file, offer.units.length));
  };
  return (
    <div>
      <FileButton
        label={label}
        small={small}
        multiple={false}
        also=".json"
        disabled={reading.state.kind === "busy"}
        onPick={([file]) => void take(file)}
      />
      {reading.state.kind === "failed" && (
        <ProblemNotice problem={reading.state.problem} onClose={reading.reset}>
          {reading.state.problem.code === "json-no-schema" && (
            <p className={styles.fault}>
              {texts.jsonFault(reading.state.problem.params ?? {})} {texts.jsonMend}
            </p>
          )}
        </ProblemNotice>
      )}
      {asked?.differences === null && (
        <UnitQuestion offer={asked.offer} onPick={(unit) => void compare(asked.offer, unit)} onClose={close} />
      )}
      {asked?.differences && (
        <Differences
          file={asked.offer.file}
          differences={asked.differences}
          onUse={() => void adopt(asked)}
          onClose={close}
        />
      )}
    </div>
  );
}

interface UnitQuestionProps {
  readonly offer: SchemaOffer;
  /** Code of the unit; null for the whole schema. */
  readonly onPick: (unit: string | null) => void;
  readonly onClose: () => void;
}

function UnitQuestion({ offer, onPick, onClose }: UnitQuestionProps): JSX.Element {
  const styles = useStyles();
  const texts = useTexts(BORROW);
  const [unit, setUnit] = useState("");
  return (
    <Notice kind="plain" title={texts.whichUnit}>
      <p>{texts.unitWhy(offer.file, offer.units.length)}</p>
      <Field label={texts.whichUnit} size="small">
        <Choices
          size="small"
          value={unit}
          onChange={(_, { value }) => {
            setUnit(value);
          }}
        >
          <option value="">{texts.pickUnit}</option>
          {offer.units.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
          <option value={ALL}>{texts.allUnits}</option>
        </Choices>
      </Field>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          size="small"
          disabledFocusable={unit === ""}
          onClick={() => {
            onPick(unit === ALL ? null : unit);
          }}
        >
          {texts.useIt}
        </Button>
        <Button size="small" onClick={onClose}>
          {texts.cancel}
        </Button>
      </div>
    </Notice>
  );
}

interface DifferencesProps {
  readonly file: string;
  readonly differences: readonly SchemaDifference[];
  readonly onUse: () => void;
  readonly onClose: () => void;
}

function Differences({ file, differences, onUse, onClose }: DifferencesProps): JSX.Element {
  const styles = useStyles();
  const texts = useTexts(BORROW);
  const lines = differences.map((each) => texts.difference(each));
  return (
    <Notice kind="plain" title={texts.differs(file, lines.length)}>
      <ul>
        {lines.slice(0, SHOWN).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {lines.length > SHOWN && <p>{texts.moreDifferences(lines.length - SHOWN)}</p>}
      <div className={styles.buttons}>
        <Button appearance="primary" size="small" onClick={onUse}>
          {texts.useNew}
        </Button>
        <Button size="small" onClick={onClose}>
          {texts.keepOld}
        </Button>
      </div>
    </Notice>
  );
}
