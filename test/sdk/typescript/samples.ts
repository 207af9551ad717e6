import { readFileSync } from 'node:fs';

// sample: client
import { ProviderClient } from 'casino-provider-client';
// end

// sample: errors
import { ProviderError } from 'casino-provider-client';
// end

// sample: callback
import { CallbackError, parseCallback } from 'casino-provider-client';

// end

// sample: client
const provider = new ProviderClient({
  baseUrl: process.env.PROVIDER_URL ?? 'https://casinoproviders.net',
  apiKey: process.env.PROVIDER_API_KEY ?? '',
});
// end

async function getHealth() {
  // sample: getHealth
  const health = await provider.getHealth();
  console.log('up, with contract', health.version);
  // end
}

async function listGames() {
  // sample: listGames
  const { data: catalog } = await provider.listGames({ limit: 20 });
  for (const game of catalog.items) console.log(`${game.symbol}: ${game.title}`);
  // end
}

async function getGame() {
  // sample: getGame
  const { data: game } = await provider.getGame({ symbol: 'vs20doghouse' });
  console.log(`${game.title}, ${game.lines} lines`);
  // end
}

async function createLaunchUrl() {
  // sample: createLaunchUrl
  const launch = await provider.createLaunchUrl({
    symbol: 'vs20doghouse',
    external_player_id: 'player-129001',
    currency: 'USD',
    device: 'desktop',
    return_url: 'https://operator.example.com/lobby',
  });
  console.log('session', launch.session_id);
  // Send the player's browser to launch.launch_url, and keep it out of your logs.
  // end
}

async function getGameArt() {
  // sample: getGameArt
  const art = await provider.getGameArt({ symbol: 'vs20doghouse' });
  console.log(`${art.mediaType}, ${art.bytes.length} bytes`);
  // end
}

async function errors() {
  // sample: errors
  try {
    await provider.getGame({ symbol: 'vs99nothing' });
  } catch (error) {
    if (!(error instanceof ProviderError) || error.kind !== 'refused') throw error;
    console.log(`${error.status} ${error.detail} (request ${error.requestId})`);
  }
  // end
}

async function callback() {
  const { X_PP_REQUEST_ID, X_PP_TIMESTAMP, X_PP_SIGNATURE } = process.env;
  const request = {
    body: readFileSync(0),
    headers: {
      'x-pp-request-id': X_PP_REQUEST_ID,
      'x-pp-timestamp': X_PP_TIMESTAMP,
      'x-pp-signature': X_PP_SIGNATURE,
    },
  };
  // sample: callback
  const secret = process.env.WALLET_SECRET;
  if (!secret) throw new Error('Set WALLET_SECRET to the wallet secret');
  // request.body is the raw bytes: with Express, express.raw({ type: 'application/json' })
  try {
    const debit = parseCallback({ verb: 'debit', headers: request.headers, body: request.body }, { secrets: [secret] });
    console.log(`${debit.player_id} stakes ${debit.amount} ${debit.currency}`);
  } catch (error) {
    if (!(error instanceof CallbackError)) throw error;
    console.log(`refused: ${error.check}`);
  }
  // end
}

const samples = { getHealth, listGames, getGame, createLaunchUrl, getGameArt, errors, callback };
await samples[process.argv[2] as keyof typeof samples]();
