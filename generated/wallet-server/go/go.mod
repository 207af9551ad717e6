module casinoprovider.example/wallet

go 1.25
