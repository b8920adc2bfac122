/** From the text of a file to its articles, for tests of reading and cleaning together. */
import { type Article, type Reading, readArticle } from '../../../src/ingest/article.ts';
import { readInput } from '../../../src/ingest/read/input.ts';
import { knowledge } from './registry-fixture.ts';

/** @throws where the file as a whole is refused */
export function readingsOf(file: string, text: string): Reading[] {
  const input = readInput(file, text);
  if ('reason' in input) throw new Error(input.reason);
  return [...input.pages].map((page) => readArticle(page, knowledge));
}

/** @throws where the first article is refused */
export function articleOf(file: string, text: string): Article {
  const [reading] = readingsOf(file, text);
  if (reading === undefined || 'reason' in reading) throw new Error(reading?.reason ?? 'nothing');
  return reading.article;
}

/** Whether an input gives an article. */
export function isArticle(file: string, text: string): boolean {
  return readingsOf(file, text).some((reading) => 'article' in reading);
}

export const TITLE = 'مخبز تعاوني في غاو يوزع الخبز على المدارس';
export const TEXT = [
  'بدأ مخبز تعاوني في غاو توزيع الخبز على ثماني مدارس في الأحياء الشمالية من المدينة.',
  'وقالت مديرة المخبز إن الأفران تعمل ليلا حتى يصل الخبز إلى المدارس قبل الدرس الأول.',
  'ويعمل في المخبز عشرون شابا تعلموا الصنعة في دورة دامت أربعة أشهر.',
  'وتدفع البلدية ثمن الدقيق، ويجمع الأهالي ثمن الحطب والنقل كل أسبوع.',
] as const;
/** Headlines of other articles. */
export const OTHERS = [
  'حارس المنتخب يغيب عن مباراة السبت بعد إصابة في الكتف',
  'ندوة عن المخطوطات القديمة في جامعة القيروان',
  'شركة الطيران تفتتح خطا بين دكار ونواذيبو',
] as const;

export const paragraphs = (texts: readonly string[] = TEXT): string =>
  texts.map((text) => `<p>${text}</p>`).join('\n');

export function pageWith(title: string, body: string, head = ''): string {
  return `<!doctype html><html lang="ar"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body>${body}</body></html>`;
}
