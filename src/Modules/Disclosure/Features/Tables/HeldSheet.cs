using System.IO.Compression;
using System.Text.Json;

namespace Prongsai.Disclosure.Features.Tables;

/// <summary>A sheet that was chosen, kept in the page while the officer looks at what it would do, so that it need not be chosen again.</summary>
internal static class HeldSheet
{
    private const int Longest = 32 * 1024 * 1024;

    public static string Write(IReadOnlyList<IReadOnlyList<string>> lines)
    {
        using var packed = new MemoryStream();
        using (var zip = new BrotliStream(packed, CompressionLevel.Fastest))
        {
            JsonSerializer.Serialize(zip, lines);
        }

        return Convert.ToBase64String(packed.ToArray());
    }

    /// <summary>Null when it is not what was written.</summary>
    public static IReadOnlyList<IReadOnlyList<string>>? Read(string? held)
    {
        try
        {
            using var zip = new BrotliStream(new MemoryStream(Convert.FromBase64String(held ?? "")), CompressionMode.Decompress);
            using var text = new MemoryStream();
            var chunk = new byte[64 * 1024];
            for (int read; (read = zip.Read(chunk)) > 0;)
            {
                text.Write(chunk, 0, read);
                if (text.Length > Longest)
                {
                    return null;
                }
            }

            var lines = JsonSerializer.Deserialize<List<List<string?>?>>(text.ToArray());
            return lines?.ConvertAll(IReadOnlyList<string> (l) => l?.ConvertAll(c => c ?? "") ?? []);
        }
        catch (Exception damaged) when (damaged is FormatException or InvalidDataException or JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
