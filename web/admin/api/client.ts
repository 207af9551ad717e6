import createClient from 'openapi-fetch';
import type { paths } from '../../../generated/server/types.ts';
import { refusalOf, unreached } from './refusal.ts';

/** The admin API, typed by the contract. The cookie of the session goes with every request by itself. */
export const api = createClient<paths>({ baseUrl: location.origin, fetch: fetchInTime });

const LONGEST_READ_MS = 30_000;

/** What is only read is given up when nothing comes, so that the page can say so; a change goes on until it is answered. */
function fetchInTime(request: Request): Promise<Response> {
  return fetch(request, request.method === 'GET' ? { signal: AbortSignal.timeout(LONGEST_READ_MS) } : {});
}

// What no other origin can send without leave, so that no other page can act in this session.
api.use({
  onRequest({ request }) {
    if (request.method !== 'GET') request.headers.set('x-provider-admin', '1');
    return request;
  },
});

type Answer<Body> = { data?: Body; error?: unknown; response: Response };

/** @returns the body of a success. @throws Refusal */
export async function ask<Body>(answer: Promise<Answer<Body>>): Promise<Body> {
  const { data, error, response } = await answer.catch(() => {
    throw unreached();
  });
  if (data !== undefined && response.ok) return data;
  throw refusalOf(response.status, error, response.headers.get('x-request-id'));
}
