/** What is done to every page after it is made: the digits of the operator's choice. */
import { defineMiddleware } from 'astro:middleware';
import { withEasternDigits } from './markdown/page-digits.ts';
import { site } from './site.ts';

export const onRequest = defineMiddleware(async (_, next) => {
  const response = await next();
  const isPage = response.headers.get('content-type')?.startsWith('text/html') === true;
  if (site.digits !== 'eastern' || !isPage) return response;
  return new Response(withEasternDigits(await response.text()), response);
});
