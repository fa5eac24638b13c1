/**
 * Word lists behind the recogniser of names, all in lower case: what heads the name of a body, a prize, an event, a law or
 * a work, what stands before and after a person's name, and what is no name although it begins a sentence.
 * Lists of general English words; the name of no single organisation or person belongs here.
 */

const words = (block: string): ReadonlySet<string> => new Set(block.trim().split(/\s+/));
const phrases = (block: string): readonly string[] => block.trim().split(/\s*;\s*/);

/** Abbreviations that take their full stop with them. */
export const abbreviations = words(`
  st mt ft dr mr mrs ms prof rev fr hon gen col lt capt sgt maj adm gov sen rep pres inc ltd co corp bros jr sr no dept univ assn
  mme mlle mgr messrs ph phil esq llc plc
`);

/** Last parts of hyphenated words that are no part of the name before them: "Lima-based". */
export const compoundTails = words(`
  based born led funded style backed wide owned speaking controlled occupied trained educated listed registered run related
  sponsored supported approved inspired style type only bound mandated hosted
`);

/** Whom bodies work for and with. With a capital each of them is emphasis, and alone no name. */
export const groupNouns = words(`
  women men children people youth girls boys families members partners friends farmers workers students teachers parents
  communities refugees migrants volunteers donors supporters trustees staff governments companies individuals survivors
  victims patients citizens residents professionals experts leaders businesses everyone others
`);

/** Words written small inside names and skipped between the initials of an acronym. */
export const smallWords = words(`
  a an and at against by de del della der des di do dos du e el en et for from in into la las le les of on or the to und van von
  with without y
`);

/** Small words inside names of persons and places: "Anne van der Berg", "Rio de Janeiro", "Île de la Cité". */
export const nameParticles = words(
  'de del della der den des di do dos da das du la las le les los el van von zu zur ter y e upon sur bin ibn und et',
);

/** Small words that carry on the name of a body, law, prize or work after its head word: "Convention on the Rights …". */
export const carryingWords = words('for against on to in from without with under through');

/** Words that begin sentences with a capital and are no names. */
export const functionWords = words(`
  a about above according across additionally after afterwards again against ago all almost along already also although altogether
  always am amid among amongst an and another any anyone anything apart are around as aside at available away back based because
  been before behind being below besides between beyond both but by can certain chiefly consequently could currently despite did do
  does during each earlier early either else elsewhere especially even eventually ever every everybody everyone everything except
  few finally first following for former formerly founded four from further furthermore generally given had half has have having he
  hence her here him his historically how however i if in indeed initially inside instead into is it its itself just largely last
  late later latest launched led less like likewise located many may me meanwhile members might more moreover most mostly much must
  my near nearly neither never nevertheless next no nobody none nor not notable notably nothing now nowadays of off often on once one
  only onto or originally other others otherwise our out outside over overall own part partly past people perhaps please presently
  previously prior probably put rather read recently regarding same second see several shall she should similarly since six so some
  someone something sometimes soon still subsequently such than thanks that the their them then there thereafter therefore these they
  third this those though three through throughout thus till to today together too toward towards two typically under unless unlike
  until up upon us usually various very via was we were what whatever when whenever where whereas wherever whether which while who
  whoever whole whose why will with within without would yes yet you your established formed created built designed headquartered
  named known called born died joined working today's five seven eight nine ten hundreds thousands millions there's it's he's she's
  contact email phone tel fax address website see read follow click share home menu search back download subscribe donate retrieved
  accessed archived
`);

/** Months and days: capitalised, no names, and ends of names. */
export const calendarWords = words(`
  january february march april may june july august september october november december monday tuesday wednesday thursday friday
  saturday sunday jan feb mar apr jun jul aug sep sept oct nov dec spring summer autumn winter
`);

