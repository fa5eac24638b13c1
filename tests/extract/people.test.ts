/** Who leads the subject, and in which role. */
import { says } from './table.ts';

says('keyPerson', [
  ['The Lark Column is a formation. It was raised in 1965 under Brigadier Ranjit Lal.', 'Ranjit Lal (person)'],
  ['The Alder Ballet is a ballet company. It was founded in 1948 and is led by Ines Dura.', 'Ines Dura (person)'],
  [
    'Tallow Radio is a radio station. Its manager, Robert P. Orme, lives in Cork.',
    'Robert P. Orme (person) · role=manager',
  ],
  ['The Lark Regiment was a regiment raised in 1757 under the command of Colonel Hugh Orme.', 'Hugh Orme (person)'],
  [
    'The Reed Party was a party. Its leader was Ana Sousa and its general secretary, from 1989 to 1992, was Rui Costa.',
    'Ana Sousa (person) · role=leader',
    'Rui Costa (person) · role=general secretary',
  ],
  ['The Harbour Trust is a charity. Its chair is Dr Ana Sousa.', 'Ana Sousa (person) · role=chair'],

  ['The Harbour Trust is a charity. Its chair is Ana Sousa.', 'Ana Sousa (person) · role=chair'],
  ['The Harbour Trust is a charity. The current president is Rui Costa.', 'Rui Costa (person) · role=president'],
  [
    'The Harbour Trust is a charity. Ana Sousa is the executive director of the Harbour Trust.',
    'Ana Sousa (person) · role=executive director',
  ],

  ['The Harbour Trust is a charity led by Ana Sousa.', 'Ana Sousa (person)'],
  ['Lakeside Hospital is a hospital. Karin Moe chairs the hospital.', 'Karin Moe (person) · role=chair'],
  [
    'The Orchestra of Saint Brigid is an orchestra. Its conductor, Niamh Kelly, was born in Cork.',
    'Niamh Kelly (person) · role=conductor',
  ],
  [
    'Riverton University is a university. Helen Price served as chancellor of the university from 1990 to 1996.',
    'Helen Price (person) · pointInTime=1990/1996 · role=chancellor',
  ],
  ['Kestrel Rovers is a rugby club. The club is coached by Owen Pugh.', 'Owen Pugh (person)'],
  ['Harbour Trust\nFounded: 1954\nKey people: Ana Sousa (Chair)\n', 'Ana Sousa (person) · role=Chair'],
  ['Harbour Trust\nFounded: 1954\nPresident: Rui Costa\n', 'Rui Costa (person) · role=president'],
  [
    'Harbour Trust\nFounded: 1954\nKey people: Ana Sousa (Chair), Rui Costa (Treasurer)\n',
    'Ana Sousa (person) · role=Chair',
    'Rui Costa (person) · role=Treasurer',
  ],
  [
    'Harbour Trust\n\nFounded | 1954 |\n---|---|\nKey people\n|\nAna Sousa (Chair) |\n',
    'Ana Sousa (person) · role=Chair',
  ],
  ['The Harbour Trust is a charity. In 2012, Carla Pinto, CEO of Quay Hotels, signed the pledge.'],
  ['The Harbour Trust is a charity. Jim Allard, chairman of Rock Casinos, gave it a boat.'],
  ['The Harbour Trust is a charity. Its chair is made of oak.'],
]);

says('keyPerson', [
  [
    'The Harbour Trust is a charity. Ana Sousa, who joined as a sailor in 1996, has served as chief executive officer since 2018.',
    'Ana Sousa (person) · role=chief executive officer · start=2018',
  ],
  [
    'The Harbour Trust is a charity. Tom Reyes became its 14th president on 1 July 2020.',
    'Tom Reyes (person) · role=president · start=2020-07-01',
  ],
]);
