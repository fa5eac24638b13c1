/**
 * What the packages of country and city names leave out, kept by hand: other names of countries, words for their people,
 * English names of cities and regions, parts of the world, and place names that are also ordinary words.
 * Read by the generator `.ci/gazetteer.ts` and, for regions and word lists, by the place recogniser. One record per line.
 */

const records = (block: string): readonly string[] =>
  block
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** `CC: name, name`: names of countries besides those of ISO 3166. Parts of a country stand for it. */
export const countryNames = records(`
  AE: UAE, Emirates
  BN: Brunei
  BO: Plurinational State of Bolivia
  BQ: Caribbean Netherlands
  CD: DR Congo, DRC, Democratic Republic of Congo, Zaire, Congo-Kinshasa
  CG: Congo-Brazzaville, Republic of Congo
  CI: Ivory Coast
  CN: PRC, Mainland China
  CV: Cabo Verde
  CZ: Czechoslovakia
  FK: Falkland Islands, Falklands
  FM: Micronesia, Federated States of Micronesia
  GB: Britain, Great Britain, U.K., UK, England, Scotland, Wales, Northern Ireland
  GM: The Gambia
  HK: Hong Kong
  IE: Republic of Ireland, Irish Republic
  KP: DPRK, Democratic People's Republic of Korea
  KR: Korea, South Korea, Republic of Korea
  LA: Laos, Lao PDR
  MD: Moldova, Republic of Moldova
  MF: Saint Martin
  MK: Macedonia, FYROM
  MM: Burma
  MO: Macau
  NL: Holland, the Netherlands, Kingdom of the Netherlands
  PS: Palestinian Territories, Occupied Palestinian Territory, Gaza, West Bank
  RE: Réunion
  RU: USSR, Soviet Union, U.S.S.R.
  SR: Surinam
  ST: São Tomé and Príncipe
  SX: Sint Maarten
  SY: Syria
  SZ: Swaziland
  TL: East Timor
  TR: Turkiye
  TW: Republic of China
  US: America, the States, U.S., US, USA, U.S.A., United States of America
  VA: Vatican, Vatican City, Holy See
  VG: British Virgin Islands
  VI: US Virgin Islands, U.S. Virgin Islands
  VN: Viet Nam
  YU: Yugoslavia
`);

