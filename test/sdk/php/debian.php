<?php

declare(strict_types=1);

require_once 'GuzzleHttp/autoload.php';
