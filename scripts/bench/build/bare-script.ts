/**
 * `node bare-script.ts CONTENT DIST`: a site of the same briefs as anyone would write it in an hour: a page a brief,
 * lists of ten of all briefs and of each country and actor, and a feed. It is the floor that a build is measured
 * against: Node, the same parsers of YAML and Markdown, the same files, and nothing else.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { generateRssFeed } from 'feedsmith';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { briefsBy, type PlainBrief, readBriefFiles } from './brief-files.ts';

const SITE = 'https://mujaz.example/';
const NAME = 'الموجز';
const A_LIST = 10;
const A_FEED = 50;

const [content, dist] = process.argv.slice(2);
if (content === undefined || dist === undefined)
  throw new Error('Usage: node bare-script.ts CONTENT DIST');
writeSite(readBriefFiles(content), dist);

function writeSite(briefs: readonly PlainBrief[], folder: string): void {
  const processor = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkRehype)
    .use(rehypeStringify)
    .freeze();
  const html = new Map(briefs.map(({ id, body }) => [id, String(processor.processSync(body))]));
  for (const { id, title, summary, publishedAt } of briefs)
    writePage(
      path.join(folder, 'briefs', id),
      title,
      `<p>${escape(summary)}</p><p><time>${publishedAt}</time></p>${html.get(id) ?? ''}`,
    );
  writeLists(folder, NAME, briefs);
  for (const [id, list] of briefsBy(briefs, ({ countries }) => countries))
    writeLists(path.join(folder, 'countries', id), id, list);
  for (const [id, list] of briefsBy(briefs, ({ actors }) => actors))
    writeLists(path.join(folder, 'actors', id), id, list);
  writeFileSync(path.join(folder, 'rss.xml'), feed(briefs.slice(0, A_FEED), html));
}

/** The first ten in the folder itself, the others in `2/`, `3/` … below it. */
function writeLists(folder: string, title: string, briefs: readonly PlainBrief[]): void {
  const pages = Math.ceil(briefs.length / A_LIST);
  for (let page = 1; page <= pages; page += 1) {
    const items = briefs
      .slice((page - 1) * A_LIST, page * A_LIST)
      .map(
        (brief) =>
          `<li><a href="/briefs/${brief.id}/">${escape(brief.title)}</a><p>${escape(brief.summary)}</p></li>`,
      );
    const place = page === 1 ? folder : path.join(folder, String(page));
    writePage(place, title, `<ol>${items.join('\n')}</ol><p>${page} / ${pages}</p>`);
  }
}

function writePage(folder: string, title: string, main: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    path.join(folder, 'index.html'),
    `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>${escape(title)}</title></head><body><main><h1>${escape(title)}</h1>${main}</main></body></html>`,
  );
}

function feed(briefs: readonly PlainBrief[], html: ReadonlyMap<string, string>): string {
  return generateRssFeed({
    title: NAME,
    link: SITE,
    description: NAME,
    items: briefs.map(({ id, title, publishedAt }) => ({
      title,
      link: `${SITE}briefs/${id}/`,
      pubDate: new Date(publishedAt),
      description: html.get(id) ?? '',
    })),
  });
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
