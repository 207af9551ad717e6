/** A reply of the server under test, which its peers send byte for byte. */
export interface KeptReply {
  method: 'GET' | 'POST';
  path: string;
  status: number;
  headers: Record<string, string>;
  body: Uint8Array;
}
