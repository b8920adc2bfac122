import { describe, expect, test } from 'vitest';
import BriefCard from '../../src/components/BriefCard.astro';
import BriefDate from '../../src/components/BriefDate.astro';
import Differences from '../../src/components/Differences.astro';
import Changes from '../../src/components/Changes.astro';
import EntityChip from '../../src/components/EntityChip.astro';
import Pagination from '../../src/components/Pagination.astro';
import Provenance from '../../src/components/Provenance.astro';
import PullQuote from '../../src/components/PullQuote.astro';
import Reactions from '../../src/components/Reactions.astro';
import Roles from '../../src/components/Roles.astro';
import Sources from '../../src/components/Sources.astro';
import Statements from '../../src/components/Statements.astro';
import StatementWords from '../../src/components/StatementWords.astro';
import Text from '../../src/components/Text.astro';
import type { Source } from '../../src/digest/model.ts';
import { briefOf, lavrov, mali, statementOf } from '../unit/digest/brief-fixture.ts';
import { render, textOf } from './render.ts';

const official: Source = { outlet: { id: 'a', name: 'وكالة', ownership: 'state' } };
const independent: Source = { outlet: { id: 'b', name: 'جريدة', ownership: 'private' } };

describe('Text', () => {
  test('isolates Latin and keeps every space', async () => {
    expect(await render(Text, { value: 'مذكرة مع Rosatom أمس' })).toBe(
      'مذكرة مع <bdi lang="en">Rosatom</bdi> أمس',
    );
  });
  test('binds particles in headlines only', async () => {
    expect(await render(Text, { value: 'من السلاح', headline: true })).toBe('من\u00a0السلاح');
    expect(await render(Text, { value: 'من السلاح' })).toBe('من السلاح');
  });
  test('is text, whatever it holds', async () => {
    expect(await render(Text, { value: '<ب> & "ج"' })).toBe('&lt;ب&gt; &amp; &quot;ج&quot;');
  });
});

test('a chip says its kind in words, and its briefs with the right noun', async () => {
  const html = await render(EntityChip, {
    name: 'مالي',
    kind: 'country',
    href: '/countries/ml/',
    briefs: 3,
  });
  expect(html).toContain('data-kind="country"');
  expect(textOf(html)).toBe('دولة: مالي 3، 3 موجزات');
});

describe('BriefDate', () => {
  const at = { publishedAt: '2025-09-24T22:36:00Z', day: '2025-09-24' };
  test.each([
    ['minute', '24 سبتمبر/أيلول 2025، 22:36 بتوقيت غرينتش', '2025-09-24T22:36:00Z'],
    ['assumed', '24 سبتمبر/أيلول 2025', '2025-09-24'],
    ['day', '24 سبتمبر/أيلول 2025', '2025-09-24'],
    ['month', 'سبتمبر/أيلول 2025', '2025-09'],
  ])('%s: as exact as it is known', async (precision, text, machine) => {
    const html = await render(BriefDate, { brief: { ...at, precision }, withTime: true });
    expect(textOf(html)).toBe(text);
    expect(html).toContain(`datetime="${machine}"`);
  });
});

describe('Provenance', () => {
  const line = async (sources: Source[]) =>
    textOf(await render(Provenance, { brief: briefOf('2025-09-24-a', { sources }), short: true }));
  test.each([
    ['one official source', [official], 'مصدر واحد: إعلام رسمي'],
    ['only official sources', [official, official], 'مصدران، وكلاهما إعلام رسمي'],
    ['some official', [official, independent, independent], '3 مصادر، منها واحد رسمي'],
    ['one of two', [official, independent], 'مصدران، أحدهما رسمي'],
    [
      'two of many',
      [official, official, independent, independent, independent],
      '5 مصادر، منها اثنان رسميان',
    ],
    ['three, all official', [official, official, official], '3 مصادر، وكلها إعلام رسمي'],
    ['none official', [independent], 'مصدر واحد'],
  ])('%s', async (_name, sources, expected) => {
    expect(await line(sources)).toMatch(new RegExp(`${expected}$`));
  });
});

test('on its own page the line leads to the sources, and to where they differ', async () => {
  const values = [official, independent].map(({ outlet }, i) => ({ outlet, value: String(i) }));
  const brief = briefOf('2025-09-24-a', { sources: [official, independent], differs: [{ what: 'العدد', values }] }); // prettier-ignore
  const html = await render(Provenance, { brief, own: true });
  expect(html).toContain('href="#sources"');
  expect(textOf(html)).toContain('مصدران، أحدهما رسمي، وبينهما اختلاف');
  expect(html).toContain('href="#differs"');
  expect(await render(Provenance, { brief })).not.toContain('href');
});

