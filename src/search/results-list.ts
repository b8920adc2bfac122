/** Results as elements of the page. Text goes in as text: nothing of a brief or a query is ever markup. */
import type { SearchResult } from './site-search.ts';

const KINDS: Readonly<Record<SearchResult['kind'], string>> = {
  brief: '',
  country: 'صفحة دولة',
  actor: 'صفحة طرف',
  topic: 'صفحة موضوع',
  thread: 'صفحة ملف',
};

export function resultItem({ url, kind, title, excerpt, byline }: SearchResult): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = url;
  link.textContent = title;
  const heading = document.createElement('h2');
  heading.append(link);
  const text = document.createElement('p');
  text.append(
    ...excerpt.map(({ text: part, isMarked }) => {
      if (!isMarked) return new Text(part);
      const mark = document.createElement('mark');
      mark.textContent = part;
      return mark;
    }),
  );
  item.append(heading, text);
  const notes = [KINDS[kind], ...byline].filter((note) => note !== '');
  if (notes.length > 0) {
    const by = document.createElement('p');
    by.className = 'by';
    by.append(
      ...notes.flatMap((note, i) => {
        const span = document.createElement('span');
        span.textContent = note;
        return i === 0 ? [span] : [new Text(' '), span];
      }),
    );
    item.append(by);
  }
  return item;
}
