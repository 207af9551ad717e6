import { statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Command } from 'commander';
import { CommandFailed, type Terminal, UsageError } from './command-line.ts';

/** The files that a report was asked for in. */
export interface ReportFiles {
  reportJson?: string;
  reportJunit?: string;
  reportHtml?: string;
}

/** How to write a report in each form. */
export interface Writers<R> {
  json(report: R): string;
  junit(report: R): Promise<string>;
  html(report: R): Promise<string>;
}

/** Adds the options that name report files. */
export const withReportFiles = (command: Command): Command =>
  command
    .option('--report-json <file>', 'write the report as JSON')
    .option('--report-junit <file>', 'write the report as JUnit XML')
    .option('--report-html <file>', 'write the report as a page that needs nothing else');

/** Says before a run what would only be found after it. @throws UsageError */
export function refuseUnwritable({ reportJson, reportJunit, reportHtml }: ReportFiles): void {
  for (const file of [reportJson, reportJunit, reportHtml]) {
    if (file === undefined) continue;
    const folder = statSync(dirname(file), { throwIfNoEntry: false });
    if (!folder?.isDirectory()) throw new UsageError(`${file} cannot be written: there is no folder ${dirname(file)}`);
    if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) throw new UsageError(`${file} is a folder`);
  }
}

/** @throws CommandFailed */
export async function writeReports<R>(
  { reportJson, reportJunit, reportHtml }: ReportFiles,
  report: R,
  { json, junit, html }: Writers<R>,
): Promise<void> {
  if (reportJson !== undefined) write(reportJson, json(report));
  if (reportJunit !== undefined) write(reportJunit, await junit(report));
  if (reportHtml !== undefined) write(reportHtml, await html(report));
}

function write(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch {
    throw new CommandFailed(`${file} cannot be written`);
  }
}

/** One line that is written over and over, where a person watches. */
export const progressOn = ({ err, isTTY }: Terminal) => ({
  show: (line: string) => isTTY && err(`\r\x1b[K${line}`),
  clear: () => isTTY && err('\r\x1b[K'),
});