describe('where sources differ', () => {
  const third = { id: 'c', name: 'إذاعة', ownership: 'public' } as const;
  const differs = [
    {
      what: 'عدد القتلى',
      values: [
        { outlet: official.outlet, value: '10' },
        { outlet: third, value: '12' },
        { outlet: independent.outlet, value: '10' },
      ],
      later: third,
    },
  ];
  test('a row for each value, in the order of the brief; which is later stands in words', async () => {
    const html = await render(Differences, { differs, level: 2, id: 'differs' });
    expect(textOf(html)).toMatch(
      /^أين تختلف المصادر عدد القتلى ?وكالة، جريدة ?10 ?إذاعة \(التقرير الأحدث\) ?12$/,
    );
    expect(html.match(/<tr/g)).toHaveLength(2);
    expect(html).toMatch(/<caption>\s*عدد القتلى/);
    expect(html.match(/<th scope="row"/g)).toHaveLength(2);
    expect(html).not.toContain('<a ');
  });
  test('an outlet leads to its source, where that is on the page', async () => {
    const sources = [independent, official];
    const html = await render(Differences, { differs, sources, level: 2, id: 'differs' });
    expect(html).toContain('<a href="#s2">وكالة</a>');
    expect(html).toContain('<a href="#s1">جريدة</a>');
    expect(html).not.toContain('>إذاعة</a>');
  });
  test('nothing where they do not', async () => {
    expect(await render(Differences, { differs: [], level: 2, id: 'd' })).toBe('');
  });
});

test('changes: what was, what is', async () => {
  const html = await render(Changes, {
    changes: [{ what: 'العضوية', before: '15 دولة', after: '12 دولة' }],
    level: 2,
    id: 'c',
  });
  expect(html).toContain('aria-labelledby="c"');
  expect(textOf(html)).toBe('ما الذي تغيّر العضوية كان 15 دولة صار 12 دولة');
});

test('sources: number, title, outlet, ownership, day, a language that is not Arabic; a link where there is an address', async () => {
  const html = await render(Sources, {
    sources: [
      {
        ...official,
        url: 'https://a.example/?x=1&y=2',
        title: 'بيان',
        publishedAt: '2025-09-24T23:00:00Z',
      },
      { ...independent, language: 'fr' },
    ],
  });
  expect(textOf(html)).toBe(
    'المصادر بيان وكالة، إعلام رسمي، 24 سبتمبر/أيلول 2025 جريدة إعلام خاص، بالفرنسية',
  );
  expect(html).toContain('href="https://a.example/?x=1&amp;y=2"');
  expect(html.match(/<a /g)).toHaveLength(1);
});

test('sources: whose the outlet is, what one alone reports, and the note on them', async () => {
  const owned = {
    outlet: { ...independent.outlet, owner: 'دار النشر' },
    alone: ['اسم القائد', 'يوم اللقاء'],
  };
  const html = await render(Sources, { sources: [official, owned], note: 'لم نجد بيانًا.' });
  expect(textOf(html)).toBe(
    'المصادر وكالة إعلام رسمي جريدة إعلام خاص (دار النشر) انفرد بهذا: اسم القائد يوم اللقاء عن المصادر لم نجد بيانًا.',
  );
  expect(await render(Sources, { sources: [official] })).not.toContain('عن المصادر');
});

test('a pull quote names its speaker, linked when registered', async () => {
  const brief = briefOf('2025-09-24-a', { actors: [lavrov] });
  const html = await render(PullQuote, {
    brief,
    statement: statementOf('نعم', {
      by: 'sergey-lavrov',
      name: 'لافروف',
      role: 'وزير الخارجية',
      anchor: 'q1',
    }),
  });
  expect(textOf(html)).toBe('«نعم» لافروف، وزير الخارجية، 24 سبتمبر/أيلول 2025');
  expect(html).toContain('href="/actors/sergey-lavrov/"');
  expect(html).toContain('href="/briefs/2025-09-24-a/#q1"');
});

