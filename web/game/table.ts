import type { Kept } from './kept.ts';
import { loadLook } from './looks/index.ts';
import type { Game, RuntimeState } from './runtime.ts';
import type { Pace } from './show/pace.ts';
import { makeRoundShow, type Settled, type Signs } from './show/round-show.ts';
import { makeTableShow } from './show/table-show.ts';
import { makePlayer, type Player } from './sound/sound.ts';
import { chooseStage } from './stage/choose-stage.ts';
import type { Heard } from './stage/stage.ts';
import { dress } from './view/dress.ts';
import type { Page } from './view/page.ts';

interface Needs {
  page: Page;
  pace: Pace;
  kept: Kept;
  signs: Signs;
  calm: boolean;
  dark: MediaQueryList;
  sleep: (ms: number) => Promise<void>;
}

export type Table = Awaited<ReturnType<typeof setTable>>;

/** Makes a game's table ready: its look, its sound, its reels. */
export async function setTable(state: RuntimeState, { page, pace, kept, signs, calm, dark, sleep }: Needs) {
  const { session_id, game, currency } = state;
  const rules = requireRules(game);
  const look = await loadLook(game.look, rules.symbols);
  const player = makePlayer({ sound: look.sound, muted: kept.isMuted(), newContext: () => new AudioContext() });
  dress(page, look, dark);
  const stage = await chooseStage({
    look,
    size: game,
    page: page.part('game'),
    window: page.part('reels'),
    calm,
    heard: (event) => hear(player, event),
  });
  const sound: Player['play'] = (name, size) => player.play(name, size);
  const tableShow = makeTableShow({
    stage,
    rules,
    size: game,
    showRound: makeRoundShow({ stage, signs, pace, sound, tempo: look.tempo }),
    hasSeen: ({ action_id }) => kept.hasSeen(session_id, action_id),
    keepSeen: ({ action_id }) => kept.keepSeen(session_id, action_id),
    sleep,
    winMs: calm ? 2 * look.tempo.win : look.tempo.win,
  });
  return { game, rules, currency, look, player, stage, show: tableShow };
}

function requireRules({ rules }: Game): Settled['rules'] {
  if (!rules) throw new Error('The server opened a game without its rules');
  return rules;
}

function hear(player: Player, event: Heard): void {
  if (event.kind === 'spin') player.play('spin');
  else player.play(event.kind, event.reel);
}
