// Tells on standard error which flags a program sets.
const v8 = require("node:v8");

v8.setFlagsFromString = (flag) => {
  process.stderr.write(`flag ${flag}\n`);
};
