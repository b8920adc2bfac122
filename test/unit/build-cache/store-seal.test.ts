import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clearUnlessSealed, seal, type SealedStore } from '../../../src/build-cache/store-seal.ts';

interface Entry {
  readonly id: string;
  readonly data: unknown;
}

function storeOf(entries: readonly Entry[], notes: Iterable<[string, string]> = []): SealedStore & { readonly size: () => number } {
  const kept = new Map(entries.map((entry) => [entry.id, entry]));
  const meta = new Map(notes);
  return {
    store: { values: () => [...kept.values()], clear: () => { kept.clear(); } },
    meta: { get: (key) => meta.get(key), set: (key, value) => { meta.set(key, value); }, delete: (key) => { meta.delete(key); } },
    size: () => kept.size,
  };
} // prettier-ignore

const ENTRIES: Entry[] = [
  { id: 'b', data: { title: 'عنوان', words: 3, changes: [] } },
  { id: 'a', data: { title: 'آخر', at: '2025-01-01' } },
];

/** As another run reads what this one kept. */
function reread(from: SealedStore, edit: (text: string) => string = (text) => text): ReturnType<typeof storeOf> {
  // The entries of storeOf.
  const entries = JSON.parse(edit(JSON.stringify(from.store.values()))) as Entry[];
  return storeOf(entries.toReversed(), [['seal', from.meta.get('seal') ?? ''], ['checked', from.meta.get('checked') ?? '']]);
} // prettier-ignore

describe('a store that was sealed', () => {
  test('is kept as it is, in whatever order it is read', () => {
    const store = storeOf(ENTRIES, [['checked', 'x']]);
    seal(store, ['checked']);
    const again = reread(store);
    expect(clearUnlessSealed(again, ['checked'])).toBe(false);
    expect(again.size()).toBe(2);
  });

  test('is emptied where one character of it is another', () => {
    fc.assert(
      fc.property(fc.nat(), (n) => {
        const store = storeOf(ENTRIES);
        seal(store);
        const text = JSON.stringify(store.store.values());
        // Of letters and figures, so that it still can be read.
        const places = [...text.matchAll(/[\p{L}\d]/gu)].map(({ index }) => index);
        const at = places[n % places.length] ?? 0;
        const other = /\d/.test(text[at] ?? '') ? (text[at] === '1' ? '2' : '1') : 'ي';
        fc.pre(text[at] !== other);
        let again: ReturnType<typeof storeOf>;
        try {
          again = reread(store, (whole) => whole.slice(0, at) + other + whole.slice(at + 1));
        } catch {
          return;
        }
        expect(clearUnlessSealed(again)).toBe(true);
        expect(again.size()).toBe(0);
      }),
    );
  });

  test.each<[string, (entries: string) => string]>([
    ['an entry is gone', (text) => `[${text.slice(text.indexOf('},{') + 2)}`],
    ['it has no entry', () => '[]'],
  ])('is emptied where %s', (_, edit) => {
    const store = storeOf(ENTRIES);
    seal(store);
    expect(clearUnlessSealed(reread(store, edit))).toBe(true);
  });

  test('is emptied with its notes where a note is another', () => {
    const store = storeOf(ENTRIES, [['checked', 'x']]);
    seal(store, ['checked']);
    const again = reread(store);
    again.meta.set('checked', 'y');
    expect(clearUnlessSealed(again, ['checked'])).toBe(true);
    expect(again.meta.get('checked')).toBeUndefined();
  });
});

test('a store without a seal is emptied: another version filled it', () => {
  const store = storeOf(ENTRIES);
  expect(clearUnlessSealed(store)).toBe(true);
  expect(store.size()).toBe(0);
});
