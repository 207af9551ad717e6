using System;
using Newtonsoft.Json;
using Newtonsoft.Json.Converters;

namespace Example.CasinoProvider.Client
{
    /// <summary>Reads a value that is newer than this client as the member UnknownDefaultOpenApi, where others throw.</summary>
    public sealed class TolerantEnumConverter : StringEnumConverter
    {
        /// <inheritdoc />
        public override object ReadJson(JsonReader reader, Type objectType, object existingValue, JsonSerializer serializer)
        {
            try
            {
                return base.ReadJson(reader, objectType, existingValue, serializer);
            }
            catch (JsonSerializationException) when (reader.TokenType == JsonToken.String)
            {
                return Enum.Parse(Nullable.GetUnderlyingType(objectType) ?? objectType, "UnknownDefaultOpenApi");
            }
        }
    }
}
