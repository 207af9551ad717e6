using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Example.CasinoProvider.Signing
{
    /// <summary>The signature of callbacks: HMAC-SHA256 over "{timestamp}.{raw body}", in lowercase hex.</summary>
    public static class Signature
    {
        /// <summary>How many seconds a timestamp may be old or ahead.</summary>
        public const long Tolerance = 300;

        /// <param name="secret">The wallet secret.</param>
        /// <param name="timestamp">Unix seconds, as in x-pp-timestamp.</param>
        /// <param name="body">The bytes as they are sent.</param>
        public static string Sign(string secret, string timestamp, byte[] body)
        {
            byte[] beginning = Encoding.UTF8.GetBytes(timestamp + ".");
            byte[] signed = new byte[beginning.Length + body.Length];
            Buffer.BlockCopy(beginning, 0, signed, 0, beginning.Length);
            Buffer.BlockCopy(body, 0, signed, beginning.Length, body.Length);
            using (var hmac = new HMACSHA256(Encoding.UTF8.GetBytes(secret)))
            {
                return BitConverter.ToString(hmac.ComputeHash(signed)).Replace("-", "").ToLowerInvariant();
            }
        }

        /// <summary>Returns when one of the secrets made the signature and the timestamp is fresh.</summary>
        /// <param name="secrets">The present one, and the coming one while a change is under way.</param>
        /// <param name="timestamp">The header x-pp-timestamp; null when it did not come.</param>
        /// <param name="signature">The header x-pp-signature; null when it did not come.</param>
        /// <param name="body">The bytes as they arrived, before any parsing.</param>
        /// <param name="now">The receiver's clock in Unix seconds.</param>
        /// <exception cref="UnverifiedException" />
        /// <exception cref="ArgumentException">There is no secret, or an empty one, which everybody could sign with.</exception>
        public static void Verify(
            IEnumerable<string> secrets, string? timestamp, string? signature, byte[] body, long now)
        {
            string[] known = secrets.ToArray();
            if (known.Length == 0 || known.Any(string.IsNullOrEmpty))
                throw new ArgumentException("There is no wallet secret to verify with, or an empty one", nameof(secrets));
            if (signature == null)
                throw new UnverifiedException(Check.SignatureMissing, "The header x-pp-signature is missing");
            if (timestamp == null)
                throw new UnverifiedException(Check.TimestampMissing, "The header x-pp-timestamp is missing");
            if (!Regex.IsMatch(signature, @"\A[0-9a-f]{64}\z"))
                throw new UnverifiedException(Check.SignatureMalformed, "The signature is not 64 lowercase hex digits");
            if (!IsOfOne(known, timestamp, signature, body))
                throw new UnverifiedException(Check.SignatureMismatch, "The signature is not that of timestamp and body");
            if (!Regex.IsMatch(timestamp, @"\A[0-9]{1,12}\z"))
                throw new UnverifiedException(Check.TimestampMalformed, "The timestamp is not in Unix seconds");
            long signedAt = long.Parse(timestamp, CultureInfo.InvariantCulture);
            if (Math.Abs(now - signedAt) > Tolerance)
                throw new UnverifiedException(
                    Check.TimestampStale, "The timestamp is more than 300 seconds away; compare the clocks");
        }

        /// <summary>Tries every secret, so that the time taken does not tell which one matched.</summary>
        private static bool IsOfOne(IEnumerable<string> secrets, string timestamp, string signature, byte[] body)
        {
            byte[] given = Encoding.ASCII.GetBytes(signature);
            bool found = false;
            foreach (string secret in secrets)
            {
                byte[] right = Encoding.ASCII.GetBytes(Sign(secret, timestamp, body));
                found |= CryptographicOperations.FixedTimeEquals(right, given);
            }
            return found;
        }
    }
}
