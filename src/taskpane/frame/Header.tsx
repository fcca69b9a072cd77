/** Five tabs and a small menu. The top right corner stays free: Excel draws its own menu there. */
import {
  Button,
  Menu,
  MenuItem,
  MenuItemLink,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Tab,
  TabList,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { NavigationRegular } from "@fluentui/react-icons/svg/navigation";
import { useState, type JSX } from "react";
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
  bar: { display: "flex", alignItems: "center", paddingRight: "8px" },
  tabs: { flexWrap: "wrap", flexGrow: 1, flexShrink: 1, minWidth: 0 },
  tab: {
    padding: `${tokens.spacingVerticalXS} 5px`,
    minWidth: 0,
    "& .fui-Tab__content, & .fui-Tab__content--reserved-space": { fontSize: tokens.fontSizeBase200, padding: 0 },
    "::before": { right: "5px", left: "5px" },
    "::after": { right: "5px", left: "5px" },
  },
  about: {
    display: "flex",
    alignItems: "flex-start",
    gap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
  },
});

interface HeaderProps {
  readonly onOpen: (screen: ScreenName) => void;
  /** As {@link onOpen}, and the screen's heading takes the focus. */
  readonly onGo: (screen: ScreenName) => void;
  readonly onLang: (lang: Lang) => void;
  /** From a form to the consolidator's parts. */
  readonly onLeaveForm: () => void;
}

export function Header({ onOpen, onGo, onLang, onLeaveForm }: HeaderProps): JSX.Element {
  const styles = useStyles();
  const texts = useTexts(SHELL);
  const { lang, version, screen, form } = usePane();
  const [about, setAbout] = useState(false);
  return (
    <header className={styles.header}>
      <div className={styles.bar}>
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <Button appearance="subtle" size="small" icon={<NavigationRegular />} aria-label={texts.menu} />
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              <MenuItem
                onClick={() => {
                  if (form === null) onGo("forms");
                  else onLeaveForm();
                }}
              >
                {form === null ? texts.forms : texts.leaveForm}
              </MenuItem>
              <MenuItem
                lang={lang === "vi" ? "en" : "vi"}
                onClick={() => {
                  onLang(lang === "vi" ? "en" : "vi");
                }}
              >
                {texts.language}
              </MenuItem>
              <MenuItemLink href="help.html" target="_blank" rel="noopener">
                {texts.help}
              </MenuItemLink>
              <MenuItemLink href="privacy.html" target="_blank" rel="noopener">
                {texts.privacy}
              </MenuItemLink>
              <MenuItem
                onClick={() => {
                  setAbout(true);
                }}
              >
                {texts.about}
              </MenuItem>
            </MenuList>
          </MenuPopover>
        </Menu>
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
              <Tab key={name} className={styles.tab} id={`tab-${name}`} value={name} aria-controls={`panel-${name}`}>
                {texts[name]}
              </Tab>
            ))}
          </TabList>
        )}
      </div>
      {about && (
        <div className={styles.about} role="note">
          <span>{texts.aboutText(version)}</span>
          <Button
            size="small"
            onClick={() => {
              setAbout(false);
            }}
          >
            {texts.close}
          </Button>
        </div>
      )}
    </header>
  );
}
