using System.Text.RegularExpressions;
using NodaTime;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;

namespace Prongsai.Organization.Domain;

/// <summary>Reads a staff list out of the rows of a sheet. A row of one cell is a section: a unit or a group for what follows. National identity numbers are thrown away at the door.</summary>
internal static partial class StaffReader
{
    private const int MostRows = 3_000;

    /// <returns><see cref="Error.Invalid"/> <c>staff.no_head</c> when no head with names and posts is found, <c>staff.empty</c> when nothing stands below it.</returns>
    public static Result<StaffReading> Read(IReadOnlyList<IReadOnlyList<string>> sheet)
    {
        var dropped = 0;
        var rows = sheet.Take(MostRows).Select(r => (IReadOnlyList<string>)[.. r.Select(Clean)]).ToList();
        if (StaffColumns.Guess(rows) is not { } columns)
        {
            return new Error.Invalid("staff.no_head", "หาหัวตารางไม่พบ แฟ้มต้องมีแถวหัวตารางที่มีคำว่า ชื่อ-สกุล และ ตำแหน่ง ยังไม่มีอะไรถูกบันทึก แก้หัวตารางแล้วเลือกแฟ้มอีกครั้ง");
        }

        var (found, unit, group) = (new List<StaffRow>(), (string?)null, (PersonGroup?)null);
        for (var i = columns.HeadEnds; i < rows.Count; i++)
        {
            var cells = rows[i].Where(c => c.Length > 0).Distinct().ToList();
            if (cells.Count == 1 && PersonName.Parse(cells[0]) is not { Title.Length: > 0 })
            {
                (unit, group) = PostWords.GroupOf(cells[0]) is { } named ? (null, named) : PostWords.IsUnit(cells[0]) ? (cells[0], group is PersonGroup.Political or PersonGroup.Council ? null : group) : (unit, group);
            }
            else if (cells.Count > 1 && RowOf(columns, rows[i], i + 1, unit, group) is { } row)
            {
                found.Add(row);
            }
        }

        return found.Count > 0 ? new StaffReading(found, dropped) : new Error.Invalid("staff.empty", "ไม่พบรายชื่อใต้หัวตาราง ยังไม่มีอะไรถูกบันทึก กรุณาดูว่าเลือกแฟ้มถูกหรือไม่");

        string Clean(string cell)
        {
            dropped += NationalId().Count(ThaiDigits.ToArabic(cell));
            return NationalId().Replace(ThaiDigits.ToArabic(ThaiText.Normalize(cell)), "").Trim();
        }
    }

    /// <summary>Says anew what is doubtful, after a person has corrected the row.</summary>
    public static StaffRow Judged(StaffRow row) => row with { Doubts = [.. Doubts(row, null)] };

    private static StaffRow? RowOf(StaffColumns columns, IReadOnlyList<string> row, int line, string? unit, PersonGroup? section)
    {
        string Of(StaffField field) => columns.Cell(row, field);
        var (post, printed) = (Of(StaffField.Post), string.Join(" · ", row.Where(c => c.Length > 0).Distinct().Take(8)));
        var full = Of(StaffField.FullName);
        var name = columns.Of.ContainsKey(StaffField.Family) ? PersonName.Of(Of(StaffField.Title), Of(StaffField.Given), Of(StaffField.Family)) : PersonName.Parse($"{Of(StaffField.Title)}{full}");
        var typed = columns.Of.ContainsKey(StaffField.Family) ? Of(StaffField.Given) : full;
        var vacant = name is null && IsVacant(typed);
        if (post.Length == 0 && name is null)
        {
            return null; // a line of totals or signatures
        }

        var rank = PostWords.RankOf(post);
        var (since, sinceFault) = Day(Of(StaffField.Since));
        var (ends, endsFault) = Day(Of(StaffField.TermEnds));
        var group = PostWords.GroupOf(Of(StaffField.Group)) ?? section ?? PostWords.GroupOf(rank, post);
        var read = new StaffRow(line, name, post, Of(StaffField.Unit) is { Length: > 0 } own ? own : IsPolitical(group) ? null : unit, group ?? PersonGroup.Official, rank)
        {
            Vacant = vacant,
            Number = Blank(Of(StaffField.Number)),
            Since = since,
            TermEnds = ends,
            Email = Blank(Of(StaffField.Email)) is { } email && email.Contains('@', StringComparison.Ordinal) ? email : null,
            Telephone = Blank(Of(StaffField.Telephone)),
            Printed = printed,
        };
        return read with
        {
            Doubts =
            [
                .. Doubts(read, group is null ? "ไม่แน่ใจว่าอยู่กลุ่มใด ใส่ข้าราชการไว้ก่อน" : null),
                .. sinceFault ? ["อ่านวันเริ่มไม่ได้ เว้นไว้"] : Array.Empty<string>(),
                .. endsFault ? ["อ่านวันครบวาระไม่ได้ เว้นไว้"] : Array.Empty<string>(),
            ],
        };
    }

    private static IEnumerable<string> Doubts(StaffRow row, string? group)
    {
        if (row.Name is null && !row.Vacant)
        {
            yield return "อ่านชื่อไม่ได้ กรอกคำนำหน้า ชื่อ และนามสกุล หรือเลือกไม่นำเข้า";
        }
        else if (row.Name is { Title.Length: 0 })
        {
            yield return "ไม่มีคำนำหน้าชื่อ";
        }

        if (row.Post.Length == 0)
        {
            yield return "ไม่มีชื่อตำแหน่ง";
        }

        if (group is not null)
        {
            yield return group;
        }
    }

    private static bool IsPolitical(PersonGroup? group) => group is PersonGroup.Political or PersonGroup.Council;

    private static bool IsVacant(string text) => text.Length == 0 || text.Trim('-', ' ', '.', '(', ')').Length == 0 || text.Contains("ว่าง", StringComparison.Ordinal);

    private static string? Blank(string text) => text.Trim('-', ' ').Length == 0 ? null : text;

    private static (LocalDate? Day, bool Fault) Day(string text) =>
        Blank(text) is not { } typed ? (null, false)
        : ThaiDates.Find(typed).FirstOrDefault(d => d.Precision == DatePrecision.Day) is { Length: > 0 } found ? (found.Period.Start, false)
        : (null, true);

    [GeneratedRegex(@"(?<![0-9])[1-8][ -]?[0-9]{4}[ -]?[0-9]{5}[ -]?[0-9]{2}[ -]?[0-9](?![0-9])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NationalId();
}