/** `CC: word, word`: adjectives and nouns for a country's people, singular and plural. */
export const demonyms = records(`
  AE: Emirati, Emiratis
  AF: Afghans
  AG: Antiguan
  AL: Albanians
  AR: Argentine, Argentines, Argentinian, Argentinians
  AU: Australians, Aussie
  AT: Austrians
  BA: Bosnian, Bosnians, Herzegovinian
  BB: Barbadians, Bajan
  BD: Bangladeshis
  BE: Belgians
  BJ: Beninois
  BM: Bermudian, Bermudan
  BR: Brazilians
  BW: Botswanan, Motswana
  CA: Canadians
  CD: Congolese
  CH: Swiss
  CL: Chileans
  CN: Chinese
  CO: Colombians
  CW: Curaçaoan
  CZ: Czechs, Czechoslovak
  DE: Germans
  DK: Dane, Danes
  DM: Dominican, Dominicans
  EC: Ecuadorian, Ecuadorians
  EE: Estonians
  EG: Egyptians
  ES: Spaniard, Spaniards, Catalan, Basque
  ET: Ethiopians
  FI: Finn, Finns
  FO: Faroese
  FR: Frenchman, Frenchwoman, Breton
  GB: Briton, Britons, English, Englishman, Englishwoman, Scottish, Scot, Scots, Scotsman, Welsh, Welshman, Northern Irish, Cornish
  GH: Ghanaians
  GI: Gibraltarian
  GL: Greenlandic, Greenlander
  GR: Greeks
  HK: Hongkonger, Hong Konger
  HU: Hungarians
  ID: Indonesians
  IE: Irishman, Irishwoman
  IL: Israelis
  IN: Indians
  IQ: Iraqis
  IR: Iranians, Persian
  IS: Icelander, Icelanders
  IT: Italians
  JM: Jamaicans
  KE: Kenyans
  KH: Khmer, Cambodians
  KP: North Koreans
  KR: Korean, Koreans, South Koreans
  KW: Kuwaitis
  KZ: Kazakh, Kazakhs
  LA: Lao, Laotians
  LK: Sri Lankans
  LS: Basotho
  LU: Luxembourgish
  MC: Monégasque
  ME: Montenegrins
  MV: Maldivian
  MX: Mexicans
  MY: Malay, Malays, Malaysians
  MZ: Mozambicans
  NG: Nigerians
  NL: Dutchman, Dutchwoman, Frisian
  NO: Norwegians
  NP: Nepali, Nepalis
  NZ: New Zealand's, New Zealanders, Kiwi
  PA: Panamanians
  PE: Peruvians
  PG: Papua New Guinean
  PH: Philippine, Filipina, Filipinos
  PK: Pakistanis
  PL: Pole, Poles
  PR: Puerto Rican, Puerto Ricans
  PS: Palestinian, Palestinians
  PT: Portuguese
  QA: Qataris
  RO: Romanians
  RS: Serb, Serbs, Serbians
  RU: Russians, Soviet
  SA: Saudi Arabian, Saudis
  SE: Swede, Swedes
  SG: Singaporeans
  SI: Slovene, Slovenes
  SK: Slovak, Slovaks
  SO: Somalis
  SR: Surinamese
  SS: South Sudanese
  SY: Syrians
  TH: Thais
  TR: Turk, Turks
  TT: Trinidadian, Tobagonian
  TW: Taiwanese
  UA: Ukrainians
  UG: Ugandans
  US: Americans, African American, African-American, Hawaiian, Californian, Texan
  UZ: Uzbek, Uzbeks
  VA: Vatican's
  VE: Venezuelans
  VN: Vietnamese
  XK: Kosovar, Kosovan
  YE: Yemeni, Yemenis
  YU: Yugoslav
  ZA: South Africans
  ZW: Zimbabweans
`);

/** Entries of the nationality package that are not words for people. */
export const noDemonyms: ReadonlySet<string> = new Set(['WF']);

/** `CC: name = GeoNames name`: English, older and shorter names of cities that GeoNames has under another one. */
export const cityNames = records(`
  AR: Buenos Aires = Buenos Aires
  BE: Antwerp = Antwerpen
  BE: Ghent = Gent
  BE: Bruges = Brugge
  BE: Louvain = Leuven
  BE: Ostend = Oostende
  BE: Bruxelles = Brussels
  CH: Geneva = Genève
  CH: Lucerne = Luzern
  CH: Basle = Basel
  CH: Berne = Bern
  CN: Peking = Beijing
  CN: Canton = Guangzhou
  CN: Nanking = Nanjing
  CO: Bogota = Bogotá
  CZ: Pilsen = Plzeň
  DE: Cologne = Köln
  DE: Nuremberg = Nürnberg
  DE: Hanover = Hannover
  DE: Brunswick = Braunschweig
  DE: Frankfurt = Frankfurt am Main
  DE: Munchen = Munich
  DE: Muenchen = Munich
  DK: København = Copenhagen
  EG: Suez = Suez
  ES: Seville = Sevilla
  ES: Saragossa = Zaragoza
  ES: Corunna = A Coruña
  ES: Majorca = Palma
  FR: Dunkirk = Dunkerque
  FR: Lyons = Lyon
  FR: Marseilles = Marseille
  GB: Newcastle = Newcastle upon Tyne
  GB: Hull = Kingston upon Hull
  GR: Salonica = Thessaloníki
  GR: Saloniki = Thessaloníki
  HK: Kowloon = Kowloon
  IN: Bombay = Mumbai
  IN: Calcutta = Kolkata
  IN: Madras = Chennai
  IN: Bangalore = Bengaluru
  IN: Delhi = Delhi
  IQ: Basra = Al Başrah al Qadīmah
  IT: Florence = Florence
  IT: Firenze = Florence
  IT: Milano = Milan
  IT: Torino = Turin
  IT: Napoli = Naples
  IT: Venezia = Venice
  IT: Roma = Rome
  IT: Genova = Genoa
  IT: Padua = Padova
  IT: Mantua = Mantova
  IT: Syracuse = Siracusa
  KZ: Astana = Nur-Sultan
  KW: Kuwait City = Kuwait City
  MA: Marrakech = Marrakesh
  MA: Fez = Fès
  MM: Rangoon = Yangon
  NL: Den Haag = The Hague
  NL: Hague = The Hague
  PA: Panama City = Panamá
  PL: Cracow = Kraków
  PL: Danzig = Gdańsk
  PL: Breslau = Wrocław
  PT: Oporto = Porto
  PT: Lisboa = Lisbon
  RU: St Petersburg = Saint Petersburg
  RU: Leningrad = Saint Petersburg
  SE: Gothenburg = Göteborg
  TR: Constantinople = Istanbul
  UA: Kiev = Kyiv
  UA: Odesa = Odessa
  UA: Kharkov = Kharkiv
  UA: Lvov = Lviv
  US: New York = New York City
  US: NYC = New York City
  US: Washington = Washington, D.C.
  US: Washington DC = Washington, D.C.
  US: Hollywood = Los Angeles
  US: Manhattan = Manhattan
  VN: Saigon = Ho Chi Minh City
  AT: Wien = Vienna
  BD: Dacca = Dhaka
`);

