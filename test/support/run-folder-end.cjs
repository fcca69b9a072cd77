/** Takes away what run-folder.cjs made. */
const { rmSync } = require("node:fs");

module.exports = () => {
  rmSync(process.env.TEST_RUN_FOLDER, { recursive: true });
};
