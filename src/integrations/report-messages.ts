/** What the server of `npm run dev` and the overlay on its pages say to each other, by Vite's socket. */

/** A page that was opened wants to know whether there are errors. */
export const ASK = 'mujaz:ask';
/** The answer; also said unasked, after each change of the content. */
export const REPORT = 'mujaz:report';

export interface ReportMessage {
  /** What `npm run check` says; absent: there is no error. */
  readonly report?: string | undefined;
}
