/** The drawer "Máy chủ": counters, faults on demand, and what the host covers. */
import { coverage } from "../host/coverage";
import type { Host } from "../host/host";
import { button, byId, make } from "./dom";
import type { LabelKey } from "./labels";

const CODES = [
  "GeneralException",
  "AccessDenied",
  "InvalidArgument",
  "ItemNotFound",
  "InvalidOperationInCellEditMode",
  "RequestPayloadSizeLimitExceeded",
  "ResponsePayloadSizeLimitExceeded",
  "RequestAborted",
  "ServiceNotAvailable",
];

type Label = (key: LabelKey) => string;

function counters(host: Host, label: Label): HTMLElement {
  const { requests, cleanups, actions, bytesIn, bytesOut } = host.counters;
  const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;
  const rows: readonly [string, string][] = [
    [label("requests"), `${String(requests)} (+${String(cleanups)})`],
    [label("actions"), String(actions)],
    [label("received"), kilobytes(bytesIn)],
    [label("sent"), kilobytes(bytesOut)],
  ];
  return make("dl", {}, ...rows.flatMap(([name, value]) => [make("dt", {}, name), make("dd", {}, value)]));
}

function faults(host: Host, label: Label, redraw: () => void): HTMLElement {
  const code = make("select", { "aria-label": label("faults") }, ...CODES.map((name) => make("option", {}, name)));
  const before = make("input", { type: "number", min: 0, value: 0, "aria-label": label("before") });
  const latency = make("input", { type: "number", min: 0, step: 100, value: host.faults.latency, id: "latency" });
  latency.addEventListener("change", () => {
    host.faults.latency = Math.max(0, Number(latency.value));
  });
  const editing = make("input", { type: "checkbox", id: "editing", checked: host.faults.editing });
  editing.addEventListener("change", () => {
    host.faults.editing = editing.checked;
  });
  const add = button(label("add"), () => {
    host.faults.failNext(code.value, Number(before.value));
    redraw();
  });
  const clear = button(label("clear"), () => {
    host.faults.clear();
    redraw();
  });
  const pending = host.faults.pending.map((fault) =>
    make("li", {}, `${fault.code} · ${String(fault.beforeAction ?? 0)}`),
  );
  return make(
    "div",
    {},
    make("div", { class: "line" }, make("span", {}, label("failNext")), code),
    make("div", { class: "line" }, make("span", {}, label("before")), before, add, clear),
    make("ul", {}, ...pending),
    make("div", { class: "line" }, make("label", { for: "latency" }, label("latency")), latency),
    make("div", { class: "line" }, editing, make("label", { for: "editing" }, label("editing"))),
  );
}

function covered(label: Label): HTMLElement[] {
  const { classes, notCovered } = coverage();
  return [
    make("h2", {}, label("coverage")),
    ...classes.map(({ type, members, missing }) =>
      make(
        "details",
        {},
        make("summary", {}, `${type} (${String(members.length)})`),
        make("code", {}, members.join(", ")),
        ...(missing.length > 0
          ? [make("p", {}, `${label("notCovered")}: `, make("code", {}, missing.join(", ")))]
          : []),
      ),
    ),
    make("h2", {}, label("notCovered")),
    make("ul", {}, ...notCovered.map((line) => make("li", {}, line))),
  ];
}

/** Draws the drawer anew. */
export function drawDrawer(host: Host, label: Label): void {
  const redraw = (): void => {
    drawDrawer(host, label);
  };
  const reset = button(label("reset"), () => {
    host.resetCounters();
    redraw();
  });
  byId("drawer").replaceChildren(
    make("h2", {}, label("server")),
    make("div", { id: "counters" }, counters(host, label)),
    reset,
    make("h2", {}, label("faults")),
    faults(host, label, redraw),
    ...covered(label),
  );
}

/** Brings only the counters up to date. */
export function drawCounters(host: Host, label: Label): void {
  document.getElementById("counters")?.replaceChildren(counters(host, label));
}
