namespace Prongsai.Accounts.Domain;

/// <summary>What comes out when a word is typed with the keyboard left in the other language (Kedmanee).</summary>
internal static class KeyboardLayout
{
    private const string Latin = "1234567890-=qwertyuiop[]\\asdfghjkl;'zxcvbnm,./!@#$%^&*()_+QWERTYUIOP{}|ASDFGHJKL:\"ZXCVBNM<>?";
    private const string Thai = "ๅ/-ภถุึคตจขชๆไำพะัีรนยบลฃฟหกดเ้่าสวงผปแอิืทมใฝ+๑๒๓๔ู฿๕๖๗๘๙๐\"ฎฑธํ๊ณฯญฐ,ฅฤฆฏโฌ็๋ษศซ.()ฉฮฺ์?ฒฬฦ";

    private static readonly Dictionary<char, char> ToLatinKeys = Latin.Zip(Thai).Where(k => k.Second is >= '\u0e00' and <= '\u0e7f').GroupBy(k => k.Second).ToDictionary(k => k.Key, k => char.ToLowerInvariant(k.First().First));

    /// <summary>The keys that were pressed, by their Latin letters in lower case; what is on no Thai key stays.</summary>
    public static string ToLatin(string typed) => string.Concat(typed.Replace("\u0e4d\u0e32", "\u0e33", StringComparison.Ordinal).Select(c => ToLatinKeys.GetValueOrDefault(c, c)));
}
