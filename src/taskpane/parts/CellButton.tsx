/** A whole row of a list that brings its cell into view; the mark at its end says that it leads somewhere, without colour too. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useCallback, type JSX, type ReactNode } from "react";
import { useAction } from "../use-action";
import { usePane } from "../use-pane";
import { ProblemNotice } from "./ProblemNotice";

const useStyles = makeStyles({
  button: {
    display: "block",
    width: "100%",
    boxSizing: "border-box",
    textAlign: "left",
    font: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground1,
    backgroundColor: "transparent",
    border: "none",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    position: "relative",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXL} ${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    cursor: "pointer",
    "::after": {
      content: '""',
      position: "absolute",
      right: tokens.spacingHorizontalS,
      top: "calc(50% - 3px)",
      width: "6px",
      height: "6px",
      borderTop: "1.5px solid",
      borderRight: "1.5px solid",
      transform: "rotate(45deg)",
    },
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":active": { backgroundColor: tokens.colorNeutralBackground1Pressed },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
});

interface CellButtonProps {
  readonly sheet: string;
  readonly cell: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

export function CellButton({ sheet, cell, className, children }: CellButtonProps): JSX.Element {
  const styles = useStyles();
  const { app } = usePane();
  const { state, start, reset } = useAction(useCallback(() => app.select(sheet, cell), [app, sheet, cell]));
  return (
    <>
      <button
        type="button"
        data-cell={cell}
        className={mergeClasses(styles.button, className)}
        onClick={() => void start()}
      >
        {children}
      </button>
      {state.kind === "failed" && (
        <ProblemNotice problem={state.problem} onRetry={() => void start()} onClose={reset} />
      )}
    </>
  );
}
