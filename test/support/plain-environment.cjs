/**
 * Jest's environment for Node, made quicker in three ways. The global object is an ordinary one: Jest's own stands behind a proxy
 * that is asked for every `Math` and every `Map`; code that counts letters takes some thirty times as long there, most tests a
 * third longer. A file that a test file before it has loaded in this process is not parsed again. And what Jest lets the
 * promises of a test file carry, the test they belong to, ends with the file: left as it is, the promises of the hundredth file
 * carry a hundred such things.
 */
const asyncHooks = require("node:async_hooks");
const vm = require("node:vm");
const { TestEnvironment } = require("jest-environment-node");

const { compileFunction, createContext } = vm;
const { AsyncLocalStorage } = asyncHooks;

/** What was made of each file, and the text that it was made of. */
const compiled = new Map();
/** What promises carry, of the test file that runs. */
const carried = new Set();

vm.compileFunction = (text, names, options = {}) => {
  const known = compiled.get(options.filename);
  if (known?.text === text) return compileFunction(text, names, { ...options, cachedData: known.data });
  const made = compileFunction(text, names, { ...options, produceCachedData: true });
  compiled.set(options.filename, { text, data: made.cachedData });
  return made;
};

asyncHooks.AsyncLocalStorage = class extends AsyncLocalStorage {
  constructor(...given) {
    super(...given);
    carried.add(this);
  }
};

/** Nothing is carried any longer of the files before. */
function carryNothing() {
  for (const each of carried) each.disable();
  carried.clear();
}

class PlainEnvironment extends TestEnvironment {
  constructor(...given) {
    carryNothing();
    // Node before 20.18 knows no such global object and makes the slow one.
    vm.createContext = () => createContext(vm.constants?.DONT_CONTEXTIFY);
    try {
      super(...given);
    } finally {
      vm.createContext = createContext;
    }
  }
}

module.exports = Object.assign(PlainEnvironment, { carryNothing });
