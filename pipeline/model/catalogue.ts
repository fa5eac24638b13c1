/**
 * Every message that a user can cause, one function per rule, so that wording is found and changed in one place.
 * Wording: what is wrong as "Unexpected X, expected Y" or a plain sentence without a full stop; `note` says what to do.
 */
import { inWords } from './disk-code.ts';
import type { Message, Place, RelatedPlace, Severity } from './message.ts';

/** A folder of sources that is not there. */
export function sourcesMissing(file: string): Message {
  return {
    severity: 'error',
    ruleId: 'sources-missing',
    file,
    reason: `No folder "${file}"`,
    note: 'Create it and put your texts (.md, .txt) into it, or name another one with --sources DIR.',
  };
}

/** A vocabulary file that cannot be used as it is: bad YAML, a wrong shape, a pattern that does not compile. */
export function vocabularyInvalid(file: string, line: number, column: number, reason: string): Message {
  return {
    severity: 'error',
    ruleId: 'vocabulary-invalid',
    file,
    line,
    column,
    reason,
    note: 'Correct the vocabulary file at this place; docs/patterns.md describes its language.',
  };
}

// Reading a folder of sources

/** The sources are a file, not a folder. */
export function sourcesNoFolder(file: string): Message {
  return problem('error', 'sources-no-folder', { file }, `Unexpected file "${file}", expected a folder of texts`, {
    note: 'Name the folder that the file is in with --sources DIR.',
  });
}

/** No text in the whole tree. `others`: files that a person may have meant as sources. */
export function sourcesNone(file: string, others: readonly string[]): Message {
  const there = others.length === 0 ? '' : `, only ${listed(others)}`;
  return problem('error', 'sources-none', { file }, `No sources in "${file}"${there}`, {
    note: 'Put your texts into it as .md, .markdown, .txt or .text files.',
  });
}

/** A folder of the tree that was meant to be a subject but holds no text. */
export function subjectEmpty(file: string): Message {
  return problem('warning', 'subject-empty', { file }, `No sources in "${file}", nothing is built from it`, {
    note: 'Put texts into it as .md or .txt files, or remove the folder.',
  });
}

/** A document of another kind beside the sources: silence would let a user believe that it was read. */
export function sourceNotText(file: string): Message {
  return problem('warning', 'source-not-text', { file }, `"${file}" is not a kind of file that is read`, {
    note: 'Save it as .txt or .md; begin its name with _ to say that it is no source.',
  });
}

/** Two files with the same id: their references could not be told apart. */
export function sourceTwice(file: string, other: string, id: string): Message {
  return problem('error', 'source-twice', { file }, `Two sources have the same id "${id}"`, {
    note: 'Rename one of them: the id is the file name without its ending.',
    related: [{ file: other, reason: 'the other one' }],
  });
}

/** A pipe, a socket or a device among the sources: reading it might never end. */
export function sourceIrregular(file: string): Message {
  return problem('warning', 'source-irregular', { file }, `"${file}" is a pipe, a socket or a device, not read`, {
    note: 'Put a file with the text there, or begin its name with _ to say that it is no source.',
  });
}

/** The system does not let the file be read. */
export function sourceUnreadable(file: string, code: string): Message {
  return problem('error', 'source-unreadable', { file }, `Cannot read "${file}": ${inWords(code)}`, {
    note: 'Check that the file is there and that you may read it.',
  });
}

/** A file over `limits.sourceBytes`. */
export function sourceTooLarge(file: string, size: number, limit: number): Message {
  return problem('error', 'source-too-large', { file }, `${size} bytes are more than the limit of ${limit}`, {
    note: 'Split the file, or raise limits.sourceBytes in factpress.yaml.',
  });
}

/** A link that leads out of the tree: following it would publish what nobody put there. */
export function linkOutside(file: string): Message {
  return problem('warning', 'link-outside', { file }, `"${file}" is a link out of the sources, not followed`, {
    note: 'Copy the file that it leads to into the folder.',
  });
}

