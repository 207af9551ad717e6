import express, { type Express, type RequestHandler } from 'express';
import { allowedMethods, mount } from '../../generated/server/kit.ts';
import { type Handlers, type Operation, operations } from '../../generated/server/operations.ts';
import type { Random } from '../domain/games/random.ts';
import type { Services } from '../services/services.ts';
import { adminPage } from './admin-page.ts';
import { audited } from './audited.ts';
import { authenticateAdmin, authenticateOperator, type Contexts, noteUse } from './authentication.ts';
import { docs } from './docs/router.ts';
import { downloads } from './downloads.ts';
import { type LogFault, refuseMethod, refuseUnknownPath, replyWithError } from './errors.ts';
import {
  assignmentHandlers,
  gameHandlers,
  keyHandlers,
  limitHandlers,
  operatorHandlers,
  secretHandlers,
} from './handlers/admin.ts';
import { dashboardHandlers } from './handlers/admin-dashboard.ts';
import { diagnosisHandlers } from './handlers/admin-diagnostics.ts';
import { auditHandlers, sessionHandlers, userHandlers } from './handlers/admin-identity.ts';
import { roundHandlers } from './handlers/admin-rounds.ts';
import { artHandlers } from './handlers/art.ts';
import { catalogHandlers } from './handlers/catalog.ts';
import { type Health, healthHandlers } from './handlers/health.ts';
import { launchHandlers } from './handlers/launch.ts';
import { metricsHandlers } from './handlers/metrics.ts';
import { pageHandlers } from './handlers/pages.ts';
import { runtimeHandlers } from './handlers/runtime.ts';
import { nameOperation, observe, type RequestSeen } from './observe.ts';
import { pages } from './pages.ts';
import { limitDemos, limitPerKey } from './rate-limit.ts';
import { nameRequest } from './request-id.ts';
import { makeValidation } from './validation.ts';

export interface HttpOptions {
  services: Services;
  random: Random;
  health: Health;
  adminToken: string;
  /** Whether browsers are to send cookies over https alone. */
  secureCookies: boolean;
  /** The whole contract, as generated/server/contract.json holds it. */
  contract: unknown;
  /** Check replies against the contract too: in development and in tests. */
  validateReplies: boolean;
  /** Requests a second for each API key. */
  keyRateLimit: number;
  logFault: LogFault;
  /** Hears of every request once it has ended. */
  watchRequest: (seen: RequestSeen) => void;
  /** The metrics in Prometheus' text format. */
  metricsText: () => Promise<string>;
}

/** The HTTP side of the provider: every operation of the contract, the pages and the downloads. */
export function makeHttpApp(options: HttpOptions): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.use(nameRequest(options.random));
  app.use(observe(options.watchRequest));
  const all = audited(handlers(options), operations, options.services.adminAudit.write);
  mount(app, operations, all, { before: middleware(options) });
  for (const [path, allow] of allowedMethods(operations)) app.all(path, refuseMethod(allow));
  app.use(downloads());
  app.use(pages());
  app.use(adminPage(options.random));
  app.use(docs());
  app.use(refuseUnknownPath);
  app.use(replyWithError(options.logFault));
  return app;
}

function handlers({ services, health, secureCookies, validateReplies, metricsText }: HttpOptions): Handlers<Contexts> {
  return {
    ...healthHandlers(health),
    ...metricsHandlers(metricsText),
    ...catalogHandlers(services, !validateReplies),
    ...launchHandlers(services),
    ...artHandlers(services),
    ...pageHandlers(services),
    ...runtimeHandlers(services),
    ...sessionHandlers(services, secureCookies),
    ...userHandlers(services),
    ...auditHandlers(services),
    ...operatorHandlers(services),
    ...secretHandlers(services),
    ...limitHandlers(services),
    ...assignmentHandlers(services, !validateReplies),
    ...keyHandlers(services),
    ...gameHandlers(services),
    ...roundHandlers(services),
    ...dashboardHandlers(services),
    ...diagnosisHandlers(services),
  };
}

/** What comes before an operation's handler: who calls, how often, and whether the request is as the contract says. */
function middleware(options: HttpOptions): (operation: Operation) => RequestHandler[] {
  const { services, adminToken, keyRateLimit } = options;
  const asOperator = [authenticateOperator(services.authenticate), limitPerKey(keyRateLimit)];
  const demoLimit = limitDemos();
  const asAdmin = authenticateAdmin({ adminToken, findSession: services.adminSessions.find });
  const callers = {
    operator: (operation: Operation) => [...asOperator, noteUse(services.keyUse, operation)],
    admin: (operation: Operation) => [asAdmin(operation)],
    none: ({ operationId }: Operation) => (operationId === 'playDemo' ? [demoLimit] : []),
  };
  const validation = makeValidation(options.contract, options.validateReplies);
  return (operation) => [nameOperation(operation), ...callers[operation.security](operation), ...validation(operation)];
}
