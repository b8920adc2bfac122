/**
 * What ingest proposes for a brief: an editor takes it in or leaves it (`npm run accept`), and no page, feed or index
 * ever has it. Its records belong to the code that writes and reads them, so their shape is left open here.
 */
import { z } from 'astro/zod';

const proposal = z.union([z.string(), z.looseObject({})]);
const proposals = z.array(proposal).exactOptional();

export const proposedSchema = z.strictObject({
  points: proposals,
  changes: proposals,
  watch: proposals,
  unknowns: proposals,
  confidence: proposal.exactOptional(),
  follows: proposal.exactOptional(),
  alone: proposals,
  differs: proposals,
});

export type Proposed = z.infer<typeof proposedSchema>;
