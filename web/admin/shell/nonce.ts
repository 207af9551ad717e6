declare global {
  /** Where the part of Mantine that locks scrolling looks for the nonce of the style it adds. */
  var __webpack_nonce__: string;
}

const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
globalThis.__webpack_nonce__ = nonce;

/** Without which the page's policy refuses the styles that Mantine writes into the page. */
export const styleNonce = (): string => nonce;
