/** The rounds of a benchmark: every builder in turn in each of them, so that a busy machine slows them all. */
import { rm } from 'node:fs/promises';
import type { Builder, BuilderName } from './builders.ts';
import { changeTitle } from './change-title.ts';
import { type FolderSize, folderSize } from './folder-size.ts';
import type { Measured } from './measured-process.ts';
import { type StageTimes, stageTimes } from './stage-times.ts';

export const ROUNDS = ['cold', 'unchanged', 'one brief changed'] as const;
export type Round = (typeof ROUNDS)[number];

export interface Result extends Omit<Measured, 'output'>, FolderSize {
  readonly stages: StageTimes;
}

export type Results = Readonly<Record<Round, ReadonlyMap<BuilderName, Result>>>;

/** @param onResult is told of each build when it ends */
export async function measureRounds(
  builders: readonly Builder[],
  onResult: (round: Round, builder: Builder, result: Result) => void,
): Promise<Results> {
  const inTurn = async (round: Round): Promise<Map<BuilderName, Result>> => {
    const results = new Map<BuilderName, Result>();
    for (const builder of builders) {
      const result = await resultOf(builder);
      onResult(round, builder, result);
      results.set(builder.name, result);
    }
    return results;
  };
  for (const folder of builders.flatMap(({ made }) => made))
    await rm(folder, { recursive: true, force: true });
  const cold = await inTurn('cold');
  const unchanged = await inTurn('unchanged');
  // Ours and the script read the same file.
  for (const file of new Set(builders.map(({ brief }) => brief))) await changeTitle(file);
  return { cold, unchanged, 'one brief changed': await inTurn('one brief changed') };
}

export async function resultOf(builder: Builder): Promise<Result> {
  const { output, ...measured } = await builder.build();
  return { ...measured, ...(await folderSize(builder.dist)), stages: stageTimes(output) };
}
