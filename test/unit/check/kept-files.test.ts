import { expect, test } from 'vitest';
import type { ContentFile, ContentFiles } from '../../../src/check/content-files.ts';
import { keepFiles } from '../../../src/check/kept-files.ts';

const file = (id: string, text: string): ContentFile => ({
  collection: 'briefs',
  id,
  file: `content/briefs/2025/${id}.mdx`,
  text,
});
const read = (...files: ContentFile[]): ContentFiles => ({ files, unmerged: [], problems: [] });

test('a file with the same text is the same object; one that was edited, or came back, is another', () => {
  const kept = keepFiles();
  const [a, b] = [file('a', 'one'), file('b', 'two')];
  expect(kept(read(a, b)).files).toEqual([a, b]);
  const second = kept(read(file('a', 'one'), file('b', 'edited'))).files;
  expect(second[0]).toBe(a);
  expect(second[1]).toEqual(file('b', 'edited'));
  kept(read(file('b', 'edited')));
  const back = kept(read(file('a', 'one'))).files;
  expect(back[0]).toEqual(a);
  expect(back[0]).not.toBe(a);
});
