/** The pane as it is first drawn: the day beside every count, without figures neither a count nor a way to write, what stays of an earlier run. */
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import type { JSX } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { consolidateFiles } from "../../src/app/consolidate";
import type { Lang } from "../../src/messages/lang";
import { FilePicker } from "../../src/taskpane/screens/consolidate/FilePicker";
import { KeepEarlier } from "../../src/taskpane/screens/consolidate/KeepEarlier";
import { PreviewView } from "../../src/taskpane/screens/consolidate/PreviewView";
import { ConsolidateScreen } from "../../src/taskpane/screens/ConsolidateScreen";
import { CountsView } from "../../src/taskpane/screens/overview/CountsView";
import type { PaneApp } from "../../src/taskpane/pane-app";
import { PaneContext, type Pane } from "../../src/taskpane/use-pane";
import { drawSheet } from "../domain/check/little-sheet";
import { memoryFiles, memoryWorkbook } from "../support/memory-workbook";
import { workbookOf } from "../support/sheet-of";
import { value } from "../support/value";
import { OVERVIEW } from "./fake/fake-data";

const SCHEMA = [
  drawSheet(
    "Bộ chỉ tiêu",
    `| Mã | Chỉ tiêu | ĐVT | Kế hoạch | Chiều | Tính vào tổng số | Cơ quan chủ trì |
     | LUA | Sản lượng lúa | tấn | 1500 | Cao hơn là tốt | Có | NN |`,
  ),
  drawSheet("Đơn vị", "| Mã đơn vị | Tên đơn vị |\n| NN | Phòng Nông nghiệp |"),
  drawSheet("Thiết lập", "| Mục | Giá trị |\n| Năm | 2023 |\n| Số liệu đến ngày | 45183 |"),
];
const SENT = drawSheet(
  "Biểu",
  "| STT | Chỉ tiêu | ĐVT | Kế hoạch | Thực hiện |\n| 1 | Sản lượng lúa | tấn | 1500 | 1600 |",
);

// What is drawn once has no layout, and React warns of hooks that wait for one.
jest.mock("react", () => {
  const react = jest.requireActual<Record<string, unknown>>("react");
  return { ...react, useLayoutEffect: react["useEffect"] };
});

const nothing = (): void => undefined;

/** An element as it is first drawn. */
function markupOf(element: JSX.Element, lang: Lang): string {
  const pane: Pane = {
    ...{
      app: {} as PaneApp,
      lang,
      version: "",
      revision: 0,
      screen: "consolidate" as const,
      form: null,
      focus: null,
      done: [],
    },
    ...{
      go: nothing,
      focused: nothing,
      announce: nothing,
      changed: nothing,
      welcome: () => undefined,
      record: nothing,
    },
  };
  return renderToStaticMarkup(
    <FluentProvider theme={webLightTheme}>
      <PaneContext.Provider value={pane}>{element}</PaneContext.Provider>
    </FluentProvider>,
  );
}

/** What is seen of it, a line for each piece of text. */
function seen(element: JSX.Element, lang: Lang): string {
  return markupOf(element, lang)
    .replace(/<style[\s\S]*?<\/style>/g, "")
    .replace(/(?:<[^>]*>)+/g, "\n");
}

async function drawn(files: Parameters<typeof memoryFiles>[0], lang: Lang = "vi"): Promise<string> {
  const { picked, reader } = memoryFiles(files);
  const preview = value(await consolidateFiles(memoryWorkbook(workbookOf("so.xlsx", ...SCHEMA)), reader, picked));
  return seen(
    <PreviewView
      preview={preview}
      counting={false}
      writing={{ kind: "idle" }}
      onWrite={nothing}
      onDecide={nothing}
      onKeepSources={nothing}
      onKeepEarlier={nothing}
      onHistory={nothing}
      onAdd={nothing}
      onReadAgain={nothing}
      onPickOthers={nothing}
    />,
    lang,
  );
}

test("the day and the basis stand beside the count, and the change can be written", async () => {
  const files = { "Phòng Nông nghiệp.xlsx": workbookOf("", SENT) };
  expect(await drawn(files)).toMatch(/\n1\/1 chỉ tiêu đạt và vượt\nSố liệu đến 14\/9\/2023, theo số thực hiện\n/);
  expect(await drawn(files)).toMatch(/\nGhi vào sổ\n/);
  expect(await drawn(files, "en")).toMatch(/\n1 of 1 targets met or exceeded\nAs of 14 Sept 2023, by actual figures\n/);
});

test("of five files that cannot be read there is no count, and nothing to write", async () => {
  const said = await drawn({ "a.xlsx": null, "b.xlsx": null, "c.xlsx": null, "d.xlsx": null, "e.xlsx": null });
  expect(said).toMatch(/\nChưa đọc được số liệu nào trong 5 tệp, nên không có số đếm và chưa ghi được\n/);
  expect(said).not.toMatch(/\d\/1 |Ghi vào sổ|Sẽ ghi/);
});

test("no files are asked for before it is known by which schema", () => {
  expect(markupOf(<ConsolidateScreen />, "vi")).not.toMatch(/type="file"|Chọn tệp/);
  expect(markupOf(<FilePicker onPick={nothing} />, "vi")).toMatch(/type="file"/);
});

test("the day and the basis stand beside the count of the overview", () => {
  expect(seen(<CountsView overview={OVERVIEW} />, "vi")).toMatch(
    /\n16\/38\n[^\n]*\n(?:[^\n]*\n)?Số liệu đến \d+\/\d+\/2023, theo số thực hiện\n/,
  );
  expect(seen(<CountsView overview={{ ...OVERVIEW, asOf: null }} />, "vi")).toContain("Chưa ghi số liệu đến ngày nào");
});

test("what units sent before stays, and that it may be left out is said with its run", () => {
  const run = "1 (14/09/2023, Thực hiện)";
  const earlier = {
    units: Array.from({ length: 16 }, (_, index) => `D${String(index)}`),
    figures: 90,
    run,
    kept: true,
  };
  const box = (kept: boolean, lang: Lang): string =>
    seen(<KeepEarlier earlier={{ ...earlier, kept }} disabled={false} onKeep={nothing} />, lang);
  expect(box(true, "vi")).toContain("Giữ số đã gửi của 16 đơn vị (90 số)");
  expect(box(true, "vi")).toContain(`lần tổng hợp ${run}`);
  expect(box(false, "vi")).toContain(`Số của lần tổng hợp ${run} không được dùng`);
  expect(box(true, "en")).toContain("Keep what was sent by 16 units (90 figures)");
  expect(box(true, "en")).toMatch(/run 1 \(14 Sept? 2023, actual figures\)/);
});
