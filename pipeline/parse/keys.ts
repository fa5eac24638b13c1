/** Keys that infoboxes have in general, as data. The vocabulary's own keys come on top of them. */

const common = [
  'abbreviation', 'acronym', 'active', 'address', 'affiliation', 'affiliations', 'also known as', 'area', 'area served',
  'available', 'available in', 'award', 'awards', 'board', 'board of directors', 'budget', 'campus', 'ceo', 'chair',
  'chairman', 'chairperson', 'chief executive', 'city', 'contact', 'coordinates', 'country', 'date founded', 'defunct',
  'director', 'dissolved', 'email', 'e-mail', 'employees', 'endowment', 'established', 'executive director', 'fax',
  'field', 'fields', 'focus', 'focus areas', 'formation', 'formed', 'former name', 'founded', 'founded date', 'founder',
  'founders', 'general secretary', 'genre', 'headquarters', 'ideology', 'industry', 'key people', 'key person', 'language',
  'languages', 'leader', 'leadership', 'legal status', 'location', 'locations', 'logo', 'main organ', 'members',
  'membership', 'merged', 'method', 'mission', 'motto', 'name', 'native name', 'nickname', 'number of employees',
  'official language', 'official languages', 'official name', 'origin', 'owner', 'parent', 'parent company',
  'parent organisation', 'parent organization', 'phone', 'postal address', 'predecessor', 'president', 'products',
  'publication', 'publications', 'purpose', 'region', 'region served', 'registration number', 'registered', 'revenue',
  'secretariat', 'secretary general', 'secretary-general', 'services', 'slogan', 'staff', 'status', 'students',
  'subsidiaries', 'subsidiary', 'successor', 'tax id', 'tel', 'telephone', 'type', 'url', 'volunteers', 'website', 'web site',
  'classification', 'denomination', 'disbursements', 'expenses', 'expenditure', 'formerly', 'formerly called', 'full name',
  'founding location', 'key document', 'key documents', 'leader title', 'leader name', 'main organs', 'methods', 'merger of',
  'num employees', 'num members', 'num staff', 'office location', 'official website', 'orientation', 'origins', 'owners', 'patron',
  'predecessors', 'product', 'publisher', 'regional affiliation', 'remarks', 'religious affiliation', 'scripture', 'secessions',
  'separated from', 'separations', 'sister organisation', 'sport', 'sponsors', 'subsidiary of', 'theology', 'treasurer', 'vice president',
  'vice-president',
] as const; // biome-ignore format: a word list

const known: ReadonlySet<string> = new Set(common);

/** Whether a text is a key of infoboxes: one of the common ones or of `more` (lower case). */
export function keyTest(more: ReadonlySet<string>): (text: string) => boolean {
  return (text) => {
    if (text.length > 40) return false;
    const key = text
      .toLowerCase()
      .replace(/[_\s]+/g, ' ')
      .replace(/[()[\]:*.]/g, '')
      .trim();
    return known.has(key) || more.has(key);
  };
}
