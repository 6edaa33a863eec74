using System.Text;

namespace Prongsai.Documents.Reading;

/// <summary>Finds how a text file was encoded: UTF-8 or UTF-16 by mark, else valid UTF-8, else Windows-874 (TIS-620) when it reads as Thai.</summary>
internal static class TextDecoding
{
    private const double MinThaiShare = 0.9;
    private const double MaxBrokenShare = 0.005;
    private const double MaxControlShare = 0.01;
    private const double MinPlainShare = 0.3;

    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);
    private static readonly Encoding Thai874 = CodePagesEncodingProvider.Instance.GetEncoding(874)!;

    /// <summary>The text, or null when the bytes are not text.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes)
    {
        var text = Utf16(bytes) is { } utf16 ? utf16.GetString(bytes).TrimStart('\uFEFF')
            : bytes.Contains((byte)0) ? null
            : Utf8(bytes) ?? Thai(bytes) ?? MostlyUtf8(bytes);
        return text is null || IsBinary(text) ? null : WithoutControls(text);
    }

    /// <summary>Whether bytes that could not be decoded are text all the same, in some other encoding.</summary>
    public static bool LooksLikeText(ReadOnlySpan<byte> bytes) =>
        !bytes.Contains((byte)0) && Share(bytes, b => b < 0x20 && b is not ((byte)'\t' or (byte)'\n' or (byte)'\r')) <= MaxControlShare
        && Share(bytes, b => b < 0x80) >= MinPlainShare;

    private static double Share(ReadOnlySpan<byte> bytes, Func<byte, bool> holds)
    {
        var count = 0;
        foreach (var b in bytes)
        {
            count += holds(b) ? 1 : 0;
        }
        return (double)count / bytes.Length;
    }

    private static Encoding? Utf16(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xFE, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
        _ => null,
    };

    private static string? Utf8(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return StrictUtf8.GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static string? Thai(ReadOnlySpan<byte> bytes)
    {
        int high = 0, thai = 0;
        foreach (var b in bytes)
        {
            high += b >= 0x80 ? 1 : 0;
            thai += b is >= 0xA1 and <= 0xDA or >= 0xDF and <= 0xFB ? 1 : 0;
        }
        return thai >= high * MinThaiShare && !LooksLikeBrokenUtf8(bytes, high) ? Thai874.GetString(bytes) : null;
    }

    /// <summary>Thai in UTF-8 is E0 B8 or E0 B9 and one byte more; in Windows-874 those pairs are rare.</summary>
    private static bool LooksLikeBrokenUtf8(ReadOnlySpan<byte> bytes, int high)
    {
        var pairs = bytes.Count((ReadOnlySpan<byte>)[0xE0, 0xB8]) + bytes.Count((ReadOnlySpan<byte>)[0xE0, 0xB9]);
        return pairs * 3 > high / 2;
    }

    private static string? MostlyUtf8(ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF');
        return text.AsSpan().Count('\uFFFD') <= Math.Max(3, text.Length * MaxBrokenShare) ? text : null;
    }

    private static bool IsBinary(string text)
    {
        var controls = 0;
        foreach (var sign in text)
        {
            controls += IsControl(sign) ? 1 : 0;
        }
        return controls > text.Length * MaxControlShare;
    }

    private static string WithoutControls(string text) =>
        text.Any(IsControl) ? string.Concat(text.Where(c => !IsControl(c))) : text;

    private static bool IsControl(char sign) => char.IsControl(sign) && sign is not ('\t' or '\n' or '\r' or '\f' or '\v' or '\u0085');
}
