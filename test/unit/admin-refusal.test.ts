import { isSignedOut, refusalOf, unreached } from '../../web/admin/api/refusal.ts';
import { isAtLeast, ROLES, type Role } from '../../web/admin/shell/roles.ts';

test('a refusal is shown in the words of the API, with the request it was', () => {
  const refusal = refusalOf(409, { success: false, detail: 'There is such an operator', request_id: 'r1' }, 'r2');
  expect(refusal).toMatchObject({ status: 409, message: 'There is such an operator', requestId: 'r1' });
});

test.each([undefined, null, '<h1>Bad gateway</h1>', { detail: 5 }, { detail: '' }])(
  'a reply that is not the API’s (%j) is still said in words',
  (body) => {
    const { message, requestId } = refusalOf(502, body, 'r2');
    expect(message).toBe('The server replied with status 502 and no explanation.');
    expect(requestId).toBe('r2');
  },
);

test('only 401 says that the session is over', () => {
  expect([401, 403, 404, 500].filter((status) => isSignedOut(refusalOf(status, {}, null)))).toEqual([401]);
  expect(isSignedOut(unreached())).toBe(false);
  expect(isSignedOut(new Error('401'))).toBe(false);
});

test('each role may what the ones before it may', () => {
  const may = (role: Role) => ROLES.filter((least) => isAtLeast(role, least));
  expect(ROLES.map(may)).toEqual([['viewer'], ['viewer', 'support'], ['viewer', 'support', 'admin']]);
});
