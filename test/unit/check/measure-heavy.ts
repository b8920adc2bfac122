/**
 * Checks heavy files one after the other in a process of its own, and prints what each took: a line of JSON with its
 * name, CPU seconds, and what was thrown. Run by heavy-files.test.ts; by hand: `npx node test/unit/check/measure-heavy.ts`.
 */
import { rm } from 'node:fs/promises';
import { checkContent } from '../../../src/check/check-content.ts';
import { reportCheck } from '../../../src/check/report.ts';
import { findSilentChanges } from '../../../src/check/silent-changes.ts';
import { typographyProblems } from '../../../src/check/typography/lint.ts';
import { findUnseenForms } from '../../../src/check/unseen-forms.ts';
import { bodyExcess } from '../../../src/markdown/body-limits.ts';
import { BRIEF, contentFixture } from './content-fixture.ts';
import { HEAVY_FILES, type HeavyFile, PIECES } from './heavy-files.ts';

const SIZE = 500_000;
const MIXTURES = 25;

for (const heavy of [...HEAVY_FILES, ...mixtures(MIXTURES)])
  console.log(JSON.stringify({ name: heavy.name, ...(await measure(heavy)) }));

async function measure({ file, text }: HeavyFile): Promise<{ seconds: number; thrown?: string }> {
  const content = await contentFixture();
  const made = text(SIZE);
  await content.write(file, made);
  const start = process.cpuUsage();
  const seconds = (): number => {
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1e6;
  };
  try {
    const checked = await checkContent(content.directory, content.directory);
    const problems = [...checked.problems, ...typographyProblems(file, made)];
    reportCheck({ ...checked, problems });
    findUnseenForms(checked.content);
    findSilentChanges([{ file, before: made, after: `${made} ` }]);
    return { seconds: seconds() };
  } catch (error) {
    return { seconds: seconds(), thrown: String(error) };
  } finally {
    await rm(content.directory, { recursive: true });
  }
}

/** Pieces mixed at random (always the same ones), as many as the limits let pass. */
function mixtures(count: number): HeavyFile[] {
  let seed = 2025;
  const random = (below: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((seed / 2 ** 31) * below);
  };
  const pick = (): string => PIECES[random(PIECES.length)] ?? '';
  return Array.from({ length: count }, () => {
    const unit = Array.from({ length: 2 + random(3) }, pick).join('');
    const before = random(3) === 0 ? pick().repeat(random(300)) : '';
    const after = ['', '', 'قال الوزير '.repeat(20_000), 'a '.repeat(10_000)][random(4)] ?? '';
    return {
      name: `a mixture of ${JSON.stringify([before.slice(0, 20), unit, after.slice(0, 20)])}`,
      file: 'briefs/2025/2025-09-24-first.mdx',
      text: (size) =>
        BRIEF.replace('نص الموجز.', () => heaviest((n) => before + unit.repeat(n) + after, size)),
    };
  });
}

/** The longest text of its kind that is not refused unseen. */
function heaviest(make: (times: number) => string, size: number): string {
  let [low, high] = [1, size];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    const body = middle * Buffer.byteLength(make(1)) > size * 4 ? undefined : make(middle);
    const fits =
      body !== undefined && Buffer.byteLength(body) < size && bodyExcess(body) === undefined;
    if (fits) low = middle;
    else high = middle;
  }
  return make(low);
}
