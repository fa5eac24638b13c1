/** Words that are never the name of a text's subject, though they stand where names do. */

/** Titles of pages, and words that open sentences, in lower case. */
export const genericTitles: ReadonlySet<string> = new Set(
  'home|about|about us|who we are|our history|history|what we do|contact|contents|overview|introduction|our work|our story|it|they|we|he|she|there|this|these|those|its|in|since|the|our|a|an|contents|menu|welcome|news|faq|frequently asked questions|annual report|at a glance|mission|vision|our mission|our vision|our team|facts and figures'.split(
    '|',
  ),
);

/** Words that open sentences with a capital. */
export const commonOpeners: ReadonlySet<string> = new Set(
  'It|They|We|He|She|This|These|Those|There|Its|Their|Our|In|On|At|As|For|With|From|To|By|Since|After|Before|During|While|When|However|Although|Today|More|Most|Many|Some|Several|All|Each|Both|Members|Notable|Other|Another|One|Two|Three|Because|Despite|Originally|Currently|Founded|Established|Formed|Read|Available|What|Why|How|Who|Where|Which|A|An|His|Her|That|Over|Under|Among|According'.split(
    '|',
  ),
);
