import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkContent } from '../../../src/check/check-content.ts';
import { isCountryCode } from '../../../src/schemas/country-codes.ts';
import { BRIEF, type ContentFixture, contentFixture } from './content-fixture.ts';

let content: ContentFixture;
beforeEach(async () => {
  content = await contentFixture();
});
afterEach(() => content.remove());

const FIRST = 'briefs/2025/2025-09-24-first.mdx';

/** Place and message of every problem, once a file is written. */
async function problemsOf(file: string, text: string): Promise<string[]> {
  await content.write(file, text);
  const { problems } = await checkContent(content.directory, content.directory);
  return problems.map((p) => `${p.file}:${p.line}:${p.column} ${p.message} | ${p.remedy}`);
}

const published = (at: string, rest = ''): string =>
  BRIEF.replace('2025-09-24T22:36:00Z', at).replace('status:', `${rest}status:`);

describe('a date that no feed can carry is refused at its place', () => {
  test.each([
    ['0100-01-01T00:00:00Z'], ['1899-12-31T00:00:00Z'], ['2101-01-01T00:00:00Z'], ['9999-12-31T00:00:00Z'],
    ['2025-09-24T24:00:00Z'], ['2025-09-24T22:36:60Z'], ['2025-09-24T22:36:00+14:30'], ['2025-09-24T22:36:00+23:00'],
    ['2025-09-24T22:36:00-99:00'], ['2025-02-29T10:00:00Z'],
  ])('%s', async (at) => {
    const [first] = await problemsOf(FIRST, published(at));
    expect(first).toMatch(new RegExp(`^${FIRST}:4:14 «publishedAt»: تاريخ غير صالح`));
  }); // prettier-ignore

  test.each([
    ['corrections', 'corrections: [{ at: 0100-01-01, note: س }]\n'],
    ['updatedAt', 'updatedAt: 3025-09-24T22:36:00Z\n'],
    ['withdrawal', 'withdrawal: { at: 0001-01-01, reason: س }\n'],
  ])('%s', async (_name, line) => {
    const [first] = await problemsOf(FIRST, BRIEF.replace('status:', `${line}status:`));
    expect(first).toContain('تاريخ غير صالح');
  });

  test('an office', async () => {
    const actor =
      'kind: person\nname: سيرغي لافروف\nnameEn: S\nroles: [{ title: س, from: 0203 }]\n';
    expect((await problemsOf('actors/sergey-lavrov.yaml', actor))[0]).toContain('تاريخ غير صالح');
  });

  test.each([['2025-09-24T22:36Z'], ['2025-09-24T00:00:00+14:00'], ['2025-09-24T23:59:59-12:00']])(
    '%s is sound',
    async (at) => {
      expect(await problemsOf(FIRST, published(at))).toEqual([]);
    },
  );
});

describe('the day of publication and the name of the file', () => {
  test.each<[string, string, string, boolean]>([
    ['the day before, by another clock', '2025-09-23T23:00:00-05:00', '', true],
    ['the day after', '2025-09-25T01:00:00+03:00', '', true],
    ['two days after', '2025-09-26T01:00:00+03:00', '', false],
    ['two months after', '2025-11-30T10:00:00Z', '', false],
    ['another year', '2024-09-24T10:00:00Z', '', false],
    ['only the day is known', '2025-09-22T00:00:00Z', 'publishedPrecision: day\n', false],
    [
      'only the month is known, and it is this',
      '2025-09-01T00:00:00Z',
      'publishedPrecision: month\n',
      true,
    ],
    ['and it is another', '2025-08-01T00:00:00Z', 'publishedPrecision: month\n', false],
  ])('%s', async (_name, at, precision, isSound) => {
    const found = await problemsOf(FIRST, published(at, precision));
    if (isSound) expect(found).toEqual([]);
    else {
      expect(found).toHaveLength(1);
      expect(found[0]).toMatch(new RegExp(`^${FIRST}:4:14 يوم النشر .*2025-09-24 \\| .*formerly`));
    }
  });

  test('a brief that was taken back keeps its address too', async () => {
    const withdrawn = published(
      '2025-11-30T10:00:00Z',
      'withdrawal: { at: 2025-12-01, reason: س }\n',
    );
    const found = await problemsOf(FIRST, withdrawn.replace('published\n', 'withdrawn\n'));
    expect(found[0]).toContain('يوم النشر');
  });

  test('a draft may still be renamed', async () => {
    const draft = published('2025-11-30T10:00:00Z').replace('status: published', 'status: draft');
    expect(await problemsOf(FIRST, draft)).toEqual([]);
  });

  test.each(['2025-02-31', '2025-13-01', '2023-02-29', '0100-01-01', '2101-01-01'])(
    'a file named %s: there is no such day',
    async (day) => {
      const file = `briefs/${day.slice(0, 4)}/${day}-x.mdx`;
      expect((await problemsOf(file, BRIEF)).join('\n')).toContain(`${file}:1:1 لا يوم في التقويم`);
    },
  );
});

