using System;

namespace Example.CasinoProvider.Signing
{
    /// <summary>A callback that must not be acted upon.</summary>
    public sealed class UnverifiedException : Exception
    {
        public UnverifiedException(Check check, string message) : base(message)
        {
            Check = check;
        }

        /// <summary>The check that failed.</summary>
        public Check Check { get; }
    }
}
