import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { inBatches } from '../../../src/briefs/change-batches.ts';

test('what changes within a moment is one batch, and none begins before the last one has ended', async () => {
  const log: string[] = [];
  const changed = inBatches(
    async (files) => {
      log.push(`begin ${[...files].join(',')}`);
      await wait(120);
      log.push('end');
    },
    () => undefined,
  );
  changed('a');
  changed('b');
  changed('a');
  await wait(60);
  changed('c');
  await wait(60);
  changed('d');
  await wait(500);
  expect(log).toEqual(['begin a,b', 'end', 'begin c,d', 'end']);
});

test('a batch that fails is told of, and the next one is handled', async () => {
  const [failures, handled]: [unknown[], string[]] = [[], []];
  const changed = inBatches(
    (files) => {
      handled.push(...files);
      return files.has('bad') ? Promise.reject(new Error('no')) : Promise.resolve();
    },
    (error) => failures.push(error),
  );
  changed('bad');
  await wait(60);
  changed('good');
  await wait(60);
  expect(failures).toEqual([new Error('no')]);
  expect(handled).toEqual(['bad', 'good']);
});
