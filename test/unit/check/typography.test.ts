import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fixText, lintText, typographyProblems } from '../../../src/check/typography/lint.ts';
import { typographyFaults } from '../../../src/check/typography/rules.ts';

const fixed = (line: string): string =>
  fixText(`---\ntitle: س\n---\n\n${line}\n`).text.slice(18, -1);

describe('what is put right', () => {
  test.each([
    ['Latin marks', 'قال نعم, ثم لا; فهل؟ لا?', 'قال نعم، ثم لا؛ فهل؟ لا؟'],
    ['a Latin list keeps its own', 'شركات Rosatom, Gazprom', 'شركات Rosatom, Gazprom'],
    ['tatweel', 'قـــال الوزير', 'قال الوزير'],
    [
      'the Hijri year and prefixes before a quotation keep theirs',
      'عام 1447 هـ، ولـ«إيكواس» وبـ12',
      'عام 1447 هـ، ولـ«إيكواس» وبـ12',
    ],
    ['Persian letters within a word', 'الأمریکیون وکانت', 'الأمريكيون وكانت'],
    ['spaces', 'قال   الوزير', 'قال الوزير'],
    ['straight quotes', 'قال "نعم" ثم (“لا”).', 'قال «نعم» ثم («لا»).'],
    ['inner quotes stay', 'قال «ليس “حلًّا” دائمًا»', 'قال «ليس “حلًّا” دائمًا»'],
    [
      'Latin marks after vowels and brackets',
      'قالوا «نعمٌ», (كذا); كلمةٌ,ثم',
      'قالوا «نعمٌ»، (كذا)؛ كلمةٌ، ثم',
    ],
    ['a space before a mark', 'قال نعم ، ثم لا ؟ وانتهى .', 'قال نعم، ثم لا؟ وانتهى.'],
    ['a mark on the wrong word', 'الأول ،والثاني', 'الأول، والثاني'],
    ['marks between words', 'نعم!قال، ثم لا؟وانتهى،و', 'نعم! قال، ثم لا؟ وانتهى، و'],
    ['quotes after a prefix', 'قال "نعم" و"لا" وبـ"كلا"', 'قال «نعم» و«لا» وبـ«كلا»'],
    ['German quotes', 'قال „نعم“ ومضى', 'قال «نعم» ومضى'],
    ['numbers with their marks', 'نحو ٣٫٥ و١٬٢٠٠ كم', 'نحو 3.5 و1,200 كم'],
    ['tabs', 'قال\tالوزير', 'قال الوزير'],
    [
      'the definite article before foreign words',
      'في الـ AI وبالـ 5 ولـ G7',
      'في الـ AI وبالـ 5 ولـ G7',
    ],
    ['tatweel at the end of a word', 'قالــ الوزيرـ، ثم', 'قال الوزير، ثم'],
    [
      'addresses without a scheme',
      'زر a.example/ص?س=٣,ب-1-2 وراسل x_٣@a.example',
      'زر a.example/ص?س=٣,ب-1-2 وراسل x_٣@a.example',
    ],
    ['marks of accounts', 'وسم #مالي_٢٠٢٥ وحساب @قناة.مالي', 'وسم #مالي_٢٠٢٥ وحساب @قناة.مالي'],
    ['addresses said in Arabic', 'موقع الجزيرة.نت', 'موقع الجزيرة.نت'],
    [
      'other languages that say so',
      'كتب <q lang="fa">این کتاب است, "نه"  ۱۲</q> وصحيفة <bdi lang="ur">روزنامہ جنگ</bdi> أمس',
      'كتب <q lang="fa">این کتاب است, "نه"  ۱۲</q> وصحيفة <bdi lang="ur">روزنامہ جنگ</bdi> أمس',
    ],
    ['inches', 'شاشة 27" و32" جديدة', 'شاشة 27" و32" جديدة'],
    ['apostrophes', "مدينة N'Djamena وبلد d’Ivoire", "مدينة N'Djamena وبلد d’Ivoire"],
    [
      'names with hyphens',
      'معيار ISO 3166-1 وكوفيد-19 و F-16',
      'معيار ISO 3166-1 وكوفيد-19 و F-16',
    ],
    ['glued sentences', 'انتهى الاجتماع.وقال الوزير', 'انتهى الاجتماع. وقال الوزير'],
    ['initials', 'وكالة أ.ف.ب أمس', 'وكالة أ.ف.ب أمس'],
    ['numbers', 'نحو 3.5 مليون و1,200 شخص', 'نحو 3.5 مليون و1,200 شخص'],
    ['hidden marks', 'قال\u200F الوزير', 'قال الوزير'],
    ['digits', 'عام ٢٠٢٥ و۱۴', 'عام 2025 و14'],
    [
      'code and addresses are let be',
      'انظر `a, b` و[هنا](https://a.example/?س,ص=1)',
      'انظر `a, b` و[هنا](https://a.example/?س,ص=1)',
    ],
  ])('%s', (_, line, expected) => {
    expect(fixed(line)).toBe(expected);
  });
});

