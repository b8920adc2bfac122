import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkContent } from '../../../src/check/check-content.ts';
import type { Problem } from '../../../src/check/problem.ts';
import { reportCheck, reportUnseen } from '../../../src/check/report.ts';
import { findUnseenForms } from '../../../src/check/unseen-forms.ts';
import { BRIEF, contentFixture, type ContentFixture } from './content-fixture.ts';

let content: ContentFixture;
beforeEach(async () => {
  content = await contentFixture();
});
afterEach(() => content.remove());

const check = () => checkContent(content.directory, content.directory);
const FIRST = 'briefs/2025/2025-09-24-first.mdx';

async function problemsOf(file: string, text: string): Promise<readonly Problem[]> {
  await content.write(file, text);
  return (await check()).problems;
}

/** The brief with one piece of its text replaced. */
const brief = (from: string, to: string): string => {
  expect(BRIEF).toContain(from);
  return BRIEF.replace(from, to);
};

test('valid content has no problems, and the report says what there is', async () => {
  const checked = await check();
  expect(checked.problems).toEqual([]);
  expect(reportCheck(checked)).toContain('المحتوى سليم: موجز واحد، دولة واحدة');
  expect(checked.compiled.get('2025-09-24-first')?.html).toBe('<p>نص الموجز.</p>');
});

describe('the frontmatter of a brief', () => {
  test.each([
    [
      'an unknown key',
      'topics:',
      'topcis:',
      '8:1',
      'مفتاح غير معروف: «topcis»',
      'لعلك تقصد «topics»',
    ],
    [
      'an unknown key inside a list',
      'url:',
      'ulr:',
      '10:23',
      'مفتاح غير معروف: «ulr»',
      'لعلك تقصد «url»',
    ],
    [
      'an unknown actor',
      '[sergey-lavrov]',
      '[sergey-lavrof]',
      '7:10',
      'لا طرف معرّفه «sergey-lavrof»',
      'sergey-lavrov',
    ],
    [
      'an unknown country',
      '[ml]',
      '[ml, xx]',
      '6:17',
      'لا دولة معرّفها «xx»',
      'content/countries/xx.yaml',
    ],
    [
      'an unknown topic',
      '[diplomacy]',
      '[war]',
      '8:10',
      'لا موضوع معرّفه «war»',
      'content/topics/war.yaml',
    ],
    [
      'an unknown outlet',
      'outlet: agency',
      'outlet: paper',
      '10:15',
      'لا وسيلة إعلام معرّفها «paper»',
      'content/outlets/paper.yaml',
    ],
    [
      'no source',
      '  - { outlet: agency, url: https://example.org/1 }',
      '  []',
      '10:3',
      'لا مصدر للموجز',
      '',
    ],
    [
      'a missing key',
      'status: published\n',
      '',
      '2:1',
      'المفتاح «status» مطلوب',
      'draft، published',
    ],
    ['an empty key', 'title: عنوان', 'title:', '2:7', 'المفتاح «title» مطلوب', ''],
    [
      'a wrong value',
      'status: published',
      'status: publshed',
      '5:9',
      'قيمة غير مقبولة في «status»: «publshed»',
      'لعلك تقصد «published»',
    ],
    ['a date without an offset', '22:36:00Z', '22:36:00', '4:14', 'تاريخ غير صالح', ''],
    ['a day that does not exist', '2025-09-24T', '2025-02-31T', '4:14', 'تاريخ غير صالح', ''],
    ['a minute that does not exist', 'T22:36', 'T22:61', '4:14', 'تاريخ غير صالح', ''],
    [
      'a list that is a text',
      'countries: [ml]',
      'countries: ml',
      '6:12',
      'نوع غير متوقع في «countries»',
      'قائمة',
    ],
    ['the same country twice', '[ml]', '[ml, ml]', '6:12', 'عنصر مكرّر', ''],
    ['a link that is none', 'https://example.org/1', 'javascript:x', '10:28', 'عنوان غير صالح', ''],
    [
      'a key twice',
      'summary: ملخص',
      'title: آخر\nsummary: ملخص',
      '3:1',
      'المفتاح نفسه مكتوب مرتين',
      '',
    ],
    ['broken YAML', 'title: عنوان', 'title: "عنوان', '0:0', '(YAML)', ''],
    ['no frontmatter', '---\ntitle', 'title', '1:1', 'لا بيانات في أول الموجز', ''],
    [
      'a brief that follows none',
      'topics:',
      'follows: 2020-01-01-x\ntopics:',
      '8:10',
      'لا موجز معرّفه «2020-01-01-x»',
      '',
    ],
    [
      'a brief that follows itself',
      'topics:',
      'follows: 2025-09-24-first\ntopics:',
      '8:10',
      'تعود إلى الموجز نفسه',
      '',
    ],
  ])('%s', async (_name, from, to, place, message, remedy) => {
    const problems = await problemsOf(FIRST, brief(from, to));
    const text = problems
      .map((p) => `${p.file}:${p.line}:${p.column} ${p.message} | ${p.remedy}`)
      .join('\n');
    expect(problems.length, text).toBeGreaterThan(0);
    expect(text).toContain(message);
    expect(text).toContain(remedy);
    if (place !== '0:0') expect(text).toContain(`${FIRST}:${place} `);
  });

  test('two briefs may not follow each other', async () => {
    await content.write(
      'briefs/2025/2025-09-25-second.mdx',
      brief('topics:', 'follows: 2025-09-24-first\ntopics:'),
    );
    const problems = await problemsOf(
      FIRST,
      brief('topics:', 'follows: 2025-09-25-second\ntopics:'),
    );
    expect(problems.map(({ file }) => file)).toEqual([FIRST, 'briefs/2025/2025-09-25-second.mdx']);
  });
});

