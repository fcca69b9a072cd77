/**
 * Builds the add-in as it is deployed: dist/ with taskpane.html, commands.html, dialog.html, hashed chunks, assets/ and
 * manifest.xml. Build variables:
 *   ADDIN_HOST  the address the files will be served from (default https://localhost:3000); goes into manifest.xml only
 *   OFFICE_JS   "cdn" (default): Microsoft's address, as Microsoft requires; "local": a copy beside the pages
 *   OUT_DIR     where to (default dist)
 */
const crypto = require("node:crypto");
const fs = require("node:fs");
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const { DefinePlugin, SourceMapDevToolPlugin } = require("webpack");
const { version } = require("./package.json");

const DEFAULT_HOST = "https://localhost:3000";
const CDN = "https://appsforoffice.microsoft.com";
const host = (process.env.ADDIN_HOST ?? DEFAULT_HOST).replace(/\/+$/, "");
const localOffice = process.env.OFFICE_JS === "local";
const officeJs = localOffice ? "office-js/office.js" : `${CDN}/lib/1/hosted/office.js`;
const outDir = path.resolve(__dirname, process.env.OUT_DIR ?? "dist");

if (!/^https:\/\/[^/\s"<>&]+(\/[^\s"<>&]*)?$/.test(host)) throw new Error(`ADDIN_HOST is no https address: ${host}`);

/** What office.js looks for beside itself; it cannot be bundled (it picks the file of the host it runs in). */
const OFFICE_FILES = [
  "office.js",
  "o15apptofilemappingtable.js",
  "excel-win32-16.00.js",
  "excel-win32-16.01.js",
  "excel-web-16.00.js",
  "excel-mac-16.00.js",
  "vi-vn/office_strings.js",
  "en-us/office_strings.js",
];

/** Nothing leaves the machine: the page may ask its own server for its own files, and for office.js. */
const csp = [
  "default-src 'none'",
  `script-src 'self'${localOffice ? "" : ` ${CDN}`}`,
  // office.js and Fluent write style elements. A nonce would have to be new with each answer, and these are static files:
  // one that stands in the page for good protects from nothing; office.js takes none at all.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "frame-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
].join("; ");

const guardSource = fs.readFileSync(path.join(__dirname, "src/taskpane/static/guard.js"));
const guardName = `guard.${crypto.createHash("sha256").update(guardSource).digest("hex").slice(0, 8)}.js`;

const paneStyles = fs.readFileSync(path.join(__dirname, "src/taskpane/static/pane.css"), "utf8");

const page = (name, template) =>
  new HtmlPlugin({
    filename: `${name}.html`,
    template,
    chunks: [name],
    inject: "head",
    scriptLoading: "defer",
    minify: false,
    templateParameters: { csp, officeJs, guard: guardName, paneStyles },
  });

/** @type {import("webpack").Configuration} */
module.exports = {
  mode: "production",
  devtool: false,
  target: ["web", "es2020"],
  entry: {
    taskpane: "./src/taskpane/main.tsx",
    commands: "./src/commands/main.ts",
    dialog: "./src/commands/dialog.ts",
  },
  output: {
    path: outDir,
    filename: "[name].[contenthash:8].js",
    chunkFilename: "[name].[contenthash:8].js",
    publicPath: "auto",
    clean: true,
  },
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  module: {
    rules: [
      { test: /\.tsx?$/, exclude: /node_modules/, use: swc(true) },
      { test: /\.js$/, include: /node_modules[\\/](tabster|keyborg|@e965|fflate)[\\/]/, use: swc(false) },
    ],
  },
  plugins: [
    // Kept for reading a fault's stack, apart from what is put on a server.
    new SourceMapDevToolPlugin({ filename: `../${path.basename(outDir)}-maps/[file].map`, append: false }),
    new DefinePlugin({ CHI_TIEU_VERSION: JSON.stringify(version) }),
    page("taskpane", "src/taskpane/taskpane.html"),
    page("commands", "src/commands/commands.html"),
    page("dialog", "src/commands/dialog.html"),
    new CopyPlugin({
      patterns: [
        { from: "assets/*.png" },
        { from: "assets/help/*.png" },
        { from: "LICENSE", to: "LICENSE.txt", toType: "file" },
        { from: "src/taskpane/static/guard.js", to: guardName, info: { minimized: true } },
        { from: "src/taskpane/help.html", to: "help.html" },
        { from: "src/taskpane/privacy.html", to: "privacy.html" },
        { from: "src/taskpane/static/page.css", to: "page.css" },
        {
          from: "manifest.xml",
          transform: (text) =>
            text
              .toString()
              .replaceAll(DEFAULT_HOST, host)
              .replaceAll(`${host}</AppDomain>`, `${origin(host)}</AppDomain>`),
        },
        ...(localOffice
          ? OFFICE_FILES.map((file) => ({
              from: `node_modules/@microsoft/office-js/dist/${file}`,
              to: `office-js/${file}`,
              info: { minimized: true },
            }))
          : []),
      ],
    }),
  ],
  optimization: { splitChunks: { chunks: "all" } },
  performance: { hints: false }, // npm run size asserts what counts: the bytes before the first paint
  stats: "errors-warnings",
};

function swc(typescript) {
  return {
    loader: "swc-loader",
    options: {
      jsc: {
        parser: typescript ? { syntax: "typescript", tsx: true } : { syntax: "ecmascript" },
        transform: { react: { runtime: "automatic" } },
      },
      env: { targets: "edge >= 109, chrome >= 109, safari >= 15.4, firefox >= 115" },
      sourceMaps: true,
    },
  };
}

/** An AppDomain is scheme, host and port without a path. */
function origin(address) {
  return new URL(address).origin;
}
