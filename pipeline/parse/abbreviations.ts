/** What may stand before a full stop that ends no sentence, and what a sentence begins with, as data. Lower case. */

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Something always follows: titles before names, "e.g.", "cf.". */
export const openAbbreviations = list(
  'dr mr mrs ms mx prof st sen rep gov gen col capt cpt lt sgt maj cmdr rev hon pres messrs mme mlle fr sr. mt ft e.g eg i.e ie cf ' +
    'vs v viz approx ca c. incl esp excl resp est. m. nr hl frhr amb supt treas asst assoc.prof dipl.-ing',
);

/** A number follows: "No. 5", "pp. 4-5". Else they are words that end a sentence. */
export const numberAbbreviations = list(
  'no nos vol vols p pp fig figs sec sect art arts ch chap par para ed eds pt tel ext op cl reg res',
);

/** They end a sentence as often as not: only a sentence's usual first word after them decides that they did. */
export const closingAbbreviations = list(
  'inc ltd co corp llc plc bros jr sr esq etc al dept univ assn assoc ave blvd rd bldg intl int nat natl govt est ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun a.m p.m am pm ' +
    'm.d ph.d b.a m.a d.c u.s u.k u.n e.u e.v s.a s.p.a s.r.l n.v b.v g.m.b.h gmbh',
);

/** Words that begin sentences and hardly ever names, in the form that they have there. */
export const sentenceStarters: ReadonlySet<string> = new Set(
  (
    'The A An In It Its He She They We I This That These Those There Their His Her Our On At By For From With Since After ' +
    'Before During Until When While Where As If But And Or Also However Although Though Because Today Currently Now Then ' +
    'Thus Therefore Moreover Furthermore Additionally Meanwhile Later Previously Originally Initially Over Under Between ' +
    'Among Following According To Some Many Most Several Both Each Other Another All One Two Three What Who Which Why How ' +
    'Recently Eventually Nevertheless Despite Here Once Only Not No You Your My'
  ).split(' '),
);
