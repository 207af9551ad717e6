/** The build turns a picture into the address it is served at. */
declare module '*.svg' {
  const address: string;
  export default address;
}
