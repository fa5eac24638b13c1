/** When the subject came to be, and when it ended. */
import { says } from './table.ts';

says('founded', [
  ['The Harbour Trust is a charity. It was founded in 1954.', '1954'],
  ['The Harbour Trust was founded in March 1954 in Lisbon by Ana Sousa.', '1954-03'],
  [
    'The Nordic Choral Federation is a federation of choirs. It was established on 3 May 1921 in Bergen, Norway.',
    '1921-05-03',
  ],
  ['Brightwell Ltd was incorporated in 1999. It makes bicycles.', '1999'],
  ['The Orchestra of Saint Brigid is an orchestra. It was formed in the 1970s.', '197X'],
  ['The Polar Survey is an agency. The agency was set up by the government of Norway on 1 July 1948.', '1948-07-01'],
  ['The Alder Museum is a museum in Ghent. The museum opened its doors in 1911.', '1911'],
  ['Kestrel Rovers is a rugby club. Kestrel Rovers, a club of miners, was formed in 1889.', '1889'],
  ['Lakeside Hospital is a hospital in Oslo. In 1987, a group of nurses founded Lakeside Hospital.', '1987'],
  ['Church of the Open Door is a church in Perth. Its foundation in 1866 was celebrated by the whole town.', '1866'],
  ['The Open Seeds Network is a network of gardeners. Its history began in 2003.', '2003'],
  ['We are a charity for sailors. Our campaign was launched in April 1988 in Porto. We are proud of it.', '1988-04'],
  ['Mill Lane Players is a theatre group. Organised in 1931, it toured the county every summer.', '1931'],
  ['Riverton University is a public university in Ohio. Chartered in 1869, it grew quickly.', '1869'],
  ['The Delta Authority is an authority. It came into existence in about 1962.', '1962~'],
  ['Vela Airlines is an airline. In 1976 it was established as a carrier of mail.', '1976'],
  ['Harbour Trust\nFounded: 12 June 1954\nType: Charity\n', '1954-06-12'],
  ['Harbour Trust\n\nFormation | May 1954 |\n---|---|\nType | Charity |\n', '1954-05'],
  ['Harbour Trust\n- Established: 1954\n- Location: Lisbon\n', '1954'],
]);

says('dissolved', [
  ['The Cinder League was a league of firefighters. It was dissolved in 1938.', '1938'],
  ['The Cinder League was a league of firefighters. The Cinder League was wound up on 4 May 1938.', '1938-05-04'],
  ['Tallow Radio was a radio station in Cork. It ceased operations in December 2009.', '2009-12'],
  ['The Evening Lamp was a newspaper. The newspaper folded in 1971 for want of readers.', '1971'],
  ['Polden Motors was a company. The company was liquidated in 1982.', '1982'],
  ['The Hollow Choir was a choir active from 1965 to 1979.', '1979'],
  ['The Evening Lamp was a newspaper. Until its closure in 1971 it was printed in Leeds.', '1971'],
  ['Tallow Radio\nFounded: 1988\nDefunct: 2009\nType: Radio station\n', '2009'],
  ['The Harbour Trust is a charity. It has never closed its doors since 1954.'],
  ['The Harbour Trust is a charity. Its rival, Quay Aid, was dissolved in 1938.'],
]);
