/**
 * One line of tabs, and a menu of all parts: some are used once a year or once a period, and a narrow pane has no room for every
 * tab. The top right corner stays free: Excel draws its own menu there.
 */
import {
  Button,
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Tab,
  TabList,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import { NavigationRegular } from "@fluentui/react-icons/svg/navigation";
import type { JSX } from "react";
import type { Lang } from "../../messages/lang";
import { SHELL } from "../../messages/ui/shell";
import { TABS, type ScreenName } from "../pane-state";
import { usePane, useTexts } from "../use-pane";

const useStyles = makeStyles({
  header: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  bar: { display: "flex", alignItems: "center", paddingRight: "4px" },
  menu: { minWidth: "24px", maxWidth: "24px", padding: 0 },
  tabs: { flexGrow: 1, minWidth: 0 },
  tab: {
    flexShrink: 0,
    padding: `${tokens.spacingVerticalXS} 2px`,
    "& .fui-Tab__content, & .fui-Tab__content--reserved-space": {
      fontSize: tokens.fontSizeBase200,
      padding: 0,
      whiteSpace: "nowrap",
    },
    "::before": { right: "2px", left: "2px" },
    "::after": { right: "2px", left: "2px" },
  },
  whole: { "@media (max-width: 344px)": { display: "none" } },
  short: { "@media (min-width: 345px)": { display: "none" } },
  givesWay: { "@media (max-width: 319px)": { display: "none" } },
  /** Of the tabs two: a pane enlarged by half. */
  givesWayThen: { "@media (max-width: 244px)": { display: "none" } },
  /** Only the one in front: a pane enlarged further. */
  givesWayLast: { "@media (max-width: 199px)": { display: "none" } },
  givesWayNext: { "@media (max-width: 264px)": { display: "none" } },
});

/** What the menu leads to; the screen of a form comes by itself where a form is open. */
const PARTS = [...TABS, "schema", "forms"] as const;

/** The tabs for which an ever narrower pane has no room: never the one in front. The menu has every part. */
function withoutRoom(screen: ScreenName): readonly [ScreenName, ScreenName, ScreenName] {
  if (screen === "report") return ["attainment", "check", "consolidate"];
  if (screen === "attainment") return ["report", "check", "consolidate"];
  return ["report", "attainment", screen === "check" ? "consolidate" : "check"];
}

interface HeaderProps {
  readonly onOpen: (screen: ScreenName) => void;
  readonly onLang: (lang: Lang) => void;
  /** From a form to the consolidator's parts. */
  readonly onLeaveForm: () => void;
  /** The person calls the three steps. */
  readonly onGuide: () => void;
}

export function Header({ onOpen, onLang, onLeaveForm, onGuide }: HeaderProps): JSX.Element {
  const styles = useStyles();
  const texts = useTexts(SHELL);
  const { screen, form } = usePane();
  const [first, next, then] = withoutRoom(screen);
  return (
    <header className={styles.header}>
      <div className={styles.bar}>
        <PartsMenu onLang={onLang} onLeaveForm={onLeaveForm} onGuide={onGuide} />
        {form === null && (
          <TabList
            className={styles.tabs}
            size="small"
            selectedValue={screen}
            aria-label={texts.screens}
            onTabSelect={(_event, { value }) => {
              onOpen(value as ScreenName);
            }}
          >
            {TABS.map((name) => (
              <Tab
                key={name}
                className={mergeClasses(
                  styles.tab,
                  name === first && styles.givesWay,
                  name === next && styles.givesWayNext,
                  name === then && styles.givesWayThen,
                  name !== screen && styles.givesWayLast,
                )}
                id={`tab-${name}`}
                value={name}
                aria-controls={`panel-${name}`}
                aria-label={texts[name]}
              >
                {name === "attainment" ? (
                  <>
                    <span className={styles.whole}>{texts.attainment}</span>
                    <span className={styles.short}>{texts.attainmentShort}</span>
                  </>
                ) : (
                  texts[name]
                )}
              </Tab>
            ))}
          </TabList>
        )}
      </div>
    </header>
  );
}

/** Every part, and the language; in a form the way to the parts. */
function PartsMenu({ onLang, onLeaveForm, onGuide }: Omit<HeaderProps, "onOpen">): JSX.Element {
  const styles = useStyles();
  const texts = useTexts(SHELL);
  const { lang, go, form } = usePane();
  const other = lang === "vi" ? "en" : "vi";
  return (
    <Menu inline>
      <MenuTrigger disableButtonEnhancement>
        <Button
          className={styles.menu}
          appearance="subtle"
          size="small"
          icon={<NavigationRegular />}
          aria-label={texts.menu}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {form !== null && <MenuItem onClick={onLeaveForm}>{texts.leaveForm}</MenuItem>}
          {form === null &&
            PARTS.map((name) => (
              <MenuItem
                key={name}
                onClick={() => {
                  go(name);
                }}
              >
                {texts[name]}
              </MenuItem>
            ))}
          <MenuDivider />
          <MenuItem onClick={onGuide}>{texts.guide}</MenuItem>
          <MenuItem
            lang={other}
            onClick={() => {
              onLang(other);
            }}
          >
            {texts.language}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
