using Prongsai.Documents;
using Prongsai.Frameworks;
using Prongsai.Kernel;

namespace Prongsai.Papers.Tests;

/// <summary>The words of a tree, gathered without any code of the importer.</summary>
internal static class SourceTexts
{
    private const int Telling = 4;

    /// <summary>Words that live on as a value instead of as text: statuses, numbers with their labels, budgets, labels of a memo's head.</summary>
    private static readonly string[] Values =
    [
        "ดำเนินการ", "ตัวชี้วัดที่", "ตวชี้วัดที่", "โครงการที่", "ลำดับที่", "ไม่ใช้งบประมาณ", "บันทึกข้อความ", "ข้อความ", "บันทึก", "ส่วนราชการ", "วันที่",
        "เรื่อง", "เรียน", "จำนวน",
    ];

    private static readonly string[] FoldedValues = [.. Values.Select(LettersOf)];

    private static readonly string IndicatorNames =
        string.Join('|', RulePackLibrary.Shipped.Packs.SelectMany(pack => pack.Indicators).Select(indicator => LettersOf(indicator.Label)));

    /// <summary>Words of the paper, folded to letters, that are long enough to tell something and are no mere label of a value.</summary>
    public static IEnumerable<string> Words(OfficialDocument document) =>
        document.Blocks.SelectMany(Texts)
            .SelectMany(text => text.Split([' ', '\t', '\n', '/', ','], StringSplitOptions.RemoveEmptyEntries))
            .Select(word => LettersOf(word.StartsWith("และ", StringComparison.Ordinal) ? word[3..] : word))
            .Where(word => word.Length >= Telling && !FoldedValues.Any(value => word.Contains(value, StringComparison.Ordinal)))
            .Where(word => !IndicatorNames.Contains(word, StringComparison.Ordinal));

    /// <summary>Folded text without digits: numbers in front of a line are read as numbers.</summary>
    public static string LettersOf(string text) => string.Concat(ThaiText.Fold(text).Where(letter => !char.IsDigit(letter)));

    /// <summary>The paper line by line, to show beside what was lost.</summary>
    public static IEnumerable<string> Lines(OfficialDocument document) => document.Blocks.SelectMany(block => block is Table table
        ? table.Rows.Select(row => string.Join(" | ", row.Cells.Select(cell => string.Join(' ', cell.Content.SelectMany(Texts)))))
        : Texts(block));

    private static IEnumerable<string> Texts(Block block) => block switch
    {
        Heading heading => [Text(heading.Content)],
        Paragraph paragraph => [Text(paragraph.Content)],
        ListBlock list => list.Items.SelectMany(item => item.Content).SelectMany(Texts),
        Table table => table.Rows.SelectMany(row => row.Cells).SelectMany(cell => cell.Content).SelectMany(Texts),
        _ => [],
    };

    private static string Text(IEnumerable<Inline> content) => ThaiText.Normalize(string.Concat(content.Select(inline => inline switch
    {
        TextRun run => run.Text,
        Link link => link.Text,
        _ => " ",
    })));
}
