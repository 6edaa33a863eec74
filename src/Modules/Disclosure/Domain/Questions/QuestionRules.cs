namespace Prongsai.Disclosure.Domain;

/// <summary>How long the texts of the board may be.</summary>
internal static class QuestionRules
{
    public const int Shortest = 8;
    public const int Longest = 2000;
    public const int LongestName = 100;
    public const int LongestEmail = 200;
    public const int LongestAnswer = 4000;
    public const int LongestReason = 500;
}
