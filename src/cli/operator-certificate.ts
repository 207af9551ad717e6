import type { Command } from 'commander';
import type { components } from '../../generated/server/types.ts';
import { makeAdminClient } from './admin-client.ts';
import { print, type Terminal } from './command-line.ts';

type Standing = components['schemas']['CertificateStanding'];

/** `provider operator certificate` */
export function registerCertificate(operator: Command, terminal: Terminal): void {
  operator
    .command('certificate <id>')
    .description("show an operator's newest certificate of conformance, and whether it holds")
    .option('--json', 'print one JSON value: with the signature and the public key')
    .action(async (id: string, options: { json?: boolean }) => {
      const path = `/operators/${encodeURIComponent(id)}/certificate`;
      print(terminal, options, await makeAdminClient(terminal).call<Standing>('GET', path), lines);
    });
}

const lines = ({ holds, why, certificate }: Standing): string[] => [
  ...(certificate ? [JSON.stringify(JSON.parse(certificate.text), null, 2)] : []),
  holds ? 'It holds.' : `It does not hold: ${why}`,
];
