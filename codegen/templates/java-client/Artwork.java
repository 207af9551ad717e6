package example.casinoprovider.client;

/** A picture as it came, and its media type, such as {@code image/webp}. */
public record Artwork(byte[] bytes, String mediaType) {}
