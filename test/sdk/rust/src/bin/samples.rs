//! The samples of the documentation: each is run by its name, and prints what came of it.

use std::env;
use std::io::Read;
use std::time::SystemTime;

// sample: client
use casino_provider_client::Client;
// end
// sample: listGames
use casino_provider_client::ListGames;
// end
// sample: createLaunchUrl
use casino_provider_client::Device;
use casino_provider_client::models::LaunchRequest;
// end
// sample: errors
use casino_provider_client::Error;
// end
// sample: callback
use casino_provider_client::{Secrets, Verb, parse_callback};
// end

type Done = Result<(), Box<dyn std::error::Error>>;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Done {
    // sample: client
    let provider = Client::new(&env::var("PROVIDER_URL")?, &env::var("PROVIDER_API_KEY")?)?;
    // end
    let name = env::args().nth(1).unwrap_or_default();
    match name.as_str() {
        "getHealth" => get_health(&provider).await,
        "listGames" => list_games(&provider).await,
        "getGame" => get_game(&provider).await,
        "createLaunchUrl" => create_launch_url(&provider).await,
        "getGameArt" => get_game_art(&provider).await,
        "errors" => errors(&provider).await,
        "callback" => callback(),
        _ => Err(format!("there is no sample {name}").into()),
    }
}

async fn get_health(provider: &Client) -> Done {
    // sample: getHealth
    let health = provider.get_health().await?;
    println!("up, with contract {}", health.version);
    // end
    Ok(())
}

async fn list_games(provider: &Client) -> Done {
    // sample: listGames
    let first = ListGames {
        limit: Some(20),
        ..Default::default()
    };
    for game in provider.list_games(&first).await?.data.items {
        println!("{}: {}", game.symbol, game.title);
    }
    // end
    Ok(())
}

async fn get_game(provider: &Client) -> Done {
    // sample: getGame
    let game = provider.get_game("vs20doghouse").await?.data;
    println!("{}, {} lines", game.title, game.lines);
    // end
    Ok(())
}

async fn create_launch_url(provider: &Client) -> Done {
    // sample: createLaunchUrl
    let request = LaunchRequest {
        symbol: Some("vs20doghouse".into()),
        external_player_id: "player-129001".into(),
        currency: Some("USD".into()),
        device: Some(Device::Desktop),
        return_url: Some("https://operator.example.com/lobby".into()),
        ..Default::default()
    };
    let launch = provider.create_launch_url(&request).await?;
    println!("session {}", launch.session_id);
    // Send the player's browser to launch.launch_url, and keep it out of your logs.
    // end
    Ok(())
}

async fn get_game_art(provider: &Client) -> Done {
    // sample: getGameArt
    let art = provider.get_game_art("vs20doghouse", None, None).await?;
    println!("{}, {} bytes", art.media_type, art.bytes.len());
    // end
    Ok(())
}

async fn errors(provider: &Client) -> Done {
    // sample: errors
    match provider.get_game("vs99nothing").await {
        Ok(game) => println!("{}", game.data.title),
        Err(Error::Refused {
            status,
            detail,
            request_id,
            ..
        }) => {
            let request = request_id.unwrap_or_default();
            println!("{status} {detail} (request {request})");
        }
        Err(error) => return Err(error.into()),
    }
    // end
    Ok(())
}

fn callback() -> Done {
    let named = |name: &'static str, variable: &str| Ok::<_, env::VarError>((name, env::var(variable)?));
    let headers = [
        named("x-pp-request-id", "X_PP_REQUEST_ID")?,
        named("x-pp-timestamp", "X_PP_TIMESTAMP")?,
        named("x-pp-signature", "X_PP_SIGNATURE")?,
    ];
    let mut body = Vec::new();
    std::io::stdin().read_to_end(&mut body)?;
    let body = body.as_slice();
    // sample: callback
    // headers may be an http::HeaderMap, and body is the raw bytes: with axum, body: Bytes
    let secrets = Secrets::new([env::var("WALLET_SECRET")?])?;
    match parse_callback(&secrets, Verb::Debit, headers, body, SystemTime::now()) {
        Ok(debit) => println!("{} stakes {} {}", debit.player_id(), debit.amount(), debit.currency()),
        Err(refused) => println!("refused: {}", refused.check.name()),
    }
    // end
    Ok(())
}
