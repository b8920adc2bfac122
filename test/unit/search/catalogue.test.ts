import fc from 'fast-check';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  fileOf,
  readWordFile,
  type ShardList,
  wordFile,
  wordFiles,
} from '../../../src/search/catalogue.ts';
import type { SearchDocument } from '../../../src/search/document.ts';
import { frontCoded, readFrontCoded } from '../../../src/search/front-coding.ts';
import { shardWords } from '../../../src/search/shard-words.ts';
import { decodeVocabulary } from '../../../src/search/vocabulary.ts';
import { writeCatalogue } from '../../../src/search/write-catalogue.ts';

const word = fc.string({
  unit: fc.constantFrom(...Array.from('ابتسمنxz3')),
  minLength: 1,
  maxLength: 90,
});
const note = fc.string({ unit: fc.constantFrom(...Array.from('0a_~')), maxLength: 3 });

test('front coding gives back what it was given, sorted', () => {
  fc.assert(
    fc.property(fc.dictionary(word, note), (notes) => {
      const sorted = Object.entries(notes).sort(([a], [b]) => (a < b ? -1 : 1));
      expect(readFrontCoded(frontCoded(Object.entries(notes)))).toEqual(sorted);
    }),
  );
});

describe('where words are', () => {
  const OLDER = 40;
  const places = fc.dictionary(
    word,
    fc.uniqueArray(fc.integer({ min: 0, max: OLDER - 1 }), { minLength: 1 }),
  );

  test('each word is in the file that it is looked for in, with its shards', () => {
    fc.assert(
      fc.property(places, (list) => {
        const files = wordFiles(new Map(Object.entries(list)));
        for (const [stem, fromOldest] of Object.entries(list)) {
          const file = fileOf(
            stem,
            files.map(({ first }) => first),
          );
          const found = readWordFile(files[file ?? -1]?.text ?? '', OLDER).get(stem);
          // In the list of shards the newest is 0, the oldest the last.
          expect(new Set(found)).toEqual(new Set(fromOldest.map((number) => OLDER - number)));
        }
      }),
    );
  });

  test('what no shard has is found in no file', () => {
    const files = wordFiles(new Map([['ب', [0]]]));
    const firstWords = files.map(({ first }) => first);
    expect(fileOf('ا', firstWords)).toBeUndefined();
    expect(readWordFile(files[fileOf('ت', firstWords) ?? -1]?.text ?? '', 1).has('ت')).toBe(false);
  });

  test('files stay small, however many words there are', () => {
    const many = new Map(Array.from({ length: 2500 }, (_, i) => [`كلمة${String(i)}`, [i % OLDER]]));
    const files = wordFiles(many);
    expect(files).toHaveLength(3);
    expect(files.every(({ text }) => text.split('\n').length <= 1000)).toBe(true);
  });
});

describe('the catalogue of an archive', () => {
  const brief = (title: string, date: string): SearchDocument => ({
    url: `/briefs/${date}/`,
    kind: 'brief',
    title,
    text: '',
    names: [],
    ownNames: [],
    date,
    byline: [],
    filters: {},
  });
  const page: SearchDocument = {
    url: '/countries/ml/',
    kind: 'country',
    title: 'مالي',
    text: '',
    names: [],
    ownNames: [],
    byline: [],
    filters: {},
  };
  const shards: Readonly<Record<string, readonly SearchDocument[]>> = {
    newest: [brief('الجسر', '2025-03-02'), page],
    '2025-01': [brief('الجسر والمطار', '2025-02-09'), brief('المطار', '2025-01-01')],
    '2024-11': [brief('الميناء', '2024-12-31')],
  };

  async function written() {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'mujaz-catalogue-'));
    try {
      const named = Object.entries(shards).map(([name, documents]) => ({
        name,
        words: () => Promise.resolve(shardWords(documents)),
      }));
      await writeCatalogue(named, folder);
      const file = (name: string) => readFile(path.join(folder, name), 'utf8');
      return {
        list: JSON.parse(await file('catalogue/shards.json')) as ShardList,
        vocabulary: decodeVocabulary(await file('catalogue/vocabulary.txt')),
        words: readWordFile(await file(wordFile(0)), 2),
      };
    } finally {
      await rm(folder, { recursive: true });
    }
  }

  test('says what is in each shard', async () => {
    expect((await written()).list.shards).toEqual([
      { folder: 'newest/', briefs: 1, undated: 1, from: '2025-03-02', to: '2025-03-02' },
      { folder: '2025-01/', briefs: 2, undated: 0, from: '2025-01-01', to: '2025-02-09' },
      { folder: '2024-11/', briefs: 1, undated: 0, from: '2024-12-31', to: '2024-12-31' },
    ]);
  });

  test('says which older shards have a word, and counts it in all', async () => {
    const { words, vocabulary } = await written();
    expect([...words]).toEqual([
      ['جسر', [1]],
      ['مطار', [1]],
      ['ميناء', [2]],
    ]);
    expect(vocabulary).toContainEqual({ word: 'جسر', documents: 2 });
    expect(vocabulary).toContainEqual({ word: 'مالي', documents: 1 });
  });
});
