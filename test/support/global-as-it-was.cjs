/**
 * Remembers a global object as it is. What is returned puts it back, and says whether it could: what was added is gone, what
 * was replaced is there again, and the surroundings are those of this process.
 */
module.exports = function rememberGlobal(global) {
  const names = Object.getOwnPropertyDescriptors(global);
  const { exit, env } = global.process;
  return () => {
    const added = Reflect.ownKeys(global).filter((name) => !Object.hasOwn(names, name));
    const gone = added.map((name) => Reflect.deleteProperty(global, name));
    for (const name of Reflect.ownKeys(names))
      if (names[name].configurable) Object.defineProperty(global, name, names[name]);
    for (const name of Object.keys(env)) if (!(name in process.env)) Reflect.deleteProperty(env, name);
    Object.assign(env, process.env);
    global.process.exit = exit;
    return !gone.includes(false);
  };
};
