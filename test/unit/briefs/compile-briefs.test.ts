import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Piscina } from 'piscina';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  type Body,
  type BodyPlace,
  readHtml,
  readStandalone,
  readWords,
} from '../../../src/briefs/body-store.ts';
import { compileBriefs } from '../../../src/briefs/compile-briefs.ts';
import type { BriefSource, Compiled } from '../../../src/briefs/compiler.ts';
import type { CountryNames } from '../../../src/entities/country-forms.ts';
import { routes } from '../../../src/routes.ts';

const CACHE = process.env.MUJAZ_CACHE;
let temporary = '';

beforeEach(async () => {
  temporary = await mkdtemp(path.join(os.tmpdir(), 'mujaz-bodies-'));
  process.env.MUJAZ_CACHE = temporary;
});
afterEach(async () => {
  vi.restoreAllMocks();
  if (CACHE === undefined) delete process.env.MUJAZ_CACHE;
  else process.env.MUJAZ_CACHE = CACHE;
  await rm(temporary, { recursive: true });
});

/** An entry of the content has functions too (where a key stands in its file), which no thread can be sent. */
const entry = <T>(data: T) => ({ data, placeOf: () => ({ line: 1, column: 1 }) });
const registries = {
  countries: new Map<string, { data: CountryNames }>([
    [
      'ml',
      entry({
        name: 'مالي',
        nameEn: 'Mali',
        nameFr: 'Mali',
        aliases: ['جمهورية مالي'],
        demonyms: ['مالي'],
        capital: 'باماكو',
        capitalAliases: [],
      }),
    ],
    [
      'ne',
      entry({ name: 'النيجر', nameEn: 'Niger', aliases: [], demonyms: [], capitalAliases: [] }),
    ],
  ]),
  actors: new Map([
    [
      'sergey-lavrov',
      entry({ kind: 'person', name: 'سيرغي لافروف', nameEn: 'Sergey Lavrov', aliases: [] }),
    ],
  ]),
  outlets: new Map([['agency', entry({ name: 'وكالة النيجر للأنباء', aliases: [] })]]),
};

const sourceOf = (id: string, body: string, rest: Partial<BriefSource> = {}): BriefSource => ({
  id,
  body,
  title: 'عنوان',
  summary: 'ملخص.',
  keyPoints: [],
  never: [],
  always: [],
  ...rest,
});

function soundOf(result: Compiled | undefined) {
  if (result === undefined || 'faults' in result) throw new Error(JSON.stringify(result));
  return result.compiled;
}

const readBody = (place: BodyPlace): Body => ({
  html: readHtml(place),
  standalone: readStandalone(place),
  ...readWords(place),
});

async function compile(body: string, rest: Partial<BriefSource> = {}): Promise<Body> {
  const results = await compileBriefs([sourceOf('one', body, rest)], registries);
  return readBody(soundOf(results.get('one')).place);
}

