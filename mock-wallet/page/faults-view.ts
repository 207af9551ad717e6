import { ACTS, faultOf } from './acts.ts';
import type { Api, FaultState, Scenario } from './api.ts';
import { counted } from './call-words.ts';
import { button, make, part, say } from './dom.ts';
import { howOften, whatHappens, whichCalls } from './fault-words.ts';
import { attempt } from './notice.ts';

type Needs = {
  api: Pick<Api, 'addFault' | 'removeFault' | 'removeFaults' | 'applyScenario'>;
  onFaults: (faults: FaultState[]) => void;
};

/** What is active, the scenarios to choose from, and a form for a fault of one's own. */
export function makeFaultsView({ api, onFaults }: Needs) {
  let scenarios: Scenario[] = [];
  let active: FaultState[] = [];
  const change = (work: () => Promise<FaultState[]>, done: string) => attempt(async () => onFaults(await work()), done);

  function show(faults: FaultState[]): void {
    const isSame = faults.length === active.length && faults.every(({ id }, i) => id === active[i]?.id);
    active = faults;
    say(part('faults-count'), faults.length === 0 ? 'none active' : `${faults.length} active`);
    part('clear-faults').hidden = faults.length === 0;
    if (isSame) for (const fault of faults) say(part(`often-${fault.id}`), howOften(fault));
    else part('faults-active').replaceChildren(...faults.map(faultItem));
    showExpectations();
    for (const item of part('scenarios').children) markActive(item as HTMLElement);
  }

  function faultItem(fault: FaultState): HTMLElement {
    const name = fault.scenario ?? fault.name;
    const which = whichCalls(fault);
    return make(
      'li',
      { title: JSON.stringify({ match: fault.match, act: fault.act }) },
      make(
        'div',
        {},
        name !== undefined && make('b', {}, name),
        make('span', {}, `${which.charAt(0).toUpperCase()}${which.slice(1)}: ${whatHappens(fault)}`),
        make('small', { id: `often-${fault.id}` }, howOften(fault)),
      ),
      button('Remove', () => change(() => api.removeFault(fault.id), 'The fault is removed'), {
        class: 'small',
        'aria-label': `Remove the fault ${name ?? ''} ${which}`,
      }),
    );
  }

  /** What a provider is expected to do under the scenarios that are active. */
  function showExpectations(): void {
    const names = new Set(active.map(({ scenario }) => scenario));
    const told = scenarios.filter(({ name, expect }) => names.has(name) && expect !== undefined);
    const items = told.map(({ name, expect = '', ends = [] }) => {
      const may = ends.length === 0 ? '' : ` The round may end as ${ends.join(' or ').replaceAll('_', ' ')}.`;
      return make('p', {}, make('b', {}, `Expected under ${name}: `), `${expect}${may}`);
    });
    part('expected').replaceChildren(...items);
  }

  const scenarioItem = ({ name, description }: Scenario): HTMLElement => {
    const press = button('', () => apply(name), { class: 'scenario' });
    press.append(make('b', {}, name), make('span', {}, description));
    return make('li', { 'data-name': name }, press);
  };

  function apply(name: string): Promise<boolean> {
    const replace = part<HTMLInputElement>('replace').checked;
    return change(() => api.applyScenario(name, replace), `The scenario ${name} is active`);
  }

  function markActive(item: HTMLElement): void {
    const isActive = active.some(({ scenario }) => scenario === item.dataset.name);
    item.querySelector('button')?.setAttribute('aria-pressed', `${isActive}`);
  }

  function findScenarios(): void {
    const words = part<HTMLInputElement>('find-scenario').value.toLowerCase().split(/\s+/);
    for (const item of part('scenarios').children)
      (item as HTMLElement).hidden = !words.every((word) => item.textContent?.toLowerCase().includes(word));
  }

  part('clear-faults').addEventListener('click', () => change(() => api.removeFaults(), 'No fault is active any more'));
  part('find-scenario').addEventListener('input', findScenarios);
  listenToForm((wish) => change(() => api.addFault(faultOf(wish)), 'The fault is active'));

  return {
    show,
    offer(all: Scenario[]): void {
      scenarios = all;
      say(part('scenarios-count'), counted(all.length, 'scenario'));
      part('scenarios').replaceChildren(...all.map(scenarioItem));
      show(active);
    },
  };
}

type Wish = Parameters<typeof faultOf>[0];

/** The fields that an act or a count needs are there only then. */
function listenToForm(onWish: (wish: Wish) => void): void {
  const form = part<HTMLFormElement>('fault-form');
  const [act, turn] = [part<HTMLSelectElement>('act'), part<HTMLSelectElement>('turn')];
  const [value, count] = [part<HTMLInputElement>('act-value'), part<HTMLInputElement>('turn-count')];
  act.replaceChildren(...Object.entries(ACTS).map(([name, { label }]) => make('option', { value: name }, label)));

  function adapt(): void {
    const needed = ACTS[act.value]?.value;
    part('act-value-label').hidden = needed === undefined;
    value.disabled = needed === undefined;
    say(part('act-value-name'), needed?.label ?? '');
    value.type = needed?.isNumber ? 'number' : 'text';
    value.value = needed?.initial ?? '';
    part('act-choices').replaceChildren(...(needed?.choices ?? []).map((choice) => make('option', { value: choice })));
  }
  function adaptTurn(): void {
    count.disabled = turn.value === '';
    part('turn-count-label').hidden = turn.value === '';
  }
  act.addEventListener('change', adapt);
  turn.addEventListener('change', adaptTurn);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const data = new FormData(form);
    const text = (name: string): string => `${data.get(name) ?? ''}`.trim();
    onWish({
      leg: text('leg'),
      player: text('player'),
      turn: text('turn'),
      count: text('count'),
      act: text('act'),
      value: `${data.get('value') ?? ''}`,
    });
  });
  adapt();
  adaptTurn();
}
