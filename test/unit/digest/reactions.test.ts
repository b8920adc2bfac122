import { expect, test } from 'vitest';
import { createDigest } from '../../../src/digest/digest.ts';
import type { Brief } from '../../../src/digest/model.ts';
import { byOccasion, latestReactions } from '../../../src/digest/reactions.ts';
import { saidIn } from '../../../src/digest/statement-days.ts';
import { answeredThread, threadsIn } from '../../../src/digest/threads.ts';
import { briefOf, lavrov, mali, niger, statementOf } from './brief-fixture.ts';

const actors = [
  { ...lavrov, id: 'a-malian', country: mali },
  { ...lavrov, id: 'a-nigerien', country: niger },
  { ...lavrov, id: 'of-no-country' },
  { ...lavrov, id: 'a-union', kind: 'alliance' as const },
];
const digestOf = (...briefs: Brief[]) =>
  createDigest(briefs, { countries: [mali, niger], actors, topics: [] });
const said = (text: string, by: string) => statementOf(text, { by });

const first = briefOf('2025-01-01-a', {
  statements: [said('1', 'a-union'), said('2', 'a-nigerien'), said('3', 'of-no-country')],
});
const second = briefOf('2025-01-02-b', {
  follows: first.id,
  statements: [
    said('4', 'a-malian'),
    said('5', 'a-nigerien'),
    said('6', 'nobody'),
    statementOf('7', { name: 'شاهد' }),
    statementOf('8', { by: 'a-malian', isPart: true }),
  ],
});

const MOST = { mostCountries: 8, mostOfEach: 4 };

const shown = (reactions: ReturnType<typeof latestReactions>) =>
  reactions.map(({ country, statements }) => [
    country?.id,
    ...statements.map(({ statement, brief }) => `${brief.day} ${statement.text}`),
  ]);

test('by country, in the order of the days; bodies of no country at the end, nobody unknown', () => {
  expect(shown([...digestOf(second, first).reactionsIn([second, first])])).toEqual([
    ['ne', '2025-01-01 2', '2025-01-02 5'],
    ['ml', '2025-01-02 4'],
    [undefined, '2025-01-01 1'],
  ]);
  expect(digestOf(second, first).reactionsIn([])).toEqual([]);
});

test('the day on which it was said comes before that of the brief', () => {
  const brief = briefOf('2025-01-03-c', {
    statements: [
      said('today', 'a-malian'),
      statementOf('in 2024', { by: 'a-malian', on: '2024' }),
      statementOf('in November', { by: 'a-malian', on: '2024-11' }),
      statementOf('later', { by: 'a-malian', on: '2025-01-04' }),
    ],
  });
  const digest = digestOf(brief, first);
  expect(shown([...digest.reactionsIn([brief])])[0]?.map((one) => one?.slice(11))).toEqual([
    '',
    'in 2024',
    'in November',
    'today',
    'later',
  ]);
  expect(digest.statementsOf('a-malian').map(({ statement }) => statement.text)).toEqual([
    'later',
    'today',
    'in November',
    'in 2024',
  ]);
});

test('countries that are named themselves; people and missions of bodies of several countries', () => {
  const union = { ...lavrov, id: 'union', kind: 'alliance' as const, name: 'الاتحاد' };
  const of = (id: string, title: string, rest: object) => ({
    ...lavrov,
    id,
    roles: [{ title }],
    ...rest,
  });
  const registered = [
    union,
    of('mission', 'بعثة', { kind: 'state-body', country: mali, memberOf: ['union'] }),
    of('commissioner', 'مفوض الاتحاد', { country: niger, memberOf: ['union'] }),
    of('president', 'رئيس النيجر', { country: niger, memberOf: ['union'] }),
    of('secretary', 'الأمين العام', { memberOf: ['union'] }),
    of('soldier', 'قائد', { country: mali, memberOf: ['army'] }),
    of('army', 'جيش', { kind: 'state-body', country: mali }),
  ];
  const brief = briefOf('2025-01-01-a', {
    statements: [
      statementOf('1', { name: 'مالي' }),
      statementOf('2', { name: 'مالي والنيجر' }),
      ...registered.map(({ id }) => said(id, id)),
    ],
  });
  const digest = createDigest([brief], {
    countries: [mali, niger],
    actors: registered,
    topics: [],
  });
  const groups = digest
    .reactionsIn([brief])
    .map(({ country, statements }) => [
      country?.id,
      ...statements.map(({ statement }) => statement.text).sort(),
    ]);
  expect(groups.sort()).toEqual([
    [undefined, 'commissioner', 'mission', 'secretary', 'union'],
    ['ml', '1', 'army', 'soldier'],
    ['ne', 'president'],
  ]);
});