/** Last or first words of the names of bodies. Matched as written or with a plural "s" only where listed so. */
export const organizationHeads = words(`
  academy administration agency airlines airways alliance archive archives army assembly associates association associations authority
  ballet band bank battalion board brewery brigade broadcasting brothers bureau cabinet caucus center centre centro chamber choir
  church circle clinic club coalition collective college command commission committee community companies company confederation
  conglomerate congregation conservatory consortium consultancy co-operative cooperative corporation corps council court department
  diocese directorate division dynasty enterprise enterprises ensemble entertainment establishment exchange factory faculty
  federation fellowship firm fleet force forces forum foundation fund gallery games gaming group guild helpline holding holdings
  hospital hotels house industries initiative inquiry inspectorate institut institute institution institutions instituto
  insurance internazionale international laboratories laboratory league legion library lodge ltd mission ministry mosque motors movement
  museum network networks newspapers observatory office office's opera orchestra order organisation organisations organization
  organizations parliament partners partnership party patrol pictures platform police press productions project promotion
  publications publishers publishing railway railways records regiment research resorts school schools secretariat senate
  seminary service services society societies solutions squadron startup station stock studio studios surgery syndicate synod
  systems taskforce team technologies telecom television theatre theater trade-union treasury tribunal trust union unions unit
  universität universidad università universite université university ventures verein vereniging volunteers watch
  works workshop worldwide media channel radio stiftung gesellschaft gmbh ag sa s.a plc inc inc. llc llp corp corp. co. bv nv ab    s.p.a. ltd. fc
  cf sc f.c. government
  limited incorporated dynamics navy guard cavalry archdiocese parish abbey monastery convent synagogue electric electronics telecommunications
  communications pharmaceuticals chemicals petroleum foods software interactive aviation aerospace bancorp microsystems
  escuela empresa frente école ecole asociación fundación federación ministerio partido movimiento associação fundação movimento société
  fédération ministère conseil comité verband bund partei ministerium orquesta banco banque bankası associazione fondazione società nations
`);

/** Heads that a name takes for itself even after "and": what stands before "and" is then another name. */
export const strongHeads = words(`
  academy agency alliance association authority bank board bureau centre center church club coalition college commission committee
  company confederation consortium corporation council court department federation foundation forum fund group helpline hospital
  house inc inc. institute institution international league library ltd ltd. ministry museum network office orchestra organisation
  organization parliament party police school secretariat senate society trust union university initiative taskforce watch programme
  program project prize award act convention protocol treaty agreement congress conference summit government press company
`);

/** Heads of several words. */
export const organizationPhrases = phrases(
  'task force; working group; trade union; high commissioner; high school; trading standards; stock exchange; civil service; joint venture; armed forces; air force; supreme court',
);

/** Heads of prizes. */
export const awardHeads = words(
  'prize prizes award awards medal medals trophy honour honours honor honors cup fellowship scholarship laureate',
);

/** Heads of events. */
export const eventHeads = words(
  'congress congresses conference conferences assembly summit olympics games festival forum championship championships tournament exhibition expo fair symposium workshop campaign war week day year decade session carnival biennale marathon rally revolution election elections',
);

/** Heads of laws, agreements and codes. */
export const lawHeads = words(
  'act agenda agreement bill charter code compact constitution convention covenant declaration directive framework goals guidelines law laws pact plan principles protocol protocols regulation resolution rules statute strategy treaty',
);

/** Heads of works and publications. */
export const workHeads = words(
  'journal magazine report reports review gazette times newspaper post herald tribune newsletter handbook manual guide encyclopedia encyclopaedia dictionary yearbook bulletin chronicle mirror atlas book survey index series show news almanac programme program initiative code pledge toolkit',
);

/** Heads after which a bare number is part of the name: "Agenda 21", "Channel 4". */
export const numberedHeads = words(
  'agenda protocol channel radio formula route area class type studio pier chapter article resolution convention vision horizon grade world expo article group act sector highway interstate title',
);

/** First words that join with a possessive: "Children's Fund", "King's College". */
export const possessiveHeads = words(`
  children child women woman men man people king queen prince princess world nation teachers teacher workers worker farmers farmer
  veterans veteran lawyers youth mother father bishop girls boys girl boy parents players writers artists traveller students student citizens
  citizen employers consumers fishermen seamen `);

