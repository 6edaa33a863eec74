using System.Text.RegularExpressions;
using Prongsai.Kernel;
using Prongsai.Papers.Reading;

namespace Prongsai.Papers.Auditing;

/// <summary>Title of a project made ready for comparing: without the agency's name and the word for its kind (โครงการ, มาตรการ, กิจกรรม).</summary>
internal sealed partial record ProjectTitle(string Printed, FoldedPhrase Phrase)
{
    /// <summary>From here on two titles mean the same project.</summary>
    public const double Same = 0.6;

    public static ProjectTitle Of(string title)
    {
        var text = title;
        foreach (var mention in AgencyName.FindAll(title).Reverse())
        {
            text = text.Remove(mention.Index, mention.Length);
        }

        return new(title, FoldedPhrase.Of(Kind().Replace(Tail().Replace(text, ""), "")));
    }

    public double LikenessTo(ProjectTitle other) => Math.Max(Phrase.LikenessOf(other.Phrase), other.Phrase.LikenessOf(Phrase));

    [GeneratedRegex(@"^\s*(?:โครงการ|มาตรการ|กิจกรรม|แผนงาน)?\s*[""“”']*", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Kind();

    [GeneratedRegex(@"ของ(?:หน่วยงาน|องค์กร|องค์กรปกครองส่วนท้องถิ่น)?\s*[""“”']*\s*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Tail();
}
