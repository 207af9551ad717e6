import { parse, stringify } from 'yaml';
import { ContractError, parseContract } from '../../codegen/contract.ts';

const TINY = `
openapi: 3.1.0
info: { title: Tiny, version: 1.0.0 }
security: [{ OperatorKey: [] }]
tags: [{ name: A }, { name: I, x-internal: true }]
paths:
  /a:
    get:
      operationId: getA
      tags: [A]
      responses:
        '200': { description: A., content: { application/json: { schema: { $ref: '#/components/schemas/A' } } } }
  /gs2c/b:
    get:
      operationId: getB
      x-internal: true
      tags: [I]
      security: []
      responses: { '204': { description: Nothing. } }
webhooks:
  c: { post: { operationId: postC, tags: [A], security: [], responses: { '204': { description: Nothing. } } } }
components:
  securitySchemes:
    OperatorKey: { type: apiKey, in: header, name: k }
    AdminToken: { type: http, scheme: bearer }
  schemas:
    A:
      type: object
      required: [s]
      properties:
        s: { type: string, maxLength: 5 }
        n: { type: number, format: double }
        l: { type: array, items: { type: [string, 'null'], maxLength: 5 } }
`;

// biome-ignore lint/suspicious/noExplicitAny: a test reaches into a document to break it
type Tree = any;

function changed(change: (tree: Tree) => void): string {
  const tree: Tree = parse(TINY);
  change(tree);
  return stringify(tree);
}

const schema = (tree: Tree) => tree.components.schemas.A;
const reply = (tree: Tree) => tree.paths['/a'].get.responses['200'].content['application/json'];

