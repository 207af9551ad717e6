/** The pattern for `ilike` of what holds a text somewhere, whatever signs of a pattern that text has itself. */
export const containing = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;