/** What ministries, faculties and societies are about; after "of" or "for" a list of these is one name. */
export const fields = words(`
  pornography
  abuse accountability administration adoption advancement citizens courage democracy dignity equity exploitation freedom girls men migration people peace persons prostitution slavery solidarity torture trafficking victims violence
  administration advancement affairs agriculture architecture art arts broadcasting business charities children citizenship commerce
  communication communications conservation construction cooperation crafts culture data defence defense design development digital
  disability economics economy education employment energy engineering enterprise environment equality ethics families family finance
  fisheries food foreign forestry forests geography geology health heritage history home housing human humanities immigration
  income industry information infrastructure innovation integration international investment justice labor labour land languages law
  learning letters literature management manufacturing maritime mathematics media medicine mining monuments music natural navigation
  pensions philosophy physics planning politics population power prevention production propaganda protection psychology racism rail
  recreation rehabilitation religion research resources rights rural safety science sciences security services skills social society
  sport sports statistics steel supply sustainability taxation teaching technology theatre theology tourism trade training transport
  transportation travel treatment urban utilities veterans water welfare wildlife women work works young youth
`);

/** Before a person's name. */
export const honorifics = words(`
  mr mr. mrs mrs. ms ms. miss mx dr dr. prof prof. professor sir dame lord lady rev rev. reverend father fr. sister brother bishop
  archbishop cardinal pope rabbi imam sheikh shaikh emir sultan king queen prince princess emperor empress tsar duke duchess count
  countess baron baroness earl viscount marquess captain capt. major colonel col. general gen. lieutenant lt. sergeant admiral adm.
  commander marshal hon hon. honourable saint judge justice ambassador mme monsieur madame herr frau don doña señor señora late shri shree smt smt.
`);

/** After a person's name. */
export const personSuffixes = words('jr jr. sr sr. ii iii iv esq. esq obe mbe cbe kbe phd ph.d. md m.d. mp mep qc kc');

/**
 * What a person is to an organisation or to the public, in lower case; longer ones first where one begins another.
 * Beside a name they say that it is a person's.
 */
export const roles: readonly string[] = phrases(`
  chief executive officer; chief executive; chief operating officer; chief financial officer; chief technology officer; chief of staff;
  chief scientist; chief editor; chief; executive director; managing director; general director; artistic director; regional director;
  deputy director; founding director; director-general; director general; director; executive secretary; general secretary;
  secretary-general; secretary general; secretary of state; permanent secretary; secretary; vice-president; vice president;
  vice-chancellor; vice-chairman; vice-chair; vice admiral; rear admiral; petty officer; president; chairman; chairwoman; chairperson; chair; co-chair; co-founder; cofounder;
  co-director; founder; chancellor; rector; dean; provost; principal; headmaster; headmistress; head coach; coach; manager; general manager; head;
  leader; prime minister; foreign minister; home minister; finance minister; defence minister; defense minister; interior minister; education minister; health minister; justice minister; minister; deputy; governor; mayor; senator; congressman; congresswoman; ambassador; high commissioner;
  commissioner; special rapporteur; rapporteur; coordinator; co-ordinator; treasurer; trustee; patron; spokesman; spokeswoman;
  spokesperson; editor-in-chief; editor; publisher; owner; ceo; cfo; coo; cto; chro; activist; actor; actress; architect; artist; author;
  banker; businessman; businesswoman; choreographer; composer; conductor; doctor; economist; engineer; entrepreneur; explorer; filmmaker; historian;
  inventor; investor; journalist; judge; lawyer; missionary; musician; novelist; painter; philanthropist; philosopher; photographer;
  physician; pianist; poet; politician; producer; professor; psychologist; researcher; scholar; scientist; sculptor; singer; songwriter; sociologist;
  writer; commander; general; king; queen; emperor; prince; princess; bishop; archbishop; alumnus; alumna; player; footballer; captain;
  goalkeeper; drummer; guitarist; bassist; vocalist; frontman; member of parliament; delegate; representative; adviser; advisor; consultant; partner; analyst;
  chaplain; curator; librarian; nurse; teacher; speaker; whip; attorney general; attorney; solicitor; designer; developer; brother; sister;
  father; mother; son; daughter; wife; husband; brothers; sisters; founders; directors; presidents; actors; writers; authors; businessmen; lawyers
`);

