namespace Prongsai.Kernel;

/// <summary>Thai and Arabic digits, one for one: the length of the text never changes.</summary>
public static class ThaiDigits
{
    /// <summary>"๒๕๖๙" → "2569".</summary>
    public static string ToArabic(string text) => Map(text, c => c is >= '๐' and <= '๙' ? (char)(c - '๐' + '0') : c);

    /// <summary>"2569" → "๒๕๖๙".</summary>
    public static string ToThai(string text) => Map(text, c => c is >= '0' and <= '9' ? (char)(c - '0' + '๐') : c);

    private static string Map(string text, Func<char, char> map) =>
        string.Create(text.Length, (text, map), static (span, state) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = state.map(state.text[i]);
            }
        });
}