describe('the body of a brief', () => {
  test('a fault is told at its line of the file', async () => {
    const problems = await problemsOf(FIRST, brief('نص الموجز.', 'نص.\n\nوآخر {x}.'));
    expect(problems).toMatchObject([{ file: FIRST, line: 15, column: 6 }]);
  });

  test('an unknown speaker', async () => {
    const problems = await problemsOf(FIRST, brief('نص الموجز.', '<Quote by="nobody">نص</Quote>'));
    expect(problems[0]?.message).toContain('«nobody»');
  });
});

describe('files', () => {
  test.each([
    ['an extension that is unknown', 'briefs/2025/2025-09-24-x.md'],
    ['a brief in the folder of another year', 'briefs/2024/2025-09-24-x.mdx'],
    ['a brief without a date', 'briefs/2025/x.mdx'],
    ['a name that is not ASCII', 'actors/لافروف.yaml'],
    ['a folder that is unknown', 'people/x.yaml'],
    ['a country that is no code', 'countries/mali.yaml'],
  ])('%s', async (_name, file) => {
    const problems = await problemsOf(file, BRIEF);
    expect(problems).toMatchObject([
      { file, line: 1, column: 1, message: 'ملف لا يُعرف مكانه أو اسمه في المحتوى' },
    ]);
  });

  test('two briefs of one name', async () => {
    const problems = await problemsOf('briefs/2026/2025-09-24-first.mdx', BRIEF);
    expect(problems).toMatchObject([
      {
        file: 'briefs/2026/2025-09-24-first.mdx',
        message: `المعرّف «2025-09-24-first» مكرّر؛ يحمله أيضًا ${FIRST}`,
      },
    ]);
  });

  test('hidden files are passed over', async () => {
    expect(await problemsOf('briefs/.DS_Store', '')).toEqual([]);
  });

  test('a faulty registry file is one problem, not one more for each that names it', async () => {
    const problems = await problemsOf(
      'actors/sergey-lavrov.yaml',
      'kind: man\nname: س\nnameEn: S\n',
    );
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ file: 'actors/sergey-lavrov.yaml', line: 1, column: 7 });
  });

  test('registries are checked against each other', async () => {
    const problems = await problemsOf(
      'actors/sergey-lavrov.yaml',
      'kind: person\nname: س\nnameEn: S\ncountry: ru\nmemberOf: [un]\n',
    );
    expect(problems.map(({ line, column }) => [line, column])).toEqual([
      [4, 10],
      [5, 12],
    ]);
  });

  test('an unknown time zone', async () => {
    const problems = await problemsOf(
      'outlets/agency.yaml',
      'name: وكالة\nownership: state\ntimeZone: Mars/Base\nrights: full\n',
    );
    expect(problems).toMatchObject([{ line: 3, column: 11 }]);
  });
});

