/**
 * Jest's environment for Node, on an ordinary global object. Jest's own stands behind a proxy that is asked for every `Math`
 * and every `Map`: code that counts letters takes some thirty times as long there, most tests a third longer.
 */
const vm = require("node:vm");
const { TestEnvironment } = require("jest-environment-node");

module.exports = class PlainEnvironment extends TestEnvironment {
  constructor(...given) {
    const { createContext } = vm;
    // Node before 20.18 knows no such global object and makes the slow one.
    vm.createContext = () => createContext(vm.constants?.DONT_CONTEXTIFY);
    try {
      super(...given);
    } finally {
      vm.createContext = createContext;
    }
  }
};
