import type { Contract } from './contract.ts';
import type { Samples } from './samples.ts';

/** The contract for the interactive reference: the guide left to its pages, and the samples with their operations. */
export function referenceDocument(contract: Contract, samples: Samples): object {
  const { info, tags, paths, webhooks } = contract;
  const withSamples = mapNodes(paths, (node) => ({ ...node, 'x-codeSamples': samplesOf(node.operationId, samples) }));
  const asCallbacks = mapNodes(webhooks, (node) => ({ ...node, 'x-codeSamples': samplesOf('callback', samples) }));
  return {
    ...contract,
    info: { ...info, description: `${info.summary} [The guide](/docs) says how it is used.` },
    tags: tags.map(({ name, description }) => ({ name, description: description.split('\n\n', 1)[0] ?? '' })),
    paths: withSamples,
    webhooks: asCallbacks,
  };
}

const mapNodes = <T, R>(items: Record<string, Record<string, T>>, change: (node: T) => R) =>
  Object.fromEntries(
    Object.entries(items).map(([path, item]) => [
      path,
      Object.fromEntries(Object.entries(item).map(([method, node]) => [method, change(node)])),
    ]),
  );

const samplesOf = (name: string, { languages, samples }: Samples) =>
  languages.map(({ name: language, title, fence }) => ({
    lang: fence === 'ts' ? 'typescript' : fence,
    label: title,
    source: samples[name]?.[language] ?? '',
  }));
