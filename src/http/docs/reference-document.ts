import type { Contract, OperationNode, Parameter, Referred } from './contract.ts';
import type { Samples } from './samples.ts';

/** The contract for the interactive reference: the guide left to its pages, and the samples with their operations. */
export function referenceDocument(contract: Contract, samples: Samples): object {
  const { info, tags, paths, webhooks, components } = contract;
  const documented = (node: OperationNode, sample: string) => ({
    ...node,
    ...(node.parameters && { parameters: node.parameters.map(unfilled) }),
    'x-codeSamples': samplesOf(sample, samples),
  });
  const parameters = Object.entries(components.parameters).map(([name, parameter]) => [name, unfilled(parameter)]);
  return {
    ...contract,
    info: { ...info, description: `${info.summary} [The guide](/docs) says how it is used.` },
    tags: tags.map(({ name, description }) => ({ name, description: description.split('\n\n', 1)[0] ?? '' })),
    paths: mapNodes(paths, (node) => documented(node, node.operationId)),
    webhooks: mapNodes(webhooks, (node) => documented(node, 'callback')),
    components: { ...components, parameters: Object.fromEntries(parameters) },
  };
}

/** Scalar sends each parameter that has an example; of those that are optional none is to be sent unless it is filled in. */
function unfilled(parameter: Referred<Parameter>): Referred<Parameter> {
  if ('$ref' in parameter || parameter.required) return parameter;
  const { example: _, ...rest } = parameter;
  return rest;
}

const mapNodes = <T, R>(items: Record<string, Record<string, T>>, change: (node: T) => R) =>
  Object.fromEntries(
    Object.entries(items).map(([path, item]) => [
      path,
      Object.fromEntries(Object.entries(item).map(([method, node]) => [method, change(node)])),
    ]),
  );

/** Those of the clients: Scalar writes its own for curl, with what the reader has filled in. */
const samplesOf = (name: string, { languages, samples }: Samples) =>
  languages
    .filter((language) => language.name !== 'curl')
    .map(({ name: language, title, fence }) => ({
      lang: fence === 'ts' ? 'typescript' : fence,
      label: title,
      source: samples[name]?.[language] ?? '',
    }));
