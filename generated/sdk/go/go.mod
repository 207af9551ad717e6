module casinoprovider.example/client

go 1.25
