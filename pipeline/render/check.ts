/**
 * Checks a template before it runs, by walking its syntax tree along the shape of the page's model: every field, helper,
 * partial and label must be known, and nothing may be printed unescaped. Handlebars itself finds such mistakes late, without
 * the file's name, or (in conditions) never.
 */

import { templateUnescaped, templateUnknownName } from '../model/catalogue.ts';
import type { Message, Place, Result } from '../model/message.ts';
import { didYouMean } from '../model/spelling.ts';
import { entryOf, fieldNames, fieldOf, membersBy, type Shape } from './shape.ts';

/** A partial, parsed. */
export interface ParsedPartial {
  readonly file: string;
  readonly text: string;
  readonly program: hbs.AST.Program;
}

/** What a template may name. */
export interface Known {
  readonly partials: ReadonlyMap<string, ParsedPartial>;
  /** Labels for `{{t "…"}}`. */
  readonly labels: readonly string[];
}

/** Names of helpers that blocks may use, and of those that print. */
export const blockHelpers = ['if', 'unless', 'each', 'with'] as const;
/** See {@link blockHelpers}. */
export const inlineHelpers = ['t', 'style', 'lookup'] as const;

const dataNames = ['index', 'first', 'last', 'key', 'root', 'partial-block'];

interface Scope {
  readonly file: string;
  readonly root: Shape;
  readonly current: Shape;
  readonly outer: readonly Shape[];
  readonly locals: ReadonlyMap<string, Shape>;
}

/** Gives what is wrong in a template and in the partials that it uses. */
export function checkProgram(file: string, program: hbs.AST.Program, root: Shape, known: Known): readonly Message[] {
  const messages: Message[] = [];
  const seen = new Map<string, Set<Shape>>();
  const scope: Scope = { file, root, current: root, outer: [], locals: new Map() };
  walk(program, scope, { known, seen, report: (message) => void messages.push(message) });
  return messages;
}

interface Visit {
  readonly known: Known;
  /** Shapes with which a partial has been checked. */
  readonly seen: Map<string, Set<Shape>>;
  readonly report: (message: Message) => void;
}

function placeOf(scope: Scope, { loc }: hbs.AST.Node): Required<Place> {
  return { file: scope.file, line: loc.start.line, column: loc.start.column + 1 };
}

function walk(program: hbs.AST.Program | undefined, scope: Scope, visit: Visit): void {
  for (const node of program?.body ?? []) walkStatement(node, scope, visit);
}

function walkStatement(node: hbs.AST.Statement, scope: Scope, visit: Visit): void {
  if (is<hbs.AST.MustacheStatement>(node, 'MustacheStatement')) {
    mustache(node, scope, visit);
  } else if (is<hbs.AST.BlockStatement>(node, 'BlockStatement')) {
    block(node, scope, visit);
  } else if (is<hbs.AST.PartialStatement>(node, 'PartialStatement')) {
    partial(node, scope, visit);
  } else if (is<hbs.AST.PartialBlockStatement>(node, 'PartialBlockStatement')) {
    partial(node, scope, visit);
    walk(node.program, scope, visit);
  }
}

function is<T extends hbs.AST.Node>(node: hbs.AST.Node, type: T['type'] & string): node is T {
  return node.type === type;
}

function isPath(node: hbs.AST.Node): node is hbs.AST.PathExpression {
  return node.type === 'PathExpression';
}

function unknown(
  what: string,
  name: string,
  node: hbs.AST.Node,
  options: readonly string[],
  scope: Scope,
  part = name,
): Message {
  return templateUnknownName(placeOf(scope, node), what, name, didYouMean(part, options));
}

function mustache(node: hbs.AST.MustacheStatement, scope: Scope, visit: Visit): void {
  if (!node.escaped) visit.report(templateUnescaped(placeOf(scope, node)));
  const { path } = node;
  if (!isPath(path)) return;
  const helper = inlineHelpers.find((name) => name === path.original);
  if (helper !== undefined) inline(helper, node, scope, visit);
  else if (node.params.length === 0 && !node.hash) resolve(path, scope, visit);
  else visit.report(unknown('helper', path.original, path, inlineHelpers, scope));
}

