import { type ControlParts, ok, refused } from './control-parts.ts';
import type { Delivery } from './delivery.ts';
import type { Fault } from './faults.ts';
import { findScenario, readShipped, scenarioNames } from './scenarios.ts';

/** The operations on faults and scenarios; those that change the list reply with it. */
export function faultHandlers(parts: ControlParts) {
  const { faults, feed, clock, contract } = parts;
  const listed = (): Delivery => ok({ faults: faults.list(clock()) });
  function changed(): Delivery {
    feed.faultsChanged();
    return listed();
  }
  return {
    listFaults: listed,
    replaceFaults({ body }: { body: { faults: Fault[] } }): Delivery {
      faults.replace(body.faults);
      return changed();
    },
    addFault({ body }: { body: Fault }): Delivery {
      faults.add([body]);
      return changed();
    },
    removeFaults(): Delivery {
      faults.replace([]);
      return changed();
    },
    removeFault({ values: { fault_id } }: { values: { fault_id: string } }): Delivery {
      return faults.remove(fault_id) ? changed() : refused('not_found', `There is no fault ${fault_id}`);
    },
    listScenarios: (): Delivery => ok({ scenarios: readShipped(contract.scenarioFault) }),
    applyScenario({ body: { name, replace = false } }: { body: { name: string; replace?: boolean } }): Delivery {
      const scenario = findScenario(name, contract.scenarioFault);
      if (!scenario)
        return refused('not_found', `There is no scenario ${name}; there are ${scenarioNames().join(', ')}`);
      if (replace) faults.replace(scenario.faults, name);
      else faults.add(scenario.faults, name);
      return changed();
    },
  };
}
