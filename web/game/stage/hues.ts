/** The angle that keeps hues apart however many there are. */
const GOLDEN_ANGLE = 137.508;

/** A line's hue, far from that of the next line. */
export const hueOf = (line: number): number => Math.round((line * GOLDEN_ANGLE) % 360);

export const colourOf = (line: number): string => `hsl(${hueOf(line)}, 95%, 62%)`;
