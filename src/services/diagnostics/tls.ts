import { connect } from 'node:tls';
import { whyOf } from './ask.ts';
import { Stopped } from './finding.ts';

/** A server's certificate, as far as people look at it; or why there is no trusting it, in a few words. */
export type TlsSeen =
  | { kind: 'valid'; subject: string; issuer: string; validTo: Date; protocol: string }
  | { kind: 'fault'; why: string };

/** Connects to an https URL's server and checks its certificate as any client does. @throws Stopped */
export type InspectTls = (url: URL, signal: AbortSignal) => Promise<TlsSeen>;

const PATIENCE_MS = 10_000;

export const inspectTls: InspectTls = (url, signal) =>
  new Promise((resolve, reject) => {
    const host = url.hostname.replace(/^\[|\]$/g, '');
    const socket = connect({ host, port: Number(url.port || 443), ...(/[a-z]/i.test(host) && { servername: host }) });
    const end = (act: () => void) => {
      signal.removeEventListener('abort', stop);
      socket.destroy();
      act();
    };
    const stop = () => end(() => reject(new Stopped()));
    signal.addEventListener('abort', stop, { once: true });
    socket.setTimeout(PATIENCE_MS, () =>
      end(() => resolve({ kind: 'fault', why: `it timed out after ${PATIENCE_MS} ms` })),
    );
    socket.once('error', (error) => end(() => resolve({ kind: 'fault', why: whyOf(error) })));
    socket.once('secureConnect', () => {
      const { subject, issuer, valid_to } = socket.getPeerCertificate();
      const seen: TlsSeen = {
        kind: 'valid',
        subject: nameOf(subject),
        issuer: nameOf(issuer),
        validTo: new Date(valid_to),
        protocol: socket.getProtocol() ?? 'TLS',
      };
      end(() => resolve(seen));
    });
  });

const nameOf = (name: Partial<Record<'CN' | 'O', string | string[]>> | undefined): string =>
  [name?.CN ?? name?.O ?? 'no name'].flat().join(', ');
