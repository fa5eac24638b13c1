/** Other bodies: whose part the subject is, what is part of it, where it belongs, and with whom it works. */
import { says } from './table.ts';

says('parent', [
  [
    'Vela Tools is a company. In 1991 the company was acquired by Japanese tool manufacturer Orbis Corporation.',
    'Orbis Corporation (organization)',
  ],
  ['Vela Labs is a company. It was acquired by General Dynamics in 2012.', 'General Dynamics (organization)'],
  [
    'The Evening Lamp is a newspaper. It was sold twice and was purchased by Orbis Media Group in 1901.',
    'Orbis Media Group (organization)',
  ],
  [
    '# Tallow Radio\n\nOwned by Orbis Media Group, Tallow Radio broadcasts to Cork.',
    'Orbis Media Group (organization)',
  ],
  [
    'The Polar Survey is a government agency of Norway under the Ministry of Environment.',
    'Ministry of Environment (organization)',
  ],
  [
    'Lakeside College opened in 1965 and became part of Riverton University in 1990.',
    'Riverton University (organization)',
  ],
  [
    'Tallow Radio is a radio station owned by Cork Broadcasting Corporation.',
    'Cork Broadcasting Corporation (organization)',
  ],
  ['Lakeside College is a college. It is a faculty of Riverton University.', 'Riverton University (organization)'],
  [
    'The Polar Survey is an agency. It is a division of the Ministry of Environment.',
    'Ministry of Environment (organization)',
  ],
  ['Brightwell Ltd is a company. In 2011 Brightwell was acquired by Velo Group.', 'Velo Group (organization)'],
  [
    'Tallow Radio\nFounded: 1988\nOwner: Cork Broadcasting Corporation\n',
    'Cork Broadcasting Corporation (organization)',
  ],
  ['Brightwell Ltd\nFounded: 1999\nParent company: Velo Group\n', 'Velo Group (organization)'],
  ['Tallow Radio is a radio station. Its mast stands in a field owned by Cork Dairy Company.'],
  [
    'Vela Engines is a firm. The company has been a subsidiary of Orbis Aviation since 2008.',
    'Orbis Aviation (organization)',
  ],
  ['Alder Hospital is a hospital. It is managed by the Lonsdale Health Trust.', 'Lonsdale Health Trust (organization)'],
  [
    'Alder Bank was a bank. Before its acquisition by Orbis Bank in 2008, Alder Bank had ten branches.',
    'Orbis Bank (organization)',
  ],
  [
    'Vela Air was an airline. The airline was a joint venture by the Italian group Orbis Air Services (51%) and by Malta Wings Company (49%).',
    'Orbis Air Services (organization)',
    'Malta Wings Company (organization)',
  ],
  ['The Lark Regiment was a British Army infantry regiment raised in 1757.', 'British Army (organization)'],
]);

says('subsidiary', [
  [
    'The Alder Trust is a hospital trust. It comprises Alder Hospital, Quay Hospital at Mill Street and the Lane Hospital.',
    'Alder Hospital (organization)',
    'Quay Hospital (organization)',
    'Lane Hospital (organization)',
  ],
  ['Velo Group is a company. In 2011 Velo Group purchased the railroads of the Ryland Company.'],
  [
    'Velo Group is a company. It owns Brightwell Bicycles and Pedal Holdings.',
    'Brightwell Bicycles (organization)',
    'Pedal Holdings (organization)',
  ],
  ['Velo Group is a company. Its subsidiaries include Brightwell Limited.', 'Brightwell Limited (organization)'],
  [
    'Velo Group\nFounded: 1999\nSubsidiaries: Brightwell Limited, Pedal Holdings\n',
    'Brightwell Limited (organization)',
    'Pedal Holdings (organization)',
  ],
  ['Velo Group is a company. It owns two boats.'],
  ['Velo Group is a company. It was also a parent company to Ryland Mowers.', 'Ryland Mowers (organization)'],
  [
    'The Alder Trust is a hospital trust. It runs three hospital sites, including Mill Lane Hospital, The Royal Alder Hospital, Quay Hospital and St Anne’s Hospital.',
    'Mill Lane Hospital (organization)',
    'The Royal Alder Hospital (organization)',
    'Quay Hospital (organization)',
    'St Anne’s Hospital (organization)',
  ],
  ['Velo Group is a company. It acquired a stake in Ryland Mowers.'],
]);

says('memberOf', [
  [
    'The Harbour Trust is a charity. It is a member of the European Rescue Alliance.',
    'European Rescue Alliance (organization)',
  ],
  ['The Harbour Trust is a charity and a member of the Sea Safety Forum.', 'Sea Safety Forum (organization)'],
  [
    'Alder College is a college. It is affiliated to the Lonsdale University Alliance.',
    'Lonsdale University Alliance (organization)',
  ],
  [
    'The Harbour Trust is a charity. It works within the Global Lifeboat Federation (GLF) of which the Harbour Trust is a member.',
    'Global Lifeboat Federation (organization)',
  ],
  [
    'The Harbour Trust is a charity. In 1999 the Harbour Trust joined the European Rescue Alliance.',
    'European Rescue Alliance (organization)',
  ],
  [
    'The Harbour Trust is a charity. It is a member of the European Rescue Alliance and the Sea Safety Forum.',
    'European Rescue Alliance (organization)',
    'Sea Safety Forum (organization)',
  ],
  ['Harbour Trust\nFounded: 1954\nMember of: European Rescue Alliance\n', 'European Rescue Alliance (organization)'],
  ['The Harbour Trust is a charity. Quay Aid is a member of the European Rescue Alliance.'],
  ['The Harbour Trust is a charity. It is no longer a member of the European Rescue Alliance.'],
]);

says('partner', [
  [
    'The Harbour Trust is a charity. In 1996, in partnership with the Lifeboat Institute, it held a congress.',
    'Lifeboat Institute (organization)',
  ],
  [
    'The Harbour Trust is a charity. It works with the Lifeboat Institute and Quay Aid Foundation.',
    'Lifeboat Institute (organization)',
    'Quay Aid Foundation (organization)',
  ],
  [
    'The Harbour Trust is a charity. It has signed agreements with the Lifeboat Institute, the Quay Aid Foundation and Sea Scouts International.',
    'Lifeboat Institute (organization)',
    'Quay Aid Foundation (organization)',
    'Sea Scouts International (organization)',
  ],
  [
    'The Harbour Trust is a charity. In 2011, the Harbour Trust and the Lifeboat Institute launched a campaign.',
    'Lifeboat Institute (organization)',
  ],
  [
    'Harbour Trust\nFounded: 1954\nPartners: Lifeboat Institute, Quay Aid Foundation\n',
    'Lifeboat Institute (organization)',
    'Quay Aid Foundation (organization)',
  ],
  ['The Harbour Trust is a charity. The Lifeboat Institute built a pier.'],
]);
