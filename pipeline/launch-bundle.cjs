/*
 * In a checkout: the program as one bundle of plain JavaScript in the cache, which starts in a fraction of the time that
 * stripping types from some hundred files takes. It is made anew when a file of the program has changed. Which files are as
 * they were is told by size, times and inode, as git does; where there is any doubt, by their content.
 */
'use strict';

const {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} = require('node:fs');

/** A file that was changed this shortly before it was looked at may have been changed again since. */
const doubtful = 2000;
/** Bundles of earlier states of the program stay this long: a process may still be loading its parts from one. */
const kept = 24 * 60 * 60 * 1000;

/** Path of the bundle's entry; undefined where there is none and none can be made. `root` is the checkout. */
exports.bundleOf = (root, cache) => {
  if (!existsSync(`${root}/.ci/bundle.mjs`)) return undefined;
  try {
    const files = filesOf(root);
    const folder = `${cache}/program`;
    const signature = [root, process.version, ...files.map(({ path, stamp }) => `${path} ${stamp}`)].join('\n');
    // One for each checkout that shares the cache; they do not have to be told apart for certain.
    const note = `${folder}/${root.replace(/[^\w]+/g, '-').slice(-100)}.json`;
    const current = readNote(note);
    if (current && current.signature === signature && existsSync(current.entry)) return current.entry;
    const program = exports.programOf(root, files);
    const name = hash(`${root}\n${process.version}\n${program}`).slice(0, 16);
    const entry = `${folder}/${name}/cli.cjs`;
    if (!existsSync(entry)) make(root, folder, name, program);
    if (files.every(({ changed }) => changed + doubtful < Date.now())) writeNote(note, { signature, entry });
    return entry;
  } catch {
    // No bundler, or no place to write to: the sources run as well, if later.
    return undefined;
  }
};

/** Digest of all that the program consists of, its pinned packages included; no path of this machine comes into it. */
exports.programOf = (root, files = filesOf(root)) =>
  hash(files.map(({ path }) => `${path.slice(root.length)} ${hash(readFileSync(path))}`).join('\n'));

function filesOf(root) {
  const bundlers = readdirSync(`${root}/.ci`).filter((name) => name.endsWith('.mjs'));
  const paths = [...bundlers.map((name) => `${root}/.ci/${name}`), `${root}/package-lock.json`];
  addFiles(`${root}/pipeline`, paths);
  return paths
    .filter((path) => !path.endsWith('/factpress.mjs'))
    .sort()
    .map((path) => {
      const { size, mtimeMs, ctimeMs, ino } = statSync(path);
      return { path, stamp: `${size} ${mtimeMs} ${ctimeMs} ${ino}`, changed: Math.max(mtimeMs, ctimeMs) };
    });
}

/** By hand: Node's own listing of folders within folders takes longer than all the rest. */
function addFiles(folder, paths) {
  for (const name of readdirSync(folder)) {
    const path = `${folder}/${name}`;
    if (!name.includes('.')) addFiles(path, paths);
    else paths.push(path);
  }
}

/** Loaded only where it is needed: that takes a tenth of the time of a run that finds nothing to do. */
function hash(content) {
  return require('node:crypto').createHash('sha256').update(content).digest('hex');
}

/** Another process may be doing the same: what is there in the end is whole, whoever made it. */
function make(root, folder, name, program) {
  const beside = `${folder}/${name}.${process.pid}.part`;
  const { execFileSync } = require('node:child_process');
  try {
    mkdirSync(folder, { recursive: true });
    const bundle = [`${root}/.ci/bundle.mjs`, '--into', beside, '--program', program];
    execFileSync(process.execPath, bundle, { stdio: ['ignore', 'ignore', 'ignore'] });
    removeOld(folder);
    renameSync(beside, `${folder}/${name}`);
  } catch (error) {
    if (!existsSync(`${folder}/${name}/cli.cjs`)) throw error;
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
}

function removeOld(folder) {
  for (const name of readdirSync(folder)) {
    const path = `${folder}/${name}`;
    if (!name.includes('.') && statSync(path).mtimeMs + kept < Date.now())
      rmSync(path, { recursive: true, force: true });
  }
}

function readNote(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

function writeNote(path, note) {
  const beside = `${path}.${process.pid}.part`;
  writeFileSync(beside, JSON.stringify(note));
  renameSync(beside, path);
}
