package main

import (
	"errors"
	"strconv"
	"strings"
)

type settings struct {
	port       int
	operatorID string
	secrets    []string
	// database is a file, or empty for books in memory.
	database string
}

func settingsFrom(env func(string) string) (settings, error) {
	s := settings{port: 9100, operatorID: env("WALLET_OPERATOR"), database: env("WALLET_DATABASE")}
	if text := env("PORT"); text != "" {
		port, err := strconv.ParseUint(text, 10, 16)
		if err != nil {
			return s, errors.New("PORT must be a number from 0 to 65535")
		}
		s.port = int(port)
	}
	if s.operatorID == "" {
		return s, errors.New("WALLET_OPERATOR must name the operator, such as operator-a")
	}
	s.secrets = strings.Split(env("WALLET_SECRETS"), ",")
	for i, secret := range s.secrets {
		if secret == "" || i > 1 {
			return s, errors.New("WALLET_SECRETS must hold the wallet secret, or two of them with a comma between")
		}
	}
	return s, nil
}
