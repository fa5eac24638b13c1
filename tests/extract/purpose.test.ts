/** What the subject is for, what it works on, and in which languages. */
import { says } from './table.ts';

says('purpose', [
  ['The Harbour Trust is a charity that works to end drowning.', 'to end drowning'],
  ['The Harbour Trust is a charity dedicated to the safety of sailors.', 'the safety of sailors'],
  ['The Harbour Trust is a charity. Its mission is to keep sailors safe.', 'to keep sailors safe'],
  ['The Polar Survey is an agency. It is mandated to map the sea ice.', 'to map the sea ice'],
  [
    'The Open Seeds Network is a network. It seeks to keep old kinds of wheat alive.',
    'to keep old kinds of wheat alive',
  ],
  ['Harbour Trust\nFounded: 1954\nPurpose: Safety at sea\n', 'Safety at sea'],
  [
    'Harbour Trust\nFounded: 1954\nMission: Realisation of the right of all sailors to come home.\n',
    'Realisation of the right of all sailors to come home',
  ],
  ['The Harbour Trust is a charity. A rival, Quay Aid, works to sell boats.'],
]);

says('focusArea', [
  [
    'The Harbour Trust is a charity. It focuses on ending drowning, smuggling at sea, and the trade in fins.',
    'drowning',
    'smuggling at sea',
    'the trade in fins',
  ],
  ['The Harbour Trust is a charity. It focuses on health, water and education.', 'health', 'water', 'education'],
  [
    'The Harbour Trust is a charity. It focuses on child, early and forced labour, and the trade in fins.',
    'child, early and forced labour',
    'the trade in fins',
  ],
  ['Harbour Trust\nFounded: 1954\nFocus areas: Rescue, Training\n', 'Rescue', 'Training'],
  ['Brightwell Ltd\nFounded: 1999\nProducts: Bicycles, bells\n', 'Bicycles', 'bells'],
  ['The Harbour Trust is a charity. Quay Aid focuses on boats.'],
]);

says('language', [
  [
    'The Harbour Trust is a charity. Its bulletin is published in English, French and Thai.',
    'English',
    'French',
    'Thai',
  ],
  ['The Harbour Trust is a charity. The reports are available in Spanish.', 'Spanish'],
  ['The Harbour Trust is a charity.\n\nAvailable: English, French, Russian\n', 'English', 'French', 'Russian'],
  ['Harbour Trust\nFounded: 1954\nOfficial languages: English, Portuguese\n', 'English', 'Portuguese'],
  ['The Harbour Trust is a charity. It helps English sailors in France.'],
]);
