/**
 * `npm run bench -- entities [--articles 1000] [--length 2500] [--names 5000]`
 *
 * How fast the matcher reads: generated articles against the project's registries and generated names, in MB of
 * UTF-8 a second on one core, beside a scan of the same text that only looks at every letter.
 */
import { parseArgs } from 'node:util';
import { readContent } from '../../src/check/content.ts';
import { countryEntity } from '../../src/entities/country-forms.ts';
import { actorEntity } from '../../src/entities/forms.ts';
import { createMatcher } from '../../src/entities/matcher.ts';
import { fold } from '../../src/arabic/folding.ts';
import { contentDirectory } from '../../src/workspace.ts';
import { pick, seeded } from './seeded.ts';

const ROUNDS = 7;

export async function bench(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      articles: { type: 'string', default: '1000' },
      length: { type: 'string', default: '2500' },
      names: { type: 'string', default: '5000' },
    },
  });
  const random = seeded(42);
  const { content } = await readContent(contentDirectory(), process.cwd());
  const countries = [...content.countries.values()].map(({ id, data }) => countryEntity(id, data));
  const known = [...content.actors.values()].map(({ id, data }) => actorEntity(id, data));
  const wanted = Number(values.names) - countries.length - known.length;
  const made = Array.from({ length: Math.max(0, wanted) }, (_, i) =>
    actorEntity(`made-${String(i)}`, { kind: 'person', name: madeName(random), aliases: [] }),
  );
  const entities = [...countries, ...known, ...made];
  const matcher = createMatcher(entities);
  const names = entities.map(({ name }) => name);
  const texts = Array.from({ length: Number(values.articles) }, () =>
    article(random, names, Number(values.length)),
  );
  const megabytes = Buffer.byteLength(texts.join('')) / 1e6;
  const steps = {
    'plain scan': () => texts.reduce((sum, text) => sum + scan(text), 0),
    folding: () => texts.reduce((sum, text) => sum + fold(text).text.length, 0),
    tagging: () => texts.reduce((sum, text) => sum + matcher.find(text).mentions.length, 0),
  };
  const times = measure(steps);
  const forms = entities.reduce((sum, entity) => sum + entity.forms.length, 0);
  console.log(
    `${String(texts.length)} articles, ${megabytes.toFixed(1)} MB of UTF-8, ${String(entities.length)} names (${String(forms)} forms), median of ${String(ROUNDS)} rounds`,
  );
  for (const [name, seconds] of Object.entries(times)) {
    const ratio = seconds / (times['plain scan'] ?? seconds);
    console.log(
      `${name.padEnd(12)} ${(megabytes / seconds).toFixed(1).padStart(8)} MB/s   ${ratio.toFixed(1).padStart(6)} × the plain scan`,
    );
  }
  console.log(`${String(steps.tagging())} mentions found`);
  return 0;
}

/** The steps in turn, round after round, so that a busy machine slows them all; the median of each, in seconds. */
function measure(steps: Readonly<Record<string, () => number>>): Record<string, number> {
  const times = Object.entries(steps).map(([name, step]): [string, () => number, number[]] => [
    name,
    step,
    [],
  ]);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [, step, list] of times) {
      const start = performance.now();
      step();
      list.push((performance.now() - start) / 1000);
    }
  }
  return Object.fromEntries(
    times.map(([name, , list]) => [name, list.sort((a, b) => a - b)[ROUNDS >> 1] ?? 0]),
  );
}

function scan(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i += 1) sum += text.charCodeAt(i);
  return sum;
}

const SYLLABLES = 'با تو سي كا دي مو را غو نا ليم فر جان بير شا هو زين'.split(' ');
const WORDS =
  'قال إن في على من الرئيس وزير الخارجية اليوم أمس بعد قبل الحكومة الجيش اجتماع قرار اتفاق بشأن الحدود القوات المدينة الأمن أعلن أكد العاصمة المنطقة دولة بلاده لقاء شمال البيان الشعب الوضع القادم'.split(
    ' ',
  );

function madeName(random: () => number): string {
  const word = (): string =>
    Array.from({ length: 2 + Math.floor(random() * 2) }, () => pick(SYLLABLES, random)).join('');
  return `${word()} ${word()}`;
}

/** Running text with a name about every twelfth word, half of them behind a clitic. */
function article(random: () => number, names: readonly string[], length: number): string {
  let text = '';
  while (text.length < length) {
    const isName = random() < 1 / 12;
    const clitic = isName && random() < 0.5 ? pick(['و', 'ل', 'ب'], random) : '';
    text += `${clitic}${pick(isName ? names : WORDS, random)}${random() < 0.08 ? '. ' : ' '}`;
  }
  return text;
}
