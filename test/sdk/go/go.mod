module casinoprovider.example/testee

go 1.25

require casinoprovider.example/client v1.0.0

replace casinoprovider.example/client => ../sdk-go