/** A link to a folder or to nothing. */
export function linkNotFollowed(file: string): Message {
  return problem('warning', 'link-not-followed', { file }, `"${file}" is a link that leads to no file, not followed`, {
    note: 'Put the file itself there, or remove the link.',
  });
}

/** A file that is no text. `what`: "a PDF document". */
export function sourceBinary(file: string, what: string): Message {
  return problem('error', 'source-binary', { file }, `Unexpected ${what}, expected text`, {
    note: 'Save its text as .txt in UTF-8, or begin its name with _ to leave it out.',
  });
}

/** Control characters, which no text needs: a few are shown by their names, a file full of them is no text. */
export function sourceControl(place: Required<Place>, code: number, count: number, severity: Severity): Message {
  const more = count > 1 ? ` and ${count - 1} more` : '';
  return problem(
    severity,
    'source-control',
    place,
    `Unexpected control character ${codePoint(code)}${more}, expected text`,
    {
      note:
        severity === 'error'
          ? 'Remove it if the file is text; save the text as .txt in UTF-8 if it is not.'
          : 'It is read as it stands, and shown by its name on the evidence page; remove it if it says nothing.',
    },
  );
}

/** Bytes of no encoding that is certain. `guess`: what it may be. */
export function sourceUndecodable(place: Required<Place>, byte: number, offset: number, guess?: string): Message {
  const hex = byte.toString(16).padStart(2, '0').toUpperCase();
  const perhaps = guess === undefined ? '' : ` (perhaps it is ${guess})`;
  return problem('error', 'source-undecodable', place, `Byte ${hex} at offset ${offset} is not UTF-8${perhaps}`, {
    note: 'Open the file in the program that wrote it and save it as UTF-8.',
  });
}

/** A file that was decoded with certainty, but not as UTF-8. */
export function sourceDecoded(file: string, encoding: string): Message {
  return problem('warning', 'source-decoded', { file }, `Not UTF-8; read as ${encoding}`, {
    note: 'Save it as UTF-8 to be sure that every character is right.',
  });
}

/** Letters that would be printed as boxes. `letters`: each once, the first of them at the place. */
export function lettersWithoutFont(place: Required<Place>, letters: readonly string[]): Message {
  const shown = letters.slice(0, 3).map((char) => `"${char}" (${codePoint(char.codePointAt(0) ?? 0)})`);
  const rest = letters.length - shown.length;
  const reason = `No font for ${shown.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}, documents may show boxes`;
  return problem('warning', 'letters-without-font', place, reason, {
    note: 'Check the documents where they quote this text; docs/templates.md lists the scripts that are covered.',
  });
}

/** A source without text. */
export function sourceBlank(file: string): Message {
  return problem('warning', 'source-blank', { file }, 'No text in the file, passed over', {
    note: 'Put the text in, or remove the file.',
  });
}

/** A folder in which every source is without text. */
export function sourcesBlank(file: string): Message {
  return problem('error', 'sources-blank', { file }, `No text in any source of "${file}"`, {
    note: 'Put text into at least one of the files.',
  });
}

// Configuration

/** YAML that cannot be parsed; `detail` is the parser's word. */
export function yamlBroken(place: Required<Place>, detail: string): Message {
  return problem('error', 'yaml-broken', place, `Not valid YAML: ${detail}`, {
    note: 'Correct the file at this place: "key: value" lines, indented with spaces.',
  });
}

/** YAML that grows or nests beyond measure. */
export function yamlTooMuch(place: Required<Place>): Message {
  return problem('error', 'yaml-too-much', place, 'Too many keys, too many aliases or too much nesting for settings', {
    note: 'Write values out instead of repeating them with & and *; two thousand keys side by side are the most.',
  });
}

/** A key that means nothing here. */
export function keyUnknown(
  place: Required<Place>,
  key: string,
  meant: string | undefined,
  known: readonly string[],
  severity: Severity,
): Message {
  const what = severity === 'error' ? `Unknown key "${key}"` : `Unknown key "${key}", passed over`;
  return problem(severity, 'key-unknown', place, what, {
    note: meant === undefined ? `Keys here are ${known.join(', ')}.` : `Did you mean "${meant}"?`,
  });
}

