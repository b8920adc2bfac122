/** Addresses that briefs had, or have no more: where each leads. */
import { loadDigest } from '../briefs/load-digest.ts';
import type { Brief, Withdrawal } from '../digest/model.ts';

export interface Moved {
  /** The former id. */
  readonly id: string;
  readonly brief: Brief;
}

/** Old addresses that lead on. */
export async function movedBriefs(): Promise<Moved[]> {
  const { briefs } = await loadDigest();
  return briefs.flatMap((brief) => brief.formerly.map((id) => ({ id, brief })));
}

export interface Gone {
  /** The id, or a former one. */
  readonly id: string;
  readonly withdrawal: Withdrawal;
}

/** Addresses of briefs that were taken back. */
export async function goneBriefs(): Promise<Gone[]> {
  const { withdrawals } = await loadDigest();
  return withdrawals.flatMap((withdrawal) =>
    [withdrawal.id, ...withdrawal.formerly].map((id) => ({ id, withdrawal })),
  );
}
