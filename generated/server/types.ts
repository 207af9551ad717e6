// Generated from openapi.yaml by `npm run generate`. Do not edit.
export interface paths {
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tell whether the service can answer
         * @description 200 when the database answers, else 503.
         */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/provider/v1/games": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List games
         * @description Returns the operator-scoped live catalog with feature flags, launch paths, and artwork URLs.
         */
        get: operations["listGames"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/provider/v1/games/{symbol}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get one game
         * @description Returns one catalog title by symbol or slug after the same operator access checks.
         */
        get: operations["getGame"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/provider/v1/launch-url": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a short-lived browser launch URL
         * @description Creates or refreshes a player game session and returns the browser launch URL. A session of the same player, game and
         *     currency that is still alive, or has an open round, keeps its session_id and gets a new URL; the earlier URL ends.
         */
        post: operations["createLaunchUrl"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/provider/v1/game-art/{symbol}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Fetch artwork
         * @description Returns public game artwork used by catalog thumbnail URLs: the uploaded picture as WebP, PNG or JPEG, whichever the
         *     Accept header prefers (the stored format when it names none of them), or an SVG drawn from the title.
         */
        get: operations["getGameArt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/gs2c/html5Game.do": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The game page that launch_url opens */
        get: operations["openGame"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/games/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A page of one title, which launch_path names */
        get: operations["showTitle"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/games/{slug}/demo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open a title for a demo round
         * @description Launches it for a player made up for the occasion, of the operator that DEMO_OPERATOR names. That operator must be active
         *     and of wallet_mode internal, so that no money is ever staked and no wallet is called.
         */
        post: operations["playDemo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/runtime/init": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open the session of a launch URL */
        post: operations["initGame"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/runtime/spin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Play one round
         * @description stake = coin x lines, or coin x stake_coins of the option. Free spins and bonuses are drawn with the round and paid in
         *     its one credit. The same action_id again returns the same round; with another coin or option, or another action while
         *     a round is open, 409. Answers when the round is terminal, or after 10 s with state pending.
         */
        post: operations["spin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/runtime/round": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** How a round stands */
        post: operations["getRound"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/runtime/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The last rounds of the session */
        post: operations["getHistory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/runtime/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Leave the game */
        post: operations["closeGame"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What this server counts, for Prometheus
         * @description Requests, wallet attempts, rounds that have not ended, and the process itself, in Prometheus' text format. Operators'
         *     ids are in it, so it takes the admin token as everything of the provider's staff does.
         */
        get: operations["getMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who calls */
        get: operations["getSession"];
        put?: never;
        /**
         * Sign in to Provider Admin
         * @description The reply's cookie speaks for that person from then on, for an hour after each use and twelve hours at most. What it
         *     speaks for and is no GET has to carry the header `x-provider-admin: 1`, and to come from this origin. After three failures
         *     a name has to wait, twice as long each time, whether or not there is such a name.
         */
        post: operations["signIn"];
        /**
         * Sign out
         * @description Ends the session of the cookie. A bearer token has no session, and stays as good as it was.
         */
        delete: operations["signOut"];
        options?: never;
        head?: never;
        /**
         * Change one's own password
         * @description Ends every other session of the account. A present password that is wrong counts like a sign-in that failed. ADMIN_TOKEN has
         *     no account, and is set where the server is started.
         */
        patch: operations["changePassword"];
        trace?: never;
    };
    "/api/admin/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the accounts of Provider Admin */
        get: operations["listUsers"];
        put?: never;
        /**
         * Make an account
         * @description A password that is not given is made here and shown once.
         */
        post: operations["createUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/users/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: components["schemas"]["AdminUserName"];
            };
            cookie?: never;
        };
        /** Show an account */
        get: operations["getUser"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change an account
         * @description Another role, a new password or disabling it ends every session of the account. Nobody disables their own account or
         *     changes its role.
         */
        patch: operations["updateUser"];
        trace?: never;
    };
    "/api/admin/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was changed, by whom, newest first
         * @description Every admin operation that is no read and has succeeded, a page at a time: `next` of one reply is `after` of the next
         *     request, and null on the last page.
         */
        get: operations["listAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/dashboard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What has happened, in figures
         * @description Of all operators or of one. The span is widened to whole hours, or to whole days (UTC) when it is longer than three days;
         *     the series has an entry for each. A launch counts when its session begins; a round counts when it has ended, and what it
         *     moved then; rounds that have not ended are counted as they stand now. Of wallets every attempt of a debit, credit
         *     and rollback counts when it was sent. Percentiles are estimated from groups of latencies, to about a fifth.
         */
        get: operations["getDashboard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/operators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List operators
         * @description In the order of their ids, a page at a time: `next` of one reply is `after` of the next request, and null on the last
         *     page.
         */
        get: operations["listOperators"];
        put?: never;
        /**
         * Create an operator
         * @description It is inactive until activated. A wallet secret that is not given is made here and shown once.
         */
        post: operations["createOperator"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/operators/{operator_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: components["parameters"]["OperatorIdPath"];
            };
            cookie?: never;
        };
        /** Show an operator */
        get: operations["getOperator"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change an operator
         * @description Activating what is active is no error. Another wallet URL is refused while rounds are open, unless forced; rounds
         *     that have not ended go on at the wallet they began at, unless forced. An activation with require_certificate is
         *     refused while no certificate of conformance holds.
         */
        patch: operations["updateOperator"];
        trace?: never;
    };
    "/api/admin/v1/operators/{operator_id}/onboarding": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: components["parameters"]["OperatorIdPath"];
            };
            cookie?: never;
        };
        /**
         * How far an operator has come
         * @description The six steps from API key to live game launch, each done or with what is missing, as the database shows it.
         */
        get: operations["getOnboarding"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/operators/{operator_id}/next-secret": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: components["parameters"]["OperatorIdPath"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Announce a coming wallet secret
         * @description From now on calls carry x-pp-signature-next too. A secret that is not given is made here and shown once. Refused
         *     while another one is announced.
         */
        post: operations["announceSecret"];
        /**
         * Withdraw the announced wallet secret
         * @description The present secret stays. Refused when none is announced.
         */
        delete: operations["withdrawSecret"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/operators/{operator_id}/next-secret/activation": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: components["parameters"]["OperatorIdPath"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Activate the announced wallet secret
         * @description From now on x-pp-signature is made with it, and the former secret is forgotten. Refused when none is announced.
         */
        post: operations["activateSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/operators/{operator_id}/limits": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: components["parameters"]["OperatorIdPath"];
            };
            cookie?: never;
        };
        /** An operator's limits of stake and win */
        get: operations["listLimits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/operators/{operator_id}/limits/{currency}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: components["parameters"]["OperatorIdPath"];
                /** @example USD */
                currency: components["parameters"]["CurrencyPath"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Set an operator's limits in one currency
         * @description Replaces all three; null is no limit. They narrow the coins that a game offers: a coin whose stake is outside, or
         *     whose highest win would be above, is neither offered nor played. No win is ever cut.
         */
        put: operations["setLimits"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/secrets/sealing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Seal every stored secret with the present SECRETS_KEY
         * @description The last step but one of changing SECRETS_KEY: afterwards no stored secret needs a former key. Harmless when
         *     repeated. Refused as a whole, naming the operators, when a secret opens with none of this server's keys.
         */
        post: operations["resealSecrets"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/operators/{operator_id}/catalog": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: components["parameters"]["OperatorIdPath"];
            };
            cookie?: never;
        };
        /** The games assigned to an operator */
        get: operations["getOperatorCatalog"];
        put?: never;
        /**
         * Assign games to an operator
         * @description All of them or, when one is unknown, none.
         */
        post: operations["assignGames"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/operators/{operator_id}/catalog/preview": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: components["parameters"]["OperatorIdPath"];
            };
            cookie?: never;
        };
        /**
         * The catalog as the operator's key gets it
         * @description The reply of listGames, byte for byte, whether or not the operator is active yet.
         */
        get: operations["previewCatalog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/operators/{operator_id}/catalog/remove": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: components["parameters"]["OperatorIdPath"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take games away from an operator */
        post: operations["removeGames"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/operators/{operator_id}/rounds": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: components["parameters"]["OperatorIdPath"];
            };
            cookie?: never;
        };
        /**
         * List an operator's rounds
         * @description In the order they began, a page at a time: `next` of one reply is `after` of the next request, and null on the last
         *     page. With `calls` each round carries its wallet calls, read at the same moment.
         */
        get: operations["listRounds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/operators/{operator_id}/rounds/{round_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: components["parameters"]["OperatorIdPath"];
                round_id: components["schemas"]["RoundId"];
            };
            cookie?: never;
        };
        /**
         * A round with all that is known of it
         * @description The states it has been in, its wallet calls with every attempt of the last 30 days, and what staff did about it.
         */
        get: operations["getRoundRecord"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/operators/{operator_id}/rounds/{round_id}/resolution": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: components["parameters"]["OperatorIdPath"];
                round_id: components["schemas"]["RoundId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record what became of a MANUAL round
         * @description Ends a round that was left to a person, and writes who did so and why into the audit. It calls no wallet and moves no
         *     money: it records what was established with the operator. A round that is not MANUAL is refused with 409.
         */
        post: operations["resolveRound"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/operators/{operator_id}/calls": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: components["parameters"]["OperatorIdPath"];
            };
            cookie?: never;
        };
        /**
         * List the calls made to an operator's wallet
         * @description Those with the named transaction_ids, as far as there are any; those of one round; or, with neither, those of the
         *     newest rounds that the other filters let through, paged by round.
         */
        get: operations["listCalls"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/operators/{operator_id}/calls/{transaction_id}/redelivery": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: components["parameters"]["OperatorIdPath"];
                transaction_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send an unfinished wallet call again, now
         * @description Makes the next attempt of a call that waits to be retried, or of the call over which its round was left to a person,
         *     with the same bytes and by the same rules as every attempt; who asked for it and why goes into the audit. Replies once the
         *     attempt has its answer, or after ten seconds. A call that is finished, under way, or a debit that must not be
         *     sent any more is refused with 409.
         */
        post: operations["redeliverCall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/operators/{operator_id}/manifests": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: components["parameters"]["OperatorIdPath"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign a reconciliation manifest
         * @description Writes the manifest as the JSON text that is signed, and signs that with the operator's wallet secret as a callback's
         *     body is signed: HMAC_SHA256(wallet_secret, "{timestamp}.{manifest}"). Nothing but a manifest is ever signed here.
         */
        post: operations["signManifest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/operators/{operator_id}/reconciliation": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: components["parameters"]["OperatorIdPath"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a signed manifest of a window
         * @description Counts and adds up every round that began in the window, with its wallet calls, and signs the outcome as `signManifest`
         *     does. The manifest names the files that list them, as `getReconciliationFile` sends them, with their hashes. Each round of the
         *     window is read: of millions the reply takes minutes.
         */
        post: operations["reconcile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/operators/{operator_id}/reconciliation/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: components["parameters"]["OperatorIdPath"];
                file: "rounds.jsonl" | "rounds.csv" | "calls.jsonl" | "calls.csv";
            };
            cookie?: never;
        };
        /**
         * Download the rounds of a window, or their calls
         * @description One of the files that a manifest of this window names, as it is read: the first lines come at once, however many there are. Of
         *     rounds that have all ended it is the same each time, byte for byte.
         */
        get: operations["getReconciliationFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/operators/{operator_id}/diagnoses": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: components["parameters"]["OperatorIdPath"];
            };
            cookie?: never;
        };
        /**
         * An operator's diagnoses
         * @description The newest hundred, each in short. Those with a certificate are kept, of the others the newest twenty.
         */
        get: operations["listDiagnoses"];
        put?: never;
        /**
         * Go through the go-live checklist with a test player
         * @description Judges its ten points one after the other, which takes up to a few minutes. Only the named player is touched: it
         *     launches, opens and closes games as this player, and moves their money at the operator's wallet and back. Refused
         *     while another diagnosis of this operator runs, while the player plays, and in production without `yes`.
         */
        post: operations["startDiagnosis"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/operators/{operator_id}/diagnoses/{diagnosis_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: components["parameters"]["OperatorIdPath"];
                diagnosis_id: components["schemas"]["DiagnosisId"];
            };
            cookie?: never;
        };
        /**
         * How a diagnosis stands
         * @description On any server of the database, while it runs and afterwards.
         */
        get: operations["getDiagnosis"];
        put?: never;
        post?: never;
        /**
         * Stop a diagnosis
         * @description It puts the player's money right, closes what it opened and ends; until then it is still running. One that has ended stays as it is.
         */
        delete: operations["stopDiagnosis"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/operators/{operator_id}/certificate": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: components["parameters"]["OperatorIdPath"];
            };
            cookie?: never;
        };
        /** An operator's newest certificate of conformance */
        get: operations["getCertificate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/certificate-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The public keys that certificates are checked with
         * @description The one that signs now first. They are derived from SECRETS_KEY and OTHER_SECRETS_KEYS.
         */
        get: operations["listCertificateKeys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/operators/{operator_id}/keys": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: components["parameters"]["OperatorIdPath"];
            };
            cookie?: never;
        };
        /** List an operator's API keys */
        get: operations["listKeys"];
        put?: never;
        /**
         * Create an API key
         * @description The key is shown once, in this reply.
         */
        post: operations["createKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/operators/{operator_id}/keys/{key_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: components["parameters"]["OperatorIdPath"];
                key_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke an API key */
        delete: operations["revokeKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/games": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List games
         * @description In the order of their titles, a page at a time: `next` of one reply is `after` of the next request, and null on the
         *     last page.
         */
        get: operations["listAllGames"];
        put?: never;
        /**
         * Create a game
         * @description Its lines and RTP are those of the maths model it names.
         */
        post: operations["createGame"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/games/{symbol}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The game's symbol or its slug.
                 * @example vs20doghouse
                 */
                symbol: components["parameters"]["SymbolOrSlug"];
            };
            cookie?: never;
        };
        /** Show a game */
        get: operations["getGameRecord"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a game */
        patch: operations["updateGame"];
        trace?: never;
    };
    "/api/admin/v1/games/{symbol}/art": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The game's symbol or its slug.
                 * @example vs20doghouse
                 */
                symbol: components["parameters"]["SymbolOrSlug"];
            };
            cookie?: never;
        };
        /**
         * What is stored of a game's artwork
         * @description Each format with what it weighs; none while the game is drawn from its title.
         */
        get: operations["getArtRecord"];
        /**
         * Upload a game's artwork
         * @description Decoded and encoded anew; what cannot be decoded, and SVG, is refused. At most 8 MiB.
         */
        put: operations["uploadArt"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/games/{symbol}/art/{format}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The game's symbol or its slug.
                 * @example vs20doghouse
                 */
                symbol: components["parameters"]["SymbolOrSlug"];
                /** @description drawn: the SVG that stands in while nothing is uploaded. */
                format: "drawn" | "webp" | "png" | "jpeg";
            };
            cookie?: never;
        };
        /**
         * One format of a game's artwork
         * @description As it is stored, whatever a browser's Accept header would get.
         */
        get: operations["getArtPicture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/game-lookup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Find out which names are games
         * @description Changes nothing. What is unknown here makes assignGames and removeGames refuse the whole list.
         */
        post: operations["lookUpGames"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/maths": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the maths models
         * @description What a game can be created with. Its lines, RTP and features are those of its model.
         */
        get: operations["listMaths"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
    balance: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * POST {wallet_base_url}/balance
         * @description Operator-hosted callback endpoint signed with HMAC-SHA256. Asks for the player's balance; transaction_type and
         *     action_type are `balance` and the amount is zero in the currency's scale.
         */
        post: operations["walletBalance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    debit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * POST {wallet_base_url}/debit
         * @description Operator-hosted callback endpoint signed with HMAC-SHA256. Takes a stake from the player.
         */
        post: operations["walletDebit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    credit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * POST {wallet_base_url}/credit
         * @description Operator-hosted callback endpoint signed with HMAC-SHA256. Pays a round's whole win to the player.
         */
        post: operations["walletCredit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    rollback: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * POST {wallet_base_url}/rollback
         * @description Operator-hosted callback endpoint signed with HMAC-SHA256. Undoes the debit that original_transaction_id names; the
         *     stored amount is refunded, once.
         */
        post: operations["walletRollback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        RequestId: string;
        OperatorId: string;
        /** Format: binary */
        Image: string;
        Page: string;
        MetricsText: string;
        ErrorReply: {
            /** @enum {boolean} */
            success: false;
            /** @description What happened, to which thing, and what to do. */
            detail: string;
            request_id: components["schemas"]["RequestId"];
        };
        SessionEndedReply: {
            /** @enum {boolean} */
            success: false;
            /** @description What happened, and what to do. */
            detail: string;
            /** @description Where the player came from, where a link that was good once says so. */
            return_url?: string;
            request_id: components["schemas"]["RequestId"];
        };
        HealthReply: {
            /** @enum {boolean} */
            success: true;
            /** @enum {string} */
            status: "ok";
            /** @description The contract's version. */
            version: string;
            /** @description SHA-256 of the published openapi.json. */
            contract_sha256: string;
        };
        GameFeatures: {
            bonus: boolean;
            collect: boolean;
            free_spins: boolean;
            buy_feature: boolean;
            special_bet: boolean;
        };
        /** @description How the special bet is priced, for games that have one. */
        SpecialBetProfile: {
            [key: string]: unknown;
        } | null;
        Thumbnail: {
            symbol: string;
            slug: string;
            title: string;
            url: string;
        };
        Game: {
            symbol: string;
            slug: string;
            title: string;
            family: string;
            /**
             * Format: double
             * @description Return to player, per cent.
             */
            rtp: number;
            /** @description Stake = coin x lines. */
            lines: number;
            asset_version: string;
            asset_symbol: string;
            game_service_version: string;
            loader_mode: string;
            launch_status: string;
            live_catalog_enabled: boolean;
            certified_browsers: string[];
            features: components["schemas"]["GameFeatures"];
            special_bet_profile: components["schemas"]["SpecialBetProfile"];
            thumbnail: components["schemas"]["Thumbnail"];
            thumbnail_url: string;
            /** @description A hint for the operator's lobby. */
            launch_path: string;
        };
        Catalog: {
            /** @description How many games match. */
            total: number;
            operator_id: components["schemas"]["OperatorId"];
            items: components["schemas"]["Game"][];
        };
        CatalogReply: {
            /** @enum {boolean} */
            success: true;
            data: components["schemas"]["Catalog"];
        };
        GameReply: {
            /** @enum {boolean} */
            success: true;
            data: components["schemas"]["Game"];
        };
        LaunchRequest: {
            /** @description symbol or slug. One game identifier is required. */
            symbol?: string;
            /** @description symbol or slug. One game identifier is required. */
            slug?: string;
            /** @description Stable player identifier from the operator platform. */
            external_player_id: string;
            /** @description Optional default coin value. */
            coin?: string;
            /** @description Optional ISO-style currency code; defaults to operator currency then USD. */
            currency?: string;
            /**
             * Format: uri
             * @description Optional lobby URL used by the game close/return flow.
             */
            return_url?: string;
            /**
             * @description Optional desktop, mobile, or tablet hint; tablet normalizes to mobile.
             * @enum {string}
             */
            device?: "desktop" | "mobile" | "tablet";
        };
        LaunchLink: {
            symbol: string;
            slug: string;
            operator_id: components["schemas"]["OperatorId"];
            currency: string;
            session_id: string;
            /** @description Open it in the player's browser; do not log it. */
            launch_url: string;
            /**
             * Format: date-time
             * @description Until when the URL can be opened.
             */
            expires_at: string;
        };
        LaunchReply: {
            /** @enum {boolean} */
            success: true;
            symbol: string;
            slug: string;
            operator_id: components["schemas"]["OperatorId"];
            currency: string;
            session_id: string;
            /** @description Open it in the player's browser; do not log it. */
            launch_url: string;
            /**
             * Format: date-time
             * @description Until when the URL can be opened.
             */
            expires_at: string;
            data: components["schemas"]["LaunchLink"];
        };
        BalanceCallback: {
            operator_id: string;
            /** @description The external_player_id of the launch. */
            player_id: string;
            session_id: string;
            game_symbol: string;
            currency: string;
            /** @description Equals the header x-pp-request-id. */
            request_id: string;
            /** @description The idempotency key. Opaque. */
            transaction_id: string;
            action_type: string;
            /** @description In the currency's scale. */
            amount: string;
            /** @enum {string} */
            transaction_type: "balance";
        } & {
            [key: string]: unknown;
        };
        DebitCallback: {
            operator_id: string;
            /** @description The external_player_id of the launch. */
            player_id: string;
            session_id: string;
            game_symbol: string;
            currency: string;
            /** @description Equals the header x-pp-request-id. */
            request_id: string;
            /** @description The idempotency key. Opaque. */
            transaction_id: string;
            action_type: string;
            /** @description In the currency's scale. */
            amount: string;
            /** @enum {string} */
            transaction_type: "debit";
        } & {
            [key: string]: unknown;
        };
        CreditCallback: {
            operator_id: string;
            /** @description The external_player_id of the launch. */
            player_id: string;
            session_id: string;
            game_symbol: string;
            currency: string;
            /** @description Equals the header x-pp-request-id. */
            request_id: string;
            /** @description The idempotency key. Opaque. */
            transaction_id: string;
            action_type: string;
            /** @description In the currency's scale. */
            amount: string;
            /** @enum {string} */
            transaction_type: "credit";
        } & {
            [key: string]: unknown;
        };
        RollbackCallback: {
            operator_id: string;
            /** @description The external_player_id of the launch. */
            player_id: string;
            session_id: string;
            game_symbol: string;
            currency: string;
            /** @description Equals the header x-pp-request-id. */
            request_id: string;
            /** @description The idempotency key. Opaque. */
            transaction_id: string;
            action_type: string;
            /** @description In the currency's scale. */
            amount: string;
            /** @enum {string} */
            transaction_type: "rollback";
            /** @description The transaction_id of the debit to undo. */
            original_transaction_id: string;
        } & {
            [key: string]: unknown;
        };
        WalletReply: {
            /** @enum {boolean} */
            success: true;
            /** @description The balance after this transaction. */
            balance: string;
            currency: string;
            /** @description The request's. */
            transaction_id: string;
        } & {
            [key: string]: unknown;
        };
        WalletReject: {
            /** @enum {boolean} */
            success: false;
            /**
             * @description A code. Known ones: insufficient_funds, unknown_player, unknown_operator, currency_mismatch, invalid_signature,
             *     stale_timestamp, transaction_conflict, transaction_not_found, transaction_rolled_back, bad_request.
             */
            error: string;
            /** @description For a person. */
            message?: string;
        } & {
            [key: string]: unknown;
        };
        SessionRequest: {
            mgckey: string;
        };
        SpinRequest: {
            mgckey: string;
            /** @description Names this spin; the same again is the same round. */
            action_id: string;
            coin: string;
            /** @description One of the options of the game, such as a bought feature; without it, a plain spin. */
            option?: string;
        };
        RoundRequest: {
            mgckey: string;
            /** @description Names this spin; the same again is the same round. */
            action_id: string;
        };
        Cell: {
            /** @description From 0 on the left. */
            reel: number;
            /** @description From 0 at the top. */
            row: number;
        };
        LineWin: {
            /** @description The number of the line; null where ways pay. */
            line: number | null;
            /** @description In how many ways the symbols run from the left; 1 on a line. */
            ways: number;
            symbol: string;
            /** @description On how many reels. */
            count: number;
            /** @description In coins, all ways together, before the multiplier of the spin. */
            pays: number;
            /** @description The symbols that are paid, reel by reel. */
            cells: components["schemas"]["Cell"][];
        };
        /** @description Enough scatters in view to pay or to win free spins; null when there are not. */
        ScatterWin: {
            symbol: string;
            /** @description In coins, before the multiplier. */
            pays: number;
            /** @description How many free spins it won; they follow in `spins`. */
            free_spins: number;
            cells: components["schemas"]["Cell"][];
        } | null;
        MoneySymbol: {
            reel: number;
            row: number;
            /** @description The value it shows, in coins; won when a collector is in view. */
            pays: number;
        };
        /** @description What the collectors in view took; null without collector or money. */
        Collected: {
            /** @description The values in view, once a collector; before the multiplier. */
            pays: number;
            /** @description The collectors. */
            cells: components["schemas"]["Cell"][];
        } | null;
        /** @description The bonus: prizes are hidden, and the server draws which of them are opened. Null without a bonus. */
        BonusPick: {
            symbol: string;
            /** @description The prizes won, in coins, in the order they are opened. */
            opened: number[];
            /** @description The prizes that stayed hidden. */
            left: number[];
            /** @description The opened ones together, before the multiplier. */
            pays: number;
            /** @description The bonus symbols that started it. */
            cells: components["schemas"]["Cell"][];
        } | null;
        OutcomeSpin: {
            /** @description The name of the reels it was spun on (`reel_sets`). */
            reels: string;
            /** @description The position of each strip that is in the top row. */
            stops: number[];
            /** @description Reels from left to right, each from top to bottom. */
            grid: string[][];
            line_wins: components["schemas"]["LineWin"][];
            scatter: components["schemas"]["ScatterWin"];
            /** @description The money symbols in view. */
            money: components["schemas"]["MoneySymbol"][];
            collected: components["schemas"]["Collected"];
            pick: components["schemas"]["BonusPick"];
            /** @description What all wins of this spin are multiplied with. */
            multiplier: number;
            /** @description All that this spin won, multiplied, in coins. */
            pays: number;
        };
        /** @description What the reels show; null until the round is settled. */
        Outcome: {
            /** @description The spin that was staked on, and then each free spin it won, in order. */
            spins: components["schemas"]["OutcomeSpin"][];
            /** @description All spins together, in coins: win = coin x total_pays. */
            total_pays: number;
        } | null;
        RuntimeRound: {
            action_id: string;
            /** @enum {string} */
            state: "settled" | "rejected" | "pending" | "rolled_back" | "manual";
            stake: string;
            win: string;
            coin: string;
            /** @description The option it was played with; null for a plain spin. */
            option: string | null;
            /** @description How it stands, for the player. */
            message: string;
            outcome: components["schemas"]["Outcome"];
        } | null;
        SpinOption: {
            /** @description What a spin names. */
            option: string;
            /** @enum {string} */
            kind: "buy_feature" | "special_bet";
            title: string;
            /**
             * Format: double
             * @description Times the stake of a plain spin.
             */
            price: number;
            /** @description stake = coin x stake_coins. */
            stake_coins: number;
            /** @description The coins it may be played with; none where the limits leave none. */
            coins: string[];
            /** @description The name of the reels it spins. */
            reels: string;
            /** Format: double */
            rtp: number;
            /**
             * Format: double
             * @description The standard deviation of what a round wins, in stakes.
             */
            volatility: number;
            /**
             * Format: double
             * @description Of 100 rounds, how many win anything.
             */
            hit_rate: number;
            /** @description The most that a round can win, in coins. */
            most_pays: number;
        };
        RuntimeGame: {
            title: string;
            /** @description Which look the page dresses the game in; one of its own making where it has none of that name. */
            look: string;
            /** @description Stake = coin x lines. */
            lines: number;
            /** Format: double */
            rtp: number;
            /** @description The coins this game offers in this currency. */
            coins: string[];
            reels: number;
            rows: number;
            /** @description Other ways to spin, and what they cost. */
            options: components["schemas"]["SpinOption"][];
            rules: components["schemas"]["GameRules"];
        };
        /** @description How the game plays, from its maths. In the reply to init; null in the others, since it never changes. */
        GameRules: {
            features: components["schemas"]["GameFeatures"];
            symbols: components["schemas"]["SoughtSymbol"][];
            /** @enum {string} */
            pays_by: "lines" | "ways";
            /** @description Each line, from the first: the row, from 0 at the top, that it crosses on each reel. Empty where ways pay. */
            line_rows: number[][];
            /** @description How many ways there are; null where lines pay. */
            ways: number | null;
            reel_sets: components["schemas"]["ReelSet"][];
            free_spins: components["schemas"]["FreeSpinRules"];
            bonus: components["schemas"]["BonusRules"];
            collect: components["schemas"]["CollectRules"];
            /**
             * Format: double
             * @description The standard deviation of what a round wins, in stakes.
             */
            volatility: number;
            /**
             * Format: double
             * @description Of 100 rounds, how many win anything.
             */
            hit_rate: number;
            /** @description The most that a round can win, in coins. */
            most_pays: number;
        } | null;
        SoughtSymbol: {
            /** @description As grids and strips have it. */
            symbol: string;
            name: string;
            /** @enum {string} */
            role: "regular" | "wild" | "scatter" | "bonus" | "money" | "collector";
            /** @description In coins, for 1, 2, 3 and so on: on a line or in a way from the left, of scatters anywhere. */
            pays: number[];
        };
        ReelSet: {
            name: string;
            /** @description Each reel, as the symbols on it from top to bottom; the last is followed by the first. */
            strips: string[];
        };
        FreeSpinRules: {
            /** @description The scatter that wins them. */
            symbol: string;
            /** @description How many for 1, 2, 3 and so on in view. */
            spins: number[];
            /** @description The same during free spins. */
            again: number[];
            /** @description No round has more free spins than this. */
            most: number;
            /** @description Of the first free spin, the second and so on; the last one is that of all later ones. */
            multipliers: number[];
            /** @description The name of the reels they spin. */
            reels: string;
        } | null;
        BonusRules: {
            symbol: string;
            /** @description How many of it in view start the bonus. */
            needs: number;
            /** @description How many prizes are opened. */
            picks: number;
            /** @description All that are hidden, in coins; each is as likely as any other to be opened. */
            prizes: number[];
        } | null;
        CollectRules: {
            /** @description The symbol that shows a value. */
            money: string;
            /** @description The symbol that takes every value in view, each collector once. */
            collector: string;
            values: components["schemas"]["MoneyValue"][];
        } | null;
        MoneyValue: {
            /** @description In coins. */
            pays: number;
            /** @description How often it is drawn compared with the others. */
            weight: number;
        };
        RuntimeState: {
            session_id: string;
            symbol: string;
            currency: string;
            /** @description null while the wallet does not say. */
            balance: string | null;
            round: components["schemas"]["RuntimeRound"];
            game: components["schemas"]["RuntimeGame"];
            /** @description The coin to begin with. */
            coin: string;
            return_url: string | null;
            /** Format: date-time */
            expires_at: string;
        };
        RuntimeReply: {
            /** @enum {boolean} */
            success: true;
            data: components["schemas"]["RuntimeState"];
        };
        HistoryReply: {
            /** @enum {boolean} */
            success: true;
            data: components["schemas"]["PastRound"][];
        };
        PastRound: {
            action_id: string;
            /**
             * Format: date-time
             * @description When it began.
             */
            at: string;
            /** @enum {string} */
            state: "settled" | "rejected" | "pending" | "rolled_back" | "manual";
            stake: string;
            win: string;
            coin: string;
            option: string | null;
            message: string;
        };
        CloseReply: {
            /** @enum {boolean} */
            success: true;
            data: components["schemas"]["Closed"];
        };
        Closed: {
            session_id: string;
            return_url: string | null;
        };
        /**
         * @description viewer reads; support also acts on diagnoses, keys, catalogs, games and artwork; admin also makes operators, secrets,
         *     limits and users, and decides what became of a round.
         * @enum {string}
         */
        AdminRole: "viewer" | "support" | "admin";
        AdminUserName: string;
        /** Format: password */
        NewPassword: string;
        SignIn: {
            name: string;
            /** Format: password */
            password: string;
        };
        PasswordChange: {
            /**
             * Format: password
             * @description The present one.
             */
            password: string;
            new_password: components["schemas"]["NewPassword"];
        };
        Session: {
            name: string;
            role: components["schemas"]["AdminRole"];
            /** @description Whether ADMIN_TOKEN calls, and nobody has signed in. */
            by_token: boolean;
        };
        SessionReply: {
            /** @enum {boolean} */
            success: true;
            data: components["schemas"]["Session"];
        };
        AdminUser: {
            name: components["schemas"]["AdminUserName"];
            role: components["schemas"]["AdminRole"];
            disabled: boolean;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            last_sign_in_at: string | null;
        };
        AdminUserSecret: {
            name: components["schemas"]["AdminUserName"];
            role: components["schemas"]["AdminRole"];
            disabled: boolean;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            last_sign_in_at: string | null;
            /** @description Shown once when it was made here; else null. */
            password: string | null;
        };
        AdminUserCreate: {
            name: components["schemas"]["AdminUserName"];
            role: components["schemas"]["AdminRole"];
            password?: components["schemas"]["NewPassword"];
        };
        AdminUserUpdate: {
            role?: components["schemas"]["AdminRole"];
            disabled?: boolean;
            password?: components["schemas"]["NewPassword"];
            /**
             * @description Make a new password here, and show it once.
             * @default false
             */
            make_password: boolean;
        };
        AdminUserReply: {
            /** @enum {boolean} */
            success: true;
            data: components["schemas"]["AdminUser"];
        };
        AdminUserSecretReply: {
            /** @enum {boolean} */
            success: true;
            data: components["schemas"]["AdminUserSecret"];
        };
        AdminUserListReply: {
            /** @enum {boolean} */
            success: true;
            data: components["schemas"]["AdminUser"][];
        };
        AuditEntry: {
            audit_id: string;
            /** Format: date-time */
            at: string;
            /** @description The account; `token` for ADMIN_TOKEN. */
            who: string;
            /** @description Its operationId. */
            operation: string;
            /** @description The operator it was done to; null when it was done to none. */
            operator_id: string | null;
            /** @description What it was done to, by the names of ids: `key_id`, `round_id`, `symbol`. */
            target: {
                [key: string]: unknown;
            };
            /** @description Finds the request in the log; null in entries older than this field. */
            request_id: string | null;
            /** @description Where the operation asks for a reason. */
            why: string | null;
            /** @description What was there, where that is known. */
            before: {
                [key: string]: unknown;
            } | null;
            /** @description What was asked for, without secrets. */
            after: {
                [key: string]: unknown;
            } | null;
        };
        AuditReply: {
            /** @enum {boolean} */
            success: true;
            data: {
                items: components["schemas"]["AuditEntry"][];
                next: string | null;
            };
        };
        /** @enum {string} */
        OperatorStatus: "active" | "inactive";
        /**
         * @description callback: the operator's own wallet is called. internal: no wallet is called and none is needed, each player starts
         *     with 1000 of demo money that is kept here, and wallet_base_url is refused.
         * @enum {string}
         */
        WalletMode: "callback" | "internal";
        Operator: {
            operator_id: components["schemas"]["OperatorId"];
            status: components["schemas"]["OperatorStatus"];
            currency: string;
            wallet_mode: components["schemas"]["WalletMode"];
            wallet_base_url: string | null;
            wallet_secret_set: boolean;
            /** @description Whether a coming wallet secret is announced, and calls carry x-pp-signature-next. */
            next_secret_announced: boolean;
            /** @description How long the wallet may take to answer one call. */
            wallet_deadline_ms: number;
            allowed_return_origins: string[];
            /** @description What staff know of the operator, for each other. The operator never sees it. */
            notes: string;
            /** Format: date-time */
            created_at: string;
        };
        OperatorCreate: {
            operator_id: components["schemas"]["OperatorId"];
            /** @default USD */
            currency: string;
            wallet_mode?: components["schemas"]["WalletMode"];
            /** Format: uri */
            wallet_base_url?: string;
            /** Format: password */
            wallet_secret?: string;
            /** @description How long the wallet may take to answer one call. */
            wallet_deadline_ms?: number;
            allowed_return_origins?: string[];
            /** @description What staff know of the operator, for each other. The operator never sees it. */
            notes?: string;
            /** @default false */
            activate: boolean;
        };
        OperatorUpdate: {
            status?: components["schemas"]["OperatorStatus"];
            currency?: string;
            /** Format: uri */
            wallet_base_url?: string;
            /** Format: password */
            wallet_secret?: string;
            /** @description How long the wallet may take to answer one call. */
            wallet_deadline_ms?: number;
            allowed_return_origins?: string[];
            /** @description What staff know of the operator, for each other. The operator never sees it. */
            notes?: string;
            /**
             * @description With wallet_base_url: change it although rounds are open, and let all rounds that have not ended go on there.
             * @default false
             */
            force: boolean;
            /**
             * @description Activate it only with a certificate of conformance that holds: see getCertificate.
             * @default false
             */
            require_certificate: boolean;
        };
        OperatorReply: {
            /** @enum {boolean} */
            success: true;
            data: components["schemas"]["Operator"];
            warnings: string[];
        };
        OperatorCreated: {
            operator_id: components["schemas"]["OperatorId"];
            status: components["schemas"]["OperatorStatus"];
            currency: string;
            wallet_mode: components["schemas"]["WalletMode"];
            wallet_base_url: string | null;
            wallet_secret_set: boolean;
            /** @description Whether a coming wallet secret is announced, and calls carry x-pp-signature-next. */
            next_secret_announced: boolean;
            /** @description How long the wallet may take to answer one call. */
            wallet_deadline_ms: number;
            allowed_return_origins: string[];
            /** @description What staff know of the operator, for each other. The operator never sees it. */
            notes: string;
            /** Format: date-time */
            created_at: string;
            /** @description Shown once when it was made here; null when it was given. */
            wallet_secret: string | null;
        };
        OperatorCreatedReply: {
            /** @enum {boolean} */
            success: true;
            data: components["schemas"]["OperatorCreated"];
            warnings: string[];
        };
        OperatorListReply: {
            /** @enum {boolean} */
            success: true;
            data: components["schemas"]["OperatorPage"];
        };
        OnboardingStep: {
            /** @enum {string} */
            step: "operator" | "catalog" | "key" | "catalog-call" | "launch" | "wallet";
            title: string;
            done: boolean;
            /** @description What the database shows. */
            found: string;
            /** @description What is to be done; null when the step is. */
            missing: string | null;
        };
        Onboarding: {
            operator_id: components["schemas"]["OperatorId"];
            /** @description Whether every step is done. */
            complete: boolean;
            steps: components["schemas"]["OnboardingStep"][];
        };
        OnboardingReply: {
            /** @enum {boolean} */
            success: true;
            data: components["schemas"]["Onboarding"];
        };
        OperatorPage: {
            items: components["schemas"]["Operator"][];
            /** @description What `after` is to be for the next page. */
            next: string | null;
        };
        SecretAnnouncement: {
            /** Format: password */
            wallet_secret?: string;
        };
        /** @description An amount in the currency's scale; null is no limit. */
        StakeLimit: string | null;
        LimitsWish: {
            least_stake: components["schemas"]["StakeLimit"];
            most_stake: components["schemas"]["StakeLimit"];
            most_win: components["schemas"]["StakeLimit"];
        };
        Limits: {
            currency: string;
            least_stake: components["schemas"]["StakeLimit"];
            most_stake: components["schemas"]["StakeLimit"];
            most_win: components["schemas"]["StakeLimit"];
        };
        LimitsReply: {
            /** @enum {boolean} */
            success: true;
            data: components["schemas"]["Limits"][];
        };
        ResealedReply: {
            /** @enum {boolean} */
            success: true;
            data: components["schemas"]["Resealed"];
        };
        Resealed: {
            /** @description Secrets that had another key. */
            resealed: number;
            /** @description Secrets in all. */
            secrets: number;
        };
        AssignmentRequest: {
            symbols?: string[];
            /**
             * @description Every game there is.
             * @enum {boolean}
             */
            all?: true;
        };
        Assignment: {
            operator_id: components["schemas"]["OperatorId"];
            /** @description What is assigned now. */
            symbols: string[];
            /** @description How many this request changed. */
            changed: number;
        };
        AssignmentReply: {
            /** @enum {boolean} */
            success: true;
            data: components["schemas"]["Assignment"];
        };
        /** @description Reads {session_id}:{seq}. */
        RoundId: string;
        /** @enum {string} */
        RoundState: "DEBIT_PENDING" | "CREDIT_PENDING" | "ROLLBACK_PENDING" | "SETTLED" | "REJECTED" | "ROLLED_BACK" | "MANUAL";
        Round: {
            round_id: components["schemas"]["RoundId"];
            player_id: string;
            symbol: string;
            currency: string;
            action_id: string;
            coin: string;
            state: components["schemas"]["RoundState"];
            version: number;
            stake: string;
            /** @description What was drawn; zero when the round is rejected or rolled back. */
            win: string;
            /** @description What the wallet said last for this round. */
            balance: string | null;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            /** @description Where they were asked for, in the order they were made. */
            calls?: components["schemas"]["Call"][];
        };
        Call: {
            transaction_id: string;
            round_id: components["schemas"]["RoundId"];
            /** @enum {string} */
            leg: "debit" | "credit" | "rollback";
            original_transaction_id: string | null;
            amount: string;
            currency: string;
            /**
             * @description OK and REJECTED are the wallet's word; GIVEN_UP is ours.
             * @enum {string}
             */
            state: "PENDING" | "OK" | "REJECTED" | "GIVEN_UP";
            attempts: number;
            /** @description Some attempt ended without a verdict. */
            doubtful: boolean;
            /** @description The last attempt's: OK, REJECT, NOT_SENT or UNKNOWN. */
            class: string | null;
            /** @description The code of a reject; else what went wrong. */
            detail: string | null;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            last_sent_at: string | null;
            /** Format: date-time */
            next_attempt_at: string | null;
            request_id: components["schemas"]["RequestId"];
            /** @description The bytes of every attempt, as text; they hold no secret. */
            raw_body: string;
            round_state: components["schemas"]["RoundState"];
        };
        Attempt: {
            attempt: number;
            /**
             * Format: date-time
             * @description When it was sent, or of an unanswered one begun; null where that is not known.
             */
            sent_at: string | null;
            /** @description How long it took to its answer. */
            ms: number | null;
            /** @description x-pp-timestamp; null where nothing was sent, and for a wallet that is kept here. */
            timestamp: string | null;
            /** @description x-pp-signature. */
            signature: string | null;
            /** @description x-pp-signature-next, while a secret was announced. */
            next_signature: string | null;
            /** @description Of the reply. */
            status: number | null;
            /** @description OK, REJECT, NOT_SENT or UNKNOWN; null while it is begun and unanswered: it is under way, or its server died, and then it counts as UNKNOWN. */
            class: string | null;
            /** @description The code of a reject; else what went wrong. */
            detail: string | null;
            /** @description The first 4 KiB of the reply, as text, without what looks like a secret. */
            reply: string | null;
            /** @description How long the reply was. */
            reply_bytes: number | null;
        };
        RecordedCall: {
            transaction_id: string;
            round_id: components["schemas"]["RoundId"];
            /** @enum {string} */
            leg: "debit" | "credit" | "rollback";
            original_transaction_id: string | null;
            amount: string;
            currency: string;
            /**
             * @description OK and REJECTED are the wallet's word; GIVEN_UP is ours.
             * @enum {string}
             */
            state: "PENDING" | "OK" | "REJECTED" | "GIVEN_UP";
            attempts: number;
            /** @description Some attempt ended without a verdict. */
            doubtful: boolean;
            /** @description The last attempt's: OK, REJECT, NOT_SENT or UNKNOWN. */
            class: string | null;
            /** @description The code of a reject; else what went wrong. */
            detail: string | null;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            last_sent_at: string | null;
            /** Format: date-time */
            next_attempt_at: string | null;
            request_id: components["schemas"]["RequestId"];
            /** @description The bytes of every attempt, as text; they hold no secret. */
            raw_body: string;
            round_state: components["schemas"]["RoundState"];
            /** @description The attempts, in order; of more than a hundred the first and the last fifty. */
            made: components["schemas"]["Attempt"][];
        };
        RoundPassed: {
            state: components["schemas"]["RoundState"];
            /**
             * Format: date-time
             * @description Null where it is not known.
             */
            at: string | null;
        };
        RoundRecord: {
            round_id: components["schemas"]["RoundId"];
            player_id: string;
            symbol: string;
            currency: string;
            action_id: string;
            coin: string;
            state: components["schemas"]["RoundState"];
            version: number;
            stake: string;
            /** @description What was drawn; zero when the round is rejected or rolled back. */
            win: string;
            /** @description What the wallet said last for this round. */
            balance: string | null;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            /** @description In the order they were made. */
            calls: components["schemas"]["RecordedCall"][];
            /** @description The id of the player's request that began it, by which it is found in the log. */
            request_id: string | null;
            /** @description The states it has been in, in order. */
            states: components["schemas"]["RoundPassed"][];
            /** @description What staff did about it, in order. */
            audit: components["schemas"]["AuditEntry"][];
            /**
             * Format: date-time
             * @description Attempts made before are no longer kept.
             */
            attempts_since: string;
        };
        RoundRecordReply: {
            /** @enum {boolean} */
            success: true;
            data: components["schemas"]["RoundRecord"];
        };
        RedeliveryRequest: {
            /** @description Kept in the audit. */
            why: string;
        };
        RoundPage: {
            items: components["schemas"]["Round"][];
            /** @description What `after` is to be for the next page. */
            next: string | null;
        };
        RoundListReply: {
            /** @enum {boolean} */
            success: true;
            data: components["schemas"]["RoundPage"];
        };
        CallPage: {
            items: components["schemas"]["Call"][];
            /** @description What `after` is to be for the next page. */
            next: string | null;
        };
        CallListReply: {
            /** @enum {boolean} */
            success: true;
            data: components["schemas"]["CallPage"];
        };
        ResolutionRequest: {
            /**
             * @description settled keeps the win, rolled-back makes the round void.
             * @enum {string}
             */
            as: "settled" | "rolled-back";
            /** @description How it was established, and with whom. */
            why: string;
        };
        ResolutionReply: {
            /** @enum {boolean} */
            success: true;
            data: components["schemas"]["Round"];
            warnings: string[];
        };
        ManifestTotal: {
            currency: string;
            rounds: number;
            settled: number;
            rejected: number;
            rolled_back: number;
            /** @description Still on their way, or MANUAL. */
            open: number;
            manual: number;
            /** @description Of settled rounds. */
            stakes: string;
            /** @description Of settled rounds. */
            wins: string;
            /** @description Stakes less wins. */
            ggr: string;
            stakes_rolled_back: string;
            stakes_open: string;
        };
        ManifestFile: {
            name: string;
            bytes: number;
            sha256: string;
        };
        Manifest: {
            /** @enum {string} */
            kind: "reconciliation";
            operator_id: components["schemas"]["OperatorId"];
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
            rounds: number;
            calls: number;
            totals: components["schemas"]["ManifestTotal"][];
            files: components["schemas"]["ManifestFile"][];
        };
        SignedManifest: {
            /** @description The bytes that were signed, as text. */
            manifest: string;
            /** @description Unix seconds. */
            timestamp: string;
            /** @description Lowercase hex. */
            signature: string;
        };
        SignedManifestReply: {
            /** @enum {boolean} */
            success: true;
            data: components["schemas"]["SignedManifest"];
        };
        ReconciliationRequest: {
            /**
             * Format: date-time
             * @description Rounds begun at or after.
             */
            from: string;
            /**
             * Format: date-time
             * @description And before.
             */
            to: string;
        };
        /** Format: binary */
        Listing: string;
        DiagnosisId: string;
        DiagnosisRequest: {
            /** @description A player for tests, whom no person plays as. */
            player_id: string;
            /** @description What the catalog should have; the assigned games unless given. */
            expected_symbols?: string[];
            /**
             * Format: uri
             * @description The lobby to come back to; one on the operator's first allowed origin unless given.
             */
            return_url?: string;
            /** @description A browser on the server, by its path. In development only; elsewhere the server's BROWSER_PATH names it. */
            browser?: string;
            /**
             * @description Needed in production.
             * @default false
             */
            yes: boolean;
        };
        DiagnosisCase: {
            id: string;
            title: string;
            /** @enum {string} */
            verdict: "passed" | "failed" | "not-run" | "not-applicable" | "advice";
            expected: string | null;
            found: string | null;
            /** @description The call that shows it. */
            sent: string | null;
            came_back: string | null;
        };
        DiagnosisPicture: {
            name: string;
            /** @enum {string} */
            media_type: "image/jpeg";
            /** @description Base64. */
            data: string;
        };
        DiagnosisPoint: {
            /** @enum {string} */
            id: "health" | "game-base-url" | "operator-active" | "catalog" | "api-key" | "browser" | "signature" | "callbacks" | "idempotency" | "return-flow";
            /** @description The line of the go-live checklist. */
            title: string;
            /**
             * @description not-shown: nothing speaks against it, but nothing here could show it.
             * @enum {string}
             */
            verdict: "pending" | "passed" | "failed" | "not-shown" | "not-applicable" | "not-run";
            evidence: string[];
            /** @description Why it is not passed. */
            reason: string | null;
            /** @description What to do about it. */
            remedy: string | null;
            cases: components["schemas"]["DiagnosisCase"][];
            pictures: components["schemas"]["DiagnosisPicture"][];
            ms: number;
        };
        DiagnosisReport: {
            /** @enum {string} */
            tool: "provider diagnose";
            version: string;
            contract_sha256: string;
            /** @enum {string} */
            app_env: "development" | "staging" | "production";
            diagnosis_id: components["schemas"]["DiagnosisId"];
            operator_id: components["schemas"]["OperatorId"];
            player_id: string;
            game_base_url: string | null;
            wallet_base_url: string | null;
            /**
             * @description lost: its server died.
             * @enum {string}
             */
            state: "running" | "finished" | "stopped" | "lost";
            /**
             * @description passed when every point is passed or not applicable.
             * @enum {string}
             */
            verdict: "running" | "passed" | "failed";
            /** Format: date-time */
            started_at: string;
            /** Format: date-time */
            ended_at: string | null;
            duration_ms: number;
            /** @description What the run left of the player's balance. */
            balance: string | null;
            points: components["schemas"]["DiagnosisPoint"][];
        };
        Diagnosis: {
            diagnosis_id: components["schemas"]["DiagnosisId"];
            /** @description What it is at, while it runs. */
            doing: string | null;
            report: components["schemas"]["DiagnosisReport"];
            certificate: {
                /** @description The certificate as JSON; these bytes are signed. */
                text: string;
                /** @description Ed25519, base64. */
                signature: string;
                /** @description In PEM. */
                public_key: string;
            } | null;
            /** @description Why there is none, once it has ended. */
            no_certificate: string | null;
        };
        DiagnosisReply: {
            /** @enum {boolean} */
            success: true;
            data: components["schemas"]["Diagnosis"];
        };
        DiagnosisInShort: {
            diagnosis_id: components["schemas"]["DiagnosisId"];
            player_id: string;
            /** @enum {string} */
            state: "running" | "finished" | "stopped" | "lost";
            /** @enum {string} */
            verdict: "running" | "passed" | "failed";
            /** Format: date-time */
            started_at: string;
            /** Format: date-time */
            ended_at: string | null;
            /** @description Whether it came to a certificate. */
            certified: boolean;
        };
        DiagnosisListReply: {
            /** @enum {boolean} */
            success: true;
            data: components["schemas"]["DiagnosisInShort"][];
        };
        CertificateStanding: {
            /** @description Whether an activation that requires a certificate accepts it. */
            holds: boolean;
            /** @description Why it does not hold. */
            why: string | null;
            certificate: {
                /** @description The certificate as JSON; these bytes are signed. */
                text: string;
                /** @description Ed25519, base64. */
                signature: string;
                /** @description In PEM. */
                public_key: string;
            } | null;
        };
        CertificateReply: {
            /** @enum {boolean} */
            success: true;
            data: components["schemas"]["CertificateStanding"];
        };
        CertificateKeys: {
            public_keys: string[];
        };
        CertificateKeysReply: {
            /** @enum {boolean} */
            success: true;
            data: components["schemas"]["CertificateKeys"];
        };
        KeyCreate: {
            label?: string;
        };
        Key: {
            key_id: string;
            operator_id: components["schemas"]["OperatorId"];
            label: string | null;
            /** Format: date-time */
            created_at: string;
            /**
             * Format: date-time
             * @description When it was accepted last, to a minute or two; null when it never was.
             */
            last_used_at: string | null;
            /** Format: date-time */
            revoked_at: string | null;
        };
        KeyCreated: {
            key_id: string;
            operator_id: components["schemas"]["OperatorId"];
            label: string | null;
            /** Format: date-time */
            created_at: string;
            /**
             * Format: date-time
             * @description When it was accepted last, to a minute or two; null when it never was.
             */
            last_used_at: string | null;
            /** Format: date-time */
            revoked_at: string | null;
            /** @description Shown once. */
            key: string;
        };
        KeyReply: {
            /** @enum {boolean} */
            success: true;
            data: components["schemas"]["Key"];
        };
        KeyCreatedReply: {
            /** @enum {boolean} */
            success: true;
            data: components["schemas"]["KeyCreated"];
        };
        KeyListReply: {
            /** @enum {boolean} */
            success: true;
            data: components["schemas"]["Key"][];
        };
        GameRecord: {
            slug: string;
            title: string;
            family: string;
            asset_version: string;
            asset_symbol: string;
            game_service_version: string;
            loader_mode: string;
            launch_status: string;
            live_catalog_enabled: boolean;
            certified_browsers: string[];
            symbol: string;
            /** Format: double */
            rtp: number;
            lines: number;
            features: components["schemas"]["GameFeatures"];
            special_bet_profile: components["schemas"]["SpecialBetProfile"];
            /** @description The maths model that plays it. Its lines, RTP, features and special bet are those of the game. */
            maths: string;
            /**
             * Format: double
             * @description The standard deviation of what a round wins, in stakes; null, as the next two, where this server does not have the maths.
             */
            volatility: number | null;
            /**
             * Format: double
             * @description Of 100 rounds, how many win anything.
             */
            hit_rate: number | null;
            /**
             * Format: double
             * @description The most that a round can win, in stakes.
             */
            most_win: number | null;
        };
        GameCreate: {
            slug: string;
            title: string;
            family?: string;
            asset_version?: string;
            asset_symbol?: string;
            game_service_version?: string;
            loader_mode?: string;
            launch_status?: string;
            live_catalog_enabled?: boolean;
            certified_browsers?: string[];
            symbol: string;
            maths: string;
        };
        GameUpdate: {
            slug?: string;
            title?: string;
            family?: string;
            asset_version?: string;
            asset_symbol?: string;
            game_service_version?: string;
            loader_mode?: string;
            launch_status?: string;
            live_catalog_enabled?: boolean;
            certified_browsers?: string[];
        };
        GameRecordReply: {
            /** @enum {boolean} */
            success: true;
            data: components["schemas"]["GameRecord"];
        };
        GameRecordListReply: {
            /** @enum {boolean} */
            success: true;
            data: components["schemas"]["GameRecordPage"];
        };
        GameRecordPage: {
            items: components["schemas"]["GameRecord"][];
            /** @description What `after` is to be for the next page. */
            next: string | null;
        };
        StoredArt: {
            symbol: string;
            media_type: string;
            width: number;
            height: number;
            bytes: number;
            sha256: string;
        };
        ArtReply: {
            /** @enum {boolean} */
            success: true;
            data: components["schemas"]["StoredArt"];
        };
        GameLookup: {
            /** @description Symbols or slugs. */
            names: string[];
        };
        GameLookupReply: {
            /** @enum {boolean} */
            success: true;
            data: components["schemas"]["GamesFound"];
        };
        GamesFound: {
            known: {
                /** @description As it was asked for. */
                name: string;
                symbol: string;
            }[];
            unknown: string[];
        };
        MathsModel: {
            /** @description What a game names in its maths. */
            maths: string;
            lines: number;
            /**
             * Format: double
             * @description Return to player, per cent, by enumeration.
             */
            rtp: number;
            features: components["schemas"]["GameFeatures"];
            /**
             * Format: double
             * @description The standard deviation of what a round wins, in stakes.
             */
            volatility: number;
            /**
             * Format: double
             * @description Of 100 rounds, how many win anything.
             */
            hit_rate: number;
            /**
             * Format: double
             * @description The most that a round can win, in stakes.
             */
            most_win: number;
        };
        MathsListReply: {
            /** @enum {boolean} */
            success: true;
            data: components["schemas"]["MathsModel"][];
        };
        ArtFormat: {
            media_type: string;
            /** @description Whether it was uploaded so; the others were made from it. */
            uploaded: boolean;
            width: number;
            height: number;
            bytes: number;
            sha256: string;
        };
        ArtRecord: {
            symbol: string;
            formats: components["schemas"]["ArtFormat"][];
        };
        ArtRecordReply: {
            /** @enum {boolean} */
            success: true;
            data: components["schemas"]["ArtRecord"];
        };
        DashboardMoney: {
            currency: string;
            /** @description Rounds. */
            settled: number;
            /** @description Of settled rounds. */
            stake: string;
            /** @description Of settled rounds. */
            win: string;
            /** @description Stakes less wins. */
            ggr: string;
        };
        DashboardWallet: {
            attempts: number;
            ok: number;
            reject: number;
            /** @description There was no connection. */
            not_sent: number;
            /** @description No verdict: a time-out, a reset, a reply that is none. */
            unknown: number;
            /** @description Half of the attempts that were sent took no longer; null when there were none. */
            p50_ms: number | null;
            p90_ms: number | null;
            p99_ms: number | null;
        };
        DashboardOperatorWallet: {
            operator_id: components["schemas"]["OperatorId"];
            attempts: number;
            ok: number;
            reject: number;
            /** @description There was no connection. */
            not_sent: number;
            /** @description No verdict: a time-out, a reset, a reply that is none. */
            unknown: number;
            /** @description Half of the attempts that were sent took no longer; null when there were none. */
            p50_ms: number | null;
            p90_ms: number | null;
            p99_ms: number | null;
        };
        DashboardPending: {
            operator_id: components["schemas"]["OperatorId"];
            round_id: components["schemas"]["RoundId"];
            state: components["schemas"]["RoundState"];
            /** Format: date-time */
            created_at: string;
        };
        DashboardManual: {
            operator_id: components["schemas"]["OperatorId"];
            rounds: number;
            /**
             * Format: date-time
             * @description When the oldest of them began.
             */
            oldest: string;
        };
        DashboardEntry: {
            /**
             * Format: date-time
             * @description Where the hour or day begins.
             */
            at: string;
            launches: number;
            settled: number;
            rejected: number;
            rolled_back: number;
            currencies: components["schemas"]["DashboardMoney"][];
            wallet: components["schemas"]["DashboardWallet"];
        };
        Dashboard: {
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
            /** @enum {string} */
            unit: "hour" | "day";
            operator_id: string | null;
            launches: number;
            settled: number;
            rejected: number;
            rolled_back: number;
            currencies: components["schemas"]["DashboardMoney"][];
            wallet: components["schemas"]["DashboardWallet"];
            /** @description Rounds on their way, now. */
            pending: number;
            /** @description Rounds left to a person, now. */
            manual: number;
            /** @description Whose rounds are left to a person, now: who has waited for the longest first. */
            manual_by_operator: components["schemas"]["DashboardManual"][];
            /** @description The rounds that have been on their way for the longest. */
            oldest_pending: components["schemas"]["DashboardPending"][];
            /** @description By operator: those with the most attempts not sent or without a verdict first, then the busiest. */
            wallets: components["schemas"]["DashboardOperatorWallet"][];
            series: components["schemas"]["DashboardEntry"][];
        };
        DashboardReply: {
            /** @enum {boolean} */
            success: true;
            data: components["schemas"]["Dashboard"];
        };
    };
    responses: {
        /** @description What the ETag names is still current. */
        NotModified: {
            headers: {
                "x-request-id": components["headers"]["RequestId"];
                etag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description Missing required launch field or invalid request. */
        BadRequest: {
            headers: {
                "x-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "success": false,
                 *       "detail": "symbol or slug is required",
                 *       "request_id": "7d8a3996269f4cf3bb9f5aa6f65de3c1"
                 *     }
                 */
                "application/json": components["schemas"]["ErrorReply"];
            };
        };
        /** @description Missing or invalid API key. */
        Unauthorized: {
            headers: {
                "x-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "success": false,
                 *       "detail": "Missing or invalid API key",
                 *       "request_id": "7d8a3996269f4cf3bb9f5aa6f65de3c1"
                 *     }
                 */
                "application/json": components["schemas"]["ErrorReply"];
            };
        };
        /** @description Inactive operator or game not enabled for this operator. */
        Forbidden: {
            headers: {
                "x-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "success": false,
                 *       "detail": "Operator is not active",
                 *       "request_id": "7d8a3996269f4cf3bb9f5aa6f65de3c1"
                 *     }
                 */
                "application/json": components["schemas"]["ErrorReply"];
            };
        };
        /** @description Game not found. */
        GameNotFound: {
            headers: {
                "x-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "success": false,
                 *       "detail": "Game not found",
                 *       "request_id": "7d8a3996269f4cf3bb9f5aa6f65de3c1"
                 *     }
                 */
                "application/json": components["schemas"]["ErrorReply"];
            };
        };
        /** @description There is no such title. A page to those who ask for one. */
        TitleNotFound: {
            headers: {
                "x-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorReply"];
                "text/html": components["schemas"]["Page"];
            };
        };
        /** @description The title cannot be tried here. A page to those who ask for one. */
        NoDemo: {
            headers: {
                "x-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorReply"];
                "text/html": components["schemas"]["Page"];
            };
        };
        /** @description Too many demo rounds from this address. A page to those who ask for one. */
        TooManyDemos: {
            headers: {
                "x-request-id": components["headers"]["RequestId"];
                "retry-after": number;
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorReply"];
                "text/html": components["schemas"]["Page"];
            };
        };
        /** @description The request body is too large. */
        TooLarge: {
            headers: {
                "x-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "success": false,
                 *       "detail": "The request body is larger than 64 KiB",
                 *       "request_id": "7d8a3996269f4cf3bb9f5aa6f65de3c1"
                 *     }
                 */
                "application/json": components["schemas"]["ErrorReply"];
            };
        };
        /** @description The request body has another media type than the one documented. */
        UnsupportedMediaType: {
            headers: {
                "x-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "success": false,
                 *       "detail": "Send the body as application/json",
                 *       "request_id": "7d8a3996269f4cf3bb9f5aa6f65de3c1"
                 *     }
                 */
                "application/json": components["schemas"]["ErrorReply"];
            };
        };
        /** @description Too many requests for this key. */
        TooManyRequests: {
            headers: {
                "x-request-id": components["headers"]["RequestId"];
                /**
                 * @description Seconds to wait before the next request.
                 * @example 1
                 */
                "retry-after": number;
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "success": false,
                 *       "detail": "Too many requests for this key; wait 1 second",
                 *       "request_id": "7d8a3996269f4cf3bb9f5aa6f65de3c1"
                 *     }
                 */
                "application/json": components["schemas"]["ErrorReply"];
            };
        };
        /** @description Too many wait for the operator's wallet; nothing was charged. */
        Busy: {
            headers: {
                "x-request-id": components["headers"]["RequestId"];
                /**
                 * @description Seconds to wait before the next request.
                 * @example 1
                 */
                "retry-after": number;
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "success": false,
                 *       "detail": "The operator's wallet is busy; nothing was charged, try again in a moment",
                 *       "request_id": "7d8a3996269f4cf3bb9f5aa6f65de3c1"
                 *     }
                 */
                "application/json": components["schemas"]["ErrorReply"];
            };
        };
        /** @description Production/staging environment is missing valid HTTPS GAME_BASE_URL or another server configuration is invalid. */
        Misconfigured: {
            headers: {
                "x-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "success": false,
                 *       "detail": "GAME_BASE_URL must be a valid https URL in production",
                 *       "request_id": "7d8a3996269f4cf3bb9f5aa6f65de3c1"
                 *     }
                 */
                "application/json": components["schemas"]["ErrorReply"];
            };
        };
        /** @description Any other error, in the same shape; 405 with an Allow header, 500 when the server is at fault. */
        OtherError: {
            headers: {
                "x-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "success": false,
                 *       "detail": "The server failed; the request id finds the cause in its log",
                 *       "request_id": "7d8a3996269f4cf3bb9f5aa6f65de3c1"
                 *     }
                 */
                "application/json": components["schemas"]["ErrorReply"];
            };
        };
        /** @description The launch URL is unknown, has expired or was closed. */
        SessionEnded: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["SessionEndedReply"];
            };
        };
        /** @description A newer launch URL of this session was made; this one has ended. */
        OpenedElsewhere: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorReply"];
            };
        };
        /** @description There is no such thing. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorReply"];
            };
        };
        /** @description The request conflicts with what is stored. */
        Conflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorReply"];
            };
        };
        /** @description Missing or invalid admin token, session, name or password. */
        AdminUnauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorReply"];
            };
        };
        /** @description The account's role does not allow it, or the request was not made by Provider Admin's own page. */
        AdminForbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorReply"];
            };
        };
        /** @description Signing in with this name has failed too often. */
        SignInLocked: {
            headers: {
                /** @description Seconds to wait. */
                "retry-after": number;
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorReply"];
            };
        };
    };
    parameters: {
        /**
         * @description The game's symbol or its slug.
         * @example vs20doghouse
         */
        SymbolOrSlug: string;
        OperatorIdPath: components["schemas"]["OperatorId"];
        /** @description At most this many. */
        PageLimit: number;
        /** @description Only rounds that stand in one of these ways; `pending` are those on their way, `manual` those left to a person. */
        RoundStates: ("pending" | "settled" | "rejected" | "rolled-back" | "manual")[];
        /** @description Only rounds of this player. */
        RoundPlayer: string;
        /** @description Only rounds of this game. */
        RoundSymbol: string;
        /** @description Only rounds begun at or after. */
        BegunFrom: string;
        /** @description Only rounds begun before. */
        BegunTo: string;
        /** @description The `next` of the page before. */
        PageAfter: string;
        /**
         * @description The ETag of a reply already held.
         * @example "5d41402abc4b2a76b9719d911017c592"
         */
        IfNoneMatch: string;
        /**
         * @description Equals the body's request_id.
         * @example 7d8a3996269f4cf3bb9f5aa6f65de3c1
         */
        PpRequestId: string;
        /**
         * @description Unix seconds at which this attempt was signed.
         * @example 1781627400
         */
        PpTimestamp: string;
        /**
         * @description Lowercase hex of HMAC_SHA256(wallet_secret, "{timestamp}.{raw_json_body}").
         * @example 30c6f66c29a1bff4ff2e34b1af1d0a4e0d6ef1b2ff9bb5b8c4b6a9d2d2e9f3a1
         */
        PpSignature: string;
        /**
         * @description The same made with the coming secret, while one is announced.
         * @example 5c1d8f0e4b7a92636f1e0d9c8b7a695847362514f3e2d1c0bfae9d8c7b6a5948
         */
        PpSignatureNext: string;
        /** @example USD */
        CurrencyPath: string;
    };
    requestBodies: never;
    headers: {
        /**
         * @description Names this request in logs; taken from the caller when well-formed.
         * @example 7d8a3996269f4cf3bb9f5aa6f65de3c1
         */
        RequestId: components["schemas"]["RequestId"];
        /**
         * @description Changes when the reply does; send it back as If-None-Match.
         * @example "5d41402abc4b2a76b9719d911017c592"
         */
        ETag: string;
    };
    pathItems: never;
}
export type RequestId = components['schemas']['RequestId'];
export type OperatorId = components['schemas']['OperatorId'];
export type Image = components['schemas']['Image'];
export type Page = components['schemas']['Page'];
export type MetricsText = components['schemas']['MetricsText'];
export type ErrorReply = components['schemas']['ErrorReply'];
export type SessionEndedReply = components['schemas']['SessionEndedReply'];
export type HealthReply = components['schemas']['HealthReply'];
export type GameFeatures = components['schemas']['GameFeatures'];
export type SpecialBetProfile = components['schemas']['SpecialBetProfile'];
export type Thumbnail = components['schemas']['Thumbnail'];
export type Game = components['schemas']['Game'];
export type Catalog = components['schemas']['Catalog'];
export type CatalogReply = components['schemas']['CatalogReply'];
export type GameReply = components['schemas']['GameReply'];
export type LaunchRequest = components['schemas']['LaunchRequest'];
export type LaunchLink = components['schemas']['LaunchLink'];
export type LaunchReply = components['schemas']['LaunchReply'];
export type BalanceCallback = components['schemas']['BalanceCallback'];
export type DebitCallback = components['schemas']['DebitCallback'];
export type CreditCallback = components['schemas']['CreditCallback'];
export type RollbackCallback = components['schemas']['RollbackCallback'];
export type WalletReply = components['schemas']['WalletReply'];
export type WalletReject = components['schemas']['WalletReject'];
export type SessionRequest = components['schemas']['SessionRequest'];
export type SpinRequest = components['schemas']['SpinRequest'];
export type RoundRequest = components['schemas']['RoundRequest'];
export type Cell = components['schemas']['Cell'];
export type LineWin = components['schemas']['LineWin'];
export type ScatterWin = components['schemas']['ScatterWin'];
export type MoneySymbol = components['schemas']['MoneySymbol'];
export type Collected = components['schemas']['Collected'];
export type BonusPick = components['schemas']['BonusPick'];
export type OutcomeSpin = components['schemas']['OutcomeSpin'];
export type Outcome = components['schemas']['Outcome'];
export type RuntimeRound = components['schemas']['RuntimeRound'];
export type SpinOption = components['schemas']['SpinOption'];
export type RuntimeGame = components['schemas']['RuntimeGame'];
export type GameRules = components['schemas']['GameRules'];
export type SoughtSymbol = components['schemas']['SoughtSymbol'];
export type ReelSet = components['schemas']['ReelSet'];
export type FreeSpinRules = components['schemas']['FreeSpinRules'];
export type BonusRules = components['schemas']['BonusRules'];
export type CollectRules = components['schemas']['CollectRules'];
export type MoneyValue = components['schemas']['MoneyValue'];
export type RuntimeState = components['schemas']['RuntimeState'];
export type RuntimeReply = components['schemas']['RuntimeReply'];
export type HistoryReply = components['schemas']['HistoryReply'];
export type PastRound = components['schemas']['PastRound'];
export type CloseReply = components['schemas']['CloseReply'];
export type Closed = components['schemas']['Closed'];
export type AdminRole = components['schemas']['AdminRole'];
export type AdminUserName = components['schemas']['AdminUserName'];
export type NewPassword = components['schemas']['NewPassword'];
export type SignIn = components['schemas']['SignIn'];
export type PasswordChange = components['schemas']['PasswordChange'];
export type Session = components['schemas']['Session'];
export type SessionReply = components['schemas']['SessionReply'];
export type AdminUser = components['schemas']['AdminUser'];
export type AdminUserSecret = components['schemas']['AdminUserSecret'];
export type AdminUserCreate = components['schemas']['AdminUserCreate'];
export type AdminUserUpdate = components['schemas']['AdminUserUpdate'];
export type AdminUserReply = components['schemas']['AdminUserReply'];
export type AdminUserSecretReply = components['schemas']['AdminUserSecretReply'];
export type AdminUserListReply = components['schemas']['AdminUserListReply'];
export type AuditEntry = components['schemas']['AuditEntry'];
export type AuditReply = components['schemas']['AuditReply'];
export type OperatorStatus = components['schemas']['OperatorStatus'];
export type WalletMode = components['schemas']['WalletMode'];
export type Operator = components['schemas']['Operator'];
export type OperatorCreate = components['schemas']['OperatorCreate'];
export type OperatorUpdate = components['schemas']['OperatorUpdate'];
export type OperatorReply = components['schemas']['OperatorReply'];
export type OperatorCreated = components['schemas']['OperatorCreated'];
export type OperatorCreatedReply = components['schemas']['OperatorCreatedReply'];
export type OperatorListReply = components['schemas']['OperatorListReply'];
export type OnboardingStep = components['schemas']['OnboardingStep'];
export type Onboarding = components['schemas']['Onboarding'];
export type OnboardingReply = components['schemas']['OnboardingReply'];
export type OperatorPage = components['schemas']['OperatorPage'];
export type SecretAnnouncement = components['schemas']['SecretAnnouncement'];
export type StakeLimit = components['schemas']['StakeLimit'];
export type LimitsWish = components['schemas']['LimitsWish'];
export type Limits = components['schemas']['Limits'];
export type LimitsReply = components['schemas']['LimitsReply'];
export type ResealedReply = components['schemas']['ResealedReply'];
export type Resealed = components['schemas']['Resealed'];
export type AssignmentRequest = components['schemas']['AssignmentRequest'];
export type Assignment = components['schemas']['Assignment'];
export type AssignmentReply = components['schemas']['AssignmentReply'];
export type RoundId = components['schemas']['RoundId'];
export type RoundState = components['schemas']['RoundState'];
export type Round = components['schemas']['Round'];
export type Call = components['schemas']['Call'];
export type Attempt = components['schemas']['Attempt'];
export type RecordedCall = components['schemas']['RecordedCall'];
export type RoundPassed = components['schemas']['RoundPassed'];
export type RoundRecord = components['schemas']['RoundRecord'];
export type RoundRecordReply = components['schemas']['RoundRecordReply'];
export type RedeliveryRequest = components['schemas']['RedeliveryRequest'];
export type RoundPage = components['schemas']['RoundPage'];
export type RoundListReply = components['schemas']['RoundListReply'];
export type CallPage = components['schemas']['CallPage'];
export type CallListReply = components['schemas']['CallListReply'];
export type ResolutionRequest = components['schemas']['ResolutionRequest'];
export type ResolutionReply = components['schemas']['ResolutionReply'];
export type ManifestTotal = components['schemas']['ManifestTotal'];
export type ManifestFile = components['schemas']['ManifestFile'];
export type Manifest = components['schemas']['Manifest'];
export type SignedManifest = components['schemas']['SignedManifest'];
export type SignedManifestReply = components['schemas']['SignedManifestReply'];
export type ReconciliationRequest = components['schemas']['ReconciliationRequest'];
export type Listing = components['schemas']['Listing'];
export type DiagnosisId = components['schemas']['DiagnosisId'];
export type DiagnosisRequest = components['schemas']['DiagnosisRequest'];
export type DiagnosisCase = components['schemas']['DiagnosisCase'];
export type DiagnosisPicture = components['schemas']['DiagnosisPicture'];
export type DiagnosisPoint = components['schemas']['DiagnosisPoint'];
export type DiagnosisReport = components['schemas']['DiagnosisReport'];
export type Diagnosis = components['schemas']['Diagnosis'];
export type DiagnosisReply = components['schemas']['DiagnosisReply'];
export type DiagnosisInShort = components['schemas']['DiagnosisInShort'];
export type DiagnosisListReply = components['schemas']['DiagnosisListReply'];
export type CertificateStanding = components['schemas']['CertificateStanding'];
export type CertificateReply = components['schemas']['CertificateReply'];
export type CertificateKeys = components['schemas']['CertificateKeys'];
export type CertificateKeysReply = components['schemas']['CertificateKeysReply'];
export type KeyCreate = components['schemas']['KeyCreate'];
export type Key = components['schemas']['Key'];
export type KeyCreated = components['schemas']['KeyCreated'];
export type KeyReply = components['schemas']['KeyReply'];
export type KeyCreatedReply = components['schemas']['KeyCreatedReply'];
export type KeyListReply = components['schemas']['KeyListReply'];
export type GameRecord = components['schemas']['GameRecord'];
export type GameCreate = components['schemas']['GameCreate'];
export type GameUpdate = components['schemas']['GameUpdate'];
export type GameRecordReply = components['schemas']['GameRecordReply'];
export type GameRecordListReply = components['schemas']['GameRecordListReply'];
export type GameRecordPage = components['schemas']['GameRecordPage'];
export type StoredArt = components['schemas']['StoredArt'];
export type ArtReply = components['schemas']['ArtReply'];
export type GameLookup = components['schemas']['GameLookup'];
export type GameLookupReply = components['schemas']['GameLookupReply'];
export type GamesFound = components['schemas']['GamesFound'];
export type MathsModel = components['schemas']['MathsModel'];
export type MathsListReply = components['schemas']['MathsListReply'];
export type ArtFormat = components['schemas']['ArtFormat'];
export type ArtRecord = components['schemas']['ArtRecord'];
export type ArtRecordReply = components['schemas']['ArtRecordReply'];
export type DashboardMoney = components['schemas']['DashboardMoney'];
export type DashboardWallet = components['schemas']['DashboardWallet'];
export type DashboardOperatorWallet = components['schemas']['DashboardOperatorWallet'];
export type DashboardPending = components['schemas']['DashboardPending'];
export type DashboardManual = components['schemas']['DashboardManual'];
export type DashboardEntry = components['schemas']['DashboardEntry'];
export type Dashboard = components['schemas']['Dashboard'];
export type DashboardReply = components['schemas']['DashboardReply'];
export type ResponseNotModified = components['responses']['NotModified'];
export type ResponseBadRequest = components['responses']['BadRequest'];
export type ResponseUnauthorized = components['responses']['Unauthorized'];
export type ResponseForbidden = components['responses']['Forbidden'];
export type ResponseGameNotFound = components['responses']['GameNotFound'];
export type ResponseTitleNotFound = components['responses']['TitleNotFound'];
export type ResponseNoDemo = components['responses']['NoDemo'];
export type ResponseTooManyDemos = components['responses']['TooManyDemos'];
export type ResponseTooLarge = components['responses']['TooLarge'];
export type ResponseUnsupportedMediaType = components['responses']['UnsupportedMediaType'];
export type ResponseTooManyRequests = components['responses']['TooManyRequests'];
export type ResponseBusy = components['responses']['Busy'];
export type ResponseMisconfigured = components['responses']['Misconfigured'];
export type ResponseOtherError = components['responses']['OtherError'];
export type ResponseSessionEnded = components['responses']['SessionEnded'];
export type ResponseOpenedElsewhere = components['responses']['OpenedElsewhere'];
export type ResponseNotFound = components['responses']['NotFound'];
export type ResponseConflict = components['responses']['Conflict'];
export type ResponseAdminUnauthorized = components['responses']['AdminUnauthorized'];
export type ResponseAdminForbidden = components['responses']['AdminForbidden'];
export type ResponseSignInLocked = components['responses']['SignInLocked'];
export type ParameterSymbolOrSlug = components['parameters']['SymbolOrSlug'];
export type ParameterOperatorIdPath = components['parameters']['OperatorIdPath'];
export type ParameterPageLimit = components['parameters']['PageLimit'];
export type ParameterRoundStates = components['parameters']['RoundStates'];
export type ParameterRoundPlayer = components['parameters']['RoundPlayer'];
export type ParameterRoundSymbol = components['parameters']['RoundSymbol'];
export type ParameterBegunFrom = components['parameters']['BegunFrom'];
export type ParameterBegunTo = components['parameters']['BegunTo'];
export type ParameterPageAfter = components['parameters']['PageAfter'];
export type ParameterIfNoneMatch = components['parameters']['IfNoneMatch'];
export type ParameterPpRequestId = components['parameters']['PpRequestId'];
export type ParameterPpTimestamp = components['parameters']['PpTimestamp'];
export type ParameterPpSignature = components['parameters']['PpSignature'];
export type ParameterPpSignatureNext = components['parameters']['PpSignatureNext'];
export type ParameterCurrencyPath = components['parameters']['CurrencyPath'];
export type HeaderRequestId = components['headers']['RequestId'];
export type HeaderETag = components['headers']['ETag'];
export type $defs = Record<string, never>;
export interface operations {
    getHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The service is up. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "status": "ok",
                     *       "version": "1.0.0",
                     *       "contract_sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
                     *     }
                     */
                    "application/json": components["schemas"]["HealthReply"];
                };
            };
            /** @description The database does not answer. */
            503: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "detail": "The database does not answer",
                     *       "request_id": "7d8a3996269f4cf3bb9f5aa6f65de3c1"
                     *     }
                     */
                    "application/json": components["schemas"]["ErrorReply"];
                };
            };
            default: components["responses"]["OtherError"];
        };
    };
    listGames: {
        parameters: {
            query?: {
                /**
                 * @description Only games of this family.
                 * @example line-free-spins
                 */
                family?: string;
                /**
                 * @description At most this many games; without it, all. `total` counts all that match.
                 * @example 20
                 */
                limit?: number;
                /**
                 * @description Leave out this many games first.
                 * @example 0
                 */
                offset?: number;
            };
            header?: {
                /**
                 * @description The ETag of a reply already held.
                 * @example "5d41402abc4b2a76b9719d911017c592"
                 */
                "if-none-match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The operator's live catalog. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "total": 1,
                     *         "operator_id": "operator-a",
                     *         "items": [
                     *           {
                     *             "symbol": "vs20doghouse",
                     *             "slug": "doghouse",
                     *             "title": "The Dog House",
                     *             "family": "line-free-spins",
                     *             "rtp": 96.51,
                     *             "lines": 20,
                     *             "asset_version": "v2",
                     *             "asset_symbol": "vs20doghouse",
                     *             "game_service_version": "v3",
                     *             "loader_mode": "generic",
                     *             "launch_status": "stable",
                     *             "live_catalog_enabled": true,
                     *             "certified_browsers": [
                     *               "chrome"
                     *             ],
                     *             "features": {
                     *               "bonus": true,
                     *               "collect": true,
                     *               "free_spins": true,
                     *               "buy_feature": true,
                     *               "special_bet": false
                     *             },
                     *             "special_bet_profile": null,
                     *             "thumbnail": {
                     *               "symbol": "vs20doghouse",
                     *               "slug": "doghouse",
                     *               "title": "The Dog House",
                     *               "url": "https://casinoproviders.net/api/provider/v1/game-art/vs20doghouse?title=The+Dog+House&slug=doghouse"
                     *             },
                     *             "thumbnail_url": "https://casinoproviders.net/api/provider/v1/game-art/vs20doghouse?title=The+Dog+House&slug=doghouse",
                     *             "launch_path": "/games/doghouse"
                     *           }
                     *         ]
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["CatalogReply"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["OtherError"];
        };
    };
    getGame: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The ETag of a reply already held.
                 * @example "5d41402abc4b2a76b9719d911017c592"
                 */
                "if-none-match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The game's symbol or its slug.
                 * @example vs20doghouse
                 */
                symbol: components["parameters"]["SymbolOrSlug"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The game. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "symbol": "vs20doghouse",
                     *         "slug": "doghouse",
                     *         "title": "The Dog House",
                     *         "family": "line-free-spins",
                     *         "rtp": 96.51,
                     *         "lines": 20,
                     *         "asset_version": "v2",
                     *         "asset_symbol": "vs20doghouse",
                     *         "game_service_version": "v3",
                     *         "loader_mode": "generic",
                     *         "launch_status": "stable",
                     *         "live_catalog_enabled": true,
                     *         "certified_browsers": [
                     *           "chrome"
                     *         ],
                     *         "features": {
                     *           "bonus": true,
                     *           "collect": true,
                     *           "free_spins": true,
                     *           "buy_feature": true,
                     *           "special_bet": false
                     *         },
                     *         "special_bet_profile": null,
                     *         "thumbnail": {
                     *           "symbol": "vs20doghouse",
                     *           "slug": "doghouse",
                     *           "title": "The Dog House",
                     *           "url": "https://casinoproviders.net/api/provider/v1/game-art/vs20doghouse?title=The+Dog+House&slug=doghouse"
                     *         },
                     *         "thumbnail_url": "https://casinoproviders.net/api/provider/v1/game-art/vs20doghouse?title=The+Dog+House&slug=doghouse",
                     *         "launch_path": "/games/doghouse"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["GameReply"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["GameNotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["OtherError"];
        };
    };
    createLaunchUrl: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "symbol": "vs20doghouse",
                 *       "external_player_id": "player-129001",
                 *       "coin": "0.10",
                 *       "currency": "USD",
                 *       "return_url": "https://operator.example.com/lobby",
                 *       "device": "desktop"
                 *     }
                 */
                "application/json": components["schemas"]["LaunchRequest"];
            };
        };
        responses: {
            /** @description The launch URL, at the top level and again under `data`. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "symbol": "vs20doghouse",
                     *       "slug": "doghouse",
                     *       "operator_id": "operator-a",
                     *       "currency": "USD",
                     *       "session_id": "session-token",
                     *       "launch_url": "https://casinoproviders.net/gs2c/html5Game.do?symbol=vs20doghouse&mgckey=...",
                     *       "expires_at": "2026-06-16T16:30:00+00:00",
                     *       "data": {
                     *         "symbol": "vs20doghouse",
                     *         "slug": "doghouse",
                     *         "operator_id": "operator-a",
                     *         "currency": "USD",
                     *         "session_id": "session-token",
                     *         "launch_url": "https://casinoproviders.net/gs2c/html5Game.do?symbol=vs20doghouse&mgckey=...",
                     *         "expires_at": "2026-06-16T16:30:00+00:00"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["LaunchReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["GameNotFound"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Misconfigured"];
            default: components["responses"]["OtherError"];
        };
    };
    getGameArt: {
        parameters: {
            query?: {
                /**
                 * @description The title to draw when nothing is uploaded; without it, the game's own.
                 * @example The Dog House
                 */
                title?: string;
                /**
                 * @description Part of catalog thumbnail URLs; the path alone names the game.
                 * @example doghouse
                 */
                slug?: string;
            };
            header?: {
                /**
                 * @description The ETag of a reply already held.
                 * @example "5d41402abc4b2a76b9719d911017c592"
                 */
                "if-none-match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The game's symbol or its slug.
                 * @example vs20doghouse
                 */
                symbol: components["parameters"]["SymbolOrSlug"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The picture. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    /**
                     * @description How long it may be kept.
                     * @example public, max-age=300
                     */
                    "cache-control"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "image/webp": components["schemas"]["Image"];
                    "image/png": components["schemas"]["Image"];
                    "image/jpeg": components["schemas"]["Image"];
                    "image/svg+xml": components["schemas"]["Image"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["GameNotFound"];
            default: components["responses"]["OtherError"];
        };
    };
    openGame: {
        parameters: {
            query?: {
                symbol?: string;
                mgckey?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page that plays the game, or says why it cannot. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": components["schemas"]["Page"];
                };
            };
            default: components["responses"]["OtherError"];
        };
    };
    showTitle: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The title's art, facts, paytable and rules, and a way to a demo round where there is one. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": components["schemas"]["Page"];
                };
            };
            404: components["responses"]["TitleNotFound"];
            default: components["responses"]["OtherError"];
        };
    };
    playDemo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description To the game page. */
            303: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    location: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            403: components["responses"]["NoDemo"];
            404: components["responses"]["TitleNotFound"];
            429: components["responses"]["TooManyDemos"];
            default: components["responses"]["OtherError"];
        };
    };
    initGame: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SessionRequest"];
            };
        };
        responses: {
            /** @description The session and its current or last round. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuntimeReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SessionEnded"];
            410: components["responses"]["OpenedElsewhere"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            default: components["responses"]["OtherError"];
        };
    };
    spin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SpinRequest"];
            };
        };
        responses: {
            /** @description The session and its current or last round. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuntimeReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SessionEnded"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["OpenedElsewhere"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Busy"];
            default: components["responses"]["OtherError"];
        };
    };
    getRound: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoundRequest"];
            };
        };
        responses: {
            /** @description The session and its current or last round. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuntimeReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SessionEnded"];
            404: components["responses"]["NotFound"];
            410: components["responses"]["OpenedElsewhere"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            default: components["responses"]["OtherError"];
        };
    };
    getHistory: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SessionRequest"];
            };
        };
        responses: {
            /** @description At most 20, the newest first. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SessionEnded"];
            410: components["responses"]["OpenedElsewhere"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            default: components["responses"]["OtherError"];
        };
    };
    closeGame: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SessionRequest"];
            };
        };
        responses: {
            /** @description Where the player goes now. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CloseReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SessionEnded"];
            410: components["responses"]["OpenedElsewhere"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            default: components["responses"]["OtherError"];
        };
    };
    getMetrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The metrics. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": components["schemas"]["MetricsText"];
                };
            };
            401: components["responses"]["AdminUnauthorized"];
            default: components["responses"]["OtherError"];
        };
    };
    getSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The caller. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionReply"];
                };
            };
            401: components["responses"]["AdminUnauthorized"];
            default: components["responses"]["OtherError"];
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignIn"];
            };
        };
        responses: {
            /** @description Signed in. */
            200: {
                headers: {
                    /** @description The session: HttpOnly, SameSite=Strict, for /api/admin alone. */
                    "set-cookie": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["AdminUnauthorized"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["SignInLocked"];
            default: components["responses"]["OtherError"];
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Signed out. */
            200: {
                headers: {
                    /** @description Takes the cookie away. */
                    "set-cookie": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionReply"];
                };
            };
            401: components["responses"]["AdminUnauthorized"];
            403: components["responses"]["AdminForbidden"];
            default: components["responses"]["OtherError"];
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordChange"];
            };
        };
        responses: {
            /** @description Changed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["AdminUnauthorized"];
            403: components["responses"]["AdminForbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["SignInLocked"];
            default: components["responses"]["OtherError"];
        };
    };
    listUsers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All accounts by name. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminUserListReply"];
                };
            };
            401: components["responses"]["AdminUnauthorized"];
            403: components["responses"]["AdminForbidden"];
            default: components["responses"]["OtherError"];
        };
    };
    createUser: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdminUserCreate"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminUserSecretReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["AdminUnauthorized"];
            403: components["responses"]["AdminForbidden"];
            409: components["responses"]["Conflict"];
            415: components["responses"]["UnsupportedMediaType"];
            default: components["responses"]["OtherError"];
        };
    };
    getUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: components["schemas"]["AdminUserName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The account. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminUserReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["AdminUnauthorized"];
            403: components["responses"]["AdminForbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["OtherError"];
        };
    };
    updateUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: components["schemas"]["AdminUserName"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdminUserUpdate"];
            };
        };
        responses: {
            /** @description The account as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminUserSecretReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["AdminUnauthorized"];
            403: components["responses"]["AdminForbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            415: components["responses"]["UnsupportedMediaType"];
            default: components["responses"]["OtherError"];
        };
    };
    listAudit: {
        parameters: {
            query?: {
                /** @description Only what this account did; `token` is ADMIN_TOKEN. */
                who?: string;
                /**
                 * @description Only this operation.
                 * @example createKey
                 */
                operation?: string;
                /** @description Only what was done to this operator. */
                operator_id?: components["schemas"]["OperatorId"];
                /** @description Done at or after. */
                from?: string;
                /** @description Done before. */
                to?: string;
                /** @description At most this many entries. */
                limit?: number;
                /** @description The `next` of the page before. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["AdminUnauthorized"];
            default: components["responses"]["OtherError"];
        };
    };
    getDashboard: {
        parameters: {
            query: {
                from: string;
                /** @description At most 400 days later. */
                to: string;
                /** @description Only of this operator. */
                operator_id?: components["schemas"]["OperatorId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The figures. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DashboardReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["AdminUnauthorized"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["OtherError"];
        };
    };
    listOperators: {
        parameters: {
            query?: {
                /** @description Only those whose id or notes hold this text. */
                search?: string;
                status?: components["schemas"]["OperatorStatus"];
                /** @description At most this many. */
                limit?: components["parameters"]["PageLimit"];
                /** @description The `next` of the page before. */
                after?: components["schemas"]["OperatorId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperatorListReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["AdminUnauthorized"];
            default: components["responses"]["OtherError"];
        };
    };
    createOperator: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OperatorCreate"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperatorCreatedReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["AdminUnauthorized"];
            403: components["responses"]["AdminForbidden"];
            409: components["responses"]["Conflict"];
            415: components["responses"]["UnsupportedMediaType"];
            default: components["responses"]["OtherError"];
        };
    };
    getOperator: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: components["parameters"]["OperatorIdPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The operator. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperatorReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["AdminUnauthorized"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["OtherError"];
        };
    };
    updateOperator: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: components["parameters"]["OperatorIdPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OperatorUpdate"];
            };
        };
        responses: {
            /** @description The operator as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperatorReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["AdminUnauthorized"];
            403: components["responses"]["AdminForbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            415: components["responses"]["UnsupportedMediaType"];
            default: components["responses"]["OtherError"];
        };
    };
    getOnboarding: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: components["parameters"]["OperatorIdPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The steps. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OnboardingReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["AdminUnauthorized"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["OtherError"];
        };
    };
    announceSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: components["parameters"]["OperatorIdPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SecretAnnouncement"];
            };
        };
        responses: {
            /** @description Announced. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperatorCreatedReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["AdminUnauthorized"];
            403: components["responses"]["AdminForbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            415: components["responses"]["UnsupportedMediaType"];
            default: components["responses"]["OtherError"];
        };
    };
    withdrawSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: components["parameters"]["OperatorIdPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The operator as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperatorReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["AdminUnauthorized"];
            403: components["responses"]["AdminForbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            default: components["responses"]["OtherError"];
        };
    };
    activateSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: components["parameters"]["OperatorIdPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The operator as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperatorReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["AdminUnauthorized"];
            403: components["responses"]["AdminForbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            default: components["responses"]["OtherError"];
        };
    };
    listLimits: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: components["parameters"]["OperatorIdPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The limits, a currency each; a currency that is not named has none. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LimitsReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["AdminUnauthorized"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["OtherError"];
        };
    };
    setLimits: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: components["parameters"]["OperatorIdPath"];
                /** @example USD */
                currency: components["parameters"]["CurrencyPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LimitsWish"];
            };
        };
        responses: {
            /** @description The operator's limits as they are now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LimitsReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["AdminUnauthorized"];
            403: components["responses"]["AdminForbidden"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            default: components["responses"]["OtherError"];
        };
    };
    resealSecrets: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How many were sealed anew. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResealedReply"];
                };
            };
            401: components["responses"]["AdminUnauthorized"];
            403: components["responses"]["AdminForbidden"];
            409: components["responses"]["Conflict"];
            default: components["responses"]["OtherError"];
        };
    };
    getOperatorCatalog: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: components["parameters"]["OperatorIdPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The assigned games. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["AdminUnauthorized"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["OtherError"];
        };
    };
    assignGames: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: components["parameters"]["OperatorIdPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignmentRequest"];
            };
        };
        responses: {
            /** @description The assigned games. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["AdminUnauthorized"];
            403: components["responses"]["AdminForbidden"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            default: components["responses"]["OtherError"];
        };
    };
    previewCatalog: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: components["parameters"]["OperatorIdPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The operator's live catalog. */
            200: {
                headers: {
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["AdminUnauthorized"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["OtherError"];
        };
    };
    removeGames: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: components["parameters"]["OperatorIdPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignmentRequest"];
            };
        };
        responses: {
            /** @description The assigned games. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["AdminUnauthorized"];
            403: components["responses"]["AdminForbidden"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            default: components["responses"]["OtherError"];
        };
    };
    listRounds: {
        parameters: {
            query?: {
                /** @description Only rounds that stand in one of these ways; `pending` are those on their way, `manual` those left to a person. */
                state?: components["parameters"]["RoundStates"];
                /** @description Only rounds of this player. */
                player_id?: components["parameters"]["RoundPlayer"];
                /** @description Only rounds of this game. */
                symbol?: components["parameters"]["RoundSymbol"];
                /** @description The round that this wallet call belongs to. */
                transaction_id?: string;
                /** @description Only rounds begun at or after. */
                from?: components["parameters"]["BegunFrom"];
                /** @description Only rounds begun before. */
                to?: components["parameters"]["BegunTo"];
                order?: "newest" | "oldest";
                /** @description With their wallet calls. */
                calls?: boolean;
                /** @description At most this many. */
                limit?: components["parameters"]["PageLimit"];
                /** @description The `next` of the page before. */
                after?: components["parameters"]["PageAfter"];
            };
            header?: never;
            path: {
                operator_id: components["parameters"]["OperatorIdPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundListReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["AdminUnauthorized"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["OtherError"];
        };
    };
    getRoundRecord: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: components["parameters"]["OperatorIdPath"];
                round_id: components["schemas"]["RoundId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The round. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundRecordReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["AdminUnauthorized"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["OtherError"];
        };
    };
    resolveRound: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: components["parameters"]["OperatorIdPath"];
                round_id: components["schemas"]["RoundId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResolutionRequest"];
            };
        };
        responses: {
            /** @description The round as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResolutionReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["AdminUnauthorized"];
            403: components["responses"]["AdminForbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            415: components["responses"]["UnsupportedMediaType"];
            default: components["responses"]["OtherError"];
        };
    };
    listCalls: {
        parameters: {
            query?: {
                transaction_id?: string[];
                round_id?: components["schemas"]["RoundId"];
                /** @description Only rounds that stand in one of these ways; `pending` are those on their way, `manual` those left to a person. */
                state?: components["parameters"]["RoundStates"];
                /** @description Only rounds of this player. */
                player_id?: components["parameters"]["RoundPlayer"];
                /** @description Only rounds of this game. */
                symbol?: components["parameters"]["RoundSymbol"];
                /** @description Only rounds begun at or after. */
                from?: components["parameters"]["BegunFrom"];
                /** @description Only rounds begun before. */
                to?: components["parameters"]["BegunTo"];
                /** @description At most this many. */
                limit?: components["parameters"]["PageLimit"];
                /** @description The `next` of the page before. */
                after?: components["parameters"]["PageAfter"];
            };
            header?: never;
            path: {
                operator_id: components["parameters"]["OperatorIdPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallListReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["AdminUnauthorized"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["OtherError"];
        };
    };
    redeliverCall: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: components["parameters"]["OperatorIdPath"];
                transaction_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RedeliveryRequest"];
            };
        };
        responses: {
            /** @description The round. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundRecordReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["AdminUnauthorized"];
            403: components["responses"]["AdminForbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            415: components["responses"]["UnsupportedMediaType"];
            default: components["responses"]["OtherError"];
        };
    };
    signManifest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: components["parameters"]["OperatorIdPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Manifest"];
            };
        };
        responses: {
            /** @description The text and its signature. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedManifestReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["AdminUnauthorized"];
            403: components["responses"]["AdminForbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            415: components["responses"]["UnsupportedMediaType"];
            default: components["responses"]["OtherError"];
        };
    };
    reconcile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: components["parameters"]["OperatorIdPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReconciliationRequest"];
            };
        };
        responses: {
            /** @description The text and its signature. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedManifestReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["AdminUnauthorized"];
            403: components["responses"]["AdminForbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            415: components["responses"]["UnsupportedMediaType"];
            default: components["responses"]["OtherError"];
        };
    };
    getReconciliationFile: {
        parameters: {
            query: {
                /** @description Rounds begun at or after. */
                from: string;
                /** @description And before. */
                to: string;
            };
            header?: never;
            path: {
                operator_id: components["parameters"]["OperatorIdPath"];
                file: "rounds.jsonl" | "rounds.csv" | "calls.jsonl" | "calls.csv";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": components["schemas"]["Listing"];
                    "text/csv": components["schemas"]["Listing"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["AdminUnauthorized"];
            403: components["responses"]["AdminForbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["OtherError"];
        };
    };
    listDiagnoses: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: components["parameters"]["OperatorIdPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The diagnoses, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DiagnosisListReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["AdminUnauthorized"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["OtherError"];
        };
    };
    startDiagnosis: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: components["parameters"]["OperatorIdPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DiagnosisRequest"];
            };
        };
        responses: {
            /** @description It runs. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DiagnosisReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["AdminUnauthorized"];
            403: components["responses"]["AdminForbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            415: components["responses"]["UnsupportedMediaType"];
            default: components["responses"]["OtherError"];
        };
    };
    getDiagnosis: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: components["parameters"]["OperatorIdPath"];
                diagnosis_id: components["schemas"]["DiagnosisId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The points judged so far. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DiagnosisReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["AdminUnauthorized"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["OtherError"];
        };
    };
    stopDiagnosis: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: components["parameters"]["OperatorIdPath"];
                diagnosis_id: components["schemas"]["DiagnosisId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The points judged so far. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DiagnosisReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["AdminUnauthorized"];
            403: components["responses"]["AdminForbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["OtherError"];
        };
    };
    getCertificate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: components["parameters"]["OperatorIdPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The certificate, and whether it still holds. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CertificateReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["AdminUnauthorized"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["OtherError"];
        };
    };
    listCertificateKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The keys. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CertificateKeysReply"];
                };
            };
            401: components["responses"]["AdminUnauthorized"];
            default: components["responses"]["OtherError"];
        };
    };
    listKeys: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: components["parameters"]["OperatorIdPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The keys, without their secrets. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeyListReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["AdminUnauthorized"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["OtherError"];
        };
    };
    createKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: components["parameters"]["OperatorIdPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KeyCreate"];
            };
        };
        responses: {
            /** @description The key. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeyCreatedReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["AdminUnauthorized"];
            403: components["responses"]["AdminForbidden"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            default: components["responses"]["OtherError"];
        };
    };
    revokeKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: components["parameters"]["OperatorIdPath"];
                key_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The revoked key. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeyReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["AdminUnauthorized"];
            403: components["responses"]["AdminForbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["OtherError"];
        };
    };
    listAllGames: {
        parameters: {
            query?: {
                /** @description Only those whose symbol, slug or title holds this text. */
                search?: string;
                family?: string;
                launch_status?: string;
                /** @description Whether live_catalog_enabled is set. */
                live?: boolean;
                /** @description Only the games of this operator. */
                assigned_to?: components["schemas"]["OperatorId"];
                /** @description Only the games that this operator does not have. */
                not_assigned_to?: components["schemas"]["OperatorId"];
                /** @description At most this many. */
                limit?: components["parameters"]["PageLimit"];
                /** @description The `next` of the page before. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GameRecordListReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["AdminUnauthorized"];
            default: components["responses"]["OtherError"];
        };
    };
    createGame: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GameCreate"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GameRecordReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["AdminUnauthorized"];
            403: components["responses"]["AdminForbidden"];
            409: components["responses"]["Conflict"];
            415: components["responses"]["UnsupportedMediaType"];
            default: components["responses"]["OtherError"];
        };
    };
    getGameRecord: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The game's symbol or its slug.
                 * @example vs20doghouse
                 */
                symbol: components["parameters"]["SymbolOrSlug"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The game. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GameRecordReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["AdminUnauthorized"];
            404: components["responses"]["GameNotFound"];
            default: components["responses"]["OtherError"];
        };
    };
    updateGame: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The game's symbol or its slug.
                 * @example vs20doghouse
                 */
                symbol: components["parameters"]["SymbolOrSlug"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GameUpdate"];
            };
        };
        responses: {
            /** @description The game. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GameRecordReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["AdminUnauthorized"];
            403: components["responses"]["AdminForbidden"];
            404: components["responses"]["GameNotFound"];
            409: components["responses"]["Conflict"];
            415: components["responses"]["UnsupportedMediaType"];
            default: components["responses"]["OtherError"];
        };
    };
    getArtRecord: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The game's symbol or its slug.
                 * @example vs20doghouse
                 */
                symbol: components["parameters"]["SymbolOrSlug"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The formats. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArtRecordReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["AdminUnauthorized"];
            404: components["responses"]["GameNotFound"];
            default: components["responses"]["OtherError"];
        };
    };
    uploadArt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The game's symbol or its slug.
                 * @example vs20doghouse
                 */
                symbol: components["parameters"]["SymbolOrSlug"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "image/webp": components["schemas"]["Image"];
                "image/png": components["schemas"]["Image"];
                "image/jpeg": components["schemas"]["Image"];
            };
        };
        responses: {
            /** @description What was stored. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArtReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["AdminUnauthorized"];
            403: components["responses"]["AdminForbidden"];
            404: components["responses"]["GameNotFound"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            default: components["responses"]["OtherError"];
        };
    };
    getArtPicture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The game's symbol or its slug.
                 * @example vs20doghouse
                 */
                symbol: components["parameters"]["SymbolOrSlug"];
                /** @description drawn: the SVG that stands in while nothing is uploaded. */
                format: "drawn" | "webp" | "png" | "jpeg";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The picture. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/webp": components["schemas"]["Image"];
                    "image/png": components["schemas"]["Image"];
                    "image/jpeg": components["schemas"]["Image"];
                    "image/svg+xml": components["schemas"]["Image"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["AdminUnauthorized"];
            404: components["responses"]["GameNotFound"];
            default: components["responses"]["OtherError"];
        };
    };
    lookUpGames: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GameLookup"];
            };
        };
        responses: {
            /** @description Which are. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GameLookupReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["AdminUnauthorized"];
            403: components["responses"]["AdminForbidden"];
            415: components["responses"]["UnsupportedMediaType"];
            default: components["responses"]["OtherError"];
        };
    };
    listMaths: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every model of this server. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MathsListReply"];
                };
            };
            401: components["responses"]["AdminUnauthorized"];
            default: components["responses"]["OtherError"];
        };
    };
    walletBalance: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Equals the body's request_id.
                 * @example 7d8a3996269f4cf3bb9f5aa6f65de3c1
                 */
                "x-pp-request-id": components["parameters"]["PpRequestId"];
                /**
                 * @description Unix seconds at which this attempt was signed.
                 * @example 1781627400
                 */
                "x-pp-timestamp": components["parameters"]["PpTimestamp"];
                /**
                 * @description Lowercase hex of HMAC_SHA256(wallet_secret, "{timestamp}.{raw_json_body}").
                 * @example 30c6f66c29a1bff4ff2e34b1af1d0a4e0d6ef1b2ff9bb5b8c4b6a9d2d2e9f3a1
                 */
                "x-pp-signature": components["parameters"]["PpSignature"];
                /**
                 * @description The same made with the coming secret, while one is announced.
                 * @example 5c1d8f0e4b7a92636f1e0d9c8b7a695847362514f3e2d1c0bfae9d8c7b6a5948
                 */
                "x-pp-signature-next"?: components["parameters"]["PpSignatureNext"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "operator_id": "operator-a",
                 *       "player_id": "player-129001",
                 *       "session_id": "session-token",
                 *       "game_symbol": "vs20doghouse",
                 *       "currency": "USD",
                 *       "request_id": "7d8a3996269f4cf3bb9f5aa6f65de3c0",
                 *       "transaction_id": "session-token:balance:0:0:balance",
                 *       "transaction_type": "balance",
                 *       "action_type": "balance",
                 *       "amount": "0.00"
                 *     }
                 */
                "application/json": components["schemas"]["BalanceCallback"];
            };
        };
        responses: {
            /** @description Done; the balance is the one after this transaction. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "balance": "997.90",
                     *       "currency": "USD",
                     *       "transaction_id": "session-token:doSpin:0:1:debit"
                     *     }
                     */
                    "application/json": components["schemas"]["WalletReply"];
                };
            };
            /** @description Refused; nothing was moved. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": "insufficient_funds",
                     *       "message": "Insufficient funds"
                     *     }
                     */
                    "application/json": components["schemas"]["WalletReject"];
                };
            };
        };
    };
    walletDebit: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Equals the body's request_id.
                 * @example 7d8a3996269f4cf3bb9f5aa6f65de3c1
                 */
                "x-pp-request-id": components["parameters"]["PpRequestId"];
                /**
                 * @description Unix seconds at which this attempt was signed.
                 * @example 1781627400
                 */
                "x-pp-timestamp": components["parameters"]["PpTimestamp"];
                /**
                 * @description Lowercase hex of HMAC_SHA256(wallet_secret, "{timestamp}.{raw_json_body}").
                 * @example 30c6f66c29a1bff4ff2e34b1af1d0a4e0d6ef1b2ff9bb5b8c4b6a9d2d2e9f3a1
                 */
                "x-pp-signature": components["parameters"]["PpSignature"];
                /**
                 * @description The same made with the coming secret, while one is announced.
                 * @example 5c1d8f0e4b7a92636f1e0d9c8b7a695847362514f3e2d1c0bfae9d8c7b6a5948
                 */
                "x-pp-signature-next"?: components["parameters"]["PpSignatureNext"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "operator_id": "operator-a",
                 *       "player_id": "player-129001",
                 *       "session_id": "session-token",
                 *       "game_symbol": "vs20doghouse",
                 *       "currency": "USD",
                 *       "request_id": "7d8a3996269f4cf3bb9f5aa6f65de3c1",
                 *       "transaction_id": "session-token:doSpin:0:1:debit",
                 *       "transaction_type": "debit",
                 *       "action_type": "doSpin",
                 *       "amount": "2.00"
                 *     }
                 */
                "application/json": components["schemas"]["DebitCallback"];
            };
        };
        responses: {
            /** @description Done; the balance is the one after this transaction. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "balance": "997.90",
                     *       "currency": "USD",
                     *       "transaction_id": "session-token:doSpin:0:1:debit"
                     *     }
                     */
                    "application/json": components["schemas"]["WalletReply"];
                };
            };
            /** @description Refused; nothing was moved. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": "insufficient_funds",
                     *       "message": "Insufficient funds"
                     *     }
                     */
                    "application/json": components["schemas"]["WalletReject"];
                };
            };
        };
    };
    walletCredit: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Equals the body's request_id.
                 * @example 7d8a3996269f4cf3bb9f5aa6f65de3c1
                 */
                "x-pp-request-id": components["parameters"]["PpRequestId"];
                /**
                 * @description Unix seconds at which this attempt was signed.
                 * @example 1781627400
                 */
                "x-pp-timestamp": components["parameters"]["PpTimestamp"];
                /**
                 * @description Lowercase hex of HMAC_SHA256(wallet_secret, "{timestamp}.{raw_json_body}").
                 * @example 30c6f66c29a1bff4ff2e34b1af1d0a4e0d6ef1b2ff9bb5b8c4b6a9d2d2e9f3a1
                 */
                "x-pp-signature": components["parameters"]["PpSignature"];
                /**
                 * @description The same made with the coming secret, while one is announced.
                 * @example 5c1d8f0e4b7a92636f1e0d9c8b7a695847362514f3e2d1c0bfae9d8c7b6a5948
                 */
                "x-pp-signature-next"?: components["parameters"]["PpSignatureNext"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "operator_id": "operator-a",
                 *       "player_id": "player-129001",
                 *       "session_id": "session-token",
                 *       "game_symbol": "vs20doghouse",
                 *       "currency": "USD",
                 *       "request_id": "7d8a3996269f4cf3bb9f5aa6f65de3c2",
                 *       "transaction_id": "session-token:doSpin:0:2:credit",
                 *       "transaction_type": "credit",
                 *       "action_type": "doSpin",
                 *       "amount": "5.40"
                 *     }
                 */
                "application/json": components["schemas"]["CreditCallback"];
            };
        };
        responses: {
            /** @description Done; the balance is the one after this transaction. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "balance": "997.90",
                     *       "currency": "USD",
                     *       "transaction_id": "session-token:doSpin:0:1:debit"
                     *     }
                     */
                    "application/json": components["schemas"]["WalletReply"];
                };
            };
            /** @description Refused; nothing was moved. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": "insufficient_funds",
                     *       "message": "Insufficient funds"
                     *     }
                     */
                    "application/json": components["schemas"]["WalletReject"];
                };
            };
        };
    };
    walletRollback: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Equals the body's request_id.
                 * @example 7d8a3996269f4cf3bb9f5aa6f65de3c1
                 */
                "x-pp-request-id": components["parameters"]["PpRequestId"];
                /**
                 * @description Unix seconds at which this attempt was signed.
                 * @example 1781627400
                 */
                "x-pp-timestamp": components["parameters"]["PpTimestamp"];
                /**
                 * @description Lowercase hex of HMAC_SHA256(wallet_secret, "{timestamp}.{raw_json_body}").
                 * @example 30c6f66c29a1bff4ff2e34b1af1d0a4e0d6ef1b2ff9bb5b8c4b6a9d2d2e9f3a1
                 */
                "x-pp-signature": components["parameters"]["PpSignature"];
                /**
                 * @description The same made with the coming secret, while one is announced.
                 * @example 5c1d8f0e4b7a92636f1e0d9c8b7a695847362514f3e2d1c0bfae9d8c7b6a5948
                 */
                "x-pp-signature-next"?: components["parameters"]["PpSignatureNext"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "operator_id": "operator-a",
                 *       "player_id": "player-129001",
                 *       "session_id": "session-token",
                 *       "game_symbol": "vs20doghouse",
                 *       "currency": "USD",
                 *       "request_id": "7d8a3996269f4cf3bb9f5aa6f65de3c3",
                 *       "transaction_id": "session-token:doSpin:0:3:rollback",
                 *       "transaction_type": "rollback",
                 *       "action_type": "doSpin",
                 *       "amount": "2.00",
                 *       "original_transaction_id": "session-token:doSpin:0:1:debit"
                 *     }
                 */
                "application/json": components["schemas"]["RollbackCallback"];
            };
        };
        responses: {
            /** @description Done; the balance is the one after this transaction. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "balance": "997.90",
                     *       "currency": "USD",
                     *       "transaction_id": "session-token:doSpin:0:1:debit"
                     *     }
                     */
                    "application/json": components["schemas"]["WalletReply"];
                };
            };
            /** @description Refused; nothing was moved. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": "insufficient_funds",
                     *       "message": "Insufficient funds"
                     *     }
                     */
                    "application/json": components["schemas"]["WalletReject"];
                };
            };
        };
    };
}