describe('what was said', () => {
  const brief = briefOf('2025-09-24-a');
  const words = async (rest: object) =>
    textOf(await render(StatementWords, { statement: statementOf('الطريق مفتوح', rest) }));
  test.each([
    ['in the speaker’s words, between marks', {}, '«الطريق مفتوح»'],
    [
      'a paraphrase, as the sentence that it is',
      { direct: false, verb: 'قالت', particle: 'إن' },
      'قالت إن الطريق مفتوح (بالمعنى)',
    ],
    [
      'a paraphrase that holds its particle',
      { direct: false, verb: 'أكدت', text: 'أنه مفتوح' },
      'أكدت أنه مفتوح (بالمعنى)',
    ],
    [
      'what it leads to',
      { direct: false, verb: 'أعلنت', text: 'فتح الطريق' },
      'أعلنت فتح الطريق (بالمعنى)',
    ],
    [
      'words after a colon',
      { direct: false, verb: 'أضافت', particle: ':' },
      'أضافت: الطريق مفتوح (بالمعنى)',
    ],
    ['words after a colon alone', { direct: false, particle: ':' }, 'الطريق مفتوح (بالمعنى)'],
    // «بحسب الطريق مفتوح» is no sentence, and «نقلت أن» has another subject.
    ['a preposition', { direct: false, verb: 'بحسب' }, 'الطريق مفتوح (بالمعنى)'],
    [
      'a verb of who relays',
      { direct: false, verb: 'نقلت', particle: 'أن' },
      'أن الطريق مفتوح (بالمعنى)',
    ],
    ['a particle without a verb', { direct: false, particle: 'أن' }, 'أن الطريق مفتوح (بالمعنى)'],
  ])('%s', async (_name, rest, expected) => {
    expect(await words(rest)).toBe(expected);
  });

  test('a paraphrase is no quotation, to machines either, and leads to its brief', async () => {
    const statement = statementOf('مضى', { direct: false, name: 'س', by: 'sergey-lavrov' });
    const html = await render(Statements, {
      statements: [{ statement, brief }],
      withSpeaker: true,
    });
    expect(html).not.toMatch(/blockquote|<q\b|[«»“”]/);
    expect(html).toContain('href="/briefs/2025-09-24-a/"');
    expect(html).toContain('href="/actors/sergey-lavrov/"');
  });

  test('tells the day of the statement, as exactly as it is known', async () => {
    const dayOf = async (on: string) => {
      const statement = statementOf('نعم', { on });
      return /<time[^]*time>/.exec(
        await render(Statements, { statements: [{ statement, brief }] }),
      )?.[0];
    };
    expect(await dayOf('2024-11-09')).toBe(
      '<time datetime="2024-11-09">9 نوفمبر/تشرين الثاني 2024</time>',
    );
    expect(await dayOf('2024-11')).toBe('<time datetime="2024-11">نوفمبر/تشرين الثاني 2024</time>');
    expect(await dayOf('2024')).toBe('<time datetime="2024">2024</time>');
  });

  test('reactions: by country where several spoke, else a list; nothing where nobody did', async () => {
    const statements = [{ statement: statementOf('نعم', { name: 'س', anchor: 'q1' }), brief }];
    const one = await render(Reactions, { reactions: [{ country: mali, statements }] });
    expect(textOf(one)).toBe('من قال ماذا في هذا الملف 24 سبتمبر/أيلول 2025 س «نعم»');
    expect(one).not.toContain('<h3');
    expect(one).toContain('href="/briefs/2025-09-24-a/#q1"');
    const own = await render(Reactions, {
      reactions: [{ country: mali, statements }],
      current: brief.id,
    });
    expect(own).not.toContain('<a ');
    const reactions = [
      { country: mali, statements },
      { country: undefined, statements },
    ];
    const several = await render(Reactions, { reactions });
    expect(textOf(several)).toMatch(/^ردود الفعل بحسب الدول مالي 24 .* منظمات وتحالفات 24/);
    expect(several).toContain('<a href="/countries/ml/"');
    expect(textOf(await render(Reactions, { reactions: [] }))).toBe('');
  });
});

test('offices: only the dates that are known', async () => {
  const html = await render(Roles, {
    roles: [
      { title: 'وزير', from: '2024-05' },
      { title: 'نائب', from: '2019', to: '2024-04-30' },
      { title: 'سفير' },
    ],
  });
  expect(textOf(html)).toBe('وزير منذ مايو/أيار 2024 نائب منذ 2019 حتى 30 أبريل/نيسان 2024 سفير');
});

describe('Pagination', () => {
  const href = (page: number): string => `/x/${page}/`;
  test('one page needs none', async () => {
    expect(await render(Pagination, { page: 1, pages: 1, href })).toBe('');
  });
  test('the first, a middle and the last', async () => {
    expect(textOf(await render(Pagination, { page: 1, pages: 3, href }))).toBe(
      'الصفحة 1 من 3 الأقدم',
    );
    expect(textOf(await render(Pagination, { page: 2, pages: 3, href }))).toBe(
      'الأحدث الصفحة 2 من 3 الأقدم',
    );
    expect(textOf(await render(Pagination, { page: 3, pages: 3, href }))).toBe(
      'الأحدث الصفحة 3 من 3',
    );
  });
});

test('a card has one heading of the level asked for, and its topic', async () => {
  const brief = briefOf('2025-09-24-a', { topics: [{ id: 'war', name: 'الحرب' }] });
  const html = await render(BriefCard, { brief, level: 3 });
  expect(html.match(/<h\d/g)).toEqual(['<h3']);
  expect(html).toContain('href="/topics/war/"');
});