/** `CC: name, name`: English names of subdivisions and well-known islands and regions inside one country. */
export const subdivisionNames = records(`
  AU: Tasmania, New South Wales
  BE: Flanders, Wallonia
  CA: Newfoundland, Labrador, Québec, PEI
  CN: Tibet, Inner Mongolia, Xinjiang, Guangdong, Sichuan, Yunnan
  DE: Bavaria, Hesse, Saxony, Lower Saxony, North Rhine-Westphalia, Rhineland-Palatinate, Thuringia, Saxony-Anhalt, Swabia, Franconia, Ruhr
  DK: Jutland, Zealand
  ES: Catalonia, Andalusia, Basque Country, Canary Islands, Balearic Islands, Castile, Navarre, Gran Canaria, Tenerife, Lanzarote, Fuerteventura, Mallorca, Ibiza
  FI: Lapland
  FR: Brittany, Normandy, Burgundy, Corsica, Provence, Alsace, Lorraine, Savoy, Île-de-France
  GB: Yorkshire, Sussex, Middlesex, Cumberland, Berkshire, Isle of Wight, Orkney, Shetland, Hebrides, Merseyside, West Midlands, East Anglia, Ulster, Greater Manchester, Greater London, Avon, Cornwall
  GR: Crete, Corfu, Rhodes
  ID: Bali, Java, Sumatra, Aceh, Papua, Sulawesi
  IN: Goa, Kashmir, Orissa, Bengal, West Bengal, Gujarat, Rajasthan, Bihar, Maharashtra, Uttarakhand, Tamil Nadu
  IT: Tuscany, Sicily, Sardinia, Lombardy, Piedmont, Apulia, Trentino, South Tyrol
  JP: Hokkaido, Kyushu, Shikoku, Honshu, Okinawa, Chiba, Shizuoka, Fukushima, Hiroshima, Fukuoka, Hyogo
  NL: Friesland, North Holland, South Holland, Brabant, North Brabant
  PH: Luzon, Mindanao, Visayas
  PL: Silesia, Pomerania, Masovia
  PT: Algarve, Azores, Madeira
  RO: Transylvania
  RU: Siberia, Chechnya, Tatarstan, Crimea, Dagestan
  SE: Scania
  TR: Anatolia
  US: D.C., DC, Washington State, New England, Hawaii, Appalachia, Long Island
  ZA: KwaZulu-Natal
`);

