/** How many members, countries and people the subject has, and how much money. */
import { says } from './table.ts';

says('memberCount', [
  [
    'The Choral Union is a federation of choirs. It has 126 member organisations in 105 countries.',
    '126 member organisations',
  ],
  ['The Choral Union is a federation of choirs. The network consists of 81 member groups.', '81 member groups'],
  ['The Choral Union is a union with a membership of 2,400 singers in 61 countries.', '2400 singers'],
  ['The Choral Union is a federation of 40 national associations.', '40 national associations'],
  ['The Choral Union is a federation. The Choral Union has more than 3 million members.', '3000000 members at-least'],
  ['The Choral Union is a federation. It counts nearly 900 member schools.', '900 member schools about'],
  ['The Choral Union is a federation. It had 12 members in 1950 and has 96 today.', '12 members · pointInTime=1950'],
  ['The Choral Union is a federation. As of March 2019, it had 40 members.', '40 members · pointInTime=2019-03'],
  ['The Choral Union is a federation. By 2015 the union had grown to 30 members.', '30 members · pointInTime=2015'],
  ['The Choral Union is a federation. It has 44 member choirs (2021).', '44 member choirs · pointInTime=2021'],
  ['The Choral Union is a federation. Founded in 1950, it has 44 members.', '44 members'],
  ['The Choral Union is a federation. In 1950 it began as a choir and now has 44 members.', '44 members'],
  [
    'We are a network of gardeners. Our network now comprises one hundred and four member organizations. Join our work.',
    '104 member organizations',
  ],
  ['Choral Union\nFounded: 1921\nMembers: 126\n', '126 members'],
  ['Choral Union\nFounded: 1921\nMembership: 126 (2019)\n', '126 membership · pointInTime=2019'],
  ['Choral Union\n\nFounded | 1921 |\n---|---|\nMembers | 2,400 |\n', '2400 members'],
  ['The Choral Union is a federation. It has 14 members of staff.'],
  ['The Choral Union is a federation. Its 9 board members meet in May.'],
]);

says('memberCountryCount', [
  ['The Choral Union is a federation. It has 126 member organisations in 105 countries.', '105 countries'],
  ['The Choral Union is a federation. It unites 2,400 members from 61 nations.', '61 countries'],
  ['The Choral Union is a network spanning 30 countries.', '30 countries'],
  [
    'The Choral Union is a union with a membership of 126 civil society organisations in over 105 countries.',
    '105 countries at-least',
  ],
  ['The Choral Union is a federation. It is active in 17 countries.', '17 countries'],
  ['Choral Union\nFounded: 1921\nMember countries: 44\n', '44 countries'],
  ['The Choral Union is a federation. Its songbook was sold in 12 countries.'],
]);

says('staffCount', [
  ['Vela Airlines is an airline. It employs 5,200 people.', '5200 people'],
  ['Vela Airlines is an airline. It has a staff of 48.', '48'],
  ['Vela Airlines is an airline. It had 120 employees in 2018.', '120 employees · pointInTime=2018'],
  ['Lakeside Hospital is a hospital. It has 310 employees.', '310 employees'],
  ['The Harbour Trust is a charity with 14 members of staff.', '14 members of staff'],
  ['Brightwell Ltd is a company employing about 60 workers.', '60 workers about'],
  ['Brightwell Ltd\nFounded: 1999\nNumber of employees: 1,250 (2021)\n', '1250 employees · pointInTime=2021'],
  ['Brightwell Ltd is a company. It trained 300 students.'],
]);

says('income', [
  ['The Harbour Trust is a charity with an annual budget of $3 million.', '3000000 USD · of=budget'],
  [
    'Brightwell Ltd is a company. Its turnover in 2019 was £4.5 million.',
    '4500000 GBP · of=turnover · pointInTime=2019',
  ],
  ['Brightwell Ltd is a company. The company reported revenues of €12,400,000.', '12400000 EUR · of=revenues'],
  ['Brightwell Ltd\nFounded: 1999\nRevenue: €12.4 million (2021)\n', '12400000 EUR · pointInTime=2021'],
  [
    'The Harbour Trust is a charity. In 2022 its income was £4.1 million.',
    '4100000 GBP · of=income · pointInTime=2022',
  ],
  ['The Harbour Trust is a charity. It won a prize of $40,000.'],
]);
