import type { Handlers } from '../../../generated/server/operations.ts';
import { rfc3339 } from '../../domain/session.ts';
import type { Staff } from '../../services/admin-sessions.ts';
import type { Services } from '../../services/services.ts';
import type { AdminUserRow } from '../../store/admin-users.ts';
import type { Contexts } from '../authentication.ts';
import { writeSessionCookie } from '../session-cookie.ts';
import { ok } from './ok.ts';

type Identity<Id extends keyof Handlers<Contexts>> = Pick<Handlers<Contexts>, Id>;

/** `secure`: whether browsers are to send the cookie over https alone. */
export const sessionHandlers = (
  { adminSessions }: Services,
  secure: boolean,
): Identity<'signIn' | 'getSession' | 'changePassword' | 'signOut'> => ({
  async signIn({ body }) {
    const { staff, token } = await adminSessions.signIn(body);
    return { ...sessionReply(staff), headers: { 'set-cookie': writeSessionCookie(token, secure) } };
  },
  getSession: ({ context }) => sessionReply(context),
  async changePassword({ body, context }) {
    await adminSessions.changePassword(context, context.session, body);
    return sessionReply(context);
  },
  async signOut({ context }) {
    if (context.session !== undefined) await adminSessions.signOut(context.session);
    return { ...sessionReply(context), headers: { 'set-cookie': writeSessionCookie(undefined, secure) } };
  },
});

export const userHandlers = ({
  adminUsers,
}: Services): Identity<'listUsers' | 'createUser' | 'getUser' | 'updateUser'> => ({
  listUsers: async () => ok((await adminUsers.list()).map(userView)),
  async createUser({ body }) {
    const { user, made } = await adminUsers.create(body);
    return { status: 201, body: { success: true, data: { ...userView(user), password: made } } };
  },
  getUser: async ({ params }) => ok(userView(await adminUsers.find(params.name))),
  async updateUser({ params, body, context }) {
    const { user, made } = await adminUsers.update(params.name, body, context);
    return ok({ ...userView(user), password: made });
  },
});

export const auditHandlers = ({ adminAudit }: Services): Identity<'listAudit'> => ({
  listAudit: async ({ query }) => ok(await adminAudit.list(query)),
});

const sessionReply = ({ name, role, byToken }: Staff) => ok({ name, role, by_token: byToken });

const userView = ({ name, role, disabled, created_at, last_sign_in_at }: AdminUserRow) => ({
  name,
  role,
  disabled,
  created_at: rfc3339(created_at),
  last_sign_in_at: last_sign_in_at && rfc3339(last_sign_in_at),
});
