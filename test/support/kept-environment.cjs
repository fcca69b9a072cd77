/**
 * Jest's environment of most test files: one global object a process, in which what is under test is loaded once, by
 * kept-runtime.cjs. Jest alone loads all of it anew for each test file, and runs it cold.
 *
 * What stands under `src`, the helpers of the tests and the packages are kept from one test file to the next; what they
 * remember is what pure functions of the same input give again. Test files, what is set up for each, and Jest itself are
 * loaded for each file, and the global object is put back as it was before them. A test file that puts something in place of
 * a module or of the clock stands apart, with a global object and modules of its own, and so does one that says "Stands apart:" and
 * why; `APART=1` does that to all of them.
 */
const { readFileSync } = require("node:fs");
const PlainEnvironment = require("./plain-environment.cjs");
const rememberGlobal = require("./global-as-it-was.cjs");

const STANDS_APART = /\bjest\.(?!spyOn\b|fn\b)\w|\bStands apart: /u;

/** What this process keeps, of the run in which it was made; `runtime` loads the modules that are kept. */
let kept = null;

/** Jest's `expect` and its files keep something on the global object that cannot be taken away, unless it is there already. */
function preventLeftovers(global) {
  const state = { assertionCalls: 0, expectedAssertionsNumber: null, isExpectingAssertions: false };
  Object.assign(state, { numPassingAsserts: 0, suppressedErrors: [] });
  Object.defineProperty(global, Symbol.for("$$jest-matchers-object"), {
    configurable: true,
    value: { customEqualityTesters: [], matchers: Object.create(null), state },
  });
  Object.defineProperty(global, Symbol.for("graceful-fs.queue"), { configurable: true, value: [] });
}

function keptFor(run, config, context) {
  if (kept?.run === run && kept.putBack()) return kept;
  const home = new PlainEnvironment(config, context);
  return { run, home, putBack: rememberGlobal(home.global), runtime: null };
}

module.exports = class KeptEnvironment {
  constructor(config, context) {
    const run = process.env.TEST_RUN_FOLDER;
    const isApart =
      run === undefined ||
      process.env.APART !== undefined ||
      config.globalConfig.collectCoverage ||
      STANDS_APART.test(readFileSync(context.testPath, "utf8"));
    if (isApart) return new PlainEnvironment(config, context);
    PlainEnvironment.carryNothing();
    this.kept = kept = keptFor(run, config, context);
    const { home } = kept;
    preventLeftovers(home.global);
    this.context = home.getVmContext();
    for (const name of ["global", "moduleMocker", "fakeTimers", "fakeTimersModern"]) this[name] = home[name];
  }

  async setup() {}

  async teardown() {
    this.context = null;
  }

  exportConditions() {
    return this.kept.home.exportConditions();
  }

  getVmContext() {
    return this.context;
  }
};