describe('names that file systems do not take', () => {
  const long = 'a'.repeat(311);

  test('a former name', async () => {
    const [first] = await problemsOf(
      FIRST,
      published('2025-09-24T22:36:00Z', `formerly: [${long}]\n`),
    );
    expect(first).toMatch(new RegExp(`^${FIRST}:5:12 .*المعرّف أطول من 100`));
  });

  test('a hundred letters are taken, one more is not', async () => {
    const formerly = (n: number): string =>
      published('2025-09-24T22:36:00Z', `formerly: [${'a'.repeat(n)}]\n`);
    expect(await problemsOf(FIRST, formerly(100))).toEqual([]);
    expect(await problemsOf(FIRST, formerly(101))).toHaveLength(1);
  });

  test.each([
    [`briefs/2025/2025-09-24-${'a'.repeat(90)}.mdx`, BRIEF],
    [`topics/${'a'.repeat(101)}.yaml`, 'name: س\n'],
  ])('%s', async (file, text) => {
    expect((await problemsOf(file, text))[0]).toContain(`${file}:1:1 اسم الملف أطول من 100`);
  });

  test('a title that nobody reads to its end', async () => {
    const title = (n: number): string => BRIEF.replace('عنوان', 'ن'.repeat(n));
    expect(await problemsOf(FIRST, title(2000))).toEqual([]);
    expect((await problemsOf(FIRST, title(2001)))[0]).toContain('النص أطول من 2000');
  });
});

describe('countries are those of ISO 3166-1', () => {
  const COUNTRY = 'name: س\nnameEn: S\nnameFr: S\nregion: sahel\n';

  test.each(['zz', 'eu', 'uk', 'su', 'an', 'xx'])('%s is none', async (id) => {
    const found = await problemsOf(`countries/${id}.yaml`, COUNTRY);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`countries/${id}.yaml:1:1 لا دولة رمزها «${id}»`);
  });

  test('a brief that names one is refused too', async () => {
    await content.write('countries/zz.yaml', COUNTRY);
    const found = await problemsOf(FIRST, BRIEF.replace('[ml]', '[ml, zz]'));
    expect(found.join('\n')).toContain(`${FIRST}:6:17 لا دولة معرّفها «zz»`);
    expect(found.join('\n')).toContain('ليس رمز دولة');
  });

  test.each(['ml', 'ps', 'eh', 'tw', 'xk', 'gb'])('%s is one', (id) => {
    expect(isCountryCode(id)).toBe(true);
  });
});

describe('attributes of elements', () => {
  const body = (text: string): string => BRIEF.replace('نص الموجز.', text);

  test.each([
    ['<Quote name="س" name="ص">نص</Quote>', 'مكتوبة مرتين'],
    ['<bdi lang="en" lang="fr">a</bdi>', 'مكتوبة مرتين'],
    ['<bdi lang="xx-not a tag">a</bdi>', 'رمز لغة غير معروف'],
    ['<q lang="zz">a</q>', 'رمز لغة غير معروف'],
    ['<q lang>a</q>', '«lang» في <q> بلا قيمة'],
    ['<abbr title="س" lang="">a</abbr>', 'رمز لغة غير معروف'],
    ['<bdi dir="up">a</bdi>', 'اتجاه غير معروف'],
    ['<Quote name>نص</Quote>', '«name» في <Quote> بلا قيمة'],
  ])('%s', async (text, message) => {
    const found = await problemsOf(FIRST, body(text));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`${FIRST}:13:1 `);
    expect(found[0]).toContain(message);
  });

  test('a word of code is one at the edge of the page only', async () => {
    expect(await problemsOf(FIRST, body('> import a\n\n- export b'))).toEqual([]);
    expect((await problemsOf(FIRST, body('import a')))[0]).toContain(`${FIRST}:13:1 `);
    expect(await problemsOf(FIRST, body('important a'))).toEqual([]);
  });

  test.each(['<bdi lang="fr" dir="ltr">a</bdi>', '<q lang="fa">ن</q>', '<bdi dir="auto">a</bdi>'])(
    '%s is sound',
    async (text) => {
      expect(await problemsOf(FIRST, body(`نص ${text}`))).toEqual([]);
    },
  );
});
