/** A decimal amount times a whole number, with the amount's decimals: ('0.10', 20) is '2.00'. No floats on the way. */
export function times(amount: string, count: number): string {
  const [whole = '', fraction = ''] = amount.split('.');
  const digits = (BigInt(whole + fraction) * BigInt(count)).toString().padStart(fraction.length + 1, '0');
  return fraction === '' ? digits : `${digits.slice(0, -fraction.length)}.${digits.slice(-fraction.length)}`;
}

/** Whether a decimal amount is more than nothing. */
export const isSome = (amount: string): boolean => /[1-9]/.test(amount);

/** An amount as the page writes it: exactly the digits the server sent, and the currency. */
export const written = (amount: string | null, currency: string): string =>
  amount === null ? `– ${currency}` : `${amount} ${currency}`;
