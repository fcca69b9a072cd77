/**
 * Builds the workbench's page (src/workbench/page) for `npm start`. Never part of the add-in: the pane and its office.js
 * come from webpack.config.js, unchanged; both end up on one origin only in the server.
 *   OUT_DIR      where to (default .build/workbench)
 *   SOURCE_MAPS  "1" for source maps
 */
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");

const outDir = path.resolve(__dirname, process.env.OUT_DIR ?? ".build/workbench");

/** @type {import("webpack").Configuration} */
module.exports = {
  mode: "production",
  devtool: process.env.SOURCE_MAPS === "1" ? "source-map" : false,
  target: ["web", "es2022"],
  entry: { workbench: "./src/workbench/page/main.ts" },
  output: {
    path: outDir,
    filename: "workbench/[name].[contenthash:8].js",
    chunkFilename: "workbench/[name].[contenthash:8].js",
    publicPath: "auto",
    clean: true,
  },
  resolve: { extensions: [".ts", ".js"] },
  module: {
    rules: [
      {
        test: /\.ts$/,
        exclude: /node_modules/,
        loader: "swc-loader",
        options: {
          jsc: { parser: { syntax: "typescript" }, target: "es2022" },
          sourceMaps: process.env.SOURCE_MAPS === "1",
        },
      },
    ],
  },
  plugins: [
    new HtmlPlugin({
      filename: "workbench.html",
      template: "src/workbench/page/workbench.html",
      inject: "head",
      scriptLoading: "defer",
      minify: false,
    }),
    new CopyPlugin({ patterns: [{ from: "src/workbench/page/workbench.css", to: "workbench/workbench.css" }] }),
  ],
  optimization: { minimize: false }, // it never leaves the machine: starting sooner is worth more than a small file
  performance: { hints: false },
  stats: "errors-warnings",
};
