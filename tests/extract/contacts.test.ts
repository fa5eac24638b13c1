/** How to reach the subject, and under which number it is registered. */
import { says } from './table.ts';

says('email', [
  ['The Harbour Trust is a charity. Write to office@harbour.example for more.', 'office@harbour.example'],
  ['Harbour Trust\nFounded: 1954\nEmail: office@harbour.example\n', 'office@harbour.example'],
  ['The Harbour Trust is a charity. Post: a.b+c@mail.harbour.example, or come by.', 'a.b+c@mail.harbour.example'],
  ['The Harbour Trust is a charity. Meet us @ the harbour.'],
]);

says('telephone', [
  ['The Harbour Trust is a charity. Call +351 21 555 0100 on weekdays.', '+351 21 555 0100'],
  ['The Harbour Trust is a charity. Telephone: (020) 7946 0958.', '(020) 7946 0958'],
  ['Harbour Trust\nFounded: 1954\nPhone: +351 21 555 0100\n', '+351 21 555 0100'],
  ['The Harbour Trust is a charity. It spent 21 555 0100 escudos.'],
]);

says('website', [
  ['Harbour Trust\nFounded: 1954\nWebsite: www.harbour.example\n', 'https://www.harbour.example'],
  ['Harbour Trust\nFounded: 1954\nWebsite: https://harbour.example/en\n', 'https://harbour.example/en'],
  ['Harbour Trust\nFounded: 1954\nWebsite: harbour.example\n', 'https://harbour.example'],
  ['Harbour Trust\nFounded: 1954\nURL: [harbour.example](http://harbour.example)\n', 'https://harbour.example'],
  ['Harbour Trust\n\nFounded | 1954 |\n---|---|\nWebsite | www |\n'],
]);

says('registrationNumber', [
  ['Harbour Trust\nFounded: 1954\nRegistration number: PT-504 615 947\n', 'PT-504 615 947'],
  ['Harbour Trust\nFounded: 1954\nCharity number: 1093861\n', '1093861'],
  ['The Harbour Trust is a charity. It is a registered charity (no. 1093861).', '1093861 · of=registered charity'],
  ['The Harbour Trust is a charity (registered charity number 1093861).', '1093861 · of=registered charity'],

  ['The Harbour Trust is a charity. A charity numbers its boats.'],
]);
