import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attributeBrief } from '../../../src/attribution/attribute-brief.ts';
import { matcherOf } from '../../../src/entities/registry.ts';

const person = (name: string) => ({ data: { kind: 'person', name, nameEn: name, aliases: [] } });
const matcher = matcherOf({
  countries: new Map(),
  actors: new Map([
    ['amina-toure', person('أمينة توري')],
    ['salif-kone', person('ساليف كوني')],
  ]),
  outlets: new Map(),
});
const file = (body: string, summary = 'ملخص.') =>
  `---\ntitle: عنوان\nsummary: ${summary}\nstatus: draft\n---\n\n${body}\n`;
const wrapped = (body: string, summary?: string) =>
  attributeBrief(file(body, summary), matcher)
    .text.replace(/^---\n[^]*\n---\n\n/, '')
    .trimEnd();

const TORE = '<Said by="amina-toure" name="أمينة توري" verb="قالت">';

describe('wraps in place', () => {
  test('a paraphrase, without its particle', () => {
    expect(wrapped('قالت الوزيرة أمينة توري إن الطريق يُفتح قبل نهاية السنة.')).toBe(
      `قالت الوزيرة أمينة توري إن ${TORE}الطريق يُفتح قبل نهاية السنة</Said>.`,
    );
  });

  test('a quotation, whose marks the element prints', () => {
    expect(wrapped('قالت أمينة توري: «سنفتح الطريق كله قبل نهاية السنة». ثم مضت.')).toBe(
      'قالت أمينة توري: <Quote by="amina-toure" name="أمينة توري">سنفتح الطريق كله قبل نهاية السنة</Quote>. ثم مضت.',
    );
  });

  test('what stands in bold, round it and not through it', () => {
    expect(wrapped('قالت أمينة توري إن **الطريق** يُفتح قبل نهاية السنة.')).toBe(
      `قالت أمينة توري إن ${TORE}**الطريق** يُفتح قبل نهاية السنة</Said>.`,
    );
  });

  test('in a list, and over two lines', () => {
    expect(wrapped('- قالت أمينة توري إن الطريق\n  يُفتح قبل نهاية السنة.\n- ثانٍ')).toBe(
      `- قالت أمينة توري إن ${TORE}الطريق\n  يُفتح قبل نهاية السنة</Said>.\n- ثانٍ`,
    );
  });

  test('by the full name that the summary has', () => {
    const body = 'قالت توري إن الطريق يُفتح قبل نهاية السنة.';
    expect(wrapped(body, 'وعدت أمينة توري بفتح الطريق.')).toContain('<Said by="amina-toure"');
  });
});

describe('leaves alone', () => {
  test.each([
    ['what is wrapped', `قالت أمينة توري إن ${TORE}الطريق يُفتح قبل نهاية السنة</Said>.`],
    ['what an editor wrapped otherwise', 'قالت أمينة توري إن الطريق <Said name="الوزيرة">يُفتح قبل نهاية السنة</Said>.'],
    ['a quotation that is wrapped', 'قالت أمينة توري: <Quote name="هي">سنفتح الطريق كله قبل نهاية السنة</Quote>.'],
    ['code', 'قالت أمينة توري إن `الطريق يُفتح قبل نهاية السنة`.'],
    ['a block of code', '```\nقالت أمينة توري إن الطريق يُفتح قبل نهاية السنة.\n```'],
    ['a heading', '## قالت أمينة توري إن الطريق يُفتح قبل نهاية السنة'],
    ['what an element would cut in two', '**قالت أمينة توري إن الطريق يُفتح** قبل نهاية السنة.'],
    ['a reference', 'قالت أمينة توري إن الطريق &amp; الجسر يُفتحان قبل نهاية السنة.'],
    ['a body that cannot be read', 'قالت أمينة توري إن الطريق يُفتح قبل نهاية السنة. <b>{x}'],
    ['other marks than the page prints', 'قالت أمينة توري: "سنفتح الطريق كله قبل نهاية السنة".'],
    ['what nobody is known to have said', 'وقيل: «سنفتح الطريق كله قبل نهاية السنة».'],
    ['what nobody says', 'زارت أمينة توري الطريق الذي يُفتح قبل نهاية السنة.'],
  ])('%s', (_name, body) => {
    const text = file(body);
    expect(attributeBrief(text, matcher)).toEqual({ proposals: [], text });
  }); // prettier-ignore

  test('the address of a link', () => {
    const link = '[الطريق](https://a.example/قالت-أمينة-توري-إن-الطريق)';
    expect(wrapped(`قالت أمينة توري إن ${link} يُفتح قبل نهاية السنة.`)).toBe(
      `قالت أمينة توري إن ${TORE}${link} يُفتح قبل نهاية السنة</Said>.`,
    );
  });

  test('every byte besides its own tags, and a second time all of it', () => {
    const sentence = fc.constantFrom(
      'قالت أمينة توري إن الطريق يُفتح قبل نهاية السنة. ',
      'وقال ساليف كوني: «لا أرى طريقًا ولا جسرًا هنا». ',
      'وأكدت أمينة توري أن العمل «سيكتمل قبل نهاية السنة كما وعدنا» حقًّا. ',
      '**وأضافت أن الجسر قائم منذ سنوات**. ',
      'ثم [مضى](https://a.example/«قال»). ',
      `وذكر كوني أن <Said name="س">الماء قليل هذه السنة</Said>. `,
      '\n\n',
      '\n- ',
      '`قال إن` ',
    );
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 8 }), (sentences) => {
        const text = file(sentences.join(''));
        const { text: after, proposals } = attributeBrief(text, matcher);
        const bare = (one: string) =>
          one
            .replaceAll(/<\/?Said[^>]*>/g, '')
            .replaceAll(/<Quote[^>]*>/g, '«')
            .replaceAll('</Quote>', '»');
        expect(bare(after)).toBe(bare(text));
        for (const { line, text: words } of proposals)
          expect(text.split('\n')[line - 1]).toContain(words.split('\n')[0]);
        expect(attributeBrief(after, matcher)).toEqual({ proposals: [], text: after });
      }),
      { numRuns: 150 },
    );
  }, 60_000);
});

test('the command proposes with file and line, and writes only when it is told to', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'mujaz-statements-'));
  const brief = path.join(folder, 'a.mdx');
  const before = file('قالت الحكومة إن الطريق يُفتح قبل نهاية السنة.');
  const run = async (...given: string[]) =>
    (await promisify(execFile)('node', ['scripts/statements.ts', ...given])).stdout;
  try {
    await writeFile(brief, before);
    const proposed = await run(folder);
    expect(proposed).toContain(`${brief}:7  بمعناه  الحكومة، قالت: الطريق يُفتح`);
    expect(await readFile(brief, 'utf8')).toBe(before);
    await run(brief, '--write');
    const after = await readFile(brief, 'utf8');
    expect(after).toContain(
      'إن <Said name="الحكومة" verb="قالت">الطريق يُفتح قبل نهاية السنة</Said>.',
    );
    expect(await run(folder, '--write')).toBe('لا جديد يُقترح.\n');
    expect(await readFile(brief, 'utf8')).toBe(after);
    await expect(run(path.join(folder, 'none'))).rejects.toMatchObject({ code: 1 });
    await expect(run()).rejects.toMatchObject({ code: 2 });
  } finally {
    await rm(folder, { recursive: true });
  }
}, 60_000);
