using System.Text;
using Prongsai.Accounts.Domain;

namespace Prongsai.Accounts.Data;

/// <summary>Passwords that everyone tries first: those of the great leaks that are long enough here or are the root of such (<c>leaked-passwords.txt</c>, see NOTICE),
/// and our own list of Thai and office words (<c>common-passwords.txt</c>), also as they come out with the keyboard left in the other language.
/// Shipped, so that no password is ever asked about elsewhere; read when the first password is set.</summary>
internal static class CommonPasswords
{
    private static readonly Lazy<HashSet<string>> Known = new(Load);

    /// <param name="bare">Lower-case, without spaces.</param>
    public static bool Contains(string bare) => Known.Value.Contains(bare);

    internal static IReadOnlyCollection<string> All => Known.Value;

    private static HashSet<string> Load()
    {
        var known = new HashSet<string>(24_000, StringComparer.Ordinal);
        foreach (var word in Lines("leaked-passwords.txt").Concat(Lines("common-passwords.txt")))
        {
            known.Add(word);
            known.Add(KeyboardLayout.ToLatin(word));
        }

        return known;
    }

    private static IEnumerable<string> Lines(string name)
    {
        using var stream = typeof(CommonPasswords).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0)
            {
                yield return line.Normalize(NormalizationForm.FormKC);
            }
        }
    }
}
