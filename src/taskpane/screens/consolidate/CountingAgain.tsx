/** Says that a count is going on, without moving anything: it hovers in the corner, and only where it takes a while. */
import { Spinner, makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import { DECIDE } from "../../../messages/ui/decide";
import { useTexts } from "../../use-pane";

const useStyles = makeStyles({
  corner: {
    position: "fixed",
    right: tokens.spacingHorizontalM,
    bottom: "64px", // Above the bar that takes things back.
    zIndex: 2,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow8,
    animationName: { from: { opacity: 0 }, to: { opacity: 1 } },
    animationDelay: "150ms",
    animationDuration: "1ms",
    animationFillMode: "both",
  },
});

export function CountingAgain(): JSX.Element {
  const styles = useStyles();
  const texts = useTexts(DECIDE);
  return (
    // The live region says it; a second voice would be one too many.
    <div className={styles.corner} aria-hidden="true">
      <Spinner size="tiny" label={texts.recounting} labelPosition="after" />
    </div>
  );
}
