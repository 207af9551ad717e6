<?php

declare(strict_types=1);

use Example\Database;
use Example\Settings;

require __DIR__ . '/vendor/autoload.php';

/** Runs lighttpd with PHP in processes of its own until one of them ends or SIGTERM comes. */
function serve(Settings $settings, string $room): int
{
    if (listens($settings->port)) {
        fwrite(STDERR, "Something else listens at port $settings->port; choose another PORT.\n");
        return 1;
    }
    $database = $settings->database ?? "$room/wallet.sqlite";
    Database::prepare(Database::open($database));
    $environment = [
        'PATH' => getenv('PATH') . ':/usr/sbin',
        'PORT' => $settings->port,
        'WALLET_DATABASE' => realpath($database),
        'WALLET_PUBLIC' => __DIR__ . '/public',
        'WALLET_ROOM' => $room,
    ] + getenv();
    $command = ['lighttpd', '-D', '-f', __DIR__ . '/lighttpd.conf'];
    $server = proc_open($command, [], $pipes, null, $environment);
    pcntl_async_signals(true);
    $stop = static fn () => proc_terminate($server);
    pcntl_signal(SIGTERM, $stop);
    pcntl_signal(SIGINT, $stop);
    while (proc_get_status($server)['running'] && !listens($settings->port)) {
        usleep(20_000);
    }
    if (proc_get_status($server)['running']) {
        echo "http://127.0.0.1:$settings->port\n";
    }
    while (($status = proc_get_status($server))['running']) {
        usleep(100_000);
    }
    return $status['exitcode'];
}

function listens(int $port): bool
{
    $connection = @fsockopen('127.0.0.1', $port);
    return $connection !== false && fclose($connection);
}

/** Without WALLET_DATABASE the books are in here too: no PHP process outlives its request to keep them in memory. */
function makeRoom(): string
{
    $room = sys_get_temp_dir() . '/wallet-' . bin2hex(random_bytes(8));
    mkdir($room, 0700);
    register_shutdown_function(static function () use ($room): void {
        array_map(unlink(...), glob("$room/*"));
        rmdir($room);
    });
    return $room;
}

try {
    $settings = Settings::fromEnvironment();
} catch (InvalidArgumentException $fault) {
    fwrite(STDERR, "{$fault->getMessage()}\n");
    exit(2);
}
exit(serve($settings, makeRoom()));
