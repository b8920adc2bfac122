/** The day in an article's address: `/2019/6/2/`, `/20190602/`, `/2017/20170309/`, `/2024-05-21-title`. */
import { monthNumber } from '../../arabic/month-names.ts';
import type { Block } from '../block.ts';
import type { Evidence } from '../page.ts';
import { readMoments } from './printed-dates.ts';

const YEAR = '(?<y>(?:19|20)\\d{2})';
/** Eight digits in one are a day only where nothing but a sign follows: `/story/2024500/` is an article's number. */
const FORMS: readonly RegExp[] = [
  `(?:^|[/_-])${YEAR}(?<m>[01]\\d)(?<d>[0-3]\\d)(?=$|[/._?#-]|\\d{6,}(?:[/._?#-]|$))`,
  `/${YEAR}/(?<m>\\d{1,2})/(?<d>\\d{1,2})(?=$|[/._?#-])`,
  `/${YEAR}-(?<m>\\d{1,2})-(?<d>\\d{1,2})(?=$|[/._?#-])`,
  `/${YEAR}/(?<name>[a-z]{3,9})/(?<d>\\d{1,2})(?=$|[/._?#-])`,
  `/${YEAR}/[^/\\d]+/(?<m>\\d{1,2})/(?<d>\\d{1,2})(?=$|/)`,
].map((source) => new RegExp(source, 'iu'));

/** @returns `YYYY-MM-DD`; undefined where the address has no day, or one that does not exist */
export function dayInAddress(address: string): string | undefined {
  for (const form of FORMS) {
    const { y, m, d, name } = form.exec(address)?.groups ?? {};
    const month = name === undefined ? m : monthNumber(name);
    if (y === undefined || d === undefined || month === undefined) continue;
    const day = readMoments(`${y}-${String(month)}-${d}`).published?.day;
    if (day !== undefined) return day;
  }
  return undefined;
}

/** The article's own address: claimed, else printed outside its text; a record's may be relative. */
export function addressOf({ url, kind }: Evidence, blocks: readonly Block[]): string | undefined {
  if (url !== undefined) return url;
  const outside = blocks.filter(({ why }) => why !== 'paragraph');
  const pattern =
    kind === 'record'
      ? /https?:\/\/\S+|^\/?[\w%.-]+(?:\/[\w%.-]+){2,}\S*$|^\/\S+$/
      : /https?:\/\/\S+/;
  return outside
    .map(({ text }) => pattern.exec(text)?.[0])
    .find((found) => found !== undefined && !/\.(?:jpe?g|png|webp|gif)/i.test(found));
}
