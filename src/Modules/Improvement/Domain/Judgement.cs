namespace Prongsai.Improvement.Domain;

/// <summary>What the office does about a point of the result (features S11, S61).</summary>
internal enum Judgement { MustFix, ToDevelop, Keep }

internal static class Judgements
{
    public static string Of(Judgement judgement) => judgement switch
    {
        Judgement.MustFix => "ต้องแก้ไข",
        Judgement.ToDevelop => "ต้องพัฒนา",
        _ => "รักษาไว้",
    };

    /// <summary>The word in the disclosure item's table, which knows two groups.</summary>
    public static string GroupOf(Judgement judgement) => judgement == Judgement.MustFix ? "ต้องแก้ไข" : "ต้องพัฒนาหรือรักษาไว้";

    /// <summary>What a score suggests: below the pass line it must be fixed, below the line of the highest level it can be developed.</summary>
    /// <param name="pass">Score of the year's level "ผ่าน", usually 85.</param>
    /// <param name="best">Score of the year's highest level, usually 95.</param>
    public static Judgement Suggested(decimal score, decimal pass, decimal best) =>
        score < pass ? Judgement.MustFix : score < best ? Judgement.ToDevelop : Judgement.Keep;
}
