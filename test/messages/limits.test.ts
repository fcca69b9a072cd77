/** What is said of a file that is too large names the limits that are kept. */
import { LIMITS } from "../../src/files/limits";
import { renderFinding } from "../../src/messages/render-finding";

test.each(["vi", "en"] as const)("the limits of a file, in %s", (lang) => {
  const said = JSON.stringify(
    renderFinding(
      { code: "file-unreadable", severity: "E", at: { file: "a.xlsx" }, params: { reason: "too-large" } },
      lang,
    ),
  );
  expect(said).toContain(`${String(LIMITS.bytes / 1e6)} MB`);
  expect(said).toContain(`${String(LIMITS.cells / 1e6)} ${lang === "vi" ? "triệu ô" : "million cells"}`);
});
