/** The manifest against the schema, and what the schema lets through (icons, resids, ids, https, locales, functions). */
import { readFileSync } from "node:fs";
import path from "node:path";
import { validateXML } from "xmllint-wasm";

const root = path.resolve(__dirname, "../..");
const xml = readFileSync(path.join(root, "manifest.xml"), "utf8");
const schemas = path.join(__dirname, "xsd");
const MAIN = "OfficeAppManifestV1_1.xsd";
const SIZES = [16, 20, 24, 32, 40, 48, 64, 80];

function schemaFile(name: string): { fileName: string; contents: string } {
  return { fileName: name, contents: readFileSync(path.join(schemas, name), "utf8") };
}

async function errorsOf(contents: string): Promise<readonly string[]> {
  const result = await validateXML({
    xml: { fileName: "manifest.xml", contents },
    schema: schemaFile(MAIN),
    preload: [
      "OfficeAppBasicTypesV1_0.xsd",
      "TaskPaneAppVersionOverridesV1_0.xsd",
      "ContentAppVersionOverridesV1_0.xsd",
      "MailAppVersionOverridesV1_0.xsd",
      "MailAppVersionOverridesV1_1.xsd",
    ].map(schemaFile),
  });
  return result.errors.map(({ message }) => message);
}

function all(pattern: RegExp): string[] {
  return [...xml.matchAll(pattern)].map((match) => match[1] ?? "");
}

/** Width and height of a PNG from its header. */
function pngSize(file: string): readonly [number, number] {
  const bytes = readFileSync(file);
  expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

const resources = xml.slice(xml.indexOf("<Resources>"));
const ids = [...resources.matchAll(/<bt:(?:Image|Url|String) id="([^"]+)"/g)].map((match) => match[1] ?? "");

test("is valid against the schema", async () => {
  expect(await errorsOf(xml)).toEqual([]);
});

test("the schema check notices a fault", async () => {
  expect(await errorsOf(xml.replace("ReadWriteDocument", "Everything"))).not.toEqual([]);
});

test("asks for what platform support needs", () => {
  expect(xml).toContain("<Permissions>ReadWriteDocument</Permissions>");
  expect(all(/<bt:Set Name="ExcelApi" MinVersion="([^"]+)"/g)).toEqual(["1.14"]);
  expect(all(/<Set Name="([^"]+)"/g)).toEqual(["ExcelApi"]);
  expect(all(/<Version>([^<]+)</g)).toEqual([
    `${(JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as { version: string }).version}.0`,
  ]);
});

test("every resid names one resource, and every resource is used", () => {
  const used = new Set(all(/resid="([^"]+)"/g));
  expect([...used].filter((id) => !ids.includes(id))).toEqual([]);
  expect(ids.filter((id) => !used.has(id))).toEqual([]);
  expect(ids.filter((id) => id.length > 32)).toEqual([]);
});

test("ids are unique", () => {
  const controls = all(/<(?:Control|Group)[^>]* id="([^"]+)"/g);
  expect(new Set(ids).size).toBe(ids.length);
  expect(new Set(controls).size).toBe(controls.length);
  expect(controls.length).toBeLessThanOrEqual(7); // one group with at most six controls
});

test("every control has its icons, and every icon has the pixels it claims", () => {
  const controls = [...xml.matchAll(/<Control [\s\S]*?<\/Control>/g)].map(([text]) => text);
  expect(controls).toHaveLength(5);
  for (const control of controls) {
    const images = [...control.matchAll(/<bt:Image size="(\d+)" resid="([^"]+)"/g)];
    expect(images.map((image) => Number(image[1]))).toEqual(SIZES);
    for (const [, size, resid] of images) expect(resid).toMatch(new RegExp(`\\.${size ?? ""}$`));
  }
  const files = all(/DefaultValue="https:\/\/localhost:3000\/(assets\/[^"]+)"/g);
  for (const file of files) {
    const size = Number(/-(\d+)\.png$/.exec(file)?.[1]);
    expect([file, ...pngSize(path.join(root, file))]).toEqual([file, size, size]);
  }
  expect(all(/<IconUrl DefaultValue="([^"]+)"/g)[0]).toMatch(/-32\.png$/);
  expect(all(/<HighResolutionIconUrl DefaultValue="([^"]+)"/g)[0]).toMatch(/-64\.png$/);
});

test("no two commands share a picture", () => {
  const pictures = ["panel", "check", "attainment", "highlight", "consolidate", "icon"].map((name) =>
    readFileSync(path.join(root, `assets/${name}-32.png`)).toString("base64"),
  );
  expect(new Set(pictures).size).toBe(pictures.length);
});

test("every address is https and of one origin; the app domain is an origin", () => {
  const addresses = all(/(?:DefaultValue|Value)="([a-z]+:[^"]+)"/g);
  expect(addresses.filter((address) => !address.startsWith("https://localhost:3000/"))).toEqual([]);
  expect(all(/<AppDomain>([^<]+)</g)).toEqual(["https://localhost:3000"]);
});

test("pages named in the manifest are built", () => {
  const webpack = readFileSync(path.join(root, "webpack.config.js"), "utf8");
  for (const name of new Set(all(/https:\/\/localhost:3000\/([a-z]+)\.html/g)))
    expect(webpack).toMatch(new RegExp(`page\\("${name}"|to: "${name}\\.html"`));
});

test("all pane buttons reuse one pane, each with its own screen", () => {
  expect(new Set(all(/<TaskpaneId>([^<]+)</g)).size).toBe(1);
  expect(all(/taskpane\.html\?screen=([a-z]+)/g)).toEqual(["check", "attainment", "consolidate"]);
});

test("every function of the ribbon is associated", () => {
  const source = readFileSync(path.join(root, "src/commands/main.ts"), "utf8");
  for (const name of all(/<FunctionName>([^<]+)</g)) expect(source).toContain(`Office.actions.associate("${name}"`);
});

test("every text has exactly one English override within the length limits", () => {
  const texts = [...xml.matchAll(/<(DisplayName|Description|bt:String)[^>]* DefaultValue="([^"]*)">([\s\S]*?)<\/\1>/g)];
  expect(texts).toHaveLength(2 + 7 + 6);
  const longStrings = resources.slice(resources.indexOf("<bt:LongStrings>"));
  for (const [whole, tag, vietnamese, overrides] of texts) {
    const limit = tag === "Description" || longStrings.includes(whole) ? 250 : 125;
    const english = [...(overrides ?? "").matchAll(/Override Locale="([^"]+)" Value="([^"]+)"/g)];
    expect(english.map((override) => override[1])).toEqual(["en-US"]);
    expect((vietnamese ?? "").length).toBeLessThanOrEqual(limit);
    expect((english[0]?.[2] ?? "").length).toBeLessThanOrEqual(limit);
    expect(vietnamese).toBe((vietnamese ?? "").normalize("NFC"));
  }
});
