/** Words that may stand for the subject, and words that say that another one is meant. */

/** Nouns for bodies: "the charity". */
export const ownNouns: ReadonlySet<string> = new Set(
  (
    'organisation organization network charity company institution association federation movement agency ' +
    'group society foundation club school university college trust party band ' +
    'station firm institute team fund union council committee hospital museum ' +
    'airline alliance bank battalion brigade business channel choir church coalition ' +
    'commission congregation consortium cooperative corporation department diocese ensemble journal label ' +
    'league magazine ministry newspaper orchestra publisher regiment retailer squadron studio ' +
    'theatre'
  ).split(' '),
);

/** Nouns that any body is called by, and so may mean the one just named. */
export const generalNoun = /^(?:organi[sz]ation|network|charity|company|agency|group|body|movement|institution)$/u;

/** Before a noun: not the subject. */
export const otherOne: ReadonlySet<string> = new Set(
  (
    'merged rival other second old older former latter parent sister larger smaller host successor predecessor english ' +
    'american'
  ).split(' '),
);
