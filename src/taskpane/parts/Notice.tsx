/** A framed message with a title; problems are announced at once. The kind is told by a sign and words, not by colour alone. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { JSX, ReactNode } from "react";

const useStyles = makeStyles({
  box: {
    margin: `${tokens.spacingVerticalM} 0`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderLeftWidth: "4px",
    borderRadius: tokens.borderRadiusMedium,
    "& p": { margin: `${tokens.spacingVerticalXS} 0` },
    "& ul": { margin: `${tokens.spacingVerticalXS} 0`, paddingLeft: "20px" },
  },
  problem: { borderLeftColor: tokens.colorPaletteRedBorderActive, backgroundColor: tokens.colorPaletteRedBackground1 },
  good: { borderLeftColor: tokens.colorPaletteGreenBorderActive, backgroundColor: tokens.colorPaletteGreenBackground1 },
  plain: { borderLeftColor: tokens.colorBrandStroke1 },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
});

const SIGNS = { problem: "⚠ ", good: "✓ ", plain: "" } as const;

interface NoticeProps {
  readonly kind: keyof typeof SIGNS;
  readonly title: string;
  /** Whether the title is the heading of the screen. */
  readonly heading?: boolean;
  readonly children?: ReactNode;
}

export function Notice({ kind, title, heading = false, children }: NoticeProps): JSX.Element {
  const styles = useStyles();
  const Title = heading ? "h1" : "p";
  return (
    <div className={mergeClasses(styles.box, styles[kind])} role={kind === "problem" ? "alert" : undefined}>
      <Title className={styles.title}>
        {SIGNS[kind]}
        {title}
      </Title>
      {children}
    </div>
  );
}
