/** A few registered entities, for tests of ingest. */
import { actorEntity, countryEntity, outletEntity } from '../../../src/entities/forms.ts';
import { createMatcher } from '../../../src/entities/matcher.ts';
import type { Knowledge } from '../../../src/ingest/article.ts';
import { NO_EVIDENCE, type Page } from '../../../src/ingest/page.ts';
import { readText } from '../../../src/ingest/read-text.ts';

const country = (id: string, name: string, rest: object = {}) =>
  countryEntity(id, { name, aliases: [], demonyms: [], capitalAliases: [], ...rest });
const person = (id: string, name: string) => actorEntity(id, { kind: 'person', name, aliases: [] });

export const knowledge: Knowledge = {
  matcher: createMatcher([
    country('ml', 'مالي', { ambiguous: [{ form: 'المالي', after: ['وزير النقل'] }] }),
    country('ne', 'النيجر'),
    person('amina-toure', 'أمينة توري'),
    person('karim-sow', 'كريم سو'),
    outletEntity('sputnik-arabic', { name: 'سبوتنيك عربي', aliases: [] }),
    outletEntity('al-ufuq', { name: 'صحيفة الأفق', aliases: ['Al Ufuq'] }),
  ]),
  outlets: new Map([
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
  topics: [{ id: 'transport', triggers: ['الطريق', 'وزير النقل'], notTriggers: ['خارطة الطريق'] }],
};

/** A text as a dump. */
export function pageOf(text: string): Page {
  return { blocks: readText(text), evidence: NO_EVIDENCE };
}

/** A dump in the shape that Sputnik's pages leave, in words of our own. */
export const DUMP = [
  'وأضافت توري في ختام الزيارة: "سنفتح الطريق قبل نهاية السنة، ولن يتأخر العمل يومًا واحدًا بعد اليوم".من جهته، شكر وزير النقل المالي كريم سو الوزيرة على الزيارة، قائلاً: "نحن نعمل معًا منذ شهور طويلة على هذا المشروع".وجاء في بيان صادر عن شركة الطرق: "اكتمل نصف العمل في الجزء الشمالي من الطريق".',
  'توري: الطريق بين البلدين يُفتح قبل نهاية السنة',
  '',
  '14:05 GMT 03.02.2025',
  'قالت الوزيرة أمينة توري، الاثنين، إن الطريق بين مالي والنيجر سيُفتح قبل نهاية السنة.',
  'وأضافت توري في ختام الزيارة: "سنفتح الطريق قبل نهاية السنة، ولن يتأخر العمل يومًا واحدًا بعد اليوم".',
  'الوزيرة في موقع العمل قرب الحدود. - سبوتنيك عربي, 1920, 02.02.2025',
  'افتتاح جسر جديد على النهر الكبير',
  '1 فبراير, 09:30 GMT',
  'من جهته، شكر وزير النقل المالي كريم سو الوزيرة على الزيارة، قائلاً: "نحن نعمل معًا منذ شهور طويلة على هذا المشروع".',
  'وجاء في بيان صادر عن شركة الطرق: "اكتمل نصف العمل في الجزء الشمالي من الطريق".',
  'وأضاف البيان:',
  '"يبدأ العمل في الجزء الجنوبي بعد شهر".',
].join('\n');
