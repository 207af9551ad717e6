-- Ids are compared byte for byte: where a database's usual collation is not (as in MySQL), give these columns a binary one.
CREATE TABLE IF NOT EXISTS casino_wallet_player (
    operator_id VARCHAR(63) NOT NULL,
    player_id VARCHAR(256) NOT NULL,
    calls BIGINT NOT NULL,
    PRIMARY KEY (operator_id, player_id)
);

-- The amount is text, so that no database rounds it.
CREATE TABLE IF NOT EXISTS casino_wallet_transaction (
    operator_id VARCHAR(63) NOT NULL,
    transaction_id VARCHAR(320) NOT NULL,
    verb VARCHAR(8) NOT NULL,
    player_id VARCHAR(256) NOT NULL,
    session_id VARCHAR(128) NOT NULL,
    game_symbol VARCHAR(128) NOT NULL,
    currency VARCHAR(3) NOT NULL,
    amount VARCHAR(20) NOT NULL,
    original_transaction_id VARCHAR(320),
    state VARCHAR(11) NOT NULL,
    reply VARCHAR(2000),
    PRIMARY KEY (operator_id, transaction_id)
);