/** Verbs of which a person is usually the subject or, with "by", the agent. */
export const personVerbs = words(
  'said says wrote argued told stated explained remarked married died born resigned retired graduated',
);

/** Verbs that follow "to" in the name of a body: "Campaign to End …". */
export const purposeVerbs = words(`
  abolish advance assist ban build combat create cure defend develop eliminate encourage end enhance eradicate fight free help improve
  increase prevent preserve prohibit promote protect provide reduce restore save secure stop strengthen support suppress
`);

/** Honorifics that are no part of the name in running text: left out of it. */
export const strippedHonorifics = words(
  `
  colonel captain lieutenant sergeant admiral major commander corporal brigadier officer capt. col. lt. gen. adm. sgt. maj. archbishop bishop cardinal mr mr. mrs mrs. ms ms. miss mx dr dr. prof prof. professor sir dame rev rev. hon hon. mme monsieur madame herr late shri shree smt smt.
`,
);

/** Acronyms that name no body. */
export const commonAcronyms = words(`
  ngo ngos ingo ingos ict icts isp isps hiv aids tv dvd dvds cd cds gdp gnp ceo cfo coo cto faq faqs pdf html http https usd eur gbp gmt utc
  id it pr hr phd mba ba ma bsc msc am pm ad bc bce lgbt lgbtq lgbtqi sme smes csr usa us uk u.s. u.k. u.s.a. mp mps vip ok diy ip
  agm egm ai pc pcs gps led dna atm url www vat po fm
`);

