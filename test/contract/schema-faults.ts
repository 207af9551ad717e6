import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { type Json, type JsonObject, objectOf } from '../../codegen/json.ts';
import { operationsOf, resolved } from '../../codegen/operations.ts';

const BASE = 'https://contract.test/';

/** Makes the judge of values by schemas of one document: null when a value is as its schema says, else what is wrong. */
export function schemaFaults(document: JsonObject): (schema: Json, value: unknown) => unknown {
  const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, allErrors: true });
  addFormats.default(ajv, ['date-time', 'uri', 'double', 'binary']);
  // An unknown keyword or format is an error; these two are only where the schemas stand.
  ajv.addKeyword('components');
  ajv.addSchema({ $id: BASE, components: document.components });
  return (schema, value) => {
    const absolute = JSON.parse(JSON.stringify(schema).replaceAll('"#/', `"${BASE}#/`));
    return ajv.validate(absolute, value) ? null : ajv.errors;
  };
}

/** A reply as it came, its JSON parsed. */
interface Reply {
  status: number;
  mediaType: string;
  body: unknown;
}

/** Makes the judge of replies: null when the contract declares this reply of that operation, else what is wrong. */
export function replyFaults(document: JsonObject): (operationId: string, reply: Reply) => unknown {
  const faults = schemaFaults(document);
  const operations = [...operationsOf(document, 'paths'), ...operationsOf(document, 'webhooks')];
  return (operationId, { status, mediaType, body }) => {
    const operation = operations.find(({ id }) => id === operationId);
    const responses = objectOf(operation?.node.responses);
    const key = [`${status}`, `${String(status)[0]}XX`, 'default'].find((name) => name in responses);
    if (key === undefined) return `${operationId} declares no ${status}`;
    const content = objectOf(resolved(document, responses[key]).content);
    if (Object.keys(content).length === 0) return null;
    const { schema } = objectOf(content[mediaType]);
    return schema === undefined ? `${operationId} declares no ${mediaType} for ${status}` : faults(schema, body);
  };
}