const REFUSED: [name: string, change: (tree: Tree) => void, message: string][] = [
  [
    'a 3.0 document',
    (t) => {
      t.openapi = '3.0.3';
    },
    '#/openapi: must be 3.1.x',
  ],
  [
    'an unknown keyword of the document',
    (t) => {
      t.servres = [];
    },
    '#: the keyword "servres"',
  ],
  [
    'an unknown keyword of an operation',
    (t) => {
      t.paths['/a'].get.sumary = '';
    },
    '#/paths/~1a/get: the keyword "sumary"',
  ],
  [
    'an unknown keyword of a schema',
    (t) => {
      schema(t).properties.s.maxlength = 1;
    },
    '#/components/schemas/A/properties/s: the keyword "maxlength"',
  ],
  [
    'an unknown extension',
    (t) => {
      t.paths['/a'].get['x-intern'] = true;
    },
    'the keyword "x-intern"',
  ],
  [
    'an operation of admins that says no role',
    (t) => {
      t.paths['/gs2c/b'].get.security = [{ AdminToken: [] }];
    },
    'GET /gs2c/b: x-role says the least role it needs: viewer, support, admin',
  ],
  [
    'a role that there is not',
    (t) => {
      Object.assign(t.paths['/gs2c/b'].get, { security: [{ AdminToken: [] }], 'x-role': 'owner' });
    },
    'GET /gs2c/b: x-role says the least role it needs',
  ],
  [
    'a role where anybody may call',
    (t) => {
      t.paths['/gs2c/b'].get['x-role'] = 'viewer';
    },
    'GET /gs2c/b: x-role is for the operations of admins',
  ],
  [
    'const',
    (t) => {
      schema(t).properties.s.const = 'a';
    },
    'the keyword "const"',
  ],
  [
    'oneOf',
    (t) => {
      schema(t).oneOf = [];
    },
    'the keyword "oneOf"',
  ],
  [
    'anyOf',
    (t) => {
      schema(t).anyOf = [];
    },
    'the keyword "anyOf"',
  ],
  [
    'allOf',
    (t) => {
      schema(t).allOf = [];
    },
    'the keyword "allOf"',
  ],
  [
    'a response schema without a name',
    (t) => {
      reply(t).schema = { type: 'string', maxLength: 1 };
    },
    'must be a $ref to a named one',
  ],
  [
    'a list of two types',
    (t) => {
      schema(t).properties.s.type = ['string', 'integer'];
    },
    "[T, 'null'] and nothing else",
  ],
  [
    'null alone',
    (t) => {
      schema(t).properties.s.type = 'null';
    },
    'a schema has a type out of',
  ],
  [
    'a schema without a type',
    (t) => {
      delete schema(t).properties.s.type;
    },
    'a schema has a type out of',
  ],
  [
    'a string without a bound',
    (t) => {
      delete schema(t).properties.s.maxLength;
    },
    'a string has a maxLength',
  ],
  [
    'a nullable string without a bound',
    (t) => {
      delete schema(t).properties.l.items.maxLength;
    },
    'a string has a maxLength',
  ],
  [
    'a number that is no double',
    (t) => {
      delete schema(t).properties.n.format;
    },
    'a number has format double',
  ],
  [
    'an array of anything',
    (t) => {
      delete schema(t).properties.l.items;
    },
    'an array has items',
  ],
  [
    'a map of schemas',
    (t) => {
      schema(t).additionalProperties = { type: 'object' };
    },
    'additionalProperties is true or false',
  ],
  [
    'a required property that is not there',
    (t) => {
      schema(t).required = ['z'];
    },
    'required "z" is not among',
  ],
  [
    'a reference with siblings',
    (t) => {
      reply(t).schema.description = 'x';
    },
    'a $ref has no siblings',
  ],
  [
    'a reference to nothing',
    (t) => {
      reply(t).schema.$ref = '#/components/schemas/Z';
    },
    '"#/components/schemas/Z" names nothing',
  ],
  [
    'a reference to another file',
    (t) => {
      reply(t).schema.$ref = 'other.yaml#/A';
    },
    'is not a Schema here',
  ],
  [
    'a reference in place of a path',
    (t) => {
      t.paths['/a'] = { $ref: '#/paths/~1b' };
    },
    'a PathItem cannot be a reference',
  ],
  [
    'an internal path without the mark',
    (t) => {
      delete t.paths['/gs2c/b'].get['x-internal'];
    },
    'GET /gs2c/b: a path under /gs2c must carry x-internal: true',
  ],
  ...['/api/runtime/x', '/api/admin/x', '/games/x'].map((path): [string, (t: Tree) => void, string] => [
    `an unmarked path ${path}`,
    (t) => {
      t.paths[path] = { ...t.paths['/a'], get: { ...t.paths['/a'].get, operationId: 'x' } };
    },
    `GET ${path}: a path under`,
  ]),
  [
    'a mark that is not true',
    (t) => {
      t.paths['/a'].get['x-internal'] = false;
    },
    'x-internal is true or absent',
  ],
  [
    'an internal webhook',
    (t) => {
      t.webhooks.c.post['x-internal'] = true;
    },
    'a webhook cannot be internal',
  ],
  [
    'an internal tag on a published operation',
    (t) => {
      t.paths['/a'].get.tags = ['I'];
    },
    'must be both internal or both published',
  ],
  [
    'a published tag on an internal operation',
    (t) => {
      t.paths['/gs2c/b'].get.tags = ['A'];
    },
    'must be both internal or both published',
  ],
  [
    'a tag that is not declared',
    (t) => {
      t.paths['/a'].get.tags = ['Z'];
    },
    'the tag Z is not declared',
  ],
  [
    'an operation without a tag',
    (t) => {
      t.paths['/a'].get.tags = [];
    },
    'it has no tag',
  ],
  [
    'an operation without an id',
    (t) => {
      delete t.paths['/a'].get.operationId;
    },
    'it has no operationId',
  ],
  [
    'an id given twice',
    (t) => {
      t.webhooks.c.post.operationId = 'getA';
    },
    'another operation is called getA too',
  ],
  [
    'admin security on a published operation',
    (t) => {
      t.paths['/a'].get.security = [{ AdminToken: [] }];
    },
    'admin security does not fit',
  ],
  [
    'operator security on an internal operation',
    (t) => {
      delete t.paths['/gs2c/b'].get.security;
    },
    'operator security does not fit',
  ],
  [
    'operator and admin security together',
    (t) => {
      t.paths['/a'].get.security = [{ AdminToken: [] }, { OperatorKey: [] }];
    },
    'neither all operator nor all admin',
  ],
];

test('the tiny contract itself is accepted', () => {
  expect(() => parseContract(TINY)).not.toThrow();
});

test.each(REFUSED)('%s is refused', (_name, change, message) => {
  const attempt = () => parseContract(changed(change));
  expect(attempt).toThrow(ContractError);
  expect(attempt).toThrow(message);
});

test('YAML that is not sound is refused', () => {
  expect(() => parseContract('openapi: 3.1.0\nopenapi: 3.1.0\n')).toThrow('Map keys must be unique');
});
