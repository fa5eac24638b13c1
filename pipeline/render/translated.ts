/**
 * Templates as the JavaScript that they run as: making it takes longer than most pages take to print, and what it comes to
 * depends on nothing but a template's text. So it can be kept, beside the program itself, which lies in the same folder.
 */
import Handlebars from 'handlebars';

/** JavaScript by the text of a template or a partial; what is missing is added as it is needed. */
export type Translations = Map<string, string>;

type TemplateSpecification = Parameters<typeof Handlebars.template>[0];
type Engine = ReturnType<typeof Handlebars.create>;

/** Syntax trees by the text of a template or a partial, where it had to be read anyway. */
export type Trees = Map<string, hbs.AST.Program>;

/** A template that is translated when it first prints, where it has not been before. */
export function whenPrinted(
  engine: Engine,
  text: string,
  options: CompileOptions,
  { translations, trees }: { readonly translations: Translations; readonly trees: Trees },
): Handlebars.TemplateDelegate {
  let ready: Handlebars.TemplateDelegate | undefined;
  return (context, given) => {
    ready ??= engine.template(specificationIn(codeOf(text, options, translations, trees)));
    return ready(context, given);
  };
}

function codeOf(text: string, options: CompileOptions, translations: Translations, trees: Trees): string {
  // What the library declares as a specification is its text.
  const code = translations.get(text) ?? String(Handlebars.precompile(unusedTree(text, trees) ?? text, options));
  translations.set(text, code);
  return code;
}

/** Trees that have been translated, by which white space is taken out of them. */
const used = new WeakSet<hbs.AST.Program>();

function unusedTree(text: string, trees: Trees): hbs.AST.Program | undefined {
  const tree = trees.get(text);
  if (tree === undefined || used.has(tree)) return undefined;
  used.add(tree);
  return tree;
}

/** As the library does it for what it has just translated. */
function specificationIn(code: string): TemplateSpecification {
  return new Function(`return ${code}`)() as TemplateSpecification;
}
