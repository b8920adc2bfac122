import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eventScore, IS_EVENT, NO_EVENT } from '../../../src/stories/events.ts';
import { articlesOf } from '../../../src/stories/articles.ts';
import { averageLink } from '../../../src/stories/groups.ts';
import { likeness, weigh, type Weighed } from '../../../src/stories/likeness.ts';
import { comparePairs } from '../../../src/stories/pairs.ts';
import { keepProfile } from '../../../src/stories/kept-profile.ts';
import { profileOf } from '../../../src/stories/profile.ts';
import { countTerms, rarityWith, tableRarity } from '../../../src/stories/rarity.ts';
import { reasonsOf } from '../../../src/stories/reasons.ts';
import { news } from '../collect/news.ts';
import { FIRES, type Report, REPORTS, storyText } from './news.ts';

const kept = (report: Report): string => keepProfile(profileOf(storyText(report)));

function weighed(reports: readonly Report[]): Weighed[] {
  const profiles = reports.map((report) => profileOf(storyText(report)));
  const days = countTerms(profiles.map(({ terms }) => terms.map(({ term }) => term)));
  return profiles.map((profile) => weigh(profile, rarityWith(days)));
}

/** Ids of the reports of each event that has several. */
function eventsOf(reports: readonly Report[]): string[][] {
  const links = comparePairs(articlesOf(reports.map(kept))).map((pair) => ({
    a: pair.a,
    b: pair.b,
    score: eventScore(pair),
  }));
  const sizes = reports.map(() => 1);
  return averageLink({ sizes, links, unlike: NO_EVENT, least: IS_EVENT })
    .filter(({ length }) => length > 1)
    .map((group) => group.map((place) => reports[place]?.id ?? '').sort())
    .sort();
}
const EVENTS = [
  ['bridge-1', 'bridge-2', 'bridge-3'],
  ['chess-1', 'chess-2'],
];

test('reports of one event are told from an answer to it and from other news of the place', () => {
  expect(eventsOf(REPORTS)).toEqual(EVENTS);
});

test('in any order', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...REPORTS], { minLength: REPORTS.length }), (reports) => {
      expect(eventsOf(reports)).toEqual(EVENTS);
    }),
    { numRuns: 30 },
  );
});

test.each([3, 4, 6, 11])('of %i outlets as of any other number of them', (outlets) => {
  const reports = [...REPORTS, ...FIRES].map((report, i) => ({
    ...report,
    outlet: `outlet-${String(i % outlets)}`,
  }));
  expect(eventsOf(reports)).toEqual([['agadir-1', 'agadir-2'], ...EVENTS]);
});

test.each(EVENTS)('%s alone, where nothing else is', (...event: string[]) => {
  const alone = REPORTS.filter(({ id }) => event.includes(id));
  expect(eventsOf(alone)).toEqual([event.toSorted()]);
});

const [first, second] = [REPORTS[0], REPORTS[1]];
if (first === undefined || second === undefined) throw new Error('no reports');

describe('what looks alike and is another event', () => {
  test('the same place weeks later', () => {
    expect(eventsOf([first, { ...second, hour: 9 }])).toHaveLength(1);
    const later = keepProfile(
      profileOf({ ...storyText(second), publishedAt: '2025-03-05T09:00:00Z' }),
    );
    expect(comparePairs(articlesOf([kept(first), later]))).toEqual([]);
  });

  test('one outlet’s headlines of one form', () => {
    const fuel = (id: string, hour: number, body: string): Report => ({
      id,
      outlet: 'al-ufuq',
      hour,
      title: 'أسعار الوقود والقمح والذهب في أسواق طنجة اليوم',
      body,
    });
    expect(
      eventsOf([
        fuel('a', 7, 'بلغ سعر لتر الوقود في أسواق طنجة 14 درهمًا، وسعر قنطار القمح 480 درهمًا.'),
        fuel(
          'b',
          18,
          'هبط الذهب في أسواق طنجة إلى 900 درهم للغرام، وبقي الوقود والقمح على سعرهما.',
        ),
      ]),
    ).toEqual([]);
  });

  test('incidents of one kind in two places', () => {
    const [agadir, , tatawin] = FIRES;
    if (agadir === undefined || tatawin === undefined) throw new Error('no fires');
    expect(eventsOf([agadir, tatawin])).toEqual([]);
    expect(eventsOf(FIRES)).toEqual([['agadir-1', 'agadir-2']]);
  });

  test('a headline of two words over two texts', () => {
    const bulletin = { title: 'نشرة الصباح' };
    expect(
      eventsOf([
        { ...first, ...bulletin },
        { ...second, ...bulletin },
      ]),
    ).toEqual([]);
  });

  test('what nobody is known to have published', () => {
    expect(eventsOf([first, { ...second, outlet: '' }])).toEqual([]);
  });
});

