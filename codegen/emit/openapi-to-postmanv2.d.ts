/** The part of openapi-to-postmanv2 that is used here; it ships no types. */
declare module 'openapi-to-postmanv2' {
  type Result = { result: true; output: { data: unknown }[] } | { result: false; reason: string };
  const converter: {
    convertV2(
      input: { type: 'string'; data: string },
      options: { folderStrategy: 'Tags'; parametersResolution: 'Example' },
      callback: (error: Error | null, result: Result) => void,
    ): void;
  };
  export default converter;
}
