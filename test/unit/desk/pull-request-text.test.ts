import fc from 'fast-check';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { type OfferedStory, pullRequestText } from '../../../src/desk/pull-request-text.ts';

const STORY: OfferedStory = {
  id: '2026-11-28-well',
  title: 'افتتاح بئر في كيدال',
  provenance: '3 مصادر، منها واحد رسمي',
  sources: [
    { outlet: 'وكالة أ', title: 'بئر جديدة', url: 'https://a.example/1' },
    { outlet: 'صحيفة ب' },
  ],
  differs: ['العمق: 80 مترًا (وكالة أ)، 60 مترًا (صحيفة ب)'],
  questions: ['من حفرها؟'],
};

/** As the host shows it: its Markdown is GFM, and of HTML it keeps what is harmless. */
async function shown(markdown: string): Promise<string> {
  const html = await unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkRehype)
    .use(rehypeStringify)
    .process(markdown);
  return String(html);
}

function textOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&#x3C;', '<')
    .replaceAll('&#x26;', '&');
}

test('stories in their order, each with sources, differences, questions and its command', async () => {
  const html = await shown(
    pullRequestText({
      stories: [STORY, { ...STORY, id: 'second', title: 'الثانية' }],
      faults: ['وكالة ج: 503 منذ ثلاثة أيام'],
      preview: 'https://github.com/o/r/actions/runs/1/artifacts/2',
    }),
  );
  const order = [
    'مسودتان، الأهم أولًا',
    'مكتب التحرير',
    'افتتاح بئر في كيدال',
    '3 مصادر، منها واحد رسمي',
    'بئر جديدة',
    'صحيفة ب',
    '80 مترًا (وكالة أ)',
    'من حفرها؟',
    'npm run publish -- 2026-11-28-well',
    'الثانية',
    'وكالة ج: 503 منذ ثلاثة أيام',
  ];
  const places = order.map((words) => textOf(html).indexOf(words));
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(html).toContain('<a href="https://a.example/1">بئر جديدة</a>');
});

test('nothing new, and nothing wrong: no empty headings', () => {
  const text = pullRequestText({ stories: [], faults: [] });
  expect(text).toContain('لا مسودات جديدة');
  expect(text).not.toContain('###');
});

const MARKS = '< > [ ] ( ) ! ` * _ ~ | # @ & ; : / \\ - + = . 1 \n ا ب'.split(' ').concat(' ');

describe('hostile words', () => {
  const HOSTILE = [
    '@octocat see',
    'fixes #12',
    'fixes GH-12',
    'o/r#12',
    'https://evil.example/',
    'www.evil.example',
    '<img src=x onerror=alert(1)>',
    '<!-- mujaz: end -->',
    '[x](javascript:alert(1))',
    '![x](https://evil.example/p.png)',
    '`code` **b** ~~s~~ | t |',
    '# Title\n\n- [ ] task\n\n<details>',
    '</div>',
    'عربي\u202Eevil',
    '&lt;script&gt;',
  ];
  test.each(HOSTILE)('%s stays words', async (words) => {
    const story = { ...STORY, title: words, questions: [words], differs: [words] };
    const html = await shown(
      pullRequestText({
        stories: [
          { ...story, sources: [{ outlet: words, title: words, url: 'javascript:alert(1)' }] },
        ],
        faults: [words],
      }),
    );
    const list = html.slice(html.indexOf('<ol>'), html.lastIndexOf('</ul>'));
    expect(list).not.toMatch(/<(?!\/?(?:ol|ul|li|p|strong|code|h3)\b)/);
    const visible = textOf(html);
    const expected = words.replace(/\u202E/g, '').replace(/\s+/g, ' ');
    expect(visible.replaceAll('\u2060', '').split(expected).length - 1).toBe(6);
    expect(visible).not.toMatch(/[@#](?=[\w-])|GH-\d|:\/\/|www\./);
  });

  test('no words at all come out as markup', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: fc.constantFrom(...MARKS), maxLength: 40 }),
        async (title) => {
          const html = await shown(
            pullRequestText({ stories: [{ ...STORY, title, sources: [] }], faults: [] }),
          );
          expect(html.match(/<(?!\/?(?:ol|ul|li|p|strong|code|h3)\b)[^>]*>/g) ?? []).toEqual([]);
        },
      ),
    );
  });
});

describe('a text that is there already', () => {
  test('what an editor wrote around ours stays, ours is renewed', () => {
    const first = pullRequestText({ stories: [STORY], faults: [] });
    const edited = `ملاحظة قبل\n\n${first}\nملاحظة بعد\n`;
    const second = pullRequestText({ stories: [{ ...STORY, title: 'جديدة' }], faults: [] }, edited);
    expect(second.startsWith('ملاحظة قبل\n\n<!-- mujaz: begin -->\n')).toBe(true);
    expect(second.endsWith('<!-- mujaz: end -->\n\nملاحظة بعد\n')).toBe(true);
    expect(second).toContain('جديدة');
    expect(second).not.toContain('افتتاح بئر');
    expect(pullRequestText({ stories: [{ ...STORY, title: 'جديدة' }], faults: [] }, second)).toBe(
      second,
    );
  });

  test('without our marks it is an editor’s, and stays below', () => {
    const text = pullRequestText({ stories: [STORY], faults: [] }, 'كتبه محرر\r\n');
    expect(text).toContain('افتتاح بئر');
    expect(text.endsWith('\n\nكتبه محرر\n')).toBe(true);
  });
});

test('a thousand stories fit the host’s limit, the first ones whole, the rest counted', () => {
  const stories = Array.from({ length: 1000 }, (_, i) => ({
    ...STORY,
    id: `id-${String(i)}`,
    title: `قصة ${String(i)}`,
  }));
  const text = pullRequestText({
    stories,
    faults: Array.from({ length: 400 }, (_, i) => `خلاصة ${String(i)}: لا ترد`),
  });
  expect(text.length).toBeLessThan(65_000);
  expect(text).toContain('npm run publish -- id-0');
  expect(text).toMatch(/ومعها في الفرع \d+ موجز/);
});