/** A key that must be there. */
export function keyMissing(place: Required<Place>, key: string): Message {
  return problem('error', 'key-missing', place, `Missing key "${key}"`, { note: `Add "${key}: …" here.` });
}

/** A value of the wrong kind. `found` and `expected` as they stand in the sentence. */
export function valueUnexpected(place: Required<Place>, found: string, expected: string, meant?: string): Message {
  return problem('error', 'value-unexpected', place, `Unexpected ${found}, expected ${expected}`, {
    note: meant === undefined ? 'Correct the value; docs/configuration.md lists them all.' : `Did you mean "${meant}"?`,
  });
}

/** Two rules with something else than metadata between them at the head of a source. */
export function frontMatterNoMap(place: Required<Place>): Message {
  return problem(
    'error',
    'front-matter-no-map',
    place,
    'Unexpected text between the --- lines, expected "key: value"',
    {
      note: 'Metadata is "key: value" with a colon; if it is none, put an empty line before the first ---.',
    },
  );
}

/** An entry under `sources:` that is no source. */
export function configSourceUnknown(place: Required<Place>, name: string, meant?: string): Message {
  return problem('warning', 'config-source-unknown', place, `No source "${name}" beside this file`, {
    note: meant === undefined ? 'Correct the name, or remove the entry.' : `Did you mean "${meant}"?`,
  });
}

/** A configuration file that is not UTF-8. */
export function configNotUtf8(file: string): Message {
  return problem('error', 'config-not-utf8', { file }, 'Not UTF-8', { note: 'Save the file as UTF-8.' });
}

/** One name given to many organisations. */
export function subjectForMany(place: Required<Place>, count: number): Message {
  return problem('warning', 'subject-for-many', place, `One subject is named for ${count} folders, passed over`, {
    note: 'Give each folder a factpress.yaml with its own "subject".',
  });
}

/** Texts of which none says for sure whom it is about. */
export function subjectUnnamed(place: Partial<Place>, count: number): Message {
  const texts = count === 1 ? 'this text is' : `these ${count} texts are`;
  return problem('warning', 'subject-unnamed', place, `Nothing says for sure whom ${texts} about`, {
    note: 'Write its name as "subject" in a factpress.yaml beside the sources.',
  });
}

/** A document that is configured but has no template. */
export function documentUnknown(place: Partial<Place>, name: string, templates: string, meant?: string): Message {
  return problem('error', 'document-unknown', place, `No template "${name}.hbs" in "${templates}"`, {
    note: meant === undefined ? 'Correct the name, or add the template.' : `Did you mean "${meant}"?`,
  });
}

/** A file that the configuration names but that cannot be read. */
export function configFileMissing(place: Partial<Place>, path: string, code: string): Message {
  return problem('error', 'config-file-missing', place, `Cannot read "${path}": ${inWords(code)}`, {
    note: 'Correct the path; it counts from the folder of the configuration file.',
  });
}

/** A file of settings that a path or a link takes from elsewhere: what is there is nobody's settings. */
export function fileOutside(place: Partial<Place>, file: string, folder: string): Message {
  return problem('error', 'file-outside', place, `"${file}" leads out of "${folder}", not read`, {
    note: 'Copy the file into the folder.',
  });
}

/** A pipe, a socket or a device in place of a file of settings. */
export function fileIrregular(place: Partial<Place>, file: string): Message {
  return problem('error', 'file-irregular', place, `"${file}" is a pipe, a socket or a device, expected a file`, {
    note: 'Put a file there.',
  });
}

/** A file of settings of the size of a library. */
export function fileTooLarge(file: string, size: number, limit: number): Message {
  return problem('error', 'file-too-large', { file }, `${size} bytes are more than settings may have (${limit})`, {
    note: 'Is it the right file? Settings are read whole; take out what is not needed.',
  });
}

// Building and publishing

