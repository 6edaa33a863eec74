using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Prongsai.Papers.Reading;

/// <summary>Cells of a row that a scan moved one column: what was done stands under "ผู้รับผิดชอบ", or who does it under "ระยะเวลา".
/// What a cell holds decides, and the move is shown as a guess.</summary>
internal static partial class ShiftedCells
{
    private const int LongestOwner = 60;
    private const decimal Sureness = 0.6m;

    public static (FieldRow Row, ImmutableArray<Guess> Guesses) Mend(FieldRow row)
    {
        if (ResultUnderOwners(row))
        {
            var moved = row.Lines(Field.Owners);
            return (row.With(Field.Result, moved).With(Field.Owners, []), [Moved("result", "ผู้รับผิดชอบ", "ผลการดำเนินการ", moved)]);
        }

        if (OwnersUnderPeriod(row))
        {
            var (owners, moved) = (row.Lines(Field.Period), row.Lines(Field.Owners));
            return (row.With(Field.Owners, owners).With(Field.Period, []).With(Field.Result, [.. moved, .. row.Lines(Field.Result)]), [Moved("owners", "ระยะเวลา", "ผู้รับผิดชอบ", owners)]);
        }

        return (row, []);
    }

    private static bool ResultUnderOwners(FieldRow row) =>
        row.Has(Field.Result) && row.IsBlank(Field.Result) && row.Lines(Field.Owners).Any(TickMarks.Any) && !StatusReading.Of(row.Lines(Field.Owners)).Rest.Any(IsOwner);

    private static bool OwnersUnderPeriod(FieldRow row) =>
        row.Lines(Field.Period) is { IsEmpty: false } period && period.All(IsOwner) && row.Lines(Field.Owners) is { IsEmpty: false } owners && !owners.Any(IsOwner) && owners.Sum(line => line.Length) > LongestOwner;

    private static bool IsOwner(string line) => line.Length <= LongestOwner && Unit().IsMatch(line) && !Time().IsMatch(line);

    private static Guess Moved(string field, string from, string to, ImmutableArray<string> lines) => new(field, $"ช่อง{from}: {string.Join(' ', lines)}", $"ช่อง{to}", Sureness);

    [GeneratedRegex(@"^\W*(?:[0-9๐-๙]+[.)]\s*)?(?:สำนัก|กอง|หน่วย|ฝ่าย|งาน|คณะ|ศูนย์|ทุก|ปลัด|ผู้อำนวยการ)\p{L}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Unit();

    [GeneratedRegex(@"เดือน|ไตรมาส|ตลอด|ปีงบ|[0-9๐-๙]{2}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Time();
}
