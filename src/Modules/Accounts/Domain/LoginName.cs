using System.Text.RegularExpressions;

namespace Prongsai.Accounts.Domain;

/// <summary>What a person types to say who they are: an e-mail address or a short name.</summary>
internal static partial class LoginName
{
    public const string Advice = "ใช้อีเมล หรือชื่อสั้นอย่างน้อย 3 ตัว เป็นตัวอักษร ตัวเลข จุด หรือขีด ไม่เว้นวรรค";

    /// <summary>As it is looked up: composed, lower-case, without surrounding spaces; null when nothing usable was typed.</summary>
    public static string? Key(string? typed) =>
        typed?.Trim().Normalize(System.Text.NormalizationForm.FormKC).ToLowerInvariant() is { Length: > 0 and <= 200 } key ? key : null;

    public static bool IsUsable(string? typed) => Key(typed) is { } key && (Address().IsMatch(key) || ShortName().IsMatch(key));

    [GeneratedRegex(@"^[^@\s]{1,64}@[^@\s.]+(\.[^@\s.]+)+$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Address();

    [GeneratedRegex(@"^[\p{L}\p{M}\p{Nd}._-]{3,40}$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex ShortName();
}
