using System.Globalization;

namespace Prongsai.Papers.Auditing;

/// <summary>One target for one thing in one year, in the text and in the table. Source: features 1.2 no. 10.</summary>
internal sealed class TargetRule() : ConsistencyRule(
    "target.contradiction", "ค่าเป้าหมายของปีเดียวกันตรงกัน", FindingSeverity.Error, "ค่าเป้าหมายต้องมีแหล่งเดียว")
{
    public override IEnumerable<Finding> Check(AuditedPaper paper)
    {
        var table = TargetStatement.OfTable(paper).ToList();
        var said = TargetStatement.OfText(paper).ToList();
        return [.. AgainstTable(table, said), .. AmongThemselves(table, said)];
    }

    private IEnumerable<Finding> AgainstTable(List<TargetStatement> table, List<TargetStatement> said)
    {
        foreach (var target in table)
        {
            foreach (var statement in said.Where(statement => statement.IsAbout(target) && statement.Value != target.Value))
            {
                yield return Found(statement.Place, statement.Printed, Text(target.Value),
                    $"{Words(statement)}ปี {statement.Year} ในข้อความคือ {Text(statement.Value)} แต่ในตารางค่าเป้าหมายคือ {Text(target.Value)} (บรรทัด {target.Place.Line})",
                    statement.IsPassLine ? FindingSeverity.Warning : null);
            }
        }
    }

    /// <summary>Statements about something the table does not have: the first is held against the others.</summary>
    private IEnumerable<Finding> AmongThemselves(List<TargetStatement> table, List<TargetStatement> said)
    {
        var free = said.Where(statement => !statement.IsPassLine && !table.Exists(statement.IsAbout));
        foreach (var group in free.GroupBy(statement => (statement.Subject, statement.Year)))
        {
            var first = group.First();
            foreach (var other in group.Where(statement => statement.Value != first.Value).DistinctBy(statement => statement.Place.Line))
            {
                yield return Found(other.Place, other.Printed, Text(first.Value),
                    $"{Words(other)}ปี {other.Year} ที่นี่คือ {Text(other.Value)} แต่ที่บรรทัด {first.Place.Line} คือ {Text(first.Value)}");
            }
        }
    }

    private static string Words(TargetStatement statement) => statement.Subject switch
    {
        TargetSubject.AgencyScore => "เป้าหมายคะแนน ITA ของหน่วยงาน ",
        TargetSubject.NationalScore => "เป้าหมายคะแนน ITA ของประเทศ ",
        TargetSubject.PerceptionIndex => "เป้าหมายดัชนีการรับรู้การทุจริต ",
        _ => "เป้าหมายจำนวนคดีทุจริตที่ลดลง ",
    };

    private static string Text(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
