/** What programs that read text should know of the site (llmstxt.org). */
import { loadDigest } from '../briefs/load-digest.ts';
import { absolute, routes } from '../routes.ts';
import { site } from '../site.ts';

const LATEST = 20;

export async function GET(): Promise<Response> {
  const { briefs } = await loadDigest();
  const link = (name: string, path: string, about: string): string =>
    `- [${name}](${absolute(path)}): ${about}`;
  const text = [
    `# ${site.name}`,
    `> ${site.description}`,
    'كل موجز يذكر مصادره وملكيتها ودرجة الثقة فيه وما لا يُعرف بعد، وتُكتب تصحيحاته في صفحته. إذا نقلت عنه فاذكر المصدر ورابط الموجز وتاريخه، وانظر هل صُحح.',
    '## كيف نعمل',
    [
      link('المنهج', routes.method, 'كيف تُكتب الموجزات وتُوسم، وما معنى درجة الثقة'),
      link('المصادر', routes.sources, 'وسائل الإعلام التي نعتمد عليها وملكيتها'),
      link('التصحيحات', routes.corrections, 'كل ما صُحح'),
    ].join('\n'),
    '## البيانات',
    [
      link('البيانات المفتوحة', routes.api, 'شرح الملفات'),
      link('فهرس البيانات', routes.apiFile('index'), 'عناوين ملفات JSON كلها'),
      link('الخلاصات', routes.feeds, 'RSS وAtom وJSON Feed، بالنص الكامل'),
    ].join('\n'),
    '## أحدث الموجزات',
    briefs
      .slice(0, LATEST)
      .map(({ id, title, summary }) => link(title, routes.brief(id), summary))
      .join('\n'),
  ].join('\n\n');
  return new Response(`${text}\n`, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
