import type { Handlers } from '../../../generated/server/operations.ts';
import type { Contexts } from '../authentication.ts';
import { HttpRefusal } from '../errors.ts';

/** What health tells of: the contract that is served, and whether the database answers. */
export interface Health {
  version: string;
  contractSha256: string;
  databaseAnswers: () => Promise<boolean>;
}

export const healthHandlers = (health: Health): Pick<Handlers<Contexts>, 'getHealth'> => ({
  async getHealth() {
    if (!(await health.databaseAnswers())) throw new HttpRefusal(503, 'The database does not answer');
    const { version, contractSha256 } = health;
    return { status: 200, body: { success: true, status: 'ok', version, contract_sha256: contractSha256 } };
  },
});
