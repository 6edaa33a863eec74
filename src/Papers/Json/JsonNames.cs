using System.Text.Json;

namespace Prongsai.Papers;

/// <summary>Names of enum values as scripts see them: snake_case.</summary>
internal static class JsonNames
{
    public static string Of<T>(T value) where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
