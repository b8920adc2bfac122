import { expect, test } from 'vitest';
import { sharingCore } from '../../../src/search/shared-core.ts';
import { NEWEST } from '../../../src/search/shards.ts';

const LIST = '{"version":"1.6.0","languages":{"ar":{"hash":"ar_1","wasm":"ar","page_count":3}}}';

test('an older shard is led to the WebAssembly of the newest', () => {
  expect(sharingCore(LIST, 'ar')).toBe(
    LIST.replace('"wasm":"ar"', `"wasm":"/../../${NEWEST}/wasm.ar"`),
  );
});

test.each<[string, string]>([
  ['does not name it', LIST.replace('"wasm":"ar",', '')],
  ['names it with a space', LIST.replace('"wasm":"ar"', '"wasm": "ar"')],
  ['names that of another language', LIST.replace('"wasm":"ar"', '"wasm":"unknown"')],
  ['names it twice', LIST.replace('"page_count"', '"wasm":"ar","page_count"')],
])('a list that %s stops the build', (_, list) => {
  expect(() => sharingCore(list, 'ar')).toThrow('Pagefind');
});
