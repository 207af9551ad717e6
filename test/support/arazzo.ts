import { type ChildProcess, execFile } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'yaml';

const ROOT = path.resolve(import.meta.dirname, '../..');
const REDOCLY = path.join(ROOT, 'node_modules/.bin/redocly');

export type Inputs = Record<string, string>;

interface Step {
  stepId: string;
  requestBody?: { payload: Record<string, string> };
}

const fileOf = (name: string) => path.join(ROOT, 'generated/downloads', `${name}.arazzo.yaml`);

/** What came of the steps that were executed, in order, by a runner that is not ours. */
export async function execute(name: string, server: string, inputs: Inputs): Promise<string[]> {
  const { NODE_OPTIONS: _, ...inherited } = process.env;
  const env = { ...inherited, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
  const folder = await mkdtemp(path.join(tmpdir(), 'arazzo-'));
  const report = path.join(folder, 'report.json');
  const severity = ['--severity', 'STATUS_CODE_CHECK=off'];
  const words = ['respect', fileOf(name), '-S', server, ...severity, '-J', report, '--input', JSON.stringify(inputs)];
  try {
    const { code } = await ended(execFile(process.execPath, [REDOCLY, ...words], { env }));
    const { files } = JSON.parse(await readFile(report, 'utf8')) as { files: Record<string, Executed> };
    const workflows = Object.values(files).flatMap(({ executedWorkflows }) => executedWorkflows);
    const steps = workflows.flatMap(({ executedSteps }) => executedSteps);
    return [...steps.map(({ stepId, status }) => `${stepId}: ${status}`), `exit ${code}`];
  } finally {
    await rm(folder, { recursive: true });
  }
}

interface Executed {
  executedWorkflows: { executedSteps: { stepId: string; status: string }[] }[];
}

const ended = (child: ChildProcess): Promise<{ code: number | null }> =>
  new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve({ code }));
  });

/** The inputs with a signature for each step of the file, over its payload with the inputs put in. */
export function signed(name: string, secret: string, inputs: Inputs): Inputs {
  const { workflows } = parse(readFileSync(fileOf(name), 'utf8')) as { workflows: { steps: Step[] }[] };
  const steps = workflows.flatMap(({ steps }) => steps);
  const signatures = steps.map(({ stepId, requestBody }) => {
    const body = JSON.stringify(requestBody?.payload).replaceAll(
      /\{\$inputs\.(\w+)\}|\$inputs\.(\w+)/g,
      (_, embedded, whole) => inputs[embedded ?? whole] ?? '',
    );
    const signature = createHmac('sha256', secret).update(`${inputs.timestamp}.${body}`).digest('hex');
    return [`${stepId}_signature`, signature];
  });
  return { ...inputs, ...Object.fromEntries(signatures) };
}
