# The docs' samples for curl. test/flow/curl-samples.test.ts runs each as the docs show it.

# sample: client
export PROVIDER_URL="${PROVIDER_URL:-https://casinoproviders.net}"
export PROVIDER_API_KEY="${PROVIDER_API_KEY:-ppop_operator-a_REPLACE_ME}"

curl -H "x-provider-api-key: $PROVIDER_API_KEY" \
  "$PROVIDER_URL/api/provider/v1/games?limit=1"
# end

# sample: getHealth
curl "$PROVIDER_URL/health"
# end

# sample: listGames
curl -H "x-provider-api-key: $PROVIDER_API_KEY" \
  "$PROVIDER_URL/api/provider/v1/games"
# end

# sample: getGame
curl -H "x-provider-api-key: $PROVIDER_API_KEY" \
  "$PROVIDER_URL/api/provider/v1/games/vs20doghouse"
# end

# sample: createLaunchUrl
curl -X POST "$PROVIDER_URL/api/provider/v1/launch-url" \
  -H "content-type: application/json" \
  -H "x-provider-api-key: $PROVIDER_API_KEY" \
  -d '{"symbol":"vs20doghouse","external_player_id":"player-129001","coin":"0.10","currency":"USD","return_url":"https://operator.example.com/lobby","device":"desktop"}'
# end

# sample: getGameArt
curl "$PROVIDER_URL/api/provider/v1/game-art/vs20doghouse?title=The+Dog+House&slug=doghouse"
# end

# sample: errors
curl -i -H "x-provider-api-key: $PROVIDER_API_KEY" \
  "$PROVIDER_URL/api/provider/v1/games/vs99nothing"
# end

# sample: callback
# Call your wallet as the provider does: the bytes that are signed are those that are sent.
body='{"operator_id":"operator-a","player_id":"player-129001","session_id":"session-token","game_symbol":"vs20doghouse","currency":"USD","request_id":"7d8a3996269f4cf3bb9f5aa6f65de3c1","transaction_id":"session-token:doSpin:0:1:debit","transaction_type":"debit","action_type":"doSpin","amount":"2.00"}'
timestamp=$(date +%s)
signature=$(printf '%s.%s' "$timestamp" "$body" |
  openssl dgst -sha256 -hmac "$WALLET_SECRET" -r | cut -d ' ' -f 1)

curl -X POST "$WALLET_BASE_URL/debit" \
  -H "content-type: application/json" \
  -H "x-pp-request-id: 7d8a3996269f4cf3bb9f5aa6f65de3c1" \
  -H "x-pp-timestamp: $timestamp" \
  -H "x-pp-signature: $signature" \
  -d "$body"
# end