/** A folder below the sources whose output would stand where a document of the folder above it belongs. */
export function subjectNameTaken(file: string, name: string): Message {
  return problem('error', 'subject-name-taken', { file }, `A subject cannot be called "${name}": a document is`, {
    note: 'Rename the folder.',
  });
}

/** No folder of templates, or none in it. */
export function templatesMissing(file: string): Message {
  return problem('error', 'templates-missing', { file }, `No templates (.hbs) in "${file}"`, {
    note: 'Name the folder of templates with --templates DIR.',
  });
}

/** No labels for the language that documents shall be in. */
export function localeMissing(place: Partial<Place>, locale: string, folder: string): Message {
  return problem('error', 'locale-missing', place, `No labels for "${locale}" in "${folder}/locales"`, {
    note: `Add ${locale}.yaml there, made after another one, or choose another locale.`,
  });
}

/** The disk refused while output was being written. */
export function diskRefused(file: string, detail: string): Message {
  return problem('error', 'disk-refused', { file }, `Could not write the output: ${detail}`, {
    note: 'What was there before is kept. Make room or correct the permissions, and build again.',
  });
}

/** `SOURCE_DATE_EPOCH` is set to something that is no time. */
export function epochInvalid(value: string): Message {
  return problem('error', 'epoch-invalid', {}, `Unexpected SOURCE_DATE_EPOCH "${value}", expected seconds since 1970`, {
    note: 'Set it to a whole number, or unset it.',
  });
}

/** Another build is at work in the same output folder. */
export function outLocked(out: string, file: string): Message {
  return problem('error', 'out-locked', { file: out }, `Another build is writing into "${out}"`, {
    note: `Wait until it is done. If there is none, remove "${file}".`,
  });
}

/** A file that is not ours stood where ours belongs. */
export function foreignKept(file: string, kept: string): Message {
  return problem('warning', 'foreign-kept', { file }, `"${file}" was not written by Factpress; kept as "${kept}"`, {
    note: 'Build into a folder of its own with --out DIR.',
  });
}

/** A link in the place of a subject's output folder, which leads elsewhere. */
export function outputOutside(file: string, out: string): Message {
  return problem('error', 'output-outside', { file }, `"${file}" is a link out of "${out}", nothing is written there`, {
    note: 'Remove the link, or build that folder of sources by itself with --sources and --out.',
  });
}

/** An earlier build had been interrupted while it published. */
export function publishRecovered(file: string, how: 'completed' | 'undone'): Message {
  return problem('info', 'publish-recovered', { file }, `An interrupted build of "${file}" was ${how}`);
}

/** A file of an earlier build that no longer belongs to this one. */
export function outputRemoved(file: string): Message {
  return problem('info', 'output-removed', { file }, `Removed "${file}": this build does not make it`);
}

// The browser and what it prints. The environment's fault, not the input's: exit 3.

/** `PUPPETEER_EXECUTABLE_PATH` names nothing. */
export function browserPathMissing(path: string): Message {
  return problem('error', 'browser-path-missing', { file: path }, 'No browser where PUPPETEER_EXECUTABLE_PATH says', {
    note: 'Correct the variable, or unset it to use the browser that Factpress brings.',
  });
}

/** A browser that is there and does not start. */
export function browserDoesNotRun(path: string, detail: string): Message {
  return problem('error', 'browser-does-not-run', { file: path }, `The browser does not start: ${detail}`, {
    note: 'Run "factpress doctor" to see which browsers there are; PUPPETEER_EXECUTABLE_PATH chooses another one.',
  });
}

/** No place for what the browser writes while it runs. */
export function browserNoFolder(folder: string, code: string): Message {
  return problem(
    'error',
    'browser-no-folder',
    { file: folder },
    `No folder for the browser's files: ${inWords(code)}`,
    {
      note: 'Make this folder, with space in it, or set TMPDIR to another one that you may write to.',
    },
  );
}

