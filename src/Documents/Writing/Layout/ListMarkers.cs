namespace Prongsai.Documents.Writing;

/// <summary>Numbers of list items as Thai papers write them: 1. then 1.1 inside; ก. ข. ค. ง. without ฃ ฅ ฆ, as laws count their items.</summary>
internal sealed record ListMarkers(ListNumbering Numbering, int Depth, string Prefix, bool ThaiDigits)
{
    internal const string ThaiLetters = "กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ";

    public static ListMarkers Top(ListBlock list, bool thaiDigits) => new(list.Numbering, 0, "", thaiDigits);

    /// <summary>Markers of a list inside item <paramref name="index"/>: decimals carry the number of the item they stand in.</summary>
    public ListMarkers Inside(ListBlock inner, int index) =>
        new(inner.Numbering, Depth + 1, inner.Numbering == ListNumbering.Decimal && Numbering == ListNumbering.Decimal ? $"{Prefix}{index + 1}." : "", ThaiDigits);

    public string Of(ListItem item, int index) => item.PrintedMarker ?? Numbering switch
    {
        ListNumbering.Bullet => Depth == 0 ? "•" : "–",
        ListNumbering.Decimal => Decimal(index),
        ListNumbering.ThaiLetter => $"{Letter(index)}.",
        _ => "",
    };

    /// <summary>The number of a page in letters, as the counter of a printed page counts: ก … ฮ, กก, กข.</summary>
    public static string Alphabetic(int page) =>
        page <= 0 ? "" : Alphabetic((page - 1) / ThaiLetters.Length) + ThaiLetters[(page - 1) % ThaiLetters.Length];

    private string Decimal(int index)
    {
        var number = $"{Prefix}{index + 1}{(Prefix.Length == 0 ? "." : "")}";
        return ThaiDigits ? Kernel.ThaiDigits.ToThai(number) : number;
    }

    private static string Letter(int index) => new(ThaiLetters[index % ThaiLetters.Length], 1 + (index / ThaiLetters.Length));
}
