/** A reply of 200 in the shape that successes have. */
export const ok = <D>(data: D) => ({ status: 200 as const, body: { success: true as const, data } });
