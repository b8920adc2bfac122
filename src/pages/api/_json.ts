/** Answers with JSON (RFC 8259), indented, so that differences are small. */
export function jsonResponse(value: unknown): Response {
  return new Response(`${JSON.stringify(value, null, 1)}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
}
