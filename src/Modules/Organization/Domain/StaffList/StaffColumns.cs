using Prongsai.Kernel;

namespace Prongsai.Organization.Domain;

/// <summary>What a column of a staff list holds.</summary>
internal enum StaffField { FullName, Title, Given, Family, Post, Unit, Group, Number, Since, TermEnds, Email, Telephone, Ignored }

/// <summary>Which column holds what, found by the words of the head.</summary>
/// <param name="HeadEnds">First row below the head.</param>
internal sealed record StaffColumns(IReadOnlyDictionary<StaffField, int> Of, int HeadEnds)
{
    private const int SearchedRows = 20;

    private static readonly (StaffField Field, string[] Words)[] Known =
    [
        (StaffField.Ignored, ["เลขประจำตัว", "เลขบัตร", "บัตรประชาชน", "เงินเดือน", "ค่าจ้าง", "วันเกิด", "อายุ", "หมายเหตุ", "ลำดับ", "ชื่อเล่น"]),
        (StaffField.Number, ["เลขที่ตำแหน่ง", "ตำแหน่งเลขที่", "เลขตำแหน่ง", "เลขที่"]),
        (StaffField.Email, ["อีเมล", "email", "mail"]),
        (StaffField.Telephone, ["โทรศัพท์", "เบอร์โทร", "เบอร์", "โทร", "มือถือ"]),
        (StaffField.TermEnds, ["ครบวาระ", "สิ้นสุดวาระ", "หมดวาระ", "วาระ"]),
        (StaffField.Since, ["วันเริ่ม", "วันที่เริ่ม", "วันบรรจุ", "วันที่บรรจุ", "วันที่ดำรง", "ดำรงตำแหน่งเมื่อ", "วันแต่งตั้ง", "วันที่แต่งตั้ง", "เริ่มดำรง", "ตั้งแต่", "บรรจุ"]),
        (StaffField.Group, ["กลุ่ม", "ประเภท", "สถานะ", "ฝ่ายบุคลากร"]),
        (StaffField.Unit, ["สังกัด", "ส่วนราชการ", "สำนักกอง", "หน่วยงาน", "สำนัก", "กอง"]),
        (StaffField.Title, ["คำนำหน้า", "ยศ"]),
        (StaffField.FullName, ["ชื่อสกุล", "ชื่อนามสกุล", "ชื่อและนามสกุล", "ชื่อและสกุล", "ชื่อตัวชื่อสกุล", "รายชื่อ", "ชื่อผู้ดำรงตำแหน่ง", "ชื่อผู้ครองตำแหน่ง"]),
        (StaffField.Post, ["ตำแหน่ง"]),
        (StaffField.Family, ["นามสกุล", "สกุล"]),
        (StaffField.Given, ["ชื่อ"]),
    ];

    /// <summary>The head of one or two rows that names most; null when no row looks like a head with names and posts.</summary>
    public static StaffColumns? Guess(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        StaffColumns? best = null;
        for (var i = 0; i < Math.Min(rows.Count, SearchedRows); i++)
        {
            var pair = i + 1 < rows.Count && !rows[i + 1].Any(c => PersonName.Parse(c)?.Title.Length > 0);
            foreach (var (head, ends) in new[] { (rows[i], i + 1), (pair ? Joined(rows[i], rows[i + 1]) : rows[i], i + 2) })
            {
                var found = Fields(head);
                if (found.ContainsKey(StaffField.Post) && (found.ContainsKey(StaffField.FullName) || found.ContainsKey(StaffField.Given)) && !(best?.Of.Count >= found.Count))
                {
                    best = new(found, ends);
                }
            }
        }

        return best is null ? null : best with { Of = Whole(best.Of, rows[best.HeadEnds - 1].Count) };
    }

    public string Cell(IReadOnlyList<string> row, StaffField field) => Of.TryGetValue(field, out var column) && column < row.Count ? row[column].Trim() : "";

    /// <summary>One column called "ชื่อ" with nothing for the family name: either the whole name stands there, or title, name and family name lie under one merged head.</summary>
    private static Dictionary<StaffField, int> Whole(IReadOnlyDictionary<StaffField, int> fields, int width)
    {
        var found = new Dictionary<StaffField, int>(fields);
        if (found.ContainsKey(StaffField.Family) || !(found.Remove(StaffField.Given, out var start) || found.TryGetValue(StaffField.FullName, out start)))
        {
            return found;
        }

        found[StaffField.FullName] = start;
        var taken = found.Values.ToHashSet();
        if (start + 2 < width && !taken.Contains(start + 1) && !taken.Contains(start + 2))
        {
            (found[StaffField.Title], found[StaffField.Given], found[StaffField.Family]) = (start, start + 1, start + 2);
        }

        return found;
    }

    private static List<string> Joined(IReadOnlyList<string> above, IReadOnlyList<string> below) =>
        [.. Enumerable.Range(0, Math.Max(above.Count, below.Count)).Select(i => i < below.Count && Field(below[i]) is not null ? below[i] : i < above.Count ? above[i] : "")];

    private static Dictionary<StaffField, int> Fields(IReadOnlyList<string> row)
    {
        var found = new Dictionary<StaffField, int>();
        for (var i = 0; i < row.Count; i++)
        {
            if (Field(row[i]) is { } field and not StaffField.Ignored)
            {
                found.TryAdd(field, i);
            }
        }

        return found;
    }

    private static StaffField? Field(string head)
    {
        var folded = ThaiText.Fold(head);
        return folded.Length is 0 or > 40 ? null
            : Known.SelectMany(k => k.Words.Select(w => (k.Field, Word: ThaiText.Fold(w)))).Where(k => folded.StartsWith(k.Word, StringComparison.Ordinal)).OrderByDescending(k => k.Word.Length).Select(k => (StaffField?)k.Field).FirstOrDefault();
    }
}
