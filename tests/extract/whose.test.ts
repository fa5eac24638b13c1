/** Whose a figure or a deed is: what somebody else has or did, what is denied, and what is only planned. */
import { says } from './table.ts';

says('memberCount', [
  ['The Harbour Trust is a charity. Its Blue Code has 1,300 signatories.'],
  ['The Harbour Trust is a charity. Quay Aid has 40 member organisations.'],
  ['The Harbour Trust is a charity. It is a partner of the Sailors Union, which has 90,000 members.'],
  ['The Harbour Trust is a charity. Harbour Trust Spain has 12 member groups.'],
  ['The Harbour Trust is a charity. Quay Aid is a company. It has 300 members.'],
  ['The Harbour Trust is a charity. Quay Aid is a company. The Harbour Trust has 300 members.', '300 members'],
  ['The Harbour Trust is a charity. The committee of Quay Aid has 7 members.'],
  [
    'The Harbour Trust is a charity.\n\n# The Blue Code\n\nThe Blue Code is a pledge for shipping firms. It has 400 members.',
  ],
  [
    'The Harbour Trust is a charity.\n\n# The Blue Code\n\nThe Blue Code is a pledge. It has 400 members.\n\n# Network\n\nThe Harbour Trust has 12 member groups.',
    '12 member groups',
  ],
  ['The Harbour Trust is a charity. It has no more than 40 members.', '40 members at-most'],
  ['The Harbour Trust is a charity. It wants to have 500 members by 2030.'],
]);

says('staffCount', [
  ['The Harbour Trust is a charity. Quay Aid employs 5,000 people.'],
  ['The Harbour Trust is a charity. Harbour Trust Spain employs 12 people.'],
  ['The Harbour Trust is a charity. It helps firms that have a staff of 500.'],
]);

says('founded', [
  ['The Harbour Trust will be founded in 2030.'],
  ['The Harbour Trust is a charity. It plans to be established as a bank in 2030.'],
  ['The Harbour Trust is a charity. Its school is to be founded in 2031.'],
  ['The Harbour Trust is a charity. It was never founded in 1954.'],

  ['The Harbour Trust is a charity. Quay Aid was founded in 1899.'],
  ['The Harbour Trust is a charity. Quay Aid is a company. It was founded in 1899.'],
  ['The Harbour Trust is a charity. In 1960 it helped Maria Lima, who had founded Casa Verde in 1948.'],
  ['The Harbour Trust is a charity. Harbour Trust Spain was founded in 1988.'],
  ['The Harbour Trust is a charity. It opened a school in June 2001.'],
  ['The Harbour Trust is a charity. It launched a campaign in 1999.'],
  ['The Harbour Trust is a charity. It supports the Night Watch, founded in 1970.'],
  ['The Harbour Trust is a charity. Its Porto branch was founded in 1961.'],
  ['The Harbour Trust is a charity. Created in 1960, its logo shows a lamp.'],
  ['The Harbour Trust is a charity.\n\n# The Blue Code\n\nThe Blue Code is a pledge. It was created in 1998.'],
  ['The Harbour Trust is a charity. Before the Harbour Trust was founded in 1954, sailors had no help.', '1954'],
  ['The Harbour Trust is a charity. “Quay Aid was founded in 1899,” says its chair.'],
  [
    '# Harbour Trust\n\nThe Harbour Trust is a charity.\n\n# Quay Aid\n\nQuay Aid\n- Founded: 1899\n- Type: Company\n\nQuay Aid is a company.',
  ],
]);

says('dissolved', [
  ['The Harbour Trust is a charity. It will be dissolved in 2040.'],
  ['The Harbour Trust is a charity. It was not dissolved in 1938.'],
  ['The Harbour Trust is a charity. It took over the Cinder League, which was dissolved in 1938.'],
  ['The Harbour Trust is a charity. Its Porto office was closed in 1988.'],
]);

says('founder', [
  ['The Harbour Trust is a charity. In 1960 it helped Maria Lima, who founded Casa Verde.'],
  ['The Harbour Trust is a charity. Quay Aid was founded by Jonas Berg.'],
  ['The Harbour Trust is a charity. Jonas Berg founded the company Quay Aid.'],
  ['The Harbour Trust is a charity. It was not founded by Jonas Berg.'],
]);

says('headquarters', [
  ['The Harbour Trust is a charity. Quay Aid is based in Rotterdam.'],
  ['The Harbour Trust is a charity. It is no longer based in Lisbon.'],
  ['The Harbour Trust is a charity. It works with a firm based in Rotterdam.'],
  ['The Harbour Trust is a charity. Harbour Trust Spain is based in Madrid.'],
]);

says('keyPerson', [
  ['The Harbour Trust is a charity. Its patron met Carla Pinto, chair of Quay Aid.'],
  ['The Harbour Trust is a charity. Carla Pinto is the director of Quay Aid.'],
  ['The Harbour Trust is a charity. In 2016 the signing was attended by Carla Pinto, then CEO of Quay Hotels.'],
  ['The Harbour Trust is a charity. Quay Aid is led by Carla Pinto.'],
  [
    'The Harbour Trust is a charity. Its chair is Ana Sousa. Quay Aid is a firm. Its chair is Carla Pinto.',
    'Ana Sousa (person) · role=chair',
  ],
]);

says('alternateName', [
  ['The Harbour Trust is a charity. It works with Quay Aid, now known as Dock Relief.'],
  ['The Harbour Trust is a charity. Quay Aid (QA) gave it a boat.'],
  ['The Harbour Trust is a charity. Its partner was renamed Dock Relief in 1990.'],
  ['The Harbour Trust is a charity. It was never known as Dock Relief.'],
]);

says('memberOf', [
  ['The Harbour Trust is a charity. It is not a member of the Sea Safety Forum.'],
  ['The Harbour Trust is a charity. Its chair is a member of the Lisbon Yacht Club.'],
  ['The Harbour Trust is a charity. Quay Aid joined the Sea Safety Forum.'],
]);

says('partner', [
  ['The Harbour Trust is a charity. It no longer works with the Lifeboat Institute.'],
  ['The Harbour Trust is a charity. Quay Aid works with the Lifeboat Institute.'],
]);

says('award', [
  ['The Harbour Trust is a charity. It never received the Blue Anchor Award.'],
  ['The Harbour Trust is a charity. Quay Aid won the Blue Anchor Award in 1998.'],
  ['The Harbour Trust is a charity. Its chair won the Nobel Prize in 1998.'],
]);

says('statistic', [
  ['The Harbour Trust is a charity. Quay Aid is a company. It owns 30 boats.', '30 boats · about=Quay Aid · of=boats'],
  [
    'The Harbour Trust is a charity.\n\n# The Blue Code\n\nThe Blue Code is a pledge. It has over 1,300 signatories.',
    '1300 signatories at-least · about=The Blue Code · of=signatories',
  ],
]);