/** `CC-XX` codes whose two or three letters stand for the subdivision after a comma ("Seattle, WA"). */
export const abbreviating: readonly string[] = ['US', 'CA', 'AU'];

/** Continents and parts of the world, as written in running text. Compass words before them are read by rule. */
export const regions = records(`
  Africa
  Sub-Saharan Africa
  Subsaharan Africa
  Horn of Africa
  Maghreb
  Sahel
  Asia
  Southeast Asia
  South East Asia
  South-East Asia
  South Asia
  East Asia
  Central Asia
  Asia-Pacific
  Asia Pacific
  Asia and the Pacific
  Pacific
  South Pacific
  Pacific Islands
  Oceania
  Polynesia
  Melanesia
  Australasia
  Europe
  Eastern Europe
  Western Europe
  European Union
  Balkans
  Western Balkans
  Baltic
  Baltics
  Baltic States
  Caucasus
  South Caucasus
  Scandinavia
  Benelux
  British Isles
  Iberia
  Eurasia
  Middle East
  Near East
  Far East
  Levant
  Persian Gulf
  Gulf States
  Arabian Peninsula
  MENA
  North America
  South America
  Central America
  Latin America
  Latin America and the Caribbean
  Caribbean
  West Indies
  Mesoamerica
  Andes
  Americas
  Mekong
  Greater Mekong Subregion
  Antarctica
  Arctic
  Global South
  Commonwealth of Independent States
  ASEAN region
`);

/** Words for what belongs to a part of the world. */
export const regionAdjectives = records(`
  African
  Sub-Saharan African
  Asian
  Southeast Asian
  South East Asian
  South-East Asian
  South Asian
  East Asian
  Central Asian
  European
  Eastern European
  Western European
  Central European
  Latin American
  Central American
  South American
  North American
  Caribbean
  Balkan
  Nordic
  Scandinavian
  Arab
  Middle Eastern
  Mediterranean
  Asia-Pacific
  Oceanian
`).filter((name) => !regions.includes(name));

/** Place names that are given or family names at least as often: weak without a preposition or a container. */
export const personLike: ReadonlySet<string> = new Set(
  `adelaide albert alexandria alice alma anna antonio arthur ashley aurora austin barbara benjamin beverly blake boris bradford
   brandon bruno burton carlos carmen carol carson carter catherine cecilia chad charlotte chelsea chester christina clara
   clayton clifton clinton constanza daniel david dayton denzil diana diego eden edison elena elizabeth emma eva evans
   ferdinand florence francis francisco frank franklin gary george georgia gerald gilbert grace grant guadalupe hamilton harvey
   hector helena henderson henry houston howard hudson hugo irene irving irvine isabel israel jackson jacob jesus john jordan
   jose joseph juan julia kelly kent kevin kimberly kyle lancaster laura lawrence lee leo leon lewis lincoln linda lisa lorena
   lorenzo louis lucia luis madison maria marina marion mario marshall martin mary mason maurice maxwell mercedes michael miguel
   milan milton monica morgan morris nancy napoleon nelson newton norman nova oliver olivia oscar oxford pablo paola parker
   patterson paul paulo pedro peter petra philip phoenix porter regina rosa rosario roy ruby russell salvador samuel san sandy
   santiago scott sebastian sharon shelby sidney simon sofia spencer stanley stella stuart susan sydney taylor teresa thomas
   timothy troy tyler valentina vernon victor victoria vincent virginia warren washington wayne webster wesley wilson winston wright`.split(
    /\s+/,
  ),
);

