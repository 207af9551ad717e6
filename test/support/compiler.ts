import path from 'node:path';
import ts from 'typescript';

const root = path.resolve(import.meta.dirname, '../..');

/** What the compiler finds in a file of the project, or in a program that is given as if it stood there. */
export function faultsOf(file: string, program?: string): string[] {
  const config = ts.readConfigFile(path.join(root, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...config.config, include: [] }, ts.sys, root);
  const name = path.join(root, file);
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  if (program !== undefined) {
    host.fileExists = (other) => other === name || fileExists.call(host, other);
    host.readFile = (other) => (other === name ? program : readFile.call(host, other));
    host.getSourceFile = (other, version) =>
      other === name ? ts.createSourceFile(name, program, version) : getSourceFile.call(host, other, version);
  }
  return ts.getPreEmitDiagnostics(ts.createProgram([name], options, host)).map((diagnostic) => {
    const line = diagnostic.file?.getLineAndCharacterOfPosition(diagnostic.start ?? 0).line ?? -1;
    return `${diagnostic.file?.fileName}:${line + 1} ${ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n')}`;
  });
}