describe('what a person must decide is only told', () => {
  test.each([
    ['يبدأ في 24/9/2025 العمل', /تاريخ بالأرقام/],
    ['يبدأ في 2025-09-24 العمل', /تاريخ بالأرقام/],
    ['قال «نعم ثم مضى', /لا قرينة لها/],
    ['قال نعم» ثم مضى', /لا قرينة لها/],
    ['قال "نعم ثم مضى', /غير عربية/],
    ['زار علی باماكو', /حرف فارسي/],
    ['فاز 3-1 وهاتفه 2555-1234', /واصلة/],
    ['بين 3 - 5 أيام و3.5-4.5', /واصلة/],
    ['في 2025/09/24 العمل', /تاريخ بالأرقام/],
    ['الموقع مثال.شبكة اليوم', /ملتصقتان/],
    ['قال "Hello, he said" له', /غير عربية/],
    ["قال 'نعم' له", /غير عربية/],
    ['قال "نعم «ثم" لا»', /غير عربية/],
    ['گفت این کتاب است', /فارسي/],
    ['وشەوق', /كردي/],
  ])('%s', (line, message) => {
    const faults = lintText(`---\ntitle: س\n---\n\n${line}\n`);
    expect(faults.map((fault) => fault.message).join()).toMatch(message);
    expect(fixed(line)).toBe(line);
  });

  test('quotes may open in one run of a paragraph and close in another, not in another paragraph', () => {
    expect(lintText('---\ntitle: س\n---\n\nقال «نعم **حقًّا** دائمًا» ومضى\n')).toEqual([]);
    expect(lintText('---\ntitle: س\n---\n\nقال «نعم\n\nدائمًا» ومضى\n')).toHaveLength(2);
  });
});

test('the place is that of the file, in frontmatter and body', () => {
  const text =
    '---\ntitle: قـال\nsummary: "ملخص, آخر"\nkeyPoints:\n  - نقطة  أولى\n---\n\nسطر\nقال, نعم\n';
  expect(typographyProblems('x.mdx', text).map(({ line, column }) => [line, column])).toEqual([
    [2, 9],
    [3, 15],
    [5, 9],
    [9, 4],
  ]);
});

test('only what readers see is looked at in a registry', () => {
  const text =
    'name: الاتحاد الأفریقي\naliases:\n  - الإتحاد, الأفريقي\nambiguous:\n  - form: قـال\nurl: https://a.example/?x=1-2\n';
  expect(lintText(text)).toHaveLength(1);
  expect(fixText(text).text).toBe(text.replace('الأفریقي', 'الأفريقي'));
});

test('what is proposed is looked at when it is taken in', () => {
  const head = (keys: string): string => `---\n${keys}---\n\nنص.\n`;
  expect(typographyProblems('x.mdx', head('sourcesNote: نص,نص\n'))).toHaveLength(1);
  expect(
    typographyProblems('x.mdx', head('differs:\n  - values:\n      - value: نص,نص\n')),
  ).toHaveLength(1);
  expect(typographyProblems('x.mdx', head('proposed:\n  changes:\n    - what: نص,نص\n'))).toEqual(
    [],
  );
});

test('the title of a source keeps the letters of its language', () => {
  const source = (language: string): string =>
    `---\ntitle: س\nsources:\n  - outlet: x\n    language: ${language}\n    title: کتاب  است, نه\n---\n\nنص\n`;
  expect(lintText(source('fa'))).toEqual([]);
  expect(lintText(source('ar')).length).toBeGreaterThan(0);
});

test('escaped text is told of, and left to its author', () => {
  const text = '---\ntitle: "قال \\"نعم\\", ثم"\n---\n\nنص &quot;كلام&quot; قـال\n';
  expect(lintText(text).length).toBeGreaterThan(0);
  expect(fixText(text).text).toBe(text);
});

const piece = fc.constantFrom(
  'قال', 'الوزیر', 'ک', 'ـ', ' ', '  ', ',', '،', '"', '«', '»', '“', '”', '2020-2025', '24/9/2025', '٣', 'Rosatom',
  '.', 'هـ', '\u200F', '`a, b`', '(', ')', '\n\n', '**', '[س](https://a.example/a,b)', '- ', '&quot;', '?', '1447',
); // prettier-ignore

test('putting right is done once: the second time there is nothing, and the letters stay the same', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const text = `---\ntitle: عنوان\n---\n\n${pieces.join('')}\n`;
      const once = fixText(text).text;
      expect(fixText(once).text).toBe(once);
      expect(lintText(once).filter(({ fix }) => fix !== undefined)).toEqual([]);
      const bare = (value: string): string =>
        value
          .replace(/[\s\u0640\u200F"“”«»,،;؛?؟–-]/g, '')
          .replace(/[٠-٩]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
          .replaceAll('ی', 'ي')
          .replaceAll('ک', 'ك');
      expect(bare(once)).toBe(bare(text));
    }),
    { numRuns: 2000 },
  );
});

test('a line without faults has none, and is left byte for byte', () => {
  const line = 'وقالت «إيكواس» في 24 سبتمبر/أيلول 2025 إن 12 دولة (منها مالي) وقّعت؛ فهل تنسحب؟';
  expect(typographyFaults(line)).toEqual([]);
  expect(fixed(line)).toBe(line);
});

test('written forms and what is said of them are data, right or wrong', () => {
  expect(lintText('name: مالي\nambiguous:\n  - form: مالی\n    note: ينطق  مالی\n')).toEqual([]);
  expect(lintText('name: مالي\nroles:\n  - title: وزیر\n').length).toBeGreaterThan(0);
});
