/** Conditions of a template that can never hold, because what stands around them says the opposite, or because they name a list of nothing. */
import { templateNever } from '../model/catalogue.ts';
import type { Message } from '../model/message.ts';

/** What is known of fields at a place: true for those that are there, false for those that are not. */
type Known = ReadonlyMap<string, boolean>;

/** Gives an error for each condition that can never hold. */
export function checkNever(file: string, program: hbs.AST.Program): readonly Message[] {
  const messages: Message[] = [];
  visit(program, new Map(), (node, name) => {
    const { line, column } = node.loc.start;
    messages.push(templateNever({ file, line, column: column + 1 }, name));
  });
  return messages;
}

function visit(
  program: hbs.AST.Program | undefined,
  known: Known,
  report: (node: hbs.AST.Node, name: string) => void,
): void {
  for (const node of program?.body ?? []) {
    if (isBlock(node)) block(node, known, report);
    // What is handed to a layout is printed where it stands.
    else if (isPartialBlock(node)) visit(node.program, new Map(), report);
  }
}

function isBlock(node: hbs.AST.Statement): node is hbs.AST.BlockStatement {
  return node.type === 'BlockStatement';
}

function isPartialBlock(node: hbs.AST.Statement): node is hbs.AST.PartialBlockStatement {
  return node.type === 'PartialBlockStatement';
}

function block(node: hbs.AST.BlockStatement, known: Known, report: (node: hbs.AST.Node, name: string) => void): void {
  const { original: helper } = node.path as hbs.AST.PathExpression;
  const [first] = node.params;
  const name = first === undefined ? '' : nameOf(first);
  if (helper !== 'if' && helper !== 'unless') {
    // Inside, names mean other things; of what follows `else`, nothing is known but that.
    visit(node.program, new Map(), report);
    visit(node.inverse, new Map(known).set(name, false), report);
    return;
  }
  const wanted = helper === 'if';
  const before = constant(first) ?? known.get(name);
  if (before !== undefined && before !== wanted && first !== undefined) report(first, `${helper} ${name}`);
  visit(node.program, new Map(known).set(name, wanted), report);
  visit(node.inverse, new Map(known).set(name, !wanted), report);
}

function nameOf(node: hbs.AST.Node): string {
  return 'original' in node ? String(node.original) : node.type;
}

/** What a literal is as a condition. */
function constant(node: hbs.AST.Node | undefined): boolean | undefined {
  if (node === undefined || !/^(?:Boolean|Number|String|Null|Undefined)Literal$/.test(node.type)) return undefined;
  return 'value' in node && Boolean(node.value);
}