test('of each country the last ones', () => {
  const many = briefOf('2025-01-03-c', {
    statements: ['1', '2', '3', '4', '5', '6'].map((text) => said(text, 'a-malian')),
  });
  const [reactions] = latestReactions(digestOf(many).reactionsIn([many]), MOST);
  expect(reactions?.statements.map(({ statement }) => statement.text)).toEqual([
    '3',
    '4',
    '5',
    '6',
  ]);
});

test('what a speaker said in a brief on a day is one occasion', () => {
  const occasions = byOccasion(
    saidIn([
      briefOf('2025-01-01-a', {
        statements: [
          said('1', 'a-malian'),
          said('2', 'a-malian'),
          statementOf('3', { by: 'a-malian', on: '2024' }),
          statementOf('4', { name: 'س', on: '2024' }),
        ],
      }),
      briefOf('2025-01-02-b', { statements: [statementOf('5', { name: 'س', on: '2024' })] }),
    ]),
  );
  expect(occasions.map((one) => one.map(({ statement }) => statement.text))).toEqual([
    ['1', '2'],
    ['3'],
    ['4'],
    ['5'],
  ]);
  expect(byOccasion([])).toEqual([]);
});

test('the newest thread of which several countries spoke', () => {
  const third = briefOf('2025-01-03-c', { statements: [said('9', 'a-malian')] });
  const fourth = briefOf('2025-01-04-d', {
    follows: third.id,
    statements: [said('10', 'a-union')],
  });
  const digest = digestOf(first, second, third, fourth);
  const threads = [digest.threadOf(fourth), digest.threadOf(second)];
  expect(answeredThread(threads, 'ml', digest, MOST)?.thread).toEqual({
    id: first.id,
    title: second.title,
  });
  expect(answeredThread(threads.slice(0, 1), 'ml', digest, MOST)).toBeUndefined();
  expect(answeredThread([], 'ml', digest, MOST)).toBeUndefined();
});

test('on the page of a country the thread in which it spoke comes before newer ones, and it before others', () => {
  const third = briefOf('2025-01-03-c', { statements: [said('9', 'a-nigerien')] });
  const togo = { ...mali, id: 'tg', name: 'توغو' };
  const all = createDigest(
    [
      first,
      second,
      third,
      briefOf('2025-01-04-d', { follows: third.id, statements: [said('10', 'a-togolese')] }),
    ],
    {
      countries: [mali, niger, togo],
      actors: [...actors, { ...lavrov, id: 'a-togolese', country: togo }],
      topics: [],
    },
  );
  const threads = threadsIn(all.briefs, all);
  const chosen = (own: string) => {
    const { thread, reactions } = answeredThread(threads, own, all, { ...MOST, mostCountries: 1 }) ?? {}; // prettier-ignore
    return [thread?.id, ...shown([...(reactions ?? [])]).map(([country]) => country)];
  };
  expect(chosen('ml')).toEqual([first.id, 'ml', undefined]);
  expect(chosen('tg')).toEqual([third.id, 'tg']);
  expect(chosen('ne')).toEqual([third.id, 'ne']);
  // Nobody of it spoke in any.
  expect(chosen('ru')).toEqual([third.id, 'ne']);
});

test('what is said within a paraphrase is told once; what others said of an actor', () => {
  const brief = briefOf('2025-01-01-a', {
    statements: [
      statementOf('1', { by: 'a-malian', direct: false, about: ['a-nigerien'] }),
      statementOf('2', { by: 'a-malian', isPart: true, about: ['a-nigerien'] }),
      statementOf('3', { name: 'شاهد', about: ['a-nigerien', 'a-union'] }),
    ],
  });
  const digest = digestOf(brief);
  const texts = (list: readonly { statement: { text: string } }[]) =>
    list.map(({ statement }) => statement.text);
  expect(texts(digest.statementsOf('a-malian'))).toEqual(['1']);
  expect(texts(digest.statementsAbout('a-nigerien'))).toEqual(['1', '3']);
  expect(texts(digest.statementsAbout('a-union'))).toEqual(['3']);
  expect(digest.statementsAbout('a-malian')).toEqual([]);
});
