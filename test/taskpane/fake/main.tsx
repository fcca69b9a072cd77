/**
 * The pane without Excel: the production components with a made-up workbook behind them. The address chooses the screen,
 * language, theme and the state of the workbook: ?screen=check&lang=vi&dark=1&state=no-schema.
 */
import { createRoot } from "react-dom/client";
import { App } from "../../../src/taskpane/frame/App";
import { screenOf } from "../../../src/taskpane/pane-state";
import { createFakeApp, type FakeState } from "./fake-app";

const query = new URLSearchParams(window.location.search);
const container = document.getElementById("root");
if (!container) throw new Error("no #root");
createRoot(container).render(
  <App
    app={createFakeApp((query.get("state") ?? "ready") as FakeState)}
    screen={screenOf(window.location.search)}
    lang={query.get("lang") === "en" ? "en" : "vi"}
    dark={query.has("dark") ? query.get("dark") === "1" : undefined}
    version="0.1.0"
  />,
);
