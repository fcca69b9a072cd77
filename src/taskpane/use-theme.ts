/** Light or dark: as Office says, where it says it, otherwise as the system does. */
import { createDarkTheme, createLightTheme, type BrandVariants, type Theme } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";

const BRAND: BrandVariants = {
  10: "#02191d",
  20: "#07292f",
  30: "#0a363e",
  40: "#0c434d",
  50: "#0d505c",
  60: "#0e5d6b",
  70: "#0f6b7b",
  80: "#0f7585",
  90: "#2a8595",
  100: "#4496a5",
  110: "#5ea7b5",
  120: "#79b8c4",
  130: "#95c9d3",
  140: "#b2dae1",
  150: "#d0ebef",
  160: "#e8f5f7",
};

const FONTS = { fontFamilyBase: '"Segoe UI", "Segoe UI Web", "Noto Sans", Arial, sans-serif' };
const LIGHT: Theme = { ...createLightTheme(BRAND), ...FONTS };
const DARK: Theme = { ...createDarkTheme(BRAND), ...FONTS };
// The dark theme's own foregrounds of the brand are too dark for text of 4.5:1.
DARK.colorBrandForeground1 = BRAND[120];
DARK.colorBrandForeground2 = BRAND[130];
DARK.colorBrandForegroundLink = BRAND[120];
DARK.colorBrandForegroundLinkHover = BRAND[130];
DARK.colorBrandForegroundLinkPressed = BRAND[120];
DARK.colorCompoundBrandForeground1 = BRAND[120];

const QUERY = "(prefers-color-scheme: dark)";

function subscribe(changed: () => void): () => void {
  const query = window.matchMedia(QUERY);
  query.addEventListener("change", changed);
  return () => {
    query.removeEventListener("change", changed);
  };
}

/** The theme; `officeIsDark` is what Office says, undefined where it says nothing (Excel on the web). */
export function useTheme(officeIsDark: boolean | undefined): Theme {
  const systemIsDark = useSyncExternalStore(subscribe, () => window.matchMedia(QUERY).matches);
  return (officeIsDark ?? systemIsDark) ? DARK : LIGHT;
}
