import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import express from 'express';
import * as OpenApiValidator from 'express-openapi-validator';
import { serveParent } from '../child.ts';
import type { KeptReply } from './kept-reply.ts';

type ApiSpec = Exclude<Parameters<typeof OpenApiValidator.middleware>[0]['apiSpec'], string>;
const contract: ApiSpec = JSON.parse(
  readFileSync(new URL('../../generated/server/contract.json', import.meta.url), 'utf8'),
);

/** An Express server as the validator's own guide writes it, on our contract with our options; it sends the kept bytes. */
const app = express();
app.disable('x-powered-by');
app.disable('etag');
app.use(express.json());
app.use(
  OpenApiValidator.middleware({
    apiSpec: contract,
    validateApiSpec: false,
    validateSecurity: false,
    validateRequests: { allowUnknownQueryParameters: true },
    validateResponses: false,
    fileUploader: false,
  }),
);
const keep = ({ method, path, status, headers, body }: KeptReply) => {
  app[method === 'GET' ? 'get' : 'post'](path, (_req, res) => {
    res.status(status).set(headers).end(body);
  });
};
const server = app.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  serveParent({ url: `http://127.0.0.1:${port}` }, { keep });
});
