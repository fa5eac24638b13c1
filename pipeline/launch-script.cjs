/*
 * Runs the scripts that the program is bundled as. What the engine compiles of them while they run is kept beside them: its own
 * cache of modules holds of a module what is compiled as it is loaded, and not the functions that run later, which are most.
 */
'use strict';

const { appendFileSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } = require('node:fs');
const vm = require('node:vm');

/**
 * Runs a module. `folder` is where the scripts are, `names` tells them in order: each may ask for modules of those before it
 * at once, and of those after it later.
 */
exports.run = (folder, names, path) => {
  const modules = new Map();
  const pending = [...names];
  const moduleAt = (path) => {
    while (!modules.has(path)) {
      if (pending.length === 0) throw new Error(`no module ${path}`);
      for (const [name, open] of Object.entries(load(folder, pending.shift(), moduleAt))) modules.set(name, open);
    }
    return modules.get(path)();
  };
  moduleAt(path);
};

function load(folder, name, moduleAt) {
  const filename = `${folder}/${name}.js`;
  const cachedData = codeIn(`${folder}/${name}.code`);
  const script = new vm.Script(readFileSync(filename, 'latin1'), {
    filename,
    cachedData,
    importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  const isKnown = cachedData !== undefined && script.cachedDataRejected === false;
  if (isTurn(`${folder}/${name}.runs`, isKnown)) keepAtEnd(script, `${folder}/${name}.code`);
  const module = { exports: {} };
  script.runInThisContext()(require, module, moduleAt, folder);
  return module.exports;
}

const hashLength = 32;

/** The engine itself does not look whether it is whole. */
function codeIn(path) {
  try {
    const bytes = readFileSync(path);
    const code = bytes.subarray(hashLength);
    return hash(code).equals(bytes.subarray(0, hashLength)) ? code : undefined;
  } catch {
    return undefined;
  }
}

function hash(bytes) {
  return require('node:crypto').hash('sha256', bytes, 'buffer');
}

/** At the first, second, fourth, eighth run, and so on: each may do something that none before it has done. */
function isTurn(path, isKnown) {
  try {
    appendFileSync(path, '.');
    const { size } = statSync(path);
    return !isKnown || (size & (size - 1)) === 0;
  } catch {
    return false;
  }
}

function keepAtEnd(script, path) {
  const flags = flagsOf(new vm.Script('0'));
  process.once('exit', () => {
    const beside = `${path}.${process.pid}.part`;
    try {
      const code = script.createCachedData();
      // The engine would not take it again: it has been told to work in another way meanwhile.
      if (code.readUInt32LE(flagsAt) !== flags) return;
      writeFileSync(beside, Buffer.concat([hash(code), code]));
      renameSync(beside, path);
    } catch {
      rmSync(beside, { force: true });
    }
  });
}

/** Where the engine writes down how it was told to work. */
const flagsAt = 12;

function flagsOf(script) {
  return script.createCachedData().readUInt32LE(flagsAt);
}
