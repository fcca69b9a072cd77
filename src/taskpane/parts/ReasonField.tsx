/** The reason for a decision: asked for wherever a person goes against what was computed. */
import { Field, Input } from "@fluentui/react-components";
import type { JSX } from "react";

interface ReasonFieldProps {
  readonly label: string;
  /** What to say where it was left empty; null while nothing is amiss. */
  readonly problem: string | null;
  readonly defaultValue?: string;
}

export function ReasonField({ label, problem, defaultValue = "" }: ReasonFieldProps): JSX.Element {
  return (
    <Field label={label} size="small" validationState={problem === null ? "none" : "error"} validationMessage={problem}>
      <Input name="reason" size="small" autoComplete="off" spellCheck={false} defaultValue={defaultValue} />
    </Field>
  );
}
