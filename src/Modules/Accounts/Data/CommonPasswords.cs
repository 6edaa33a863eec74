using System.Collections.Frozen;
using System.Text;

namespace Prongsai.Accounts.Data;

/// <summary>Passwords that everyone tries first, English and Thai, also as they come out with the keyboard left in the other language. Shipped, so that no password is ever asked about elsewhere.</summary>
internal static class CommonPasswords
{
    private static readonly FrozenSet<string> Known = Load();

    /// <param name="bare">Lower-case, without spaces.</param>
    public static bool Contains(string bare) => Known.Contains(bare);

    private static FrozenSet<string> Load()
    {
        using var stream = typeof(CommonPasswords).Assembly.GetManifestResourceStream("common-passwords.txt")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(w => w.Normalize(NormalizationForm.FormKC)).ToFrozenSet(StringComparer.Ordinal);
    }
}
