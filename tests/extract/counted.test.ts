/** What a figure counts, whose it is and when it held, in the shapes that sentences give them. */
import { says } from './table.ts';

const trust = 'The Harbour Trust is a charity.';

says('statistic', [
  // The name of what is counted ends where the sentence goes on.
  [`${trust} More than 300 pupils pursue degrees there.`, '300 pupils at-least · of=pupils'],
  [`${trust} It published 900 leaflets titled ‘Fair Winds’.`, '900 leaflets · of=leaflets published'],
  [`${trust} The crane weighed 125 lb and needed two men.`, '125 lb · of=lb', '2 men · of=men'],
  [`${trust} It has 15 sales offices.`, '15 sales offices · of=sales offices'],
  [`${trust} It won 55.2% of the vote and was praised.`, '55.2 % · of=vote'],
  // A number that is part of an adjective counts what the adjective names.
  [`${trust} It sells four-speed winches.`, '4 speed · of=four-speed winches'],
  [
    `${trust} It was the school of the five third-generation Lima sisters.`,
    '5 third-generation Lima sisters · of=third-generation Lima sisters',
  ],
  // Said twice, and named in quotation marks.
  [`${trust} It is one of the twenty-six (26) rescue bodies.`, '26 rescue bodies · of=rescue bodies'],
  [`${trust} It is one of three "Lamp" stations in Chile.`, '3 Lamp stations · of=Lamp stations in Chile'],
  [`${trust} It ranks among the top 500 rescue bodies.`, '500 rescue bodies · of=top rescue bodies'],
  // Digits in names count nothing.
  [`${trust} It was once part of the SAIL 100 Index.`],
  [`${trust} It broadcasts on 560 CKQA now.`],
  // By whom, unless only the sentence tells.
  [
    `${trust} The Quay Clinic treats 900 sailors.`,
    '900 sailors · about=Quay Clinic · of=sailors treated by the Quay Clinic',
  ],
  [`${trust} Today it reaches 1,200 families.`, '1200 families · of=families reached'],
  [`${trust} Every year the clinic treats 900 sailors.`, '900 sailors · of=sailors treated'],
  // Parts of a whole.
  [`${trust} It lost track of 58 of its 130 boats.`, '58 boats · of=boats, of 130', '130 boats · of=boats'],
  [`${trust} It scored 81 points out of 100.`, '81 points · of=points, of 100'],
  [
    `${trust} It made 214 grants, of which 61 went to schools.`,
    '214 grants · of=grants',
    '61 grants · of=grants went to schools',
  ],
  [`${trust} It has 58 boats, of which all but seven are red.`, '58 boats · of=boats'],
  [
    `${trust} It runs yards in Peru (3 in Lima) and Chile (10 in Talca).`,
    '3 yards · of=yards in Peru',
    '10 yards · of=yards in Chile',
  ],
  // What an amount of money is.
  [
    `${trust} It bought Quay Media in 1998 for $64 million.`,
    '64000000 USD · of=purchase of Quay Media · pointInTime=1998',
  ],
  [`${trust} In 2016 the state fined Quay Bank €400,000.`, '400000 EUR · about=Quay Bank · of=fine · pointInTime=2016'],
  [`${trust} A new pier, costing £38 million, was opened.`, '38000000 GBP · of=cost of pier'],
  [`${trust} It spent €4.5 million on rescue boats.`, '4500000 EUR · of=spending on rescue boats'],
  [`${trust} It failed to account for $84,000 in grants.`, '84000 USD · of=grants'],
  [`${trust} The pier was 30% more than planned.`, '30 % · of=more than planned'],
  // When it held.
  [`${trust} It has trained 1000 sailors since its inception in 1985.`, '1000 sailors · of=sailors trained'],
  [
    `${trust} In 1937 its fleet fell from 32 boats to 11 boats.`,
    '32 boats · of=boats',
    '11 boats · of=boats · pointInTime=1937',
  ],
  [`${trust} Its head was chosen in 2019 and is helped by twelve stewards.`, '12 stewards · of=stewards'],
  [
    `${trust} It flies a fleet of 26 planes and carried 900 sailors in 2022.`,
    '26 planes · of=planes',
    '900 sailors · of=sailors · pointInTime=2022',
  ],
  [`${trust} It sits in a 15th-century tower with three bells.`, '3 bells · of=bells'],
  // Whose it is.
  [`${trust} It belongs to the Bee Union, comprising eight societies.`, '8 societies · about=Bee Union · of=societies'],
  [
    `${trust} Tom Reyes was one of the three trustees of the Harbour Trust.`,
    '3 trustees · of=trustees of the Harbour Trust',
  ],
  [`${trust} Ana Sousa built the big saw, which needs four men.`, '4 men · about=big saw · of=men'],
]);

says('statistic', [
  // Rows: a year in the key or behind the value, a unit of its own, a whole.
  [
    'Harbour Trust\n- Type: Charity\n- Founded: 1954\n- Headquarters: Porto\n- Motto: Fair winds\n- Website: harbour.example\n- Visitors: 96,300 (2019)\n- Sailors (2022): 7,310\n- Power: 8,500 watts\n- Seats in the house: 17 / 200\n',
    '96300 visitors · of=visitors · pointInTime=2019',
    '7310 sailors · of=sailors · pointInTime=2022',
    '8500 watts · of=power',
    '17 seats in the house · of=seats in the house, of 200',
  ],
  // A year of accounts, and owners that stand in front.
  [`${trust} Its clinic saw 87,540 sailors in 2022–23.`, '87540 sailors · of=sailors · pointInTime=2022/2023'],
  [
    `${trust} Its affiliate in Chile, Casa Verde, runs a home that received 1,215 guests.`,
    '1215 guests · about=Casa Verde · of=guests received',
  ],
  [
    `${trust} It merged with the Sea Fund. The merged charity claims 430 boats.`,
    '430 boats · about=merged charity · of=boats',
  ],
]);

says('statistic', [
  [
    `${trust} It works in 27 countries in Chile, Peru and Spain.`,
    '27 countries · of=countries in Chile, Peru and Spain',
  ],
  [`${trust} Sailors from 22 ports established a forum.`, '22 ports · of=ports'],
  [`${trust} It lies at 38° 42′ north and moved on 1 st of May.`],
  ['Harbour Trust\n- Type: Charity\n- Founded: 1954\n- Headquarters: Porto\n- Coordinates: 41.8883° N 12.47° W\n'],
  [`${trust} In the 1937 Harbour Vote, the trust won 11 seats.`, '11 seats · of=seats · pointInTime=1937'],
]);
