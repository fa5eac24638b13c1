/** Small words of English, as data: what may be glued to a neighbour, and what does not end a heading or a line. */

/** Words that text extraction glues to the next or the previous word more often than any others. */
export const functionWords: ReadonlySet<string> = new Set(
  (
    'a an the and or of in on at to for from by with within without into onto over under as is are was were be been has ' +
    'have had its their our your his her this that these those which who while when where also than then but not all'
  ).split(' '),
);

/** Verb forms that make a short line a sentence rather than a title. */
export const auxiliaries: ReadonlySet<string> = new Set(
  (
    'is are was were be been has have had will would can could may might must shall should does do did ' +
    'consists consist includes include works work became becomes comprises operates'
  ).split(' '),
);

/** English words that look like a word of the text with a function word glued to it. */
export const wholeWords: ReadonlySet<string> = new Set(
  (
    'seethe breathe clothe bathe soothe loathe tithe lathe swathe scathe writhe lithe blithe teethe sheathe wreathe ' +
    'absinthe unclothe bequeathe hereof thereof whereof herewith therewith forthwith wherewith therefor wherefor ' +
    'therefrom wherefrom fireproof therapist therapists therein thereby thermal theatre theater thereafter theretofore ' +
    'theorem theology thematic themes firsthand secondhand farmhand stagehand longhand shorthand offhand ampersand ' +
    'thousand understand misunderstand husband errand withdraw withdrawn withdraws withdrew withdrawal withdrawals withdrawing withhold withholds withheld withholding withstand ' +
    'withstands withstood withstanding fortnight'
  ).split(' '),
);
