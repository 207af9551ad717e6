import type { Demo } from './command-line.ts';

/** What `npm start` prints: where everything is, and commands that work when pasted. */
export const banner = (demo: Demo, launchUrl: string | undefined, dataDir: string): string => `
  Casino Provider Operator API is ready

  docs and downloads   ${demo.base_url}/docs
  Provider Admin       ${demo.base_url}/admin  ${demo.admin_name} / ${demo.admin_password ?? 'the password it was given'}
  mock wallet          ${demo.wallet_base_url}
  play a round         ${launchUrl ?? 'set GAME_BASE_URL to an https URL to launch games'}
  keys and secrets     ${dataDir}/demo.json

  Try it:

curl -H "x-provider-api-key: ${demo.api_key}" \\
  "${demo.base_url}/api/provider/v1/games"

curl -H "x-provider-api-key: ${demo.api_key}" \\
  "${demo.base_url}/api/provider/v1/games/doghouse"

curl -X POST "${demo.base_url}/api/provider/v1/launch-url" \\
  -H "content-type: application/json" \\
  -H "x-provider-api-key: ${demo.api_key}" \\
  -d '{"symbol":"vs20doghouse","external_player_id":"${demo.player_id}","coin":"0.10","currency":"USD","return_url":"https://operator.example.com/lobby","device":"desktop"}'

curl "${demo.base_url}/api/provider/v1/game-art/vs20doghouse?title=The+Dog+House&slug=doghouse"

`;
