/** An article that stands in two feeds of an outlet, each with words of its own. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Loopback, loopback } from './loopback.ts';
import { type FeedEntry, news, pageOf, rss } from './news.ts';
import { type Newsroom, newsroom, SHORT } from './newsroom.ts';

let room: Newsroom;
let server: Loopback;
beforeEach(async () => {
  room = await newsroom();
  server = await loopback();
  const feeds = `feeds: ['${server.origin}/main', '${server.origin}/section']\n`;
  await room.outlet('ufuq', 'صحيفة الأفق', server.origin, feeds);
});
afterEach(async () => {
  await server.close();
  await room.remove();
});

const run = () => room.run([server.authority], { limits: { ...SHORT, backOff: [] } });
const taken = async () => (await run()).run.sources.map((source) => source.taken);
const asked = (path: string): number => server.requests.filter((one) => one.path === path).length;

/** @param ends what each article's text ends with: other words, another print */
function publish(path: string, ends: readonly string[], isFull: boolean): void {
  const entries = ends.map((end, n): FeedEntry => {
    const article = news(n);
    const title = isFull ? article.title : `${article.title} ${end}`;
    const paragraphs = [...article.paragraphs, `وقالت البلدية إن ${end} باقٍ على حاله هذا العام.`];
    return { news: { ...article, title }, address: `${server.origin}/a/${String(n)}`, isFull, paragraphs };
  }); // prettier-ignore
  server.routes.set(path, { body: rss('صحيفة', server.origin, entries) });
}
function pages(count: number): void {
  for (let n = 0; n < count; n += 1) {
    const address = `${server.origin}/a/${String(n)}`;
    server.routes.set(`/a/${String(n)}`, { body: pageOf(news(n), address) });
  }
}

test.each([
  ['whole', true, true],
  ['teasers', false, false],
  ['whole and teasers', true, false],
  ['teasers and whole', false, true],
])('%s: a second run fetches nothing and writes nothing', async (_, main, section) => {
  pages(2);
  publish('/main', ['الجسر', 'السوق'], main);
  publish('/section', ['المرفأ', 'الطريق'], section);
  expect(await taken()).toEqual([2, 0]);
  const before = [room.files(), asked('/a/0')];
  for (let i = 0; i < 3; i += 1) expect(await taken()).toEqual([0, 0]);
  expect([room.files(), asked('/a/0')]).toEqual(before);
});

test('what either feed corrects is an update, once', async () => {
  publish('/main', ['الجسر', 'السوق'], true);
  publish('/section', ['المرفأ', 'الطريق'], true);
  await run();
  await run();
  publish('/main', ['الجسر الجديد', 'السوق'], true);
  expect([await taken(), await taken()]).toEqual([[1, 0], [0, 0]]); // prettier-ignore
  publish('/section', ['المرفأ', 'الطريق الجديد'], true);
  expect([await taken(), await taken()]).toEqual([[0, 1], [0, 0]]); // prettier-ignore
  publish('/main', ['الجسر الأحدث', 'السوق'], true);
  publish('/section', ['المرفأ الأحدث', 'الطريق الجديد'], true);
  expect([await taken(), await taken()]).toEqual([[1, 0], [0, 0]]); // prettier-ignore
});

test.each([500, 404])(
  'a page that is %d: the whole text of the other feed serves',
  async (status) => {
    server.routes.set('/a/0', { status });
    publish('/main', ['الجسر'], false);
    publish('/section', ['المرفأ'], true);
    expect(await taken()).toEqual([0, 1]);
    expect(room.briefs().length).toBe(1);
    for (let i = 0; i < 2; i += 1) expect(await taken()).toEqual([0, 0]);
    expect(asked('/a/0')).toBe(1);
  },
);

test('a page that failed is asked for once in a run, and the other feed may serve later', async () => {
  server.routes.set('/a/0', { status: 500 });
  publish('/main', ['الجسر'], false);
  publish('/section', ['المرفأ'], false);
  for (let i = 0; i < 4; i += 1) expect(await taken()).toEqual([0, 0]);
  expect(asked('/a/0')).toBe(3);
  publish('/section', ['المرفأ'], true);
  expect([await taken(), await taken()]).toEqual([[0, 1], [0, 0]]); // prettier-ignore
});

test('where a correction cannot be read yet, the words of the other feed do not take its place', async () => {
  pages(1);
  publish('/main', ['الجسر'], false);
  publish('/section', ['المرفأ'], true);
  await run();
  server.routes.set('/a/0', { status: 500 });
  publish('/main', ['الجسر الجديد'], false);
  expect(await taken()).toEqual([0, 0]);
  pages(1);
  expect([await taken(), await taken()]).toEqual([[1, 0], [0, 0]]); // prettier-ignore
});
