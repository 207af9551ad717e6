import express, { type ErrorRequestHandler, type RequestHandler } from 'express';
import request from 'supertest';
import { allowedMethods, mount, type Operation } from '../../generated/server/kit.ts';

const operations = [
  { operationId: 'json', method: 'get', path: '/json/:id' },
  { operationId: 'bytes', method: 'get', path: '/bytes' },
  { operationId: 'picture', method: 'get', path: '/picture' },
  { operationId: 'page', method: 'get', path: '/page' },
  { operationId: 'parts', method: 'get', path: '/parts' },
  { operationId: 'breaks', method: 'get', path: '/breaks' },
  { operationId: 'unchanged', method: 'get', path: '/unchanged' },
  { operationId: 'fails', method: 'post', path: '/fails' },
] as const satisfies Operation[];

const handlers = {
  json: ({ params, query, context, requestId }: Record<string, object>) => ({
    status: 201,
    headers: { 'x-own': 'yes' },
    body: { params, query, context, requestId },
  }),
  bytes: () => ({ status: 200, body: { a: 1 }, bytes: Buffer.from('{ "a": 1 }') }),
  picture: () => ({ status: 200, contentType: 'image/png', body: Uint8Array.of(0, 255, 10) }),
  page: () => ({ status: 200, contentType: 'text/html', body: '<p>ü' }),
  parts: () => ({ status: 200, contentType: 'text/csv', body: partsOf('a,b\n', 'ü,2\n') }),
  breaks: () => ({ status: 200, contentType: 'text/csv', body: partsOf('a,b\n', new Error('on purpose')) }),
  unchanged: () => ({ status: 304, headers: { etag: '"1"' } }),
  fails: async () => {
    throw new Error('on purpose');
  },
};

async function* partsOf(...parts: (string | Error)[]) {
  for (const part of parts) {
    if (part instanceof Error) throw part;
    yield part;
  }
}

function app() {
  const server = express();
  const before = ({ operationId }: Operation): RequestHandler[] => [
    (_req, res, next) => {
      Object.assign(res.locals, { context: { of: operationId }, requestId: 'r1' });
      next();
    },
  ];
  mount(server, operations, handlers, { before });
  const failed: ErrorRequestHandler = (error, _req, res, _next) => {
    if (res.headersSent || res.destroyed) return;
    res.status(500).json({ detail: error.message });
  };
  return server.use(failed);
}

test('a handler is given the request and what the middleware left', async () => {
  const reply = await request(app()).get('/json/7?x=1');
  expect([reply.status, reply.headers['x-own']]).toEqual([201, 'yes']);
  expect(reply.body).toEqual({ params: { id: '7' }, query: { x: '1' }, context: { of: 'json' }, requestId: 'r1' });
});

test('bytes are sent as they are', async () => {
  const reply = await request(app()).get('/bytes');
  expect([reply.text, reply.headers['content-type']]).toEqual(['{ "a": 1 }', 'application/json; charset=utf-8']);
  expect((await request(app()).head('/bytes')).headers['content-length']).toBe('10');
});

test('what comes in parts is sent as it comes, and breaks off where it fails', async () => {
  const reply = await request(app()).get('/parts');
  expect([reply.text, reply.headers['content-type']]).toEqual(['a,b\nü,2\n', 'text/csv; charset=utf-8']);
  expect((await request(app()).head('/parts')).text ?? '').toBe('');
  await expect(request(app()).get('/breaks')).rejects.toThrow('aborted');
});

test('a picture is sent as bytes of its type', async () => {
  const reply = await request(app()).get('/picture');
  expect([...reply.body, reply.headers['content-type']]).toEqual([0, 255, 10, 'image/png']);
});

test('a page is sent as UTF-8', async () => {
  const reply = await request(app()).get('/page');
  expect([reply.text, reply.headers['content-type']]).toEqual(['<p>ü', 'text/html; charset=utf-8']);
});

test('a reply without a body has none', async () => {
  const reply = await request(app()).get('/unchanged');
  expect([reply.status, reply.text, reply.headers.etag]).toEqual([304, '', '"1"']);
});

test('a failure goes to the error handler', async () => {
  const reply = await request(app()).post('/fails');
  expect([reply.status, reply.body.detail]).toEqual([500, 'on purpose']);
});

test('a missing handler stops the start', () => {
  const { json: _, ...rest } = handlers;
  const incomplete = rest as typeof handlers;
  expect(() => mount(express(), operations, incomplete, { before: () => [] })).toThrow(
    'no handler for the operation json',
  );
});

test('each path knows its methods', () => {
  const rows = [...operations, { operationId: 'x', method: 'delete', path: '/page' } as const];
  expect(new Map(allowedMethods(rows)).get('/page')).toBe('GET, HEAD, DELETE');
});
