/** A few registered entities, for tests of ingest. */
import { countryEntity } from '../../../src/entities/country-forms.ts';
import { actorEntity, outletEntity } from '../../../src/entities/forms.ts';
import { createMatcher } from '../../../src/entities/matcher.ts';
import { foldKey } from '../../../src/arabic/folding.ts';
import { outletsOf } from '../../../src/ingest/outlet.ts';
import type { Knowledge } from '../../../src/ingest/article.ts';
import { NO_EVIDENCE, type Page } from '../../../src/ingest/page.ts';
import { readText } from '../../../src/ingest/read/text.ts';

const country = (id: string, name: string, rest: object = {}) =>
  countryEntity(id, { name, aliases: [], demonyms: [], capitalAliases: [], ...rest });
const person = (id: string, name: string) => actorEntity(id, { kind: 'person', name, aliases: [] });

const matcher = createMatcher([
  country('ml', 'مالي', { ambiguous: [{ form: 'المالي', after: ['وزير النقل'] }] }),
  country('ne', 'النيجر'),
  person('amina-toure', 'أمينة توري'),
  person('karim-sow', 'كريم سو'),
  outletEntity('sputnik-arabic', { name: 'سبوتنيك عربي', aliases: [] }),
  outletEntity('al-ufuq', { name: 'صحيفة الأفق', aliases: ['Al Ufuq'] }),
]);

export const knowledge: Knowledge = {
  matcher,
  outlets: outletsOf(
    new Map([
      [
        'sputnik-arabic',
        {
          name: 'سبوتنيك عربي',
          aliases: ['sarabic.ae'],
          url: 'https://sarabic.ae',
          ownership: 'state',
          timeZone: 'UTC',
          rights: 'full',
        },
      ],
      [
        'al-ufuq',
        {
          name: 'صحيفة الأفق',
          aliases: ['Al Ufuq'],
          url: 'https://ufuq.example',
          ownership: 'private',
          timeZone: 'Africa/Cairo',
          rights: 'excerpt',
        },
      ],
    ]),
    matcher,
  ),
  topics: [
    {
      id: 'transport',
      triggers: ['الطريق', 'وزير النقل'].map(foldKey),
      notTriggers: ['خارطة الطريق'].map(foldKey),
    },
  ],
};

/** A text as a dump. */
export function pageOf(text: string): Page {
  return { blocks: readText(text), evidence: NO_EVIDENCE };
}

export { DUMP } from '../../../scripts/fuzz/dump.ts';