describe('a brief', () => {
  test('leaves what the content store keeps, and its body beside it', async () => {
    const body = 'قال: <Quote by="sergey-lavrov" name="لافروف">نعم</Quote>.\n\nوعاد **أمس**.';
    const results = await compileBriefs([sourceOf('2025-01-01-a', body)], registries);
    expect([...results.keys()]).toEqual(['2025-01-01-a']);
    const compiled = soundOf(results.get('2025-01-01-a'));
    expect(compiled).toEqual({
      statements: [
        {
          text: 'نعم',
          direct: true,
          by: 'sergey-lavrov',
          name: 'لافروف',
          paragraph: 1,
          anchor: 'q1',
          about: [],
        },
      ],
      words: 4,
      opensWithSummary: false,
      body: expect.stringMatching(/^[0-9a-f]{40}$/) as string,
      place: expect.objectContaining({ start: 0 }) as BodyPlace,
    });
    expect(readBody(compiled.place)).toEqual({
      html: '<p>قال: <span class="said" id="q1">«<q>نعم</q>»</span>.</p>\n<p>وعاد <strong>أمس</strong>.</p>',
      standalone: expect.stringContaining('<strong>أمس</strong>') as string,
      text: 'قال: «نعم».\nوعاد أمس.',
      names: [],
      evidence: '',
    });
  });

  test('leaves what was paraphrased, with the office of that day and of whom it speaks', async () => {
    const minister = entry({
      kind: 'person',
      name: 'أمينة توري',
      nameEn: 'Amina Touré',
      aliases: [],
      roles: [{ title: 'وزيرة النقل', from: '2024-05' }],
    });
    const actors = new Map([...registries.actors, ['amina-toure', minister]]);
    const body =
      'التقت سيرغي لافروف. وقالت إن <Said by="amina-toure" verb="قالت">لافروف وعد، وأنها توري</Said>.';
    const said = async (day?: string, never: readonly string[] = []) => {
      const source = sourceOf('2025-01-01-a', body, {
        never,
        ...(day === undefined ? {} : { day }),
      });
      const results = await compileBriefs([source], { ...registries, actors });
      return soundOf(results.get('2025-01-01-a')).statements;
    };
    const statement = {
      text: 'لافروف وعد، وأنها توري',
      direct: false,
      by: 'amina-toure',
      name: 'أمينة توري',
      verb: 'قالت',
      particle: 'إن',
      paragraph: 1,
      about: ['sergey-lavrov'],
    };
    expect(await said('2025-01-01')).toEqual([{ ...statement, role: 'وزيرة النقل' }]);
    expect(await said('2024-01-01')).toEqual([statement]);
    expect(await said()).toEqual([statement]);
    expect(await said(undefined, ['sergey-lavrov'])).toEqual([{ ...statement, about: [] }]);
  });

  test('keeps what names were looked for in, where that is not its text over again', async () => {
    expect((await compile('مجلس **الأمن** في النيجر.')).evidence).toBe('');
    // The caption of a table is added when the names have been found.
    const { text, evidence } = await compile('| أ |\n|---|\n| مالي |');
    expect(text).toContain('جدول');
    expect(evidence.trim()).toBe('أ\n\nمالي');
  });

  test('is found by every spelling of those that its body names, its title, its standfirst or its key points', async () => {
    const mali = ['مالي', 'جمهورية مالي', 'Mali'];
    expect((await compile('في مالي.')).names).toEqual(mali);
    for (const rest of [
      { title: 'سوق في مالي' },
      { summary: 'سوق في مالي' },
      { keyPoints: ['سوق', 'وهي في مالي'] },
    ])
      expect((await compile('هنا.', rest)).names).toEqual(mali);
    const both = await compile('قال سيرغي لافروف.', { title: 'في النيجر' });
    expect(both.names.toSorted()).toEqual(
      ['النيجر', 'Niger', 'سيرغي لافروف', 'Sergey Lavrov'].toSorted(),
    );
    // A capital does not name its country, nor an outlet the country that it is called after.
    expect((await compile('في باماكو، وفق وكالة النيجر للأنباء.')).names).toEqual([]);
  });

  test('links names to their pages, where the editor does not forbid it; search finds it by them all the same', async () => {
    const link = `<a href="${routes.country('ml')}">مالي</a>`;
    const linked = await compile('في مالي.');
    expect(linked.html).toContain(link);
    const forbidden = await compile('في مالي.', { never: ['ml'] });
    expect(forbidden.html).toBe('<p>في مالي.</p>');
    expect(forbidden.names).toEqual(linked.names);
    expect(forbidden.text).toBe(linked.text);
    // A capital is linked where the editor wants it.
    const href = routes.country('ml');
    expect((await compile('في باماكو.')).html).not.toContain(href);
    expect((await compile('في باماكو.', { always: ['ml'] })).html).toContain(href);
  });

  test('says whether its standfirst only repeats its opening', async () => {
    const repeats = async (summary: string): Promise<boolean> => {
      const results = await compileBriefs(
        [sourceOf('one', 'في **مالي** سوق.\n\nثم.', { summary })],
        registries,
      );
      return soundOf(results.get('one')).opensWithSummary;
    };
    expect(await repeats('في مالي سوق.')).toBe(true);
    expect(await repeats('سوق في مالي.')).toBe(false);
  });

  test('that is renamed keeps the name of its body, and one whose words change does not', async () => {
    const nameOf = async (source: BriefSource): Promise<string> =>
      soundOf((await compileBriefs([source], registries)).get(source.id)).body;
    const name = await nameOf(sourceOf('a', 'نص.'));
    expect(await nameOf(sourceOf('b', 'نص.'))).toBe(name);
    expect(await nameOf(sourceOf('a', 'نص آخر.'))).not.toBe(name);
    // What search finds it by is part of it.
    expect(await nameOf(sourceOf('a', 'نص.', { title: 'في مالي' }))).not.toBe(name);
  });

  test('with faults tells them by its id, and keeps no body', async () => {
    const results = await compileBriefs(
      [
        sourceOf('bad', 'نص.\n\n{x}\n\n# عنوان'),
        sourceOf('good', 'نص.'),
        sourceOf('unknown-speaker', '<Quote by="nobody">نعم</Quote>'),
        sourceOf('good-too', 'نص آخر.'),
      ],
      registries,
    );
    expect(readBody(soundOf(results.get('good')).place).text).toBe('نص.');
    expect(readBody(soundOf(results.get('good-too')).place).text).toBe('نص آخر.');
    expect(results.get('bad')).toMatchObject({ faults: [{ line: 3 }, { line: 5 }] });
    expect(results.get('unknown-speaker')).toMatchObject({ faults: [{ line: 1 }] });
  });

  test('leads somewhere wherever its copy is read, and keeps its own links as they are', async () => {
    const { html, standalone } = await compile(
      'في مالي [هنا](/archive/)، و[هناك](https://a.example/).',
    );
    const hrefs = (text: string) => [...text.matchAll(/href="([^"]*)"/g)].map(([, href]) => href);
    expect(hrefs(html)).toEqual(['/countries/ml/', '/archive/', 'https://a.example/']);
    expect(hrefs(standalone)).toEqual([
      'https://mujaz.example/countries/ml/',
      'https://mujaz.example/archive/',
      'https://a.example/',
    ]);
  });

  test('without a word has an empty body', async () => {
    const nothing = { html: '', standalone: '', text: '', names: [], evidence: '' };
    expect(await compile('')).toEqual(nothing);
  });

  test('none are compiled to none', async () => {
    expect(await compileBriefs([], registries)).toEqual(new Map());
  });
});

