using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Example.CasinoProvider.Signing
{
    /// <summary>A callback of the provider's that was verified. Fields that are not known here are left aside.</summary>
    public sealed class Callback
    {
        private Callback(JsonElement json)
        {
            OperatorId = Text(json, "operator_id", 63);
            PlayerId = Text(json, "player_id", 128);
            SessionId = Text(json, "session_id", 64);
            GameSymbol = Text(json, "game_symbol", 64);
            Currency = Matching(json, "currency", @"\A[A-Z]{3}\z");
            RequestId = Text(json, "request_id", 64);
            TransactionId = Text(json, "transaction_id", 160);
            Type = Matching(json, "transaction_type", @"\A(balance|debit|credit|rollback)\z");
            ActionType = Text(json, "action_type", 32);
            Amount = Matching(json, "amount", @"\A[0-9]{1,15}(\.[0-9]{1,4})?\z");
            OriginalTransactionId = Type == "rollback" ? Text(json, "original_transaction_id", 160) : null;
        }

        public string OperatorId { get; }

        /// <summary>The external_player_id of the launch.</summary>
        public string PlayerId { get; }

        public string SessionId { get; }

        public string GameSymbol { get; }

        public string Currency { get; }

        public string RequestId { get; }

        /// <summary>The idempotency key; opaque.</summary>
        public string TransactionId { get; }

        /// <summary>balance, debit, credit or rollback.</summary>
        public string Type { get; }

        public string ActionType { get; }

        /// <summary>A decimal in the currency's scale. Read it as decimal, never as double.</summary>
        public string Amount { get; }

        /// <summary>The debit that a rollback undoes; null for the other types.</summary>
        public string? OriginalTransactionId { get; }

        /// <summary>Verifies a callback and only then reads it.</summary>
        /// <param name="secrets">The present wallet secret, and the coming one while a change is under way.</param>
        /// <param name="verb">The last part of the path it came to.</param>
        /// <param name="headers">Names in any case.</param>
        /// <param name="body">The bytes as they arrived.</param>
        /// <param name="now">The receiver's clock in Unix seconds.</param>
        /// <exception cref="UnverifiedException" />
        public static Callback Parse(
            IEnumerable<string> secrets,
            string verb,
            IEnumerable<KeyValuePair<string, string>> headers,
            byte[] body,
            long now)
        {
            var named = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            foreach (KeyValuePair<string, string> header in headers)
                named[header.Key] = header.Value;
            named.TryGetValue("x-pp-timestamp", out string? timestamp);
            named.TryGetValue("x-pp-signature", out string? signature);
            named.TryGetValue("x-pp-request-id", out string? requestId);
            Signature.Verify(secrets, timestamp, signature, body, now);
            Callback callback = Read(body);
            if (requestId != callback.RequestId)
                throw new UnverifiedException(
                    Check.RequestIdMismatch, "The header x-pp-request-id is not the request_id of the body");
            if (verb != callback.Type)
                throw new UnverifiedException(Check.TypeMismatch, $"A {callback.Type} came to the path of {verb}");
            return callback;
        }

        private static Callback Read(byte[] body)
        {
            try
            {
                using (JsonDocument json = JsonDocument.Parse(body))
                {
                    return new Callback(json.RootElement);
                }
            }
            catch (Exception fault) when (fault is JsonException || fault is InvalidOperationException)
            {
                throw new UnverifiedException(Check.BodyUnreadable, "The body is not a JSON object in UTF-8");
            }
        }

        private static string Text(JsonElement json, string name, int longest)
        {
            string? value = StringAt(json, name);
            int length = value == null ? 0 : value.Count(unit => !char.IsLowSurrogate(unit));
            return value != null && length >= 1 && length <= longest ? value : throw Unreadable(name);
        }

        private static string Matching(JsonElement json, string name, string form)
        {
            string? value = StringAt(json, name);
            return value != null && Regex.IsMatch(value, form) ? value : throw Unreadable(name);
        }

        private static string? StringAt(JsonElement json, string name) =>
            json.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String
                ? value.GetString()
                : null;

        private static UnverifiedException Unreadable(string name) =>
            new UnverifiedException(Check.BodyUnreadable, $"The body's {name} is missing or not as the contract says");
    }
}
