import { expect, test } from 'vitest';
import { seeded } from '../../../scripts/bench/seeded.ts';
import { fuzzOnce } from '../../../scripts/fuzz/ingest-case.ts';
import { SAMPLES } from '../../../scripts/fuzz/samples.ts';
import { knowledge } from './registry-fixture.ts';

test('damaged inputs: no crash, no block without a reason, no line lost (npm run fuzz runs more)', () => {
  for (let seed = 1; seed <= 400; seed += 1) {
    expect(fuzzOnce(SAMPLES, seeded(seed), knowledge), `seed ${String(seed)}`).toBeUndefined();
  }
}, 60_000);
