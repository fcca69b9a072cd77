/** How an Excel of a machine is told of the add-in, and that taking it away undoes just that. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { idOf, sideloadOf } from "../../src/workbench/server/sideload";

const MANIFEST = path.resolve(__dirname, "../../manifest.xml");
const id = idOf(readFileSync(MANIFEST, "utf8")) ?? "";

test("the id is that of the manifest; a page has none", () => {
  expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/);
  expect(idOf("<html><Id>x</Id></html>")).toBeNull();
});

test("on Windows a value of the developer key names the manifest; its removal names the same value", () => {
  const way = sideloadOf("win32", "C:\\Users\\an", { id, manifest: "C:\\du an\\manifest.xml" });
  const key = "HKCU\\SOFTWARE\\Microsoft\\Office\\16.0\\Wef\\Developer";
  expect(way?.add).toEqual([
    {
      kind: "run",
      program: "reg",
      args: ["add", key, "/v", id, "/t", "REG_SZ", "/d", "C:\\du an\\manifest.xml", "/f"],
    },
  ]);
  expect(way?.remove).toEqual([{ kind: "run", program: "reg", args: ["delete", key, "/v", id, "/f"] }]);
});

test("on a Mac the manifest is copied to Excel's folder, and the copy removed", () => {
  const way = sideloadOf("darwin", "/Users/an", { id, manifest: MANIFEST });
  const to = `/Users/an/Library/Containers/com.microsoft.Excel/Data/Documents/wef/${id}.manifest.xml`;
  expect(way?.add).toEqual([{ kind: "copy", from: MANIFEST, to }]);
  expect(way?.remove).toEqual([{ kind: "remove", file: to }]);
});

test("elsewhere there is no Excel to be told", () => {
  expect(sideloadOf("linux", "/home/an", { id, manifest: MANIFEST })).toBeNull();
});
