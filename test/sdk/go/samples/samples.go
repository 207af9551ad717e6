// Samples are those of the documentation: each is run by its name, and prints what came of it.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log"
	"net/http"
	"os"
	"time"
)

// sample: client
import "casinoprovider.example/client"

// end

// sample: callback
import "casinoprovider.example/client/callback"

// end

func main() {
	if err := run(context.Background(), os.Args[1]); err != nil {
		log.Fatal(err)
	}
}

func run(ctx context.Context, name string) error {
	// sample: client
	provider, err := client.New(os.Getenv("PROVIDER_URL"), os.Getenv("PROVIDER_API_KEY"))
	if err != nil {
		return err
	}
	// end
	switch name {
	case "getHealth":
		return getHealth(ctx, provider)
	case "listGames":
		return listGames(ctx, provider)
	case "getGame":
		return getGame(ctx, provider)
	case "createLaunchUrl":
		return createLaunchURL(ctx, provider)
	case "getGameArt":
		return getGameArt(ctx, provider)
	case "errors":
		return failed(ctx, provider)
	case "callback":
		return debit()
	}
	return errors.New("there is no sample " + name)
}

func getHealth(ctx context.Context, provider *client.Client) error {
	// sample: getHealth
	health, err := provider.GetHealth(ctx)
	if err != nil {
		return err
	}
	fmt.Println("up, with contract", health.Version)
	// end
	return nil
}

func listGames(ctx context.Context, provider *client.Client) error {
	// sample: listGames
	catalog, err := provider.ListGames(ctx, client.ListGamesParams{Limit: 20})
	if err != nil {
		return err
	}
	for _, game := range catalog.Data.Items {
		fmt.Printf("%s: %s\n", game.Symbol, game.Title)
	}
	// end
	return nil
}

func getGame(ctx context.Context, provider *client.Client) error {
	// sample: getGame
	game, err := provider.GetGame(ctx, "vs20doghouse")
	if err != nil {
		return err
	}
	fmt.Printf("%s, %d lines\n", game.Data.Title, game.Data.Lines)
	// end
	return nil
}

func createLaunchURL(ctx context.Context, provider *client.Client) error {
	// sample: createLaunchUrl
	launch, err := provider.CreateLaunchURL(ctx, client.LaunchRequest{
		Symbol:           "vs20doghouse",
		ExternalPlayerID: "player-129001",
		Currency:         "USD",
		Device:           client.LaunchRequestDeviceDesktop,
		ReturnURL:        "https://operator.example.com/lobby",
	})
	if err != nil {
		return err
	}
	fmt.Println("session", launch.SessionID)
	// Send the player's browser to launch.LaunchURL, and keep it out of your logs.
	// end
	return nil
}

func getGameArt(ctx context.Context, provider *client.Client) error {
	// sample: getGameArt
	art, err := provider.GetGameArt(ctx, "vs20doghouse", client.GetGameArtParams{})
	if err != nil {
		return err
	}
	fmt.Printf("%s, %d bytes\n", art.MediaType, len(art.Bytes))
	// end
	return nil
}

func failed(ctx context.Context, provider *client.Client) error {
	// sample: errors
	_, err := provider.GetGame(ctx, "vs99nothing")
	var refused *client.Error
	if errors.As(err, &refused) && refused.Kind == client.Refused {
		fmt.Printf("%d %s (request %s)\n", refused.Status, refused.Detail, refused.RequestID)
	}
	// end
	return nil
}

func debit() error {
	header := http.Header{}
	header.Set("x-pp-request-id", os.Getenv("X_PP_REQUEST_ID"))
	header.Set("x-pp-timestamp", os.Getenv("X_PP_TIMESTAMP"))
	header.Set("x-pp-signature", os.Getenv("X_PP_SIGNATURE"))
	r := &http.Request{Header: header, Body: os.Stdin}
	// sample: callback
	body, err := io.ReadAll(r.Body)
	if err != nil {
		return err
	}
	debit, err := callback.Parse([]string{os.Getenv("WALLET_SECRET")}, callback.Debit, r.Header, body, time.Now())
	var refused *callback.Error
	if errors.As(err, &refused) {
		fmt.Println("refused:", refused.Check)
		return err
	}
	fmt.Println(debit.PlayerID, "stakes", debit.Amount, debit.Currency)
	// end
	return err
}