/** The system has no library that the browser needs. */
export function browserLacksLibrary(path: string, library: string): Message {
  return problem(
    'error',
    'browser-lacks-library',
    { file: path },
    `The browser needs ${library}, which is not installed`,
    {
      note: `Install the package that has ${library}, or choose another browser with PUPPETEER_EXECUTABLE_PATH.`,
    },
  );
}

/** The kernel does not let the browser lock itself in. It is never started without its sandbox in silence. */
export function browserSandboxDenied(path: string): Message {
  return problem(
    'error',
    'browser-sandbox-denied',
    { file: path },
    'The system does not allow the browser its sandbox',
    {
      note: 'Allow user namespaces (as root: sysctl -w user.max_user_namespaces=10000, and on Ubuntu kernel.apparmor_restrict_unprivileged_userns=0).',
    },
  );
}

/** The browser that the lock file pins could not be brought; another one may do. */
export function browserUnpackFailed(detail: string): Message {
  return problem('warning', 'browser-unpack-failed', {}, `The pinned browser cannot be used: ${detail}`, {
    note: 'PDF bytes may differ from those of other machines. FACTPRESS_CACHE names another folder for it.',
  });
}

/** There is no browser at all. `command` is the one that brings it. */
export function browserMissing(command: string): Message {
  return problem('error', 'browser-missing', {}, 'No browser to print with', { note: `Run: ${command}` });
}

/** The fallback font could not be brought. */
export function browserFontsMissing(detail: string): Message {
  return problem('warning', 'browser-fonts-missing', {}, `The fallback font cannot be used: ${detail}`, {
    note: 'Documents may look different from those of other machines. FACTPRESS_CACHE names another folder for it.',
  });
}

/** A document that took too long. */
export function browserDeadline(file: string, milliseconds: number): Message {
  return problem('error', 'browser-deadline', { file }, `Not printed within ${milliseconds / 1000} s`, {
    note: 'The document may be far too large, or the machine very busy: try again, or print fewer documents at once.',
  });
}

/** The browser failed at a document. */
export function browserPrintFailed(file: string, detail: string): Message {
  return problem('error', 'browser-print-failed', { file }, `The browser could not print this: ${detail}`, {
    note: 'Try again; "factpress doctor" says which browser it is and whether it works.',
  });
}

/** A PDF without text: what comes out where no font was found. */
export function browserNoText(file: string, what: 'no text' | 'a font that is not embedded'): Message {
  return problem('error', 'browser-no-text', { file }, `The printed PDF has ${what}`, {
    note: 'The browser found no usable font: run "factpress doctor", or delete the cache folder and build again.',
  });
}

/** What a browser that failed leaves: facts and HTML are there as a set, and of the PDFs this is to be said. */
export function browserPdfMissing(file: string, state: 'missing' | 'old'): Message {
  return problem(
    'error',
    'browser-pdf-missing',
    { file },
    state === 'missing' ? 'This PDF is missing; facts and HTML are published' : 'This PDF is that of an earlier build',
    {
      note:
        state === 'missing'
          ? 'Build again once the browser works; "factpress doctor" says whether it does.'
          : 'Facts and HTML are as they were then, so it still says the same; build again once the browser works.',
    },
  );
}

/** A browser that is too old to know what is asked of it. */
export function browserTooOld(path: string, version: string, least: number): Message {
  return problem(
    'error',
    'browser-too-old',
    { file: path },
    `Unexpected browser ${version}, expected ${least} or later`,
    {
      note: 'Unset PUPPETEER_EXECUTABLE_PATH to use the browser that Factpress brings, or name a newer one there.',
    },
  );
}

/** Documents hold all that they show; whatever else they name is not fetched. */
export function browserRefusedRequests(file: string, urls: readonly string[]): Message {
  return problem(
    'warning',
    'browser-refused-request',
    { file },
    `The document asks for ${listed(urls)}, which is not fetched`,
    {
      note: 'Put it into the document as data, or take the reference out of the template.',
    },
  );
}

interface Rest {
  readonly note?: string;
  readonly related?: readonly RelatedPlace[];
}

