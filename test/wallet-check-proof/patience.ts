import type { Defect } from './defects/defect.ts';
import { catching, eachOf, examine, SETTINGS, starting } from './trial.ts';

const LONGEST_S = 120;

/** Whether a run ends within two minutes and still catches the bug, however a wallet hangs. */
export async function provePatience(hanging: readonly Defect[]): Promise<boolean> {
  const ended = await eachOf(hanging, hanging.length, async (defect) => {
    const begun = performance.now();
    const { report } = await examine(starting(defect.wallet), SETTINGS);
    const seconds = (performance.now() - begun) / 1000;
    const { passed, failed, not_run } = report.required;
    const caught = catching(defect, report)?.id;
    console.log(
      `${defect.name}: ${seconds.toFixed(1)} s, ${passed} required cases passed, ${failed} failed and ${not_run} were not run; ${caught ?? 'NOT CAUGHT'}`,
    );
    return seconds < LONGEST_S && caught !== undefined;
  });
  console.log(
    `${ended.filter(Boolean).length} of ${ended.length} runs against hanging wallets end within ${LONGEST_S} s`,
  );
  return ended.every(Boolean);
}
