namespace Prongsai.Correspondence.Domain;

/// <summary>How a number of a book is printed. Years are calendar years of the Buddhist era: numbers begin again at 1 on 1 January
/// (ระเบียบสำนักนายกรัฐมนตรีว่าด้วยงานสารบรรณ พ.ศ. 2526: คำสั่ง ข้อ 16, หนังสือเวียน ข้อ 32, ทะเบียน แบบที่ 13 และ 14).</summary>
internal static class NumberForm
{
    /// <param name="prefix">Letters of the office or the unit, as printed: "ตย 71001"; null when the office has given none.</param>
    public static string Print(Book book, string? prefix, int number, int year) => book switch
    {
        Book.Sent => prefix is null ? $"{number}/{year}" : $"{prefix}/{number}",
        Book.Circular => prefix is null ? $"ว {number}/{year}" : $"{prefix}/ว {number}",
        _ => $"{number}/{year}",
    };

    /// <summary>What stands in the number's place before there is one.</summary>
    public static string Blank(Book book, string? prefix, int year) => book switch
    {
        Book.Sent => prefix is null ? "" : $"{prefix}/",
        Book.Circular => prefix is null ? "ว" : $"{prefix}/ว",
        _ => $"      /{year}",
    };
}
