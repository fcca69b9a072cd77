/** Jest's loader of modules for a test file: takes those that are kept (kept-environment.cjs) from where they are kept. */
const { isAbsolute, join, sep } = require("node:path");
const { default: Runtime } = require("jest-runtime");

const ROOT = join(__dirname, "../..") + sep;
const KEPT = ["src", "test", "node_modules"].map((folder) => ROOT + folder + sep);
/** Loaded for each test file: itself, and what puts something before and after each of its tests. */
const OWN = /\.test\.tsx?$|[\\/]no-console\.ts$/u;

function isKept(path) {
  return KEPT.some((folder) => path.startsWith(folder)) && !OWN.test(path);
}

/** Where the sources are from which modules were made, those that are kept included: for the places named by errors. */
class SourceMaps extends Map {
  constructor(kept) {
    super();
    this.kept = kept;
  }

  get(path) {
    return super.get(path) ?? this.kept.get(path);
  }
}

/** Of Jest itself, what remembers something of a test file: loaded for each. The rest of it (how values are printed and compared) is kept. */
const OF_A_FILE = /[\\/]node_modules[\\/](?:jest-circus|jest-snapshot|@jest[\\/]expect|expect)[\\/]/u;

module.exports = class KeptRuntime extends Runtime {
  constructor(config, environment, ...rest) {
    super(config, environment, ...rest);
    const { kept } = environment;
    if (!kept) return;
    kept.runtime ??= new Runtime(config, kept.home, ...rest);
    this.kept = kept.runtime;
    this.transformCache.sourceMaps = new SourceMaps(this.kept.getSourceMaps());
  }

  requireModule(from, moduleName, options, isRequireActual) {
    if (this.kept && moduleName && !options?.isInternalModule && !this._resolution.isCoreModule(moduleName)) {
      const path = this._resolution.resolveCjs(from, moduleName);
      if (isKept(path)) return this.kept.requireModule(path);
    }
    return super.requireModule(from, moduleName, options, isRequireActual);
  }

  requireInternalModule(from, to) {
    if (this.kept && to && !isAbsolute(to) && !this._resolution.isCoreModule(to)) {
      const path = this._resolution.resolveCjs(from, to);
      if (!OF_A_FILE.test(path)) return this.kept.requireInternalModule(path);
    }
    return super.requireInternalModule(from, to);
  }
};
