namespace Prongsai.Improvement.Domain;

/// <summary>Which table of the year's papers a measure stands in.</summary>
internal enum MeasureKind
{
    /// <summary>มาตรการส่งเสริมคุณธรรมและความโปร่งใส (S63).</summary>
    Measure,

    /// <summary>แนวทางในการยกระดับการประเมิน, one for an indicator: its steps are the numbered guidance (S18).</summary>
    Uplift,

    /// <summary>One of the ten internal measures (S69-S78).</summary>
    Internal,
}

/// <summary>What a measure answers.</summary>
/// <param name="Kind">indicator, question, item, own (written by hand), or the kind of another register such as audit.</param>
/// <param name="Key">Number of the indicator, code of the question, key of the item, or key in the register.</param>
/// <param name="TextTh">As it is printed: "ตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ".</param>
internal sealed record MeasureOriginRef(string Kind, string Key, string TextTh)
{
    public const string Indicator = "indicator", Question = "question", Item = "item", Own = "own";
}
