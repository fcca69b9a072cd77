/** Draws assets/<name>-<size>.png from assets/source/<name>.svg. Run after changing a source, and commit the result. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";

const SIZES = [16, 20, 24, 32, 40, 48, 64, 80];
const source = "assets/source";

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"],
});
const page = await browser.newPage();
for (const file of readdirSync(source)) {
  const svg = readFileSync(path.join(source, file), "utf8");
  for (const size of SIZES) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
    await page.screenshot({
      path: path.join("assets", `${path.basename(file, ".svg")}-${size}.png`),
      omitBackground: true,
    });
  }
}
await browser.close();
