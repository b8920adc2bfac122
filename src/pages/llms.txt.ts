/** What programs that read text should know of the site (llmstxt.org): Markdown, written by a library that escapes. */
import type { BlockContent, List, ListItem } from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';
import { loadDigest } from '../briefs/load-digest.ts';
import { absolute, routes } from '../routes.ts';
import { site } from '../site.ts';

const LATEST = 20;

export async function GET(): Promise<Response> {
  const { briefs } = await loadDigest();
  const text = toMarkdown(
    {
      type: 'root',
      children: [
        { type: 'heading', depth: 1, children: [{ type: 'text', value: site.name }] },
        { type: 'blockquote', children: [paragraph(site.description)] },
        paragraph(
          'كل موجز يذكر مصادره وملكيتها ودرجة الثقة فيه وما لا يُعرف بعد، وتُكتب تصحيحاته في صفحته. إذا نقلت عنه فاذكر المصدر ورابط الموجز وتاريخه، وانظر هل صُحح.',
        ),
        ...section('كيف نعمل', [
          link('المنهج', routes.method, 'كيف تُكتب الموجزات وتُوسم، وما معنى درجة الثقة'),
          link('الملفات', routes.threads, 'موجزات يتابع بعضها بعضًا، ولكل ملف صفحة'),
          link('المصادر', routes.sources, 'وسائل الإعلام التي نعتمد عليها وملكيتها'),
          link('التصحيحات', routes.corrections, 'كل ما صُحح'),
        ]),
        ...section('البيانات', [
          link('البيانات المفتوحة', routes.api, 'شرح الملفات'),
          link('فهرس البيانات', routes.apiFile('index'), 'عناوين ملفات JSON كلها'),
          link('الخلاصات', routes.feeds, 'RSS وAtom وJSON Feed، بالنص الكامل'),
        ]),
        ...section(
          'أحدث الموجزات',
          briefs
            .slice(0, LATEST)
            .map(({ id, title, summary }) => link(title, routes.brief(id), summary)),
        ),
      ],
    },
    { bullet: '-' },
  );
  return new Response(text, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
}

function paragraph(value: string): BlockContent {
  return { type: 'paragraph', children: [{ type: 'text', value }] };
}

function section(title: string, children: ListItem[]): BlockContent[] {
  const list: List = { type: 'list', spread: false, children };
  return [{ type: 'heading', depth: 2, children: [{ type: 'text', value: title }] }, list];
}

function link(name: string, path: string, about: string): ListItem {
  return {
    type: 'listItem',
    spread: false,
    children: [
      {
        type: 'paragraph',
        children: [
          { type: 'link', url: absolute(path), children: [{ type: 'text', value: name }] },
          { type: 'text', value: `: ${about}` },
        ],
      },
    ],
  };
}
