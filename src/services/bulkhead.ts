/** Gives back what was entered; a second time does nothing. */
export type Leave = () => void;

interface Lane {
  inside: number;
  waiting: ((leave: Leave) => void)[];
}

/** For each operator so many `slots`, and so many `places` to wait for one in order; nothing is shared between two. */
export function makeBulkhead({ slots, places = 0 }: { slots: number; places?: number }) {
  const lanes = new Map<string, Lane>();

  function leaveOnce(operatorId: string, lane: Lane): Leave {
    let left = false;
    return () => {
      if (left) return;
      left = true;
      const next = lane.waiting.shift();
      if (next) return next(leaveOnce(operatorId, lane));
      lane.inside -= 1;
      if (lane.inside === 0) lanes.delete(operatorId);
    };
  }

  return {
    /** Resolves once there is a slot; undefined at once when there is neither a slot nor a place to wait. */
    enter(operatorId: string): Promise<Leave> | undefined {
      const lane = lanes.get(operatorId) ?? { inside: 0, waiting: [] };
      if (lane.inside < slots) {
        lane.inside += 1;
        lanes.set(operatorId, lane);
        return Promise.resolve(leaveOnce(operatorId, lane));
      }
      if (lane.waiting.length >= places) return undefined;
      return new Promise((resolve) => lane.waiting.push(resolve));
    },
    /** How many slots each operator has taken; one that has none is not named. */
    taken: (): Record<string, number> => Object.fromEntries([...lanes].map(([id, { inside }]) => [id, inside])),
  };
}
