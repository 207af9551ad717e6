package example.casinoprovider.client;

/** Which games of the catalog are listed. */
public record GamesFilter(String family, Integer limit, Integer offset) {
    public static GamesFilter all() {
        return new GamesFilter(null, null, null);
    }

    /** Only games of this family. */
    public GamesFilter withFamily(String family) {
        return new GamesFilter(family, limit, offset);
    }

    /** At most this many games, 1 to 1000; the reply's {@code total} counts all that match. */
    public GamesFilter withLimit(int limit) {
        return new GamesFilter(family, limit, offset);
    }

    /** Leaves out this many games first. */
    public GamesFilter withOffset(int offset) {
        return new GamesFilter(family, limit, offset);
    }
}
