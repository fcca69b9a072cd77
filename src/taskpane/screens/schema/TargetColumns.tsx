/** The column of the targets, to choose where several of the annex may hold them. */
import { Field } from "@fluentui/react-components";
import type { JSX } from "react";
import { columnName } from "../../../domain/grid/address";
import type { TargetColumn } from "../../../domain/schema/propose/proposal";
import { questionTitle } from "../../../messages/questions";
import { SCHEMA } from "../../../messages/ui/schema";
import { Choices } from "../../parts/Choices";
import { usePane, useTexts } from "../../use-pane";

interface TargetColumnsProps {
  readonly columns: readonly TargetColumn[];
  readonly onChoose: (column: number) => void;
}

export function TargetColumns({ columns, onChoose }: TargetColumnsProps): JSX.Element | null {
  const texts = useTexts(SCHEMA);
  const { lang } = usePane();
  if (columns.length === 0) return null;
  return (
    <Field label={texts.targetColumn} hint={questionTitle("target-column-unsure", lang)} size="small">
      <Choices
        size="small"
        value={String(columns.find(({ taken }) => taken)?.column ?? "")}
        onChange={(_event, { value }) => {
          onChoose(Number(value));
        }}
      >
        {columns.map(({ column, heading }) => (
          <option key={column} value={column}>
            {texts.columnWords(columnName(column), heading)}
          </option>
        ))}
      </Choices>
    </Field>
  );
}
