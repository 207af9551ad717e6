import type { Got } from './player.ts';

/** What every error must be: the contract's shape, named by a request id in body and header, and nothing leaked. */
export function expectError({ status, body, headers }: Got, expected: number, detail?: string | RegExp): void {
  expect({ status, detail: body.detail }).toMatchObject({
    status: expected,
    ...(detail !== undefined && {
      detail: expect.stringMatching(typeof detail === 'string' ? literal(detail) : detail),
    }),
  });
  expect(Object.keys(body)).toEqual(['success', 'detail', 'request_id']);
  expect(body.success).toBe(false);
  expect(body.request_id).toMatch(/^[A-Za-z0-9._-]{1,64}$/);
  expect(headers.get('x-request-id')).toBe(body.request_id);
  expect(headers.get('content-type')).toMatch(/^application\/json/);
  expect(JSON.stringify(body)).not.toMatch(/\bat .+:\d+:\d+|node_modules|\.ts\b|ppop_|mgc_|whsec_|admin-token/);
}

const literal = (text: string) => new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`);