test('what two pages end with makes them no more alike than what they begin with', () => {
  const tail = REPORTS.slice(4, 7)
    .map(({ title, body }) => `${title}\n${body}`)
    .join('\n');
  const train = REPORTS.find(({ id }) => id === 'train') ?? first;
  const filler = `${first.body} ${first.body} ${first.body}`;
  const like = (a: Report, b: Report): number => {
    const [one, two] = [a, b].map((report) => weigh(profileOf(storyText(report)), tableRarity));
    return one === undefined || two === undefined ? 1 : likeness(one, two).value;
  };
  const withTail = (report: Report, body: string): Report => ({
    ...report,
    body: `${body}\n${tail}`,
  });
  const other = `${train.body} ${train.body} ${train.body}`;
  expect(like(withTail(first, filler), withTail(train, other))).toBeLessThan(0.4);
  expect(like(withTail(first, filler), { ...first, body: filler })).toBeGreaterThan(0.6);
});

test('likeness is the same both ways, and one with itself', () => {
  const all = weighed(REPORTS);
  for (const a of all) {
    expect(likeness(a, a).value).toBeCloseTo(1);
    for (const b of all) {
      const [ab, ba] = [likeness(a, b), likeness(b, a)];
      expect({ ...ab, value: 0, constant: 0 }).toEqual({ ...ba, value: 0, constant: 0 });
      expect(ab.value).toBeCloseTo(ba.value);
    }
  }
});

test('reasons are the names, numbers and words of both, in the words of the text', () => {
  const [one, two] = weighed([first, second]);
  if (one === undefined || two === undefined) throw new Error('no reports');
  const reasons = reasonsOf(one, two, 0.49, () => undefined);
  expect(reasons).toMatch(/^الكلمات: .*جسر.*؛ التشابه 0\.49$/);
});

describe('clashes', () => {
  const clashesOf = (a: string, b: string): number => {
    const [one, two] = weighed(
      [a, b].map((title, i) => ({
        id: title,
        outlet: `outlet-${String(i)}`,
        hour: 6,
        title,
        body: '',
      })),
    );
    if (one === undefined || two === undefined) throw new Error('no reports');
    return likeness(one, two).clashes;
  };

  test('each title names what the other has nowhere, and nothing is named by both', () => {
    expect(clashesOf('حريق في مخزن في أغادير', 'حريق في مخزن في نواكشوط')).toBe(1);
    expect(clashesOf('حريق في مخزن في أغادير', 'حريق في مخزن كبير')).toBe(0);
    expect(clashesOf('حريق في مخزن في أغادير', 'نواكشوط: من أغادير وصل خبر حريق في مخزن')).toBe(0);
  });

  test('heads name other countries', () => {
    const fromCountry = (id: string, outlet: string) =>
      weigh(
        profileOf({
          title: 'البنك المركزي يخفض الفائدة',
          body: `خفض البنك المركزي في ${id} سعر الفائدة.`,
          entities: [{ start: 46, end: 46 + id.length, term: `=${id}` }],
          outlet,
          publishedAt: '2025-02-13T06:00:00Z',
        }),
        tableRarity,
      );
    expect(likeness(fromCountry('jo', 'a'), fromCountry('eg', 'b')).clashes).toBe(1);
    expect(likeness(fromCountry('jo', 'a'), fromCountry('jo', 'b')).clashes).toBe(0);
  });

  test('headlines of one form in several outlets, each of which covers the other', () => {
    const numbers = [0, 1, 2, 10, 11, 12, 20, 21, 22, 30, 31, 32, 60, 61, 70, 71, 72, 80, 81];
    const reports = numbers.map((n): Report => {
      const { title, paragraphs } = news(n);
      const outlet = `outlet-${String(Math.floor(n / 10))}`;
      return { id: String(n), outlet, hour: 6, title, body: paragraphs.join('\n') };
    });
    expect(eventsOf(reports)).toEqual([]);
  });
});
