/** Builds the pane with the made-up workbook into .build/fake-pane, for looking at it and for test/e2e/pane.mts. */
const fs = require("node:fs");
const path = require("node:path");
const HtmlPlugin = require("html-webpack-plugin");
const production = require("../../../webpack.config.js");

const root = path.resolve(__dirname, "../../..");

/** @type {import("webpack").Configuration} */
module.exports = {
  mode: "production",
  devtool: false,
  context: root,
  target: production.target,
  entry: "./test/taskpane/fake/main.tsx",
  output: { path: path.join(root, ".build/fake-pane"), filename: "[name].js", publicPath: "auto", clean: true },
  resolve: production.resolve,
  module: production.module,
  optimization: { minimize: false },
  plugins: [
    new HtmlPlugin({
      template: "test/taskpane/fake/index.html",
      templateParameters: { paneStyles: fs.readFileSync(path.join(root, "src/taskpane/static/pane.css"), "utf8") },
    }),
  ],
  performance: { hints: false },
  stats: "errors-warnings",
};
