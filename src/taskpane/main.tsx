/** Boots the pane: waits for Office, looks whether this Excel is new enough, and shows the screen the address asks for. */
import { createRoot } from "react-dom/client";
import { langOf, type Lang } from "../messages/lang";
import { createPaneApp } from "./create-pane-app";
import { App } from "./frame/App";
import { Refusal } from "./frame/Refusal";
import { keepTabNative } from "./native-tab";
import { screenOf } from "./pane-state";

/** Put in by the build, from package.json. */
declare const CHI_TIEU_VERSION: string;

declare global {
  interface Window {
    /** Takes the static message of taskpane.html away (guard.js). */
    chiTieuBooted?: () => void;
  }
}

/** ExcelApi of Office LTSC 2021: everything the add-in needs. */
const FLOOR = "1.14";

async function boot(): Promise<void> {
  const { host } = await Office.onReady();
  keepTabNative(document);
  const container = document.getElementById("root");
  if (!container) throw new Error("taskpane.html has no #root");
  const inExcel = (host as Office.HostType | null) === Office.HostType.Excel;
  const lang = inExcel ? langOf(Office.context.displayLanguage) : "vi";
  document.documentElement.lang = lang;
  createRoot(container).render(inExcel ? paneOrRefusal(lang) : <Refusal lang={lang} reason="outside" />);
  window.chiTieuBooted?.();
}

function paneOrRefusal(lang: Lang): React.JSX.Element {
  if (!Office.context.requirements.isSetSupported("ExcelApi", FLOOR)) return <Refusal lang={lang} reason="too-old" />;
  // Excel on the web leaves the theme undefined, whatever the types say.
  const theme = Office.context.officeTheme as Partial<Office.OfficeTheme> | undefined;
  return (
    <App
      app={createPaneApp(Office.context.document.url, savesFiles())}
      screen={screenOf(window.location.search)}
      lang={lang}
      dark={theme?.isDarkTheme}
      version={CHI_TIEU_VERSION}
    />
  );
}

/** Excel on Mac and iPad lets no pane save a file (office-js issue 2700). */
function savesFiles(): boolean {
  const { platform } = Office.context;
  return platform !== Office.PlatformType.Mac && platform !== Office.PlatformType.iOS;
}

void boot();