test('the report names the place, the fault, the remedy and the sum', async () => {
  await content.write(FIRST, brief('[sergey-lavrov]', '[sergey-lavrof]'));
  expect(reportCheck(await check())).toBe(
    [
      `${FIRST}:7:10`,
      '  خطأ: لا طرف معرّفه «sergey-lavrof»',
      '  العلاج: لعلك تقصد «sergey-lavrov»، أو أنشئ content/actors/sergey-lavrof.yaml',
      '',
      'خطأ واحد، لا تنبيهات.',
    ].join('\n'),
  );
});

describe('names of the registries', () => {
  const NIGER = 'name: النيجر\nnameEn: Niger\nnameFr: Niger\nregion: sahel\naliases: [دولة مالى]\n';
  const MALI = 'name: مالي\nnameEn: Mali\nnameFr: Mali\nregion: sahel\naliases: [دولة مالي]\n';

  test('a name that two entities share without a rule is a warning, with the other file', async () => {
    await content.write('countries/ml.yaml', MALI);
    const [problem] = await problemsOf('countries/ne.yaml', NIGER);
    expect(problem).toMatchObject({ file: 'countries/ne.yaml', line: 5, severity: 'warning' });
    expect(problem?.message).toContain('countries/ml.yaml');
  });

  test('a rule settles it', async () => {
    await content.write('countries/ml.yaml', MALI);
    const ruled = `${NIGER}ambiguous: [{ form: دولة مالي, with: [نيامي] }]\n`;
    expect(await problemsOf('countries/ne.yaml', ruled)).toEqual([]);
  });

  test('names that no brief has are counted, and listed when asked', async () => {
    await content.write('briefs/2025/2025-09-24-first.mdx', brief('نص الموجز', 'وصل سيرغي لافروف'));
    const unseen = findUnseenForms((await check()).content);
    expect(unseen).toEqual([{ file: 'countries/ml.yaml', form: 'مالي' }]);
    expect(reportUnseen(unseen, false)).toContain('1');
    expect(reportUnseen(unseen, true)).toContain('countries/ml.yaml\tمالي');
    expect(reportUnseen([], true)).toBe('');
  });
});

describe('a draft that still lacks something', () => {
  const draft = BRIEF.replace('status: published', 'status: draft');
  const undated = draft.replace(/publishedAt.*\n/, '').replace('outlet: agency', 'outlet: unknown');

  test('may lack its date and its outlet', async () => {
    expect(await problemsOf('briefs/undated/undated-market.mdx', undated)).toEqual([]);
  });

  test('cannot be published so', async () => {
    const problems = await problemsOf(
      'briefs/undated/undated-market.mdx',
      undated.replace('status: draft', 'status: published'),
    );
    const messages = problems.map(({ message }) => message).join('\n');
    expect(messages).toContain('publishedAt');
    expect(messages).toContain('وسيلة الإعلام غير معروفة');
  });

  test('nor under a name without a day', async () => {
    const [problem] = await problemsOf('briefs/undated/undated-market.mdx', BRIEF);
    expect(problem?.message).toContain('اسم ملفه بلا تاريخ');
    expect(problem?.remedy).toContain('أعد تسمية الملف');
  });
});
