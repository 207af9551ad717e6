namespace Example.CasinoProvider.Signing
{
    /// <summary>The checks of a callback, in the order in which they are made.</summary>
    public enum Check
    {
        SignatureMissing,
        TimestampMissing,
        SignatureMalformed,
        SignatureMismatch,
        TimestampMalformed,
        TimestampStale,
        BodyUnreadable,
        RequestIdMismatch,
        TypeMismatch,
    }
}
