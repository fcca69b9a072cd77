/**
 * Jest's environment for Node, made quicker in two ways. The global object is an ordinary one: Jest's own stands behind a proxy
 * that is asked for every `Math` and every `Map`; code that counts letters takes some thirty times as long there, most tests a
 * third longer. And a file that a test file before it has loaded in this process is not parsed again.
 */
const vm = require("node:vm");
const { TestEnvironment } = require("jest-environment-node");

const { compileFunction, createContext } = vm;

/** What was made of each file, and the text that it was made of. */
const compiled = new Map();

vm.compileFunction = (text, names, options = {}) => {
  const known = compiled.get(options.filename);
  if (known?.text === text) return compileFunction(text, names, { ...options, cachedData: known.data });
  const made = compileFunction(text, names, { ...options, produceCachedData: true });
  compiled.set(options.filename, { text, data: made.cachedData });
  return made;
};

module.exports = class PlainEnvironment extends TestEnvironment {
  constructor(...given) {
    // Node before 20.18 knows no such global object and makes the slow one.
    vm.createContext = () => createContext(vm.constants?.DONT_CONTEXTIFY);
    try {
      super(...given);
    } finally {
      vm.createContext = createContext;
    }
  }
};
