/** What the subject does and did: events, awards, programmes and publications. */
import { says } from './table.ts';

says('event', [
  [
    'The Harbour Trust is a charity. In 1996, the Harbour Trust held a congress in Stockholm.',
    'The Harbour Trust held a congress in Stockholm · place=Stockholm · pointInTime=1996',
  ],
  [
    'The Harbour Trust is a charity. It opened a school in June 2001.',
    'Harbour Trust opened a school · pointInTime=2001-06',
  ],
  [
    'The Harbour Trust is a charity. Between 2009 and 2012, the Harbour Trust ran a petition.',
    'The Harbour Trust ran a petition · end=2012 · start=2009',
  ],
  [
    'The Harbour Trust is a charity. In 1996, in partnership with the Lifeboat Institute, it held a congress.',
    'Harbour Trust held a congress · partner=Lifeboat Institute · pointInTime=1996',
  ],
  [
    'The Harbour Trust is a charity. It organised three congresses (Stockholm 1996, Yokohama 2001 and Oslo 2008).',
    'congress · place=Stockholm · pointInTime=1996',
    'congress · place=Yokohama · pointInTime=2001',
    'congress · place=Oslo · pointInTime=2008',
  ],
  [
    'The Harbour Trust is a charity. It holds an assembly every three years.',
    'Harbour Trust holds an assembly every three years · duration=P3Y',
  ],
  [
    'The Harbour Trust is a charity. The petition was handed over in Geneva on 7 September 2012.',
    'The petition was handed over in Geneva · place=Geneva · pointInTime=2012-09-07',
  ],
  ['The Harbour Trust is a charity. It used data from 1990.'],
]);

says('award', [
  ['The Harbour Trust is a charity. It received the Sea Safety Prize in 2009.', 'Sea Safety Prize · pointInTime=2009'],
  [
    'The Harbour Trust is a charity. In 2013 it was selected to receive the 2013 Marine Humanitarian Prize of $1.5 million.',
    'Marine Humanitarian Prize · amount=1500000 USD · pointInTime=2013',
  ],
  ['The Harbour Trust is a charity. In 1998 it won the Blue Anchor Award.', 'Blue Anchor Award · pointInTime=1998'],
  [
    'The Harbour Trust is a charity.\n\n# Awards\n\n- The 1998 Blue Anchor Award\n- Sea Safety Prize (2009)\n- 2012: Golden Buoy\n',
    'Blue Anchor Award · pointInTime=1998',
    'Sea Safety Prize · pointInTime=2009',
    'Golden Buoy · pointInTime=2012',
  ],
  ['Harbour Trust\nFounded: 1954\nAwards: Blue Anchor Award\n', 'Blue Anchor Award'],
  ['The Harbour Trust is a charity. Its chair once met a winner of the Blue Anchor Award.'],
]);

says('programme', [
  ['The Harbour Trust is a charity. It runs the “Safe Return” campaign.', 'Safe Return'],
  ['The Harbour Trust is a charity. It runs the Blue Lantern project in ten ports.', 'Blue Lantern'],
  ['The Harbour Trust is a charity. In 2011 it began a programme called Night Watch.', 'Night Watch'],
  ['Harbour Trust\nFounded: 1954\nProgrammes: Blue Lantern, Night Watch\n', 'Blue Lantern', 'Night Watch'],
  [
    'The Harbour Trust is a charity.\n\n# Our programmes\n\n- Blue Lantern\n- Night Watch\n',
    'Blue Lantern',
    'Night Watch',
  ],
  ['The Harbour Trust is a charity. It needs a new project.'],
]);

says('publication', [
  ['The Harbour Trust is a charity. The Harbour Trust produces regular country reports.', 'regular country reports'],
  [
    'The Harbour Trust is a charity. It issues manuals. These include regional reports, studies and a yearbook of wrecks.',
    'manuals',
    'regional reports',
    'studies',
    'a yearbook of wrecks',
  ],
  ['Harbour Trust\nFounded: 1954\nPublication: The Lamp\n', 'The Lamp'],
  [
    'The Harbour Trust is a charity.\n\n# Publications\n\n- Wrecks of the Coast (1999)\n- The Lamp\n',
    'Wrecks of the Coast · pointInTime=1999',
    'The Lamp',
  ],
  ['The Harbour Trust is a charity. A newspaper reports its work.'],
]);

says('award', [
  [
    'The Harbour Trust is a charity. In 2016 it received the Sea Prize and $300,000 in prize money.',
    'Sea Prize · amount=300000 USD · pointInTime=2016',
  ],
  [
    'The Harbour Trust is a charity. In 2017 it received the Tide Prize (US$250,000).',
    'Tide Prize · amount=250000 USD · pointInTime=2017',
  ],
]);
