<?php

declare(strict_types=1);

// sample: client
use CasinoProvider\Client\Client;
// end
// sample: createLaunchUrl
use CasinoProvider\Client\Model\LaunchRequest;
// end
// sample: errors
use CasinoProvider\Client\FailureKind;
use CasinoProvider\Client\ProviderException;
// end
// sample: callback
use CasinoProvider\Signing\Callback;
use CasinoProvider\Signing\Unverified;
use CasinoProvider\Signing\Verb;
// end

require __DIR__ . '/vendor/autoload.php';

// sample: client
$provider = new Client(getenv('PROVIDER_URL'), getenv('PROVIDER_API_KEY'));
// end

// The samples of the documentation: each is run by its name, and prints what came of it.
switch ($argv[1]) {
    case 'getHealth':
        // sample: getHealth
        $health = $provider->getHealth();
        echo "up, with contract $health->version\n";
        // end
        break;
    case 'listGames':
        // sample: listGames
        $catalog = $provider->listGames(limit: 20)->data;
        foreach ($catalog->items as $game) {
            echo "$game->symbol: $game->title\n";
        }
        // end
        break;
    case 'getGame':
        // sample: getGame
        $game = $provider->getGame('vs20doghouse')->data;
        echo "$game->title, $game->lines lines\n";
        // end
        break;
    case 'createLaunchUrl':
        // sample: createLaunchUrl
        $launch = $provider->createLaunchUrl(new LaunchRequest(
            externalPlayerId: 'player-129001',
            symbol: 'vs20doghouse',
            currency: 'USD',
            device: LaunchRequest::DEVICE_DESKTOP,
            returnUrl: 'https://operator.example.com/lobby',
        ));
        echo "session $launch->sessionId\n";
        // Send the player's browser to $launch->launchUrl, and keep it out of your logs.
        // end
        break;
    case 'getGameArt':
        // sample: getGameArt
        $art = $provider->getGameArt('vs20doghouse');
        echo $art->mediaType, ', ', strlen($art->bytes), " bytes\n";
        // end
        break;
    case 'errors':
        // sample: errors
        try {
            $provider->getGame('vs99nothing');
        } catch (ProviderException $failure) {
            if ($failure->kind !== FailureKind::Refused) {
                throw $failure;
            }
            echo "$failure->status $failure->detail (request $failure->requestId)\n";
        }
        // end
        break;
    case 'callback':
        $headers = [
            'x-pp-request-id' => getenv('X_PP_REQUEST_ID'),
            'x-pp-timestamp' => getenv('X_PP_TIMESTAMP'),
            'x-pp-signature' => getenv('X_PP_SIGNATURE'),
        ];
        $body = file_get_contents('php://stdin');
        // sample: callback
        // $headers are getallheaders(), and $body is file_get_contents('php://input'): the raw bytes.
        try {
            $debit = Callback::parse([getenv('WALLET_SECRET')], Verb::Debit, $headers, $body);
            echo "$debit->playerId stakes $debit->amount $debit->currency\n";
        } catch (Unverified $refusal) {
            echo "refused: {$refusal->check->value}\n";
        }
        // end
        break;
    default:
        throw new OutOfBoundsException("there is no sample $argv[1]");
}