function inline(helper: string, node: hbs.AST.MustacheStatement, scope: Scope, visit: Visit): void {
  const [first] = node.params;
  if (helper !== 't') {
    for (const param of node.params) expression(param, scope, visit);
    return;
  }
  const name = first !== undefined && is<hbs.AST.StringLiteral>(first, 'StringLiteral') ? first.value : undefined;
  if (name !== undefined && visit.known.labels.includes(name)) return;
  visit.report(unknown('label', name ?? '', first ?? node, visit.known.labels, scope));
}

function expression(node: hbs.AST.Node, scope: Scope, visit: Visit): Shape | undefined {
  return isPath(node) ? resolve(node, scope, visit) : undefined;
}

/** Follows a path through the shapes; reports the first part that does not exist. */
function resolve(path: hbs.AST.PathExpression, scope: Scope, visit: Visit): Shape | undefined {
  const parts = path.parts.map(String);
  let shape: Shape | undefined = path.depth === 0 ? scope.current : scope.outer[path.depth - 1];
  if (path.data) {
    const name = parts.shift() ?? '';
    if (!dataNames.includes(name))
      visit.report(
        unknown(
          'variable',
          `@${name}`,
          path,
          dataNames.map((n) => `@${n}`),
          scope,
        ),
      );
    if (name !== 'root') return undefined;
    shape = scope.root;
  } else if (path.depth === 0 && scope.locals.has(parts[0] ?? '')) {
    shape = scope.locals.get(parts.shift() ?? '');
  }
  for (const part of parts) {
    const next: Shape | undefined = shape === undefined ? undefined : fieldOf(shape, part);
    if (next === undefined) {
      const names = shape === undefined ? [] : fieldNames(shape);
      visit.report(unknown('field', path.original, path, names, scope, part));
      return undefined;
    }
    shape = next;
  }
  return shape;
}

function block(node: hbs.AST.BlockStatement, scope: Scope, visit: Visit): void {
  const helper = blockHelpers.find((name) => name === node.path.original);
  if (helper === undefined) visit.report(unknown('helper', node.path.original, node.path, blockHelpers, scope));
  const [first] = node.params;
  const shape = first === undefined ? undefined : expression(first, scope, visit);
  walk(node.program, within(helper, shape, node, scope), visit);
  walk(node.inverse, scope, visit);
}

/** The scope inside of a block: `each` and `with` change what names refer to. */
function within(
  helper: string | undefined,
  shape: Shape | undefined,
  node: hbs.AST.BlockStatement,
  scope: Scope,
): Scope {
  const inner = helper === 'each' && shape !== undefined ? entryOf(shape) : helper === 'with' ? shape : undefined;
  if (inner === undefined) return scope;
  const [local] = node.program.blockParams ?? [];
  const locals = local === undefined ? scope.locals : new Map(scope.locals).set(local, inner);
  return { ...scope, current: inner, outer: [scope.current, ...scope.outer], locals };
}

function partial(node: hbs.AST.PartialStatement | hbs.AST.PartialBlockStatement, scope: Scope, visit: Visit): void {
  const [first] = node.params;
  const shape = first === undefined ? scope.current : expression(first, scope, visit);
  if (shape === undefined) return;
  const { name } = node;
  if (is<hbs.AST.SubExpression>(name, 'SubExpression')) {
    const field = name.params[1];
    const tag = field !== undefined && is<hbs.AST.StringLiteral>(field, 'StringLiteral') ? field.value : '';
    for (const [value, member] of membersBy(shape, tag)) enter(value, member, node, scope, visit);
  } else if (isPath(name) && !name.data) {
    enter(name.original, shape, node, scope, visit);
  }
}

function enter(name: string, shape: Shape, node: hbs.AST.Node, scope: Scope, visit: Visit): void {
  const found = visit.known.partials.get(name);
  if (found === undefined) {
    visit.report(unknown('partial', name, node, [...visit.known.partials.keys()], scope));
    return;
  }
  const shapes = visit.seen.get(name) ?? new Set();
  if (shapes.has(shape) || shapes.size > 50) return;
  visit.seen.set(name, shapes.add(shape));
  const inner = { file: found.file, root: scope.root, current: shape, outer: scope.outer, locals: new Map() };
  walk(found.program, inner, visit);
}

/** Puts values and messages of several results together; the value is missing where one of them is. */
export function all<T>(results: readonly Result<T | undefined>[]): Result<readonly T[] | undefined> {
  const messages = results.flatMap((result) => result.messages);
  const values = results.map(({ value }) => value).filter((value) => value !== undefined);
  return { value: values.length === results.length ? values : undefined, messages };
}
