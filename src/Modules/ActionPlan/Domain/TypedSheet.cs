using Prongsai.Kernel;

namespace Prongsai.ActionPlan.Domain;

/// <summary>A row of a round's sheet that was typed elsewhere.</summary>
/// <param name="Number">Of the row in the file.</param>
/// <param name="Title">What the file calls the project.</param>
/// <param name="Cells">Only what the file has a column for and is filled.</param>
internal sealed record TypedRow(int Number, string Title, IReadOnlyDictionary<string, string> Cells);

/// <summary>Finds the columns of a round in any sheet by their heads.</summary>
internal static class TypedSheet
{
    private const string TitleKey = "title";
    private const int LongestHead = 40;
    private static readonly string[] TitleWords = [.. new[] { "โครงการ", "กิจกรรม", "มาตรการ", "รายการ", "รายชื่อ", "ชื่อ", "และ", "หรือ" }.Select(ThaiText.Fold)];

    /// <summary>What heads begin with, by column; the longest counts.</summary>
    private static readonly (string Key, string[] Heads)[] Known =
    [
        (TitleKey, ["โครงการ", "ชื่อ", "กิจกรรม", "มาตรการ", "รายการ", "รายชื่อ"]),
        ("status", ["สถานะ"]), ("reason", ["เหตุผล", "สาเหตุ"]), ("progress", ["ผลหรือความก้าวหน้า", "ผลการดำเนิน", "ผลการปฏิบัติ", "ความก้าวหน้า", "ผลที่ได้"]),
        ("ordinance", ["งบตามข้อบัญญัติ", "งบประมาณตามข้อบัญญัติ", "ข้อบัญญัติ", "งบตามเทศบัญญัติ", "งบประมาณตามเทศบัญญัติ", "งบประมาณที่ได้รับ"]),
        ("paid", ["เบิกจ่าย", "งบประมาณที่เบิกจ่าย", "งบที่เบิกจ่าย", "งบประมาณที่ใช้", "ใช้จ่ายจริง"]), ("problems", ["ปัญหา", "อุปสรรค"]), ("suggestions", ["ข้อเสนอแนะ"]),
    ];

    /// <param name="rows">Number of each row in the file, with its cells. A head may come again, as where each dimension has a table of its own.</param>
    /// <returns>Nothing where no row heads a column of projects and one of a round.</returns>
    public static IReadOnlyList<TypedRow> Read(IEnumerable<(int Number, IReadOnlyList<string> Cells)> rows)
    {
        List<TypedRow> found = [];
        Dictionary<string, int>? columns = null;
        foreach (var (number, cells) in rows)
        {
            var heads = cells.Select((head, i) => (Key: KeyOf(head), Column: i)).Where(c => c.Key is not null).DistinctBy(c => c.Key).ToDictionary(c => c.Key!, c => c.Column);
            if (heads.ContainsKey(TitleKey) && heads.Count > 1)
            {
                columns = heads;
            }
            else if (columns is not null && Row(number, cells, columns) is { } row)
            {
                found.Add(row);
            }
        }

        return found;
    }

    /// <summary>The status that words of another form mean; as written where they mean none, empty for "ยังไม่รายงาน".</summary>
    public static string Status(string written)
    {
        var text = ThaiText.Fold(written);
        bool Says(params string[] words) => words.Any(w => text.Contains(ThaiText.Fold(w), StringComparison.Ordinal));
        return Says("รายงาน") ? "" : Says("ไม่สามารถ", "ยกเลิก") ? ProjectStatus.NotPossible.Th() : Says("ยังไม่", "ไม่ได้ดำเนิน") ? ProjectStatus.NotStarted.Th()
            : Says("ระหว่าง") ? ProjectStatus.UnderWay.Th() : Says("เสร็จ", "ดำเนินการแล้ว") ? ProjectStatus.Done.Th() : written;
    }

    /// <summary>The reason of the form that is nearest; as written where none is near.</summary>
    public static string Reason(string written) => NotDoneReasons.All.Select(r => (r.Th, Near: ThaiText.Similarity(r.Th, written))).Where(r => r.Near >= 0.6).OrderByDescending(r => r.Near).Select(r => r.Th).FirstOrDefault(written);

    /// <summary>Null for what is too long to be a head; the name of a project is none.</summary>
    private static string? KeyOf(string head)
    {
        var text = ThaiText.Fold(head);
        return Known.SelectMany(k => k.Heads.Select(h => (k.Key, Head: ThaiText.Fold(h)))).Where(k => text.StartsWith(k.Head, StringComparison.Ordinal) && text.Length <= LongestHead && (k.Key != TitleKey || TitleWords.Aggregate(text, (t, w) => t.Replace(w, "", StringComparison.Ordinal)).Length == 0))
            .OrderByDescending(k => k.Head.Length).Select(k => k.Key).FirstOrDefault();
    }

    /// <summary>Sums, headings and rows that report nothing are none.</summary>
    private static TypedRow? Row(int number, IReadOnlyList<string> cells, Dictionary<string, int> columns)
    {
        string Cell(int column) => column < cells.Count ? ThaiText.Typed(cells[column]) ?? "" : "";
        var title = Cell(columns[TitleKey]);
        var filled = columns.Where(c => c.Key != TitleKey).Select(c => (c.Key, Text: Cell(c.Value))).Select(c => (c.Key, Text: c.Text.Length == 0 ? "" : c.Key switch { "status" => Status(c.Text), "reason" => Reason(c.Text), _ => c.Text }))
            .Where(c => c.Text.Length > 0).ToDictionary(c => c.Key, c => c.Text);
        var reports = columns.ContainsKey("status") ? filled.ContainsKey("status") || filled.ContainsKey("progress") : filled.Count > 0;
        return reports && title.Length > 0 && !title.StartsWith("รวม", StringComparison.Ordinal) && !title.StartsWith("มิติที่", StringComparison.Ordinal) ? new(number, title, filled) : null;
    }
}
