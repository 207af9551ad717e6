<?php

declare(strict_types=1);

require_once 'GuzzleHttp/Psr7/autoload.php';
require_once __DIR__ . '/vendor/casinoprovider.example/casino-wallet-server/psr-15.php';
