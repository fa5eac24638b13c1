/** Words that are never the name of a text's subject, though they stand where names do. */

/** Titles of pages, and words that open sentences, in lower case. */
export const genericTitles: ReadonlySet<string> = new Set(
  'home|about|about us|who we are|our history|history|what we do|contact|contents|overview|introduction|our work|our story|it|they|we|he|she|there|this|these|those|its|in|since|the|our|a|an|contents|menu|welcome|news|faq|frequently asked questions|annual report|at a glance|mission|vision|our mission|our vision|our team|facts and figures'.split(
    '|',
  ),
);

/** Words that open sentences with a capital. */
export const commonOpeners: ReadonlySet<string> = new Set(
  'It|They|We|He|She|This|These|Those|There|Its|Their|Our|In|On|At|As|For|With|From|To|By|Since|After|Before|During|While|When|However|Although|Today|More|Most|Many|Some|Several|All|Each|Both|Members|Notable|Other|Another|One|Two|Three|Because|Despite|Originally|Currently|Founded|Established|Formed|Read|Available|What|Why|How|Who|Where|Which|A|An|His|Her|That|Over|Under|Among|According|Following|Having|Instead|Initially|Previously|Find|Also|Such|Like|Until|Now|Yet|Even|Every|Here|If|So|Then|Thus|Together|Through|Within|Without|You|Your|Us|No|Not|Nearly|Almost|About|Around|Further|Later|Recently|Finally|First|Second|Third|Between|But|And|Or|Four|Five|Six|Seven|Eight|Nine|Ten|Given|Once|Based|Located|Working|Using|Whether|Please|Click|Learn|Join|Donate|Contact|See|View|Total'.split(
    '|',
  ),
);

/** Words for kinds of bodies: a text may say "the Society" of its subject, and no body is called so and no more. */
export const bareTypes: ReadonlySet<string> = new Set(
  'agency|alliance|association|authority|band|bank|board|bureau|campaign|centre|center|charity|choir|church|club|coalition|college|commission|committee|company|confederation|consortium|cooperative|corporation|council|department|duo|ensemble|federation|forum|foundation|fund|group|hospice|hospital|initiative|institute|institution|label|league|movement|museum|network|newspaper|magazine|ngo|ingo|npo|cso|cbo|office|orchestra|organisation|organization|party|partnership|programme|program|quartet|school|secretariat|section|society|station|team|trio|trust|union|university'.split(
    '|',
  ),
);

/** Words that make headings of a page about a body; a heading of nothing else names nobody. */
export const sectionWords: ReadonlySet<string> = new Set([
  ...bareTypes,
  ...'a|about|achievements|activities|address|addresses|administrative|aims|an|and|annual|approach|areas|at|awards|background|beginnings|board|budget|campaigns|chronology|clubs|days|contact|contacts|criticism|directors|donors|early|events|facts|figures|finances|finding|find|first|founding|for|funding|glance|goals|governance|growth|history|how|i|impact|in|information|is|it|legal|key|leadership|locations|management|meet|meetings|members|membership|milestones|mission|more|my|name|names|news|notes|number|objectives|of|offices|on|operations|organisational|organizational|origin|origins|our|out|overview|partners|people|policies|press|principles|profile|programmes|programs|projects|publications|purpose|registered|registration|releases|reports|report|resources|role|roles|services|staff|statement|stories|story|strategy|structure|summary|support|supporters|the|telephone|timeline|to|today|trustees|us|values|vision|volunteers|we|website|what|where|who|why|with|work|years|you|your'.split(
    '|',
  ),
]);