function problem(severity: Severity, ruleId: string, place: Partial<Place>, reason: string, rest: Rest = {}): Message {
  return { severity, ruleId, ...place, reason, ...rest };
}

/** `a`, `a and b`, `a, b and 3 more`. */
function listed(names: readonly string[]): string {
  const shown = names.slice(0, 3);
  const more = names.length - shown.length;
  return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(' and ');
}

function codePoint(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** A template without front matter, or with front matter that does not end. */
export function templateFrontMatterMissing(file: string): Message {
  return {
    severity: 'error',
    ruleId: 'template-front-matter-missing',
    file,
    line: 1,
    column: 1,
    reason: 'Expected YAML front matter between two lines "---"',
    note: 'Begin the template as templates/fact-sheet.hbs begins: title, sections and their blocks.',
  };
}

/** Front matter or a locale file that is no good YAML or has another shape than expected. */
export function templateDataInvalid(place: Required<Place>, reason: string, suggestion?: string): Message {
  return {
    severity: 'error',
    ruleId: 'template-data-invalid',
    ...place,
    reason,
    note: suggestion === undefined ? 'Correct the file at this place.' : `Did you mean "${suggestion}"?`,
  };
}

/** A template that Handlebars cannot read. */
export function templateSyntax(place: Required<Place>, reason: string): Message {
  return {
    severity: 'error',
    ruleId: 'template-syntax',
    ...place,
    reason,
    note: 'Close every {{…}} and every block; the mistake may stand just before this place.',
  };
}

/** A name in a template that nothing bears: a field, a helper, a partial, a label, a section. */
export function templateUnknownName(place: Required<Place>, what: string, name: string, suggestion?: string): Message {
  return {
    severity: 'error',
    ruleId: 'template-unknown-name',
    ...place,
    reason: `Unknown ${what} "${name}"`,
    note: suggestion === undefined ? `Check the spelling of this ${what}.` : `Did you mean "${suggestion}"?`,
  };
}

/** Output of a template that would not be escaped. */
export function templateUnescaped(place: Required<Place>): Message {
  return {
    severity: 'error',
    ruleId: 'template-unescaped',
    ...place,
    reason: 'Unexpected unescaped output {{{…}}}, expected {{…}}',
    note: 'Texts of sources must never become markup; write two braces.',
  };
}

/** A figure that a template's author has typed. */
export function templateFigure(place: Required<Place>, figure: string): Message {
  return {
    severity: 'warning',
    ruleId: 'template-figure',
    ...place,
    reason: `The figure "${figure}" is typed into the template; no source stands behind it`,
    note: 'Let a statement say it, or write the words without it.',
  };
}

/** A condition that what stands around it excludes. */
export function templateNever(place: Required<Place>, condition: string): Message {
  return {
    severity: 'error',
    ruleId: 'template-never',
    ...place,
    reason: `The condition "${condition}" can never hold here`,
    note: 'What stands around it says the opposite; take it out, or test another field.',
  };
}

/** A template that broke while it was printed, in a way that checking it beforehand did not foresee. */
export function templateFailed(place: Required<Place>, reason: string): Message {
  return {
    severity: 'error',
    ruleId: 'template-failed',
    ...place,
    reason,
    note: 'Compare the template with the shipped ones in templates/.',
  };
}

/** A template that prints out of proportion to what there is to print, or calls partials without end. */
export function templateTooMuch(file: string, what: 'output' | 'partials'): Message {
  return problem(
    'error',
    'template-too-much',
    { file, line: 1, column: 1 },
    what === 'output'
      ? 'The template prints far more than there is to print'
      : 'Partials call each other without end, or too deep',
    {
      note:
        what === 'output'
          ? 'Look for an {{#each}} within an {{#each}} that begins again with all there is.'
          : 'Look for a partial that calls itself.',
    },
  );
}

/** A brand names a logo that is not there. */
export function brandLogoMissing(place: Required<Place>, name: string, folder: string, suggestion?: string): Message {
  return {
    severity: 'error',
    ruleId: 'brand-logo-missing',
    ...place,
    reason: `No logo "${name}" in ${folder}`,
    note: suggestion === undefined ? 'Put an SVG or PNG file of that name there.' : `Did you mean "${suggestion}"?`,
  };
}

/** A logo that cannot be printed. */
export function brandLogoUnfit(file: string, why: string): Message {
  return {
    severity: 'error',
    ruleId: 'brand-logo-unfit',
    file,
    reason: `Unexpected logo, ${why}`,
    note: 'Expected an SVG drawing or a PNG picture of at most 200 kB.',
  };
}

/** A colour of text that many readers cannot make out. */
export function brandColourFaint(place: Required<Place>, name: string, ratio: number): Message {
  return {
    severity: 'warning',
    ruleId: 'brand-colour-faint',
    ...place,
    reason: `The colour "${name}" has a contrast of ${ratio.toFixed(1)} to its paper, expected 4.5 at least`,
    note: 'Choose a darker colour (a lighter one on a dark screen); WCAG 2.2, 1.4.3.',
  };
}

/** A document has more pages than its template allows, with every fallback applied. */
export function documentTooLong(
  place: Required<Place>,
  file: string,
  pages: number,
  over: { readonly section?: string; readonly millimetres: number },
): Message {
  const block = over.section === undefined ? 'its text' : `section "${over.section}"`;
  return {
    severity: 'error',
    ruleId: 'document-too-long',
    ...place,
    reason: `Expected at most ${pages} ${pages === 1 ? 'page' : 'pages'} in ${file}, but ${block} runs over by ${over.millimetres} mm`,
    note: 'Allow more pages, give its blocks lower limits, or say under "fallbacks" what may be left out.',
  };
}

// Parsing a source

/** A line that opens more quotes and lists than the limit allows. */
export function nestedTooDeep(file: string, line: number, limit: number): Message {
  return problem(
    'warning',
    'nested-too-deep',
    { file, line, column: 1 },
    `More than ${limit} lists or quotes in each other`,
    {
      note: 'What is deeper is read as plain text; limits.nesting in factpress.yaml allows more.',
    },
  );
}

/** A sentence longer than the limit. */
export function sentenceTooLong(file: string, line: number, column: number, limit: number): Message {
  return problem(
    'warning',
    'sentence-too-long',
    { file, line, column },
    `A sentence of more than ${limit} characters`,
    {
      note: 'It is read in parts; limits.sentence in factpress.yaml allows more.',
    },
  );
}

/** A source that gives more claims than the limit. */
export function tooManyClaims(file: string, line: number, column: number, limit: number): Message {
  return problem('warning', 'too-many-claims', { file, line, column }, `More than ${limit} claims in one source`, {
    note: 'What stands from here on is left out; limits.claims in factpress.yaml allows more.',
  });
}

/** A subject of which there is more than documents can be made of. */
export function subjectTooLarge(file: string, claims: number, limit: number): Message {
  return problem(
    'error',
    'subject-too-large',
    { file },
    `${claims} claims, and documents are made of ${limit} at most`,
    {
      note: 'Build the facts alone (make facts, --only facts), divide the folder, or set limits.documents in factpress.yaml.',
    },
  );
}

// The editor's decisions

/** A decision about a property that neither vocabulary nor sources know. */
export function decisionPropertyUnknown(place: Required<Place>, name: string, meant?: string): Message {
  return problem('warning', 'decision-property-unknown', place, `A decision about "${name}", which is no property`, {
    note: meant === undefined ? 'Correct the name, or remove the decision.' : `Did you mean "${meant}"?`,
  });
}

/** No source says any more what a decision is about. `meant` is an id that is there. */
export function decisionStatementGone(place: Required<Place>, what: string, meant?: string): Message {
  return problem('warning', 'decision-statement-gone', place, `No source says ${what}, the decision has no effect`, {
    note:
      meant === undefined
        ? 'See with "factpress explain" what the sources say, then correct or remove the decision.'
        : `Did you mean "${meant}"?`,
  });
}

/** A merge of a statement with none but itself. */
export function decisionMergesItself(place: Required<Place>, id: string): Message {
  return problem('error', 'decision-merges-itself', place, `"${id}" is merged with itself`, {
    note: 'List the other statements that mean the same under "with:".',
  });
}

/** A value that several statements have. */
export function decisionAmbiguous(place: Required<Place>, ids: readonly string[]): Message {
  return problem(
    'warning',
    'decision-ambiguous',
    place,
    `${ids.length} statements are meant, the decision has no effect`,
    {
      note: `Say which one with "statement:", one of ${listed(ids)}.`,
    },
  );
}

/** A value that the property cannot have. */
export function decisionValueUnexpected(place: Required<Place>, property: string, expected: string): Message {
  return problem('error', 'decision-value-unexpected', place, `Unexpected value of ${property}, expected ${expected}`, {
    note: 'Write it as facts.json has it, or as a plain text or number.',
  });
}

/** What the sources said when the decision was taken is not what they say now. */
export function decisionEvidenceChanged(place: Required<Place>, property: string, hash: string): Message {
  return problem('warning', 'decision-evidence-changed', place, 'The sources have changed since this was decided', {
    note: `Look at it again ("factpress explain ${property}"); if it still holds, write "evidence: ${hash}".`,
  });
}

/** A decision that does not say what it was taken on. */
export function decisionEvidenceMissing(place: Required<Place>, hash: string): Message {
  return problem('info', 'decision-evidence-missing', place, 'The decision does not say what it was taken on', {
    note: `Write "evidence: ${hash}" into it: then you are told when the sources change.`,
  });
}

/** Two decisions that cannot both be followed. */
export function decisionOverruled(place: Required<Place>, property: string): Message {
  return problem('warning', 'decision-overruled', place, `Another decision about ${property} says otherwise`, {
    note: 'Remove one of them.',
  });
}

// Comparing facts

/** The facts of the previous build are not what this version writes. */
export function previousFactsUnusable(file: string): Message {
  return problem('warning', 'previous-facts-unusable', { file }, 'The previous facts cannot be compared with', {
    note: 'They are replaced, and what changed is told from the next build on.',
  });
}

/** A file that should be JSON and is not. */
export function factsNotJson(place: Place, detail: string): Message {
  return problem('error', 'facts-not-json', place, `Expected the JSON of a facts.json: ${detail}`, {
    note: 'Name a facts.json that Factpress has written, unchanged.',
  });
}

/** A facts file that cannot be read. */
export function factsUnreadable(file: string, code: string): Message {
  return problem('error', 'facts-unreadable', { file }, `Cannot be read (${code})`, {
    note: 'Name two files: factpress diff OLD/facts.json NEW/facts.json.',
  });
}

// Looking at facts

/** A property that is asked about and is none. */
export function propertyUnknown(name: string, meant?: string): Message {
  return problem('error', 'property-unknown', {}, `No property "${name}"`, {
    note: meant === undefined ? 'facts.json names the properties that have a value.' : `Did you mean "${meant}"?`,
  });
}

/** A subject that is asked for and is none. */
export function subjectUnknown(file: string, path: string, meant?: string): Message {
  return problem('error', 'subject-unknown', { file }, `No subject "${path}" in "${file}"`, {
    note:
      meant === undefined
        ? 'A subject is a folder with texts, named by its path below the sources.'
        : `Did you mean "${meant}"?`,
  });
}

// Watching

/** The preview cannot listen where it was told to. */
export function previewPortTaken(port: number, code: string): Message {
  const why = code === 'EADDRINUSE' ? 'something else listens there' : code;
  return problem('error', 'preview-port-taken', {}, `The preview cannot listen on port ${port}: ${why}`, {
    note: 'Name another one with --port, or leave it out and take any that is free.',
  });
}

/** The disk failed while a build looked at it; the watch goes on. */
export function watchDiskFailed(detail: string): Message {
  return problem('error', 'watch-disk-failed', {}, `Not built: ${detail}`, {
    note: 'It is tried again at the next change.',
  });
}