describe('many briefs', () => {
  /** Each with a body of its own; some with a country, a speaker, a fault. */
  const many = Array.from({ length: 520 }, (_, i) => {
    const place = ['في مالي', 'في النيجر', 'هناك'][i % 3] ?? '';
    const fault = i % 100 === 7 ? '\n\n{x}' : '';
    const quote = i % 5 === 0 ? ' قال: <Quote by="sergey-lavrov">نعم</Quote>.' : '';
    return sourceOf(`b${String(i)}`, `الخبر ${String(i)} ${place}.${quote}${fault}`, {
      keyPoints: i % 4 === 0 ? ['سيرغي لافروف'] : [],
      never: i % 6 === 0 ? ['ml'] : [],
    });
  });
  const bodiesOf = (results: ReadonlyMap<string, Compiled>): Map<string, Body> =>
    new Map(
      [...results].flatMap(([id, result]) =>
        'faults' in result ? [] : [[id, readBody(result.compiled.place)]],
      ),
    );
  /** Where a body lies depends on those that were compiled with it. */
  const withoutPlace = ([id, result]: readonly [string, Compiled]) =>
    'faults' in result ? [id, result] : [id, { ...result.compiled, place: undefined }];
  const inThreads = () => vi.spyOn(Piscina.prototype, 'run');

  test('come out of threads as they come out of this one', async () => {
    const run = inThreads();
    const threaded = await compileBriefs(many, registries);
    expect(run).toHaveBeenCalled();
    run.mockClear();
    const bodies = bodiesOf(threaded);
    // Into an empty cache, so that nothing of the threads is read again.
    process.env.MUJAZ_CACHE = path.join(temporary, 'alone');
    const alone = new Map([
      ...(await compileBriefs(many.slice(0, 250), registries)),
      ...(await compileBriefs(many.slice(250), registries)),
    ]);
    expect(run).not.toHaveBeenCalled();
    expect(bodiesOf(alone)).toEqual(bodies);
    expect([...threaded].map(withoutPlace)).toEqual([...alone].map(withoutPlace));
    expect([...threaded.keys()]).toEqual(many.map(({ id }) => id));

    // And they are not all alike: faults, statements and names are where they belong.
    const faulty = [...threaded].filter(([, result]) => 'faults' in result).map(([id]) => id);
    expect(faulty).toEqual(['b7', 'b107', 'b207', 'b307', 'b407', 'b507']);
    expect(bodies.size).toBe(many.length - faulty.length);
    const spoken = soundOf(threaded.get('b5'));
    expect(spoken.statements).toHaveLength(1);
    expect(bodies.get('b5')?.names).toEqual([]);
    expect(bodies.get('b5')?.text).toBe('الخبر 5 هناك. قال: «نعم».');
    expect(bodies.get('b4')?.names).toContain('Sergey Lavrov');
    expect(bodies.get('b1')?.names).toContain('Niger');
  }, 60_000);

  test('few are compiled without the second that a thread takes to start', async () => {
    const run = inThreads();
    expect((await compileBriefs(many.slice(0, 499), registries)).size).toBe(499);
    expect(run).not.toHaveBeenCalled();
  });

  test('all of them faulty, are told as such', async () => {
    const bad = Array.from({ length: 1000 }, (_, i) => sourceOf(`b${String(i)}`, '{x}'));
    const results = await compileBriefs(bad, registries);
    expect(results.size).toBe(1000);
    for (const result of results.values()) expect(result).toHaveProperty('faults');
  }, 60_000);

  test('what cannot be written stops the build, out of a thread too', async () => {
    // A file where the folder of bodies belongs.
    await writeFile(path.join(temporary, 'bodies'), '');
    await expect(compileBriefs(many.slice(0, 1), registries)).rejects.toThrow(/ENOTDIR|EEXIST/);
    await expect(compileBriefs(many, registries)).rejects.toThrow(/ENOTDIR|EEXIST/);
  }, 60_000);
});