/** First names that are common in many countries: with one, two capitalised words are a person. */
export const givenNames = words(`
  ada joe nick ken fran liam matt doug tommaso giovanna ana beata zofia emeka chidi ngozi ahmet ayse elif deniz mei hana haruto sakura jin minh nguyen
  aaron abdul abdullah abigail abraham adam adele adrian agnes ahmad ahmed aisha akira alain alan albert alberto alejandro aleksander aleksandr
  alessandro alex alexander alexandra alexei alfonso alfred ali alice alicia alison allan allen amanda amina amir amy ana anastasia anders andre
  andrea andreas andrei andres andrew andrzej andy angela angelo anil anita ann anna anne anneli annette anthony antoine anton antonia antonio anwar
  arjun arne arnold arthur arturo arun asha astrid audrey august augusto aung ayesha barbara barry beatrice beatriz ben benedict benjamin bernard
  bernhard bernie beth betty bill birgit bjorn björn bob boris brenda brian bridget bruce bruno camille carl carla carlo carlos carmen carol carolina
  caroline caroly catherine cecilia cesar chad chandra charles charlie charlotte chen chester chiara chris christian christiane christina christine
  christoph christophe christopher claire clara claude claudia claudio clement clive colin connor constance cornelia craig cristina cyril
  daniel daniela danielle dario david dawn deborah denis dennis derek diana diane diego dieter dimitri dirk dmitri dolores dominic dominique donald
  donna dora doris dorothy douglas duncan dylan eduardo edgar edith edmund eduard edward edwin eileen elaine eleanor elena elias elisa elisabeth
  elizabeth ella ellen elmer elon emil emily emma emmanuel enrico enrique eric erik erika ernest ernesto ernst erwin esther ethan eugene eva evan
  evelyn fatima federico felipe felix ferdinand fernando fiona florence florian frances francesca francesco francis francisco franco francois
  françois frank franklin franz fred frederic frédéric frederick friedrich gabriel gabriela gail gareth gary gavin geoffrey george georges georg
  gerald gerard gerhard giancarlo gilbert giles giorgio giovanni giulia giuseppe gloria gonzalo gordon grace graham greg gregor gregory greta guido
  guillaume guillermo gunnar gunter günter gustav guy hamid hannah hans harald harold harriet harry hasan hassan hector heather heidi heinrich heinz
  helen helena helga helmut henk henri henrik henry herbert herman hermann hideo hiroshi howard hubert hugh hugo hussein ian ibrahim ida ignacio igor
  ilya ines inga ingrid irene irina iris isaac isabel isabella isabelle ismail ivan jack jackie jacob jacqueline jacques jaime jakob james jamie jan jane
  janet janez janice jason javier jay jean jeff jeffrey jennifer jeremy jerome jerry jesse jessica jill jim jimmy joan joanna joanne joao joão johan
  johann johannes john johnny jon jonas jonathan jordan jorge jose josé josef joseph josephine joshua joy joyce juan judith judy julia julian juliana
  julie julien julio julius jun jürgen jurgen justin kamal karel karen karim karin karl karla kate katherine kathleen kathryn katie kazuo keith kelly ken
  kenji kenneth kevin khalid kiran kirsten klaus koichi kofi konrad krishna kristen kristin kurt kwame kyle lakshmi lars laura lauren laurence laurent
  lawrence lea leah lee lena leo leon leonard leonardo leslie lewis liam lila lily lin linda lionel lisa liu liz lorenzo louis louise lourdes luca lucas
  lucia lucy ludwig luigi luis luisa luke lydia lynn maarten magdalena magnus mahmoud malcolm manfred manuel marc marcel marcelo marcia marco marcos marcus
  margaret margarita maria marian marianne marie marina mario marion marjorie mark markus marta martha martin martina mary mateo mathias matteo matthew
  matthias maureen maurice mauro max maxime maya megan mehmet melanie melissa mercedes michael michel michele michelle miguel mihai mikael mike mikhail milan
  miriam mohamed mohammad mohammed moira monica monique morgan moses muhammad mustafa nadia nancy naomi natalia natalie natasha nathan neil nelson niall
  nicholas nick nicola nicolas nicole niels nigel nikolai nikos nina noah noel nora norbert norman olaf oleg olga oliver olivia olivier olof omar oscar oskar
  otto pablo pamela paolo pascal patricia patrick paul paula paulo pavel pedro penny per peter petra philip philippe phillip pierre pieter piotr priya
  rachel rafael raj rajesh ralph ramesh ramon raphael raúl raul ravi ray raymond rebecca regina reinhard rene rené renate ricardo richard rick rita robert
  roberto robin rodrigo roger roland rolf roman ron ronald rosa rose rosemary ross roy rudolf rupert russell ruth ryan sabine sally sam samantha samuel
  sandra sanjay santiago sara sarah satoshi scott sean sebastian serge sergei sergio seth shane shannon sharon sheila sheryl shirley sidney siegfried sigrid
  silvia simon simone sofia sonia sophia sophie stan stanislav stanley stefan stefania stella stephan stephanie stephen steve steven stewart stuart sue suleiman
  sunil suresh susan susanna susanne suzanne sven sylvia sylvie takashi tamara tanya tariq tatiana ted teresa terry theo theodor theodore theresa thomas thorsten tim
  timothy tina tobias todd tom tomas tomasz tommy toni tony tracy trevor ulrich ulrike umberto ursula valentina valerie vanessa vera veronica victor victoria vijay
  viktor vincent vincenzo viola virginia vivian vladimir walter wanda warren wayne wei wendy werner wilfred wilhelm will willem william winston wolfgang wu
  xavier yasmin yolanda yoko yoshi yuki yuri yusuf yves yvonne zhang zoe
`);

/** Head words that tell a name's kind when they follow it without a capital: "the Clean Rivers campaign". */
export const followingHeads = words(`
  academy act agency agreement alliance association award band brand campaign chain charity church club coalition committee company conference
  congress convention corporation council directive federation festival firm foundation fund group hospital initiative institute
  law league magazine medal movement museum network newspaper orchestra organisation organization party prize programme program project
  protocol report school society summit taskforce team treaty trust tribunal union university
`);

/** Legal forms that a comma may set off from a company's name: "Acme, Inc.". */
export const corporateSuffixes = words('inc inc. ltd ltd. llc llp plc gmbh s.a. corp corp. limited l.p. incorporated');

/** Heads that come first in languages where names run from general to particular, and in English by custom. */
export const leadingHeads = words(`
  university universität universidad universidade université universita instituto institut institución fundación fundação fondation
  fondazione asociación associação associazione federación fédération escuela école ecole empresa frente partido partei movimiento ministerio
  ministère société sociedad società verband verein banco banque ministry radio club conseil comité stiftung centro academia
`);
