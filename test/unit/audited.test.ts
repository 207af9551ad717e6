import type { Handlers, Operation } from '../../generated/server/operations.ts';
import { audited } from '../../src/http/audited.ts';
import type { Contexts } from '../../src/http/authentication.ts';
import type { AuditEntry } from '../../src/services/admin-audit.ts';

const row = (operationId: string, method: string): Operation =>
  ({ operationId, method, contractPath: '/api/admin/v1/vaults/{name}', secretFields: ['pin'] }) as unknown as Operation;

const request = { params: { name: 'north' }, headers: {}, context: { name: 'olga' }, requestId: 'r1' };

async function carryOut(body: object, change = async () => ({ body: { data: {} } })) {
  const written: AuditEntry[] = [];
  const vault = { name: 'north', floor: 1, pin: '0000' };
  const handlers = { getOperator: () => ({ body: { data: vault } }), updateOperator: change };
  const all = audited(
    handlers as unknown as Handlers<Contexts>,
    [row('getOperator', 'get'), row('updateOperator', 'patch')],
    async (entry) => void written.push(entry),
  ) as unknown as Record<string, (asked: object) => Promise<unknown>>;
  const outcome = await all.updateOperator?.({ ...request, body }).catch((error: Error) => error.message);
  return { written, outcome };
}

test('a field that the contract calls secret is hidden, whatever its name and however deep', async () => {
  const { written } = await carryOut({ floor: 2, pin: '1234', doors: [{ pin: '5678' }], why: 'moved' });
  expect(written).toEqual([
    {
      ...{ who: 'olga', operation: 'updateOperator', operator_id: '', target: { name: 'north' }, request_id: 'r1' },
      why: 'moved',
      before: { floor: 1, pin: '[hidden]' },
      after: { floor: 2, pin: '[hidden]', doors: [{ pin: '[hidden]' }] },
    },
  ]);
});

test('what fails is not written down', async () => {
  const failing = async () => {
    throw new Error('the vault is shut');
  };
  expect(await carryOut({ floor: 2 }, failing)).toEqual({ written: [], outcome: 'the vault is shut' });
});
