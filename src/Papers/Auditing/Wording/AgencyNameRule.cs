using Prongsai.Kernel;

namespace Prongsai.Papers.Auditing;

/// <summary>One agency, one name. The cover against the text is a contradiction; a spelling met only inside may be a misprint or a neighbour. Source: features 1.2 no. 7.</summary>
internal sealed class AgencyNameRule() : ConsistencyRule(
    "agency.variant", "ชื่อหน่วยงานสะกดตรงกันทั้งเอกสาร", FindingSeverity.Error, "ชื่อตามประกาศจัดตั้งมีชื่อเดียว")
{
    private const int CoverLines = 12;
    private const int LongestTitle = 110;

    public override IEnumerable<Finding> Check(AuditedPaper paper) =>
        paper.Agency is { } agency ? [.. Variants(paper, agency), .. WrongWords(paper, agency)] : [];

    private IEnumerable<Finding> Variants(AuditedPaper paper, AgencyName agency)
    {
        var mentions = Mentions(paper).ToList();
        foreach (var group in mentions.Where(mention => !IsSamePlace(mention, agency)).GroupBy(mention => mention.Name))
        {
            var onCover = group.Any(mention => mention.OnCover);
            if (Verdict(group.Key, agency, onCover, mentions) is not { } verdict)
            {
                continue;
            }

            var first = group.First();
            yield return Found(
                new(onCover ? "หน้าปกหรือหัวเรื่อง" : "เนื้อความ", first.Line.Line), first.Printed, agency.Full,
                $"{verdict.Why} \"{first.Printed}\" {group.Count()} แห่ง ส่วนชื่อที่ใช้มากที่สุดคือ \"{agency.Full}\" ต้องเป็นชื่อเดียวกันทั้งเอกสาร", verdict.Severity);
        }
    }

    private static (string Why, FindingSeverity? Severity)? Verdict(AgencyName name, AgencyName agency, bool onCover, List<PlaceMention> mentions)
    {
        if (AgencyName.SameAgency(agency, name) == NameSameness.SpellingVariant && name.Kind == agency.Kind)
        {
            return onCover ? ("หน้าปกใช้ชื่อ", null) : ("พบชื่อที่สะกดต่างไป", FindingSeverity.Warning);
        }

        var isOnlyNameOnCover = onCover && mentions.Where(mention => mention.OnCover).All(mention => mention.Name == name);
        return isOnlyNameOnCover ? ("หน้าปกเป็นชื่อหน่วยงานอื่น", FindingSeverity.Warning) : null;
    }

    private IEnumerable<Finding> WrongWords(AuditedPaper paper, AgencyName agency)
    {
        var lines = paper.Lines.Where(line => line.Text.Contains(FormLeftovers.WrongWord, StringComparison.Ordinal)).ToList();
        if (lines.Count > 0 && agency.Kind is AgencyKind.SubdistrictAdministrativeOrganization or AgencyKind.ProvincialAdministrativeOrganization)
        {
            yield return Found(Places.Of(lines[0]), FormLeftovers.WrongWord, "องค์การบริหารส่วน", $"คำที่ถูกคือ \"องค์การ\" ไม่ใช่ \"องค์กร\" ({lines.Count} บรรทัด)", FindingSeverity.Info);
        }
    }

    /// <summary>The same place, with words run on after it, or broken off by the end of a line.</summary>
    private static bool IsSamePlace(PlaceMention mention, AgencyName agency)
    {
        var (printed, own) = (ThaiText.Fold(mention.Name.Place), ThaiText.Fold(agency.Place));
        return printed.StartsWith(own, StringComparison.Ordinal)
            || (own.StartsWith(printed, StringComparison.Ordinal) && mention.Line.Text.EndsWith(mention.Printed, StringComparison.Ordinal) && !mention.OnCover);
    }

    /// <summary>Names of agencies, and the places that staff and subdistricts are called after ("พนักงานส่วนตำบล…").</summary>
    private static IEnumerable<PlaceMention> Mentions(AuditedPaper paper)
    {
        for (var index = 0; index < paper.Lines.Length; index++)
        {
            var line = paper.Lines[index];
            var onCover = index < CoverLines && !line.InTable && line.Text.Length <= LongestTitle;
            foreach (var mention in AgencyName.FindAll(line.Text))
            {
                yield return new(mention.Name, mention.Printed, line, onCover);
            }

            foreach (var (name, printed) in AgencyPlaces.StaffNames(line.Text))
            {
                yield return new(name, printed, line, OnCover: false);
            }
        }
    }

    private sealed record PlaceMention(AgencyName Name, string Printed, AuditedLine Line, bool OnCover);
}
