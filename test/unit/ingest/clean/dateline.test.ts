import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Block } from '../../../../src/ingest/block.ts';
import { readArticle } from '../../../../src/ingest/article.ts';
import { splitDateline } from '../../../../src/ingest/clean/dateline.ts';
import { withoutDateline } from '../../../../src/lexicon/datelines.ts';
import { knowledge, pageOf } from '../registry-fixture.ts';

const NEWS = 'قررت الحكومة إغلاق المنجم.';

test.each([
  'دبي، الإمارات العربية المتحدة (CNN) -- ',
  'دبي، الإمارات العربية المتحدة (CNN)-- ',
  'عمّان، الأردن (CNN)— ',
  'هونغ كونغ (CNN) -- ',
  'مدريد، إسبانيا (CNN)',
  'نواكشوط (وام) - ',
  'كابول، أفغانستان (أ ف ب) – ',
  'واشنطن (أ.ب) - ',
  'برلين (د.ب.أ) ',
  'نيامي (أسوشيتد برس) — ',
  'القاهرة 12 مارس (رويترز) - ',
  'تونس في 4 أيار/مايو (د ب أ) - ',
  'لندن (رويترز) 3 مايو - ',
  'أبوظبي في 5 يونيو /وام/ ',
  'الرباط - وكالات: ',
  'صنعاء- وكالات- ',
  'باماكو ـ وكالات ـ ',
  'عمّان ـ بترا ـ ',
  'أديس أبابا - (وكالات): ',
  'جنيف/رويترز/ ',
  'بغداد/ واع ',
  'نيامي أ ش أ: ',
  'غزة - خاص: ',
  '(رويترز) - ',
  'الخرطوم – ',
  'أكرا 11 يونيو 2024 (أ ف ب) - ',
  'كوتونو - سبوتنيك. ',
  'موسكو، 4 مايو/أيار - تاس. ',
  'نيامي ـ «الجريدة العربية»: ',
])('a dateline: %s', (dateline) => {
  expect(withoutDateline(`${dateline}${NEWS}`).trim()).toBe(NEWS);
});

test.each([
  'كامل صلاح - نجم كوناكري - يعود إلى الملاعب اليوم.',
  'المغرب - الجزائر: مباراة مؤجلة إلى السبت.',
  'وزير الخارجية (CNN ضيفته) قال إن الأمر انتهى.',
  'وصل الرئيس إلى باريس (رويترز) في زيارة قصيرة.',
  'نفت قناة (الجزيرة) - التي تبث من الدوحة - الخبر.',
  'أعلنت (رويترز) أن الأمر انتهى.',
  'قالت وكالة الأناضول: الوضع هادئ.',
  'منظمة الصحة العالمية (WHO) تحذر من الكوليرا.',
  'بترا - المدينة الوردية - تستقبل الزوار.',
  'حماس - «الحركة»: الوضع هادئ.',
  'كامل صلاح - «النجم»: قال إنه باق.',
  'المغرب - الجزائر: تعادل بعد مباراة مثيرة.',
  'دبي، الإمارات العربية المتحدة (CNN) --',
])('none: %s', (text) => {
  expect(withoutDateline(text)).toBe(text);
});

test('a standfirst has none, whether it is one or the beginning of the text', () => {
  const text = `الرباط - وكالات: ${NEWS.replace('.', '')} بعد أسابيع من الخلاف بين الوزارة والشركة.`;
  const reading = readArticle(
    pageOf(`أغلق المنجم في الشرق\n\n${text}\n\nوقالت الشركة إنها ستعود.`),
    knowledge,
  );
  expect(reading).toMatchObject({ article: { summary: text.slice(text.indexOf('قررت')) } });
  expect(reading.blocks.map((one) => one.text).join(' ')).toContain('الرباط - وكالات:');
});

const block = (text: string, why: Block['why']): Block => ({ text, afterGap: true, why });

test('that of a standfirst becomes a block of its own, that of the text is printed', () => {
  const blocks = [
    block('الرباط - وكالات: أغلق المنجم', 'title'),
    block(`الرباط - وكالات: ${NEWS}`, 'lead'),
    block('إعلان', 'boilerplate'),
    block(`دبي (CNN) -- ${NEWS}`, 'paragraph'),
  ];
  expect(splitDateline(blocks).map(({ text, why }) => [why, text])).toEqual([
    ['title', 'الرباط - وكالات: أغلق المنجم'],
    ['byline', 'الرباط - وكالات:'],
    ['lead', NEWS],
    ['boilerplate', 'إعلان'],
    ['paragraph', `دبي (CNN) -- ${NEWS}`],
  ]);
});

test('no word is lost, whatever the text', () => {
  const piece = fc.constantFrom('دبي', '،', '(CNN)', ' -- ', ' – ', 'وكالات', ':', '/', 'قررت', '12 مارس', 'ـ', 'عمّان', ' '); // prettier-ignore
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join(' ').trim();
      const words = (all: readonly Block[]): string => all.map((one) => one.text).join(' ');
      const split = splitDateline([block(text, 'lead')]);
      expect(words(split).replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      expect(split.at(-1)?.why).toBe('lead');
    }),
  );
});
