using System.Security.Cryptography;
using System.Text;

namespace Prongsai.Correspondence.Domain;

/// <summary>The short code on a signed paper: twelve letters in threes of four, of which the last checks the others.
/// No letters that are mistaken for one another; 29 of them, a prime, so that every single slip and every swap of neighbours is noticed.
/// Eleven random letters are 53 bits: not to be guessed at the rate the page allows.</summary>
internal static class CheckCode
{
    private const string Letters = "23456789ABCDEFGHJKMNPQRSTWXYZ";
    private const int Random = 11;

    public static string New()
    {
        var letters = new char[Random + 1];
        for (var i = 0; i < Random; i++)
        {
            letters[i] = Letters[RandomNumberGenerator.GetInt32(Letters.Length)];
        }

        letters[Random] = CheckLetter(letters.AsSpan(0, Random));
        return new(letters);
    }

    /// <summary>The code as stored from what a person typed: any case, with or without dashes; null when it cannot be a code.</summary>
    public static string? Read(string? typed)
    {
        var code = new StringBuilder(Random + 1);
        foreach (var sign in typed ?? "")
        {
            if (sign is '-' or ' ')
            {
                continue;
            }

            code.Append(char.ToUpperInvariant(sign));
            if (code.Length > Random + 1)
            {
                return null;
            }
        }

        var read = code.ToString();
        return read.Length == Random + 1 && read.All(Letters.Contains) && CheckLetter(read.AsSpan(0, Random)) == read[Random] ? read : null;
    }

    /// <summary>As printed: 7K3M-9QXA-2BCD.</summary>
    public static string Print(string code) => $"{code[..4]}-{code[4..8]}-{code[8..]}";

    private static char CheckLetter(ReadOnlySpan<char> letters)
    {
        var sum = 0;
        for (var i = 0; i < letters.Length; i++)
        {
            sum += (i + 2) * Letters.IndexOf(letters[i], StringComparison.Ordinal);
        }

        return Letters[sum % Letters.Length];
    }
}
