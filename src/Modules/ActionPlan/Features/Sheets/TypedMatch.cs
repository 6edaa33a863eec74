using Prongsai.ActionPlan.Data;
using Prongsai.ActionPlan.Domain;
using Prongsai.Kernel;
using Prongsai.Platform.Web;

namespace Prongsai.ActionPlan.Features.Sheets;

/// <summary>A cell of the file that says something else than the report does.</summary>
internal sealed record TypedDifference(string Column, string InFile, string Now);

/// <summary>A row of the file, the project it is taken for, and what it would change.</summary>
/// <param name="Chosen">The project's id, "skip", or nothing where nobody knows yet.</param>
/// <param name="Side">"file", "keep", or nothing where a person has to choose.</param>
internal sealed record TypedMatch(TypedRow Row, string? Chosen, string? Side, IReadOnlyList<Choice> Projects, IReadOnlyList<TypedDifference> Differences)
{
    public const string Skip = "skip", File = "file", Keep = "keep";
    private const int MostNear = 3;
    private const string Cure = "เติมในแฟ้มแล้วแนบใหม่ หรือข้ามแถวนี้แล้วรายงานที่หน้ารอบ";

    public Guid? Project => Guid.TryParse(Chosen, out var id) ? id : null;

    /// <summary>The report has cells that the file has otherwise.</summary>
    public bool IsContested => Differences.Any(d => d.Now.Length > 0);

    public bool AsksProject => string.IsNullOrEmpty(Chosen);

    public static IReadOnlyList<TypedMatch> Of(WholePlan plan, IReadOnlyList<TypedRow> rows, IReadOnlyDictionary<Guid, RoundResult> results, IReadOnlyDictionary<int, string?> chosen, IReadOnlyDictionary<int, string?> sides)
    {
        List<string> titles = [.. plan.Numbered.Select(p => p.Project.Title)];
        return [.. rows.Select(row => Of(plan, row, titles, results, chosen, sides)).OrderByDescending(m => m.AsksProject).ThenBy(m => m.Row.Number)];
    }

    /// <summary>What the reports would say, or every row that cannot be taken with its cure; then none is taken.</summary>
    public static Result<IReadOnlyList<(Guid Project, int? Seen, RoundEntry Entry)>> Entries(IReadOnlyList<TypedMatch> matches, IReadOnlyDictionary<Guid, RoundResult> results)
    {
        List<FieldFault> faults = [];
        List<(Guid, int?, RoundEntry)> entries = [];
        foreach (var match in matches.Where(m => m.Chosen != Skip))
        {
            var fault = match.Project is not { } project ? "เลือกโครงการของแถวนี้ หรือเลือกข้ามแถวนี้"
                : matches.Any(m => m.Row.Number < match.Row.Number && m.Project == project) ? "โครงการนี้ถูกเลือกไว้กับแถวก่อนหน้าแล้ว เลือกโครงการอื่นหรือข้ามแถวนี้"
                : match.IsContested && match.Side is not (File or Keep) ? "ข้อมูลในแฟ้มต่างจากที่รายงานไว้ เลือกว่าใช้ของแฟ้มหรือคงของระบบ" : null;
            if (fault is null && match is { Differences.Count: > 0 } && match.Side != Keep)
            {
                fault = Entry(match, results.GetValueOrDefault(match.Project!.Value), entries);
            }

            if (fault is not null)
            {
                faults.Add(new($"Projects_{match.Row.Number}_", $"แถวที่ {match.Row.Number} {match.Row.Title}: {fault}"));
            }
        }

        return faults.Count > 0 ? new Error.Invalid("plan.typed_rows", "ยังไม่มีอะไรถูกบันทึก", [.. faults]) : entries;
    }

    private static TypedMatch Of(WholePlan plan, TypedRow row, List<string> titles, IReadOnlyDictionary<Guid, RoundResult> results, IReadOnlyDictionary<int, string?> chosen, IReadOnlyDictionary<int, string?> sides)
    {
        var project = chosen.TryGetValue(row.Number, out var said) ? said : SheetJoining.Sure(row.Title, titles) is { } sure ? $"{plan.Numbered[sure].Project.Id}" : null;
        var near = SheetJoining.Nearest(row.Title, titles).Select(n => plan.Numbered[n.Place]).ToList();
        var now = RoundSheet.Cells(Guid.TryParse(project, out var id) ? results.GetValueOrDefault(id)?.Entry() : null);
        var differences = RoundSheet.Columns.Where(c => row.Cells.ContainsKey(c.Key)).Select(c => new TypedDifference(c.Title, RoundSheet.Plain(c.Key, row.Cells[c.Key]), now[c.Key])).Where(d => d.InFile != d.Now).ToList();
        return new(row, project, sides.GetValueOrDefault(row.Number), [.. near.Take(MostNear).Concat(near.Skip(MostNear).OrderBy(p => p.Number)).Select(p => new Choice($"{p.Project.Id}", $"{p.Number}. {p.Project.Title}")), new(Skip, "ข้ามแถวนี้ ไม่ใช่โครงการในแผน")], differences);
    }

    private static string? Entry(TypedMatch match, RoundResult? now, List<(Guid, int?, RoundEntry)> entries)
    {
        var cells = RoundSheet.Cells(now?.Entry());
        foreach (var (key, text) in match.Row.Cells.Where(c => cells.ContainsKey(c.Key)))
        {
            cells[key] = RoundSheet.Plain(key, text);
        }

        var entry = RoundSheet.Entry(cells);
        if (!entry.IsOk || entry.Value is not { } good)
        {
            return $"{entry.Error?.Message ?? "ไม่มีสถานะของโครงการ"} {Cure}";
        }

        if (good.Faults() is { IsEmpty: false } faults)
        {
            return $"{faults[0].Message} {Cure}";
        }

        entries.Add((match.Project!.Value, now?.Version, good));
        return null;
    }
}