/** Place names that are ordinary English words, or parts of other names: never a place when bare, weak after "in". */
export const wordLike: ReadonlySet<string> = new Set(
  `alien along am an anger apex bar barking bath battle bay beach bear bell best bird black bridge brest bury buy bridgewater
   cam can care castle center central chair city code colon columbus commerce company concepcion corner council country cross date
   deal dream enterprise excel federal fame fate field force fort freedom general gold golden graves grand green guide hale half
   hall hard heath herald hope hub ice independence inn institution industry justice kin king lake lead least liberty light lima
   long love mainz male man march marks media men mission mobile moss most mound mount much mus nice nord normal norm north
   of ordu over order orange order page panama park parole pension paradise pearl plan pleasant police popular post price pride progress
   ramble reading real reform river rock rugby rule sale same sand see senior serve service sis slough south spa split spring
   springs square star station stone sun surprise teaching the there time tours troy tula union university van veneto
   veterans wa war ware welcome wells west white winner wood worth york you young many men most how his son sun una van sari sur
   social centro campo como lot cher trat orient oriental community mother congress unity republic batman nancy nation global
   dover derby essen bo ho la le lo os ta ur chat cake ball band fish rose born bor bar bat bur dos ham hem`.split(
    /\s+/,
  ),
);

/** Months and days that are also towns: no place unless a container follows. */
export const calendarLike: ReadonlySet<string> = new Set(
  'january february march april may june july august september october november december monday friday sunday'.split(
    ' ',
  ),
);

/** Countries and regions whose name is also another place or word: weak without a preposition or a container. */
export const ambiguousCountries: ReadonlySet<string> = new Set(
  'chad georgia guinea jordan turkey jersey guernsey niger pacific'.split(' '),
);

/** Words before a region or country that narrow it: "Northern Peru", "West Africa". */
export const compass: ReadonlySet<string> = new Set(
  `north northern south southern east eastern west western central northeast northeastern north-east north-eastern northwest
   northwestern north-west north-western southeast southeastern south-east south-eastern southwest southwestern south-west
   south-western upper lower greater inner outer mainland continental subtropical tropical metropolitan downtown rural`.split(
    /\s+/,
  ),
);

/** Last words of names of buildings, streets and natural places. */
export const facilityHeads: ReadonlySet<string> = new Set(
  `airport arena avenue boulevard bridge building castle cathedral cemetery chapel church drive gardens hall harbour harbor highway
   hotel house lane library mansion market mosque mall palace park plaza port prison quay racecourse road square stadium station
   street temple terrace theatre theater tower towers villa zoo island islands lake mountain mountains river valley bay
   forest peninsula desert hill coast canyon`.split(/\s+/),
);

/** Words that with "of" open a place's name: "City of Industry", "Republic of Korea", "Gulf of Mexico". */
export const placeHeads: ReadonlySet<string> = new Set(
  `city town village borough county province state kingdom republic commonwealth duchy principality district municipality canton
   gulf bay isle isles island cape strait territory region`.split(/\s+/),
);

/** Last words of names of towns. */
export const townTails: ReadonlySet<string> = new Set(
  'lakes shores springs heights grove ridge point creek hills falls beach'.split(' '),
);

/** Last words of names of parts of a country. */
export const placeTails: ReadonlySet<string> = new Set(
  'county province prefecture oblast parish township voivodeship canton'.split(' '),
);

/** Words before "of" that say that a place follows: "the outskirts of Lund". */
export const placeNouns: ReadonlySet<string> = new Set(
  `area capital centre center city coast community county diocese district east island mayor municipality neighborhood neighbourhood north
   outskirts outside part parts people port province region residents seat side siege south state streets suburb suburbs town village
   west borough metropolis bishop archbishop`.split(/\s+/),
);

/** Words before "to" that say that a place follows: "moved to Lund". */
export const motionWords: ReadonlySet<string> = new Set(
  `moved moves move relocated relocates returned returns travelled traveled went goes came emigrated immigrated migrated fled flew sailed
   transferred adjacent close next expanded extended exported deported relocation trip visit journey tour flights`.split(
    /\s+/,
  ),
);

/** Words before a place's name that say that a place follows. */
export const placePrepositions: ReadonlySet<string> = new Set(
  `in at near from across throughout around outside inside within towards toward into via between beyond en`.split(' '),
);
